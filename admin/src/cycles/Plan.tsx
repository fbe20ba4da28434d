import { Box, Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Unplanned } from '../landing/Unplanned.js';
import { useMay } from '../shared/myself.js';
import { Waiting } from '../shared/Waiting.js';
import { useWindows } from '../shared/windows.js';
import { TimeLine } from '../windows/TimeLine.js';

/** The days of a cycle on a time line, with the button that plans them anew. */
export function Plan({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const windows = useWindows(cycle.id);
  const mayPlan = useMay('windows.plan') && cycle.state !== 'final';
  const plan = useMutation({
    mutationFn: () => provider.post('windows/plan', { cycleId: cycle.id }),
    onSuccess: () => {
      notify('windows.line.replanned', { type: 'success' });
      return cache.invalidateQueries({ queryKey: ['windows'] });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!windows) return <Waiting />;
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5, mb: 0.75 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate('windows.line.name')}
        </Box>
        {mayPlan && windows.length > 0 && (
          <>
            <Box sx={{ ml: 'auto', fontSize: '0.75rem', color: 'var(--third)' }}>
              {translate('windows.line.replanHint')}
            </Box>
            <Button variant="outlined" size="small" disabled={plan.isPending} onClick={() => plan.mutate()}>
              {translate('windows.line.replan')}
            </Button>
          </>
        )}
      </Box>
      {windows.length === 0 ? <Unplanned cycle={cycle} /> : <TimeLine windows={windows} />}
    </Box>
  );
}
