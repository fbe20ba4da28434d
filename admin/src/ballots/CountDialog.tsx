import { useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { BallotsRecord, CountReport, Turnout } from '../../../api/contract/records/ballot.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useCycleTitle } from '../shared/format.js';
import { useMaking } from '../shared/useMaking.js';

type Props = { cycle: CycleRecord; close: () => void };

/** Counts all boxes of a cycle at once; what came of each village is told afterwards. */
export default function CountDialog({ cycle, close }: Props) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [report, setReport] = useState<CountReport>();
  const [havePapers, setHavePapers] = useState(false);
  const [leavesOutPapers, setLeavesOut] = useState(false);
  const title = translate('ballots.count.title', { half: titleOf(cycle) });
  const { make, ...making } = useMaking({
    what: translate('ballots.count.button'),
    close: () => undefined,
    refused: ({ problem: { details } }) => setHavePapers(details !== undefined && 'villages' in details),
  });
  if (report) return <Report title={title} report={report} close={close} />;
  const body = { cycleId: cycle.id, ...(leavesOutPapers && { leavesOutPapers }) };
  const submit = () =>
    make(async (key) => setReport((await provider.post<CountReport>('ballots/count', body, { key })).data));
  return (
    <FormDialog
      id="count"
      title={title}
      button={translate('ballots.count.button')}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1.5 }}>{translate('ballots.count.hint')}</Box>
      <Waiting cycle={cycle} />
      {havePapers && (
        <FormControlLabel
          control={<Checkbox checked={leavesOutPapers} onChange={() => setLeavesOut(!leavesOutPapers)} />}
          label={translate('ballots.count.leaveOut')}
        />
      )}
    </FormDialog>
  );
}

/** The boxes that are opened: issued and used, village by village. */
function Waiting({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['ballots', 'uncounted', cycle.id],
    queryFn: async ({ signal }) => {
      const filter = { cycleId: cycle.id };
      const [boxes, turnout] = await Promise.all([
        provider.getList<BallotsRecord>('ballots', {
          pagination: { page: 1, perPage: 1000 },
          sort: { field: 'areaCode', order: 'ASC' },
          filter: { ...filter, state: 'open' },
          signal,
        }),
        provider.read<Turnout[]>('ballots/turnout', { range: '[0,999]', filter: JSON.stringify(filter) }, { signal }),
      ]);
      const cast = new Map(turnout.data.map((one) => [one.id, one.cast]));
      return boxes.data.map(({ id, areaCode, attempt, issued }) => ({
        id,
        areaCode,
        attempt,
        issued,
        cast: cast.get(id) ?? 0,
      }));
    },
  });
  if (!data) return null;
  return (
    <Box component="table" sx={TABLE}>
      <thead>
        <tr>
          {(['areaCode', 'attempt', 'issued', 'cast'] as const).map((column) => (
            <th key={column} scope="col">
              {translate(`ballots.fields.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map(({ id, areaCode, attempt, issued, cast }) => (
          <tr key={id}>
            <th scope="row">{nameOf(areaCode, true)}</th>
            <td>{attempt}</td>
            <td>{issued}</td>
            <td>{cast}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function Report({ title, report, close }: { title: string; report: CountReport; close: () => void }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const nameOf = useAreaNames();
  const due = report.villages.filter(({ isRepeatDue }) => isRepeatDue).length;
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="count-report-title">
      <DialogTitle id="count-report-title">{title}</DialogTitle>
      <DialogContent>
        <Alert severity={due > 0 ? 'warning' : 'success'} role="status" sx={{ mb: 1.5 }}>
          {translate('ballots.count.done', { count: report.villages.length })}
          {due > 0 && translate('ballots.count.repeats', { smart_count: due })}
        </Alert>
        <Box component="table" sx={TABLE}>
          <tbody>
            {report.villages.map(({ id, areaCode, issued, cast, isRepeatDue, message }) => (
              <tr key={id}>
                <th scope="row">{nameOf(areaCode, true)}</th>
                <td>
                  {cast} / {issued}
                </td>
                <td className={isRepeatDue ? 'due' : ''}>{message[locale]}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={close}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { borderTop: '1px solid var(--line)', py: 0.5, pr: 1, textAlign: 'left', fontWeight: 400 },
  '& thead th': { border: 0, color: 'var(--third)' },
  '& .due': { color: 'var(--down)' },
} as const;
