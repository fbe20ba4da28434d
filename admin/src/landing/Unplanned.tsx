import { Box, Button, Card } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMay } from '../shared/myself.js';

/** A cycle without days: who may plan them does it here. */
export function Unplanned({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayPlan = useMay('windows.plan');
  const plan = useMutation({
    mutationFn: () => provider.post('windows/plan', { cycleId: cycle.id }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['windows'] }),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!mayPlan) return null;
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('landing.unplanned.title')}
      </Box>
      <Box sx={{ color: 'var(--second)', my: 0.5 }}>{translate('landing.unplanned.hint')}</Box>
      <Button variant="outlined" disabled={plan.isPending} onClick={() => plan.mutate()}>
        {translate('landing.unplanned.plan')}
      </Button>
    </Card>
  );
}
