import { Box, Card, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { FormLine } from '../../../api/contract/records/form.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useChosenCycle, useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { FormRow } from './FormRow.js';

/** Every form this office may print, in the order in which a half-year needs them. */
export default function FormsPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const provider = useDataProvider<ConsoleDataProvider>();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const [, choose] = useChosenCycle();
  const { data, error, refetch } = useQuery({
    queryKey: ['forms'],
    queryFn: ({ signal }) => provider.read<FormLine[]>('forms', {}, { signal }).then((answer) => answer.data),
  });
  return (
    <>
      <PageHead title={translate('forms.name')} sub={translate('forms.lead')}>
        {cycle && (
          <TextField
            select
            label={translate('forms.cycle')}
            value={cycle.id}
            onChange={(event) => choose(event.target.value)}
            margin="none"
            sx={{ minWidth: 160, bgcolor: 'var(--surface)' }}
          >
            {cycles!.map((one) => (
              <MenuItem key={one.id} value={one.id}>
                {titleOf(one)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </PageHead>
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : cycles && !cycle ? (
        <Card sx={{ p: 3 }}>{translate('forms.none')}</Card>
      ) : data && cycle ? (
        <Card>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((form) => (
              <FormRow key={form.id} form={form} cycle={cycle} />
            ))}
          </Box>
        </Card>
      ) : (
        <Waiting />
      )}
    </>
  );
}
