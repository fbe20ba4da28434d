import { useState } from 'react';
import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { download } from '../shared/download.js';
import { fetchFile } from '../shared/http.js';

/** The letter, the table and a sheet for each cadre, in one archive to be filed. */
export function ArchiveButton({ cycleId, unitId }: { cycleId: string; unitId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [isWaiting, setWaiting] = useState(false);
  const write = async () => {
    setWaiting(true);
    try {
      const query = new URLSearchParams({ cycleId, unitId });
      const { name, content } = await fetchFile(`feedback/archive?${query.toString()}`);
      download(name, content);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    setWaiting(false);
  };
  return (
    <Button variant="contained" disabled={isWaiting} onClick={() => void write()}>
      {translate(isWaiting ? 'units.own.archiving' : 'units.own.archive')}
    </Button>
  );
}
