import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useCycleTitle } from '../shared/format.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useMay } from '../shared/myself.js';
import { useCount } from '../shared/useCount.js';
import { Fault } from '../sign-in/Frame.js';

/** Draws up the notice of a sealed cycle that has none yet. */
export function DrawUp({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayCreate = useMay('notices.create') && cycle.moves.some(({ move }) => move === 'notice');
  const here = useCount('notices', mayCreate ? { cycleId: cycle.id } : undefined);
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  if (!mayCreate || here !== 0) return null;
  const draw = async () => {
    setWaiting(true);
    try {
      const { data } = await provider.create('notices', { data: { cycleId: cycle.id }, meta: { key: newKey() } });
      void cache.invalidateQueries();
      void navigate(`/notices/${String(data.id)}/show`);
    } catch (error) {
      setWaiting(false);
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
    }
  };
  return (
    <Card sx={{ p: 2, mb: 1.5 }}>
      <Box sx={{ mb: 1 }}>{translate('notices.drawHint', { half: titleOf(cycle) })}</Box>
      <Button variant="contained" disabled={isWaiting} onClick={() => void draw()}>
        {translate('notices.draw')}
      </Button>
      <Fault>{fault}</Fault>
    </Card>
  );
}
