import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { download } from '../shared/download.js';
import { SealCheckPart } from './SealCheckPart.js';
import { useMay } from '../shared/myself.js';

/** The seal of a half-year, and the file by which anybody recomputes it elsewhere. */
export function SealCard({ cycle: { id, code, seal } }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayExport = useMay('results.export');
  const [isWaiting, setWaiting] = useState(false);
  const t = (key: string) => translate(`questions.seal.${key}`);
  const write = async () => {
    setWaiting(true);
    try {
      const { data } = await provider.read<unknown>('results/export', { cycleId: id });
      download(`${code}.json`, new Blob([JSON.stringify(data)], { type: 'application/json' }));
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    setWaiting(false);
  };
  return (
    <Card component="section" sx={{ px: 2, py: 1.25 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('title')}
      </Box>
      {seal === null ? (
        <Box sx={{ color: 'var(--second)', mt: 0.5 }}>{t('none')}</Box>
      ) : (
        <>
          <Box sx={{ mt: 0.5, overflowWrap: 'anywhere', color: 'var(--seal)', fontFamily: 'monospace' }}>
            {t('number')} {seal}
          </Box>
          <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem', my: 0.75 }}>{t('lead')}</Box>
          {mayExport && <SealCheckPart cycleId={id} />}
          {mayExport && (
            <Button variant="outlined" disabled={isWaiting} onClick={() => void write()}>
              {t('export')}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}
