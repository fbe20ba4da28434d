import { Autocomplete, Box, Card, TextField } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useCycleTitle } from '../shared/format.js';
import { useSteps } from './steps-context.js';

/** Chooses a cadre of the cycle that the draft is tried on, to be stepped through. The reading is noted, as it is for the file. */
export function RealCadre({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const step = useSteps();
  const { data } = useGetList<CadreLine>('cadres', {
    filter: { areaCode: cycle.areaCode },
    sort: { field: 'cadreCode', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  return (
    <Card component="section" aria-label={translate('rule-sets.steps.real')} sx={{ p: 2, mb: 1.5 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem' }}>
        {translate('rule-sets.steps.real')}
      </Box>
      <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem', mb: 1 }}>
        {translate('rule-sets.steps.realLead', { cycle: titleOf(cycle) })}
      </Box>
      <Autocomplete
        size="small"
        options={data ?? []}
        getOptionLabel={({ name, cadreCode }) => `${name}　${cadreCode}`}
        getOptionKey={({ id }) => id}
        onChange={(_event, cadre) => cadre && step?.({ kind: 'cycle', cycleId: cycle.id, code: cadre.cadreCode })}
        renderInput={(params) => <TextField {...params} label={translate('rule-sets.preview.who')} margin="none" />}
        sx={{ maxWidth: 320 }}
      />
    </Card>
  );
}
