import { type ReactNode, useState } from 'react';
import {
  Alert,
  Autocomplete,
  Box,
  Button,
  Card,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material';
import { useDataProvider, useGetList, useLocale, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import type { PrintedBallots } from '../../../api/contract/records/ballot.js';
import type { DrawRecord } from '../../../api/contract/records/draw.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { Fault, submits } from '../sign-in/Frame.js';
import { useAreaNames, useAreas } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { useDraft } from '../shared/useDraft.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { useMaking } from '../shared/useMaking.js';
import { Waiting } from '../shared/Waiting.js';
import { useWindows } from '../shared/windows.js';
import { PaperSheet, SlipSheet } from './SlipSheet.js';

/** Issues a village's slips, or prints some again, and shows them this once, ready for the printer. */
export default function SlipsPage() {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const { day } = useFormat();
  const cycle = useCycleInHand();
  const [query] = useSearchParams();
  const vote = useFormsOf(cycle?.id)?.votes[0];
  const votingDays = useWindows(cycle?.id)?.find(({ code }) => code === 'ballot');
  const [ballots, setBallots] = useState<PrintedBallots>();
  const [kind, setKind] = useState<'phone' | 'paper'>('phone');
  const [helpline, setHelpline] = useDraft('helpline', '');
  if (!cycle || !vote) return <Waiting />;
  const title = (
    <PageHead
      title={translate('ballots.pages.slips')}
      sub={
        ballots &&
        translate('ballots.slips.ready', { place: nameOf(ballots.areaCode, true), many: ballots.slips.length })
      }
    >
      {ballots && (
        <>
          <Button variant="outlined" onClick={() => setBallots(undefined)}>
            {translate('ballots.slips.again')}
          </Button>
          <Button variant="contained" onClick={() => window.print()}>
            {translate('ballots.slips.print')}
          </Button>
        </>
      )}
    </PageHead>
  );
  const settings = (
    <>
      <RadioGroup
        row
        value={kind}
        onChange={(event) => setKind(event.target.value as 'phone' | 'paper')}
        aria-label={translate('ballots.slips.kind')}
      >
        {(['phone', 'paper'] as const).map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={translate(`ballots.slips.${one}`)} />
        ))}
      </RadioGroup>
      <TextField
        label={translate('ballots.slips.helpline')}
        value={helpline}
        onChange={(event) => setHelpline(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
    </>
  );
  if (!ballots)
    return (
      <>
        {title}
        <Issue
          cycleId={cycle.id}
          vote={vote}
          starts={query.get('village') ?? ''}
          box={query.get('box')}
          done={setBallots}
        >
          {settings}
        </Issue>
      </>
    );
  const days = votingDays
    ? translate('ballots.slip.days', { from: day(votingDays.fromOn ?? votingDays.toOn), to: day(votingDays.toOn) })
    : '';
  const printed = { ballots, place: nameOf(ballots.areaCode), days, helpline, questions: vote.questions };
  return (
    <>
      <Box className="no-print">{title}</Box>
      <Stack className="no-print" spacing={2} sx={{ mb: 2 }}>
        <Alert severity="warning">{translate('ballots.slips.once')}</Alert>
        {settings}
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>
        {kind === 'phone' ? <SlipSheet printed={printed} /> : <PaperSheet printed={printed} />}
      </Box>
    </>
  );
}

type IssueProps = {
  cycleId: string;
  vote: NonNullable<ReturnType<typeof useFormsOf>>['votes'][number];
  starts: string;
  /** A box of which slips are printed again. */
  box: string | null;
  done: (ballots: PrintedBallots) => void;
  children: ReactNode;
};

function Issue({ cycleId, vote, starts, box, done, children }: IssueProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const provider = useDataProvider<ConsoleDataProvider>();
  const areas = useAreas();
  const nameOf = useAreaNames();
  const [village, setVillage] = useState(starts);
  const [typed, setTyped] = useState<{ [stratum: string]: string }>({});
  const [numbers, setNumbers] = useState('');
  const { data: draws } = useGetList<DrawRecord>(
    'draws',
    {
      filter: { cycleId, areaCode: village, state: 'drawn' },
      pagination: { page: 1, perPage: 1 },
    },
    { enabled: village !== '' && box === null },
  );
  const draw = draws?.[0];
  const strata =
    vote.strata.length > 0
      ? vote.strata
      : [
          {
            id: 'everyone',
            title: { zh: translate('ballots.slips.everyone'), en: translate('ballots.slips.everyone') },
          },
        ];
  const many = (id: string) => typed[id] ?? String(draw?.slips[id] ?? '');
  const { make, fault, isWaiting } = useMaking({
    what: translate('ballots.slips.issue'),
    close: () => undefined,
    refused: () => undefined,
  });
  const submit = async () => {
    if (box !== null) {
      const body = {
        numbers: numbers
          .split(/[^\d]+/)
          .filter(Boolean)
          .map(Number),
      };
      return make(async (key) =>
        done((await provider.post<PrintedBallots>(`ballots/${box}/reprint`, body, { key })).data),
      );
    }
    const slips = Object.fromEntries(
      strata.flatMap(({ id }) => (Number(many(id)) > 0 ? [[id, Number(many(id))]] : [])),
    );
    const body = { cycleId, areaCode: village, group: vote.id, slips };
    await make(async (key) => done((await provider.post<PrintedBallots>('ballots/issue', body, { key })).data));
  };
  const villages = [...(areas?.values() ?? [])]
    .filter(({ kind }) => kind === 'village')
    .map(({ areaCode }) => areaCode);
  return (
    <Card sx={{ p: 2, maxWidth: 640 }}>
      <form onSubmit={submits(submit)}>
        <Stack spacing={2}>
          {box === null ? (
            <>
              <Autocomplete
                options={villages}
                getOptionLabel={(code) => nameOf(code, true)}
                value={village === '' ? null : village}
                onChange={(_, code) => {
                  setVillage(code ?? '');
                  setTyped({});
                }}
                renderInput={(params) => <TextField {...params} label={translate('ballots.slips.village')} required />}
              />
              {village !== '' && draws && (
                <Alert severity={draw ? 'success' : 'info'}>
                  {draw ? translate('ballots.slips.fromDraw', { seed: draw.seed }) : translate('ballots.slips.noDraw')}
                </Alert>
              )}
              <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
                {strata.map(({ id, title }) => (
                  <TextField
                    key={id}
                    label={translate('ballots.slips.ofStratum', { title: title[locale] })}
                    type="number"
                    value={many(id)}
                    onChange={(event) => setTyped({ ...typed, [id]: event.target.value })}
                    sx={{ width: '12rem' }}
                    slotProps={{ htmlInput: { min: 0, max: 1000 } }}
                  />
                ))}
              </Stack>
            </>
          ) : (
            <TextField
              label={translate('ballots.slips.number')}
              helperText={translate('ballots.slips.reprintHint')}
              value={numbers}
              onChange={(event) => setNumbers(event.target.value)}
              required
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
          )}
          {children}
          <Fault>{fault}</Fault>
          <Button type="submit" variant="contained" disabled={isWaiting} sx={{ alignSelf: 'flex-start' }}>
            {translate(box === null ? 'ballots.slips.issue' : 'ballots.moves.reprint')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
