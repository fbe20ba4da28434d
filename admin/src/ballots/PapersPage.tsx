import { useState } from 'react';
import { Alert, Box, Button, Card, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import type { BallotsRecord } from '../../../api/contract/records/ballot.js';
import type { CountedPapers, WaitingPaper } from '../../../api/contract/records/paper-ballot.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Fault, submits } from '../sign-in/Frame.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { PageHead } from '../shared/PageHead.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { useMaking } from '../shared/useMaking.js';
import { Waiting } from '../shared/Waiting.js';
import { canKeep } from './kept-papers.js';
import { PaperEntry } from './PaperEntry.js';
import { usePapers } from './usePapers.js';

/** Two people enter a village's paper ballots, each by themselves; where they differ, a third does. */
export default function PapersPage() {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const cycle = useCycleInHand();
  const [query, setQuery] = useSearchParams();
  const { data: boxes } = useGetList<BallotsRecord>(
    'ballots',
    {
      filter: { cycleId: cycle?.id, state: 'open' },
      pagination: { page: 1, perPage: 1000 },
      sort: { field: 'areaCode', order: 'ASC' },
    },
    { enabled: cycle !== undefined },
  );
  if (!cycle || !boxes) return <Waiting />;
  const box = boxes.find(({ id }) => id === query.get('box'));
  return (
    <>
      <PageHead title={translate('ballots.pages.papers')} sub={box && nameOf(box.areaCode, true)} />
      {boxes.length === 0 ? (
        <Card sx={{ p: 3 }}>{translate('ballots.papers.none')}</Card>
      ) : (
        <TextField
          select
          label={translate('ballots.papers.choose')}
          value={box?.id ?? ''}
          onChange={(event) => setQuery({ box: event.target.value })}
          sx={{ minWidth: '18rem', mb: 2 }}
        >
          {boxes.map(({ id, areaCode }) => (
            <MenuItem key={id} value={id}>
              {nameOf(areaCode, true)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {box && <Village key={box.id} box={box} />}
    </>
  );
}

function Village({ box }: { box: BallotsRecord }) {
  const translate = useTranslate();
  const vote = useFormsOf(box.cycleId)?.votes.find(({ id }) => id === box.group);
  const { take, left, said } = usePapers(box.id);
  if (!vote) return <Waiting />;
  const most = vote.cadresAtMost ?? box.cadres.length;
  const pages = Math.min(box.cadres.length, most);
  const counts = [
    ['cast', said.counts.cast],
    ['waits', said.counts.waiting],
    ['differ', said.counts.differs],
  ] as const;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '3fr 2fr' }, alignItems: 'start' }}>
      <PaperEntry
        questions={vote.questions}
        pages={pages}
        cadres={box.cadres.length > most ? [] : box.cadres}
        take={take}
      />
      <Stack spacing={2}>
        <Card sx={{ p: 2 }} role="status">
          {counts.map(([key, many]) => (
            <div key={key}>{translate(`ballots.papers.${key}`, { many })}</div>
          ))}
          <Alert severity={left > 0 ? 'warning' : 'success'} sx={{ mt: 1 }}>
            {left > 0 ? translate('ballots.papers.kept', { many: left }) : translate('ballots.papers.sent')}
          </Alert>
          {!canKeep() && (
            <Alert severity="warning" sx={{ mt: 1 }}>
              {translate('ballots.papers.notKept')}
            </Alert>
          )}
          {said.refusals.length > 0 && <Typography variant="h2">{translate('ballots.papers.refusals')}</Typography>}
          {said.refusals.map(({ code, message }) => (
            <Typography key={code} color="error" variant="body2">
              {code.match(/.{4}/g)?.join('-')}：{message}
            </Typography>
          ))}
        </Card>
        <Open box={box} vote={vote} />
        <Returned boxId={box.id} />
      </Stack>
    </Box>
  );
}

type Vote = NonNullable<ReturnType<typeof useFormsOf>>['votes'][number];

/** What is not in the box yet, by the numbers of the slips; where two people read differently, the place on paper. */
function Open({ box, vote }: { box: BallotsRecord; vote: Vote }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data = [] } = useQuery({
    queryKey: ['ballots', 'papers', box.id],
    refetchInterval: 15_000,
    queryFn: async ({ signal }) =>
      (await provider.read<WaitingPaper[]>(`ballots/${box.id}/papers`, undefined, { signal })).data,
  });
  const placeOf = (at: string) => {
    const [page = '', question = ''] = at.split('/');
    if (at === 'isHelped') return translate('ballots.papers.helped');
    return translate('ballots.papers.at', {
      page: Number(page) + 1,
      question: vote.questions.findIndex(({ id }) => id === question) + 1,
    });
  };
  if (data.length === 0) return null;
  return (
    <Card sx={{ p: 2 }}>
      <Typography variant="h2">{translate('ballots.papers.open')}</Typography>
      {data.map(({ number, hands, isOwn, differsIn }) => (
        <Typography key={number} variant="body2" color={differsIn.length > 0 ? 'error' : undefined}>
          № {number}　{translate('ballots.papers.hands', { smart_count: hands })}
          {isOwn && `（${translate('ballots.papers.own')}）`}　{differsIn.map(placeOf).join('、')}
        </Typography>
      ))}
      {data.some(({ differsIn }) => differsIn.length > 0) && (
        <Typography variant="body2" sx={{ color: 'var(--second)', mt: 1 }}>
          {translate('ballots.papers.reconcile')}
        </Typography>
      )}
    </Card>
  );
}

/** How many paper ballots lay in the village's paper box. */
function Returned({ boxId }: { boxId: string }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const [many, setMany] = useState('');
  const [kind, setKind] = useState<CountedPapers['kind']>();
  const what = translate('ballots.papers.count');
  const { make, fault } = useMaking({ what, close: () => void cache.invalidateQueries(), refused: () => undefined });
  const submit = () =>
    make(async (key) => {
      const body = { returned: Number(many) };
      setKind((await provider.post<CountedPapers>(`ballots/${boxId}/papers/returned`, body, { key })).data.kind);
    });
  return (
    <Card sx={{ p: 2 }}>
      <form onSubmit={submits(submit)}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          <TextField
            label={translate('ballots.papers.returned')}
            helperText={translate('ballots.papers.returnedHint')}
            type="number"
            value={many}
            onChange={(event) => setMany(event.target.value)}
            required
            slotProps={{ htmlInput: { min: 0, max: 10_000 } }}
          />
          <Button type="submit" variant="outlined">
            {what}
          </Button>
        </Stack>
        {kind && (
          <Alert severity={kind === 'differs' ? 'error' : 'info'}>
            {translate(`ballots.papers.countSaid.${kind}`)}
          </Alert>
        )}
        <Fault>{fault}</Fault>
      </form>
    </Card>
  );
}
