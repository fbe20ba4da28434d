import { useState } from 'react';
import { Box, Button, Card, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { RollUp } from '../../../api/contract/records/roll-up.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { csv, download } from '../shared/download.js';
import { useCycleTitle } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { rowsOf } from './cells.js';
import { RollUpTable } from './RollUpTable.js';

const SEALED = new Set(['sealed', 'noticed', 'final']);

/** What the counties of a province or city came to: counts and shares without names, each share open to what it is made of. */
export default function RollUpPage() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titleOf = useCycleTitle();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const cycles = useCycles();
  const inHand = useCycleInHand();
  const [chosen, setChosen] = useState<string>();
  // The same half-year stands once for every county.
  const halves = [...new Map((cycles ?? []).map((one) => [one.code, one])).values()];
  const lastSealed = cycles?.find(({ state }) => SEALED.has(state))?.code;
  const code = chosen ?? lastSealed ?? inHand?.code;
  const { data, error, refetch } = useQuery({
    queryKey: ['roll-ups', account.areaCode, code],
    enabled: code !== undefined,
    queryFn: ({ signal }) =>
      provider
        .read<RollUp>('roll-ups', { areaCode: account.areaCode, cycle: code }, { signal })
        .then((answer) => answer.data),
  });
  const hidden = data ? translate('roll-ups.hidden', { below: data.hiddenBelow }) : '';
  const write = (table: RollUp) =>
    download(
      `${translate('roll-ups.name')} ${table.cycle}.csv`,
      csv(rowsOf(table, ({ name }) => name ?? translate('roll-ups.total'), hidden, locale)),
    );
  return (
    <>
      <PageHead
        title={translate('roll-ups.title')}
        sub={data && translate('roll-ups.lead', { below: data.hiddenBelow })}
      >
        {halves.length > 0 && (
          <TextField
            select
            label={translate('roll-ups.cycle')}
            value={code ?? ''}
            onChange={(event) => setChosen(event.target.value)}
            margin="none"
            sx={{ minWidth: 160, bgcolor: 'var(--surface)' }}
          >
            {halves.map((one) => (
              <MenuItem key={one.code} value={one.code}>
                {titleOf(one)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {data && (
          <Button variant="outlined" onClick={() => write(data)}>
            {translate('shared.export')}
          </Button>
        )}
      </PageHead>
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : cycles && halves.length === 0 ? (
        <Card sx={{ p: 3 }}>{translate('roll-ups.none')}</Card>
      ) : data ? (
        <RollUpTable table={data} />
      ) : (
        <Box>
          <Waiting />
        </Box>
      )}
    </>
  );
}
