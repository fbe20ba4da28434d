import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ExemptionFile } from '../../../api/contract/records/exemption.js';
import type { Locale } from '../i18n/message.js';
import { EvidenceCard } from '../evidence-files/EvidenceCard.js';
import { type Column, Nothing } from '../shared/Column.js';
import { useFormat } from '../shared/format.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { DecideDialog } from './DecideDialog.js';
import { ReportDialog } from './ReportDialog.js';
import { SituationName } from './SituationName.js';
import { useFindingsAbout } from './useFindingsAbout.js';
import { VerifyDialog } from './VerifyDialog.js';

const COLUMNS: Column<ExemptionFile>[] = [
  { source: 'situation', render: ({ cycleId, situation }) => <SituationName cycleId={cycleId} id={situation} /> },
  { source: 'state', kind: 'state' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'entityCode' },
  { source: 'areaCode', kind: 'village' },
  { source: 'strikes', render: (file) => <Struck file={file} /> },
  { source: 'setsAside', render: (file) => <SetAside file={file} /> },
  { source: 'isOwnMotion', kind: 'yesNo' },
  { source: 'evidence', isProse: true },
];
/** Files are taken until it is decided. */
const UNDER_WAY: ReadonlySet<ExemptionFile['state']> = new Set(['requested', 'accepted', 'verified']);
const MOVE_OF = { granted: 'grant', refused: 'refuse' } as const;
const FORMS = {
  verify: { Dialog: VerifyDialog },
  grant: { Dialog: DecideDialog },
  refuse: { Dialog: DecideDialog },
  report: { Dialog: ReportDialog },
};

/**
 * What the list knows of an exemption stands while its file is on its way: without what was granted before, and what was filed.
 */
type Shown = Omit<ExemptionFile, 'repeats'> & Partial<Pick<ExemptionFile, 'repeats'>>;

/** One exemption: what was asked for, every condition with its answer, what was granted before, and the steps with their days. */
export default function ExemptionShow() {
  return (
    <ShowPage<ExemptionFile> columns={COLUMNS} forms={FORMS}>
      {(file) => (
        <>
          <Steps file={file} />
          <Answers file={file} />
          <Before file={file} />
          <EvidenceCard of="exemptions" id={file.id} isOpen={UNDER_WAY.has(file.state)} />
        </>
      )}
    </ShowPage>
  );
}

function Struck({ file }: { file: ExemptionFile }) {
  const findings = useFindingsAbout(file);
  if (file.strikes.length === 0) return <Nothing />;
  return file.strikes.map((number) => {
    const finding = findings.find((one) => one.number === number);
    return (
      <Box key={number}>
        {finding ? <Link to={`/findings/${finding.id}/show`}>{number}</Link> : number}　{finding?.title}
      </Box>
    );
  });
}

function SetAside({ file: { cycleId, setsAside } }: { file: ExemptionFile }) {
  const titleOf = useTitleOf();
  const policy = useFormsOf(cycleId)?.exemptions;
  if (setsAside.length === 0) return <Nothing />;
  return <>{setsAside.map((id) => titleOf(policy?.setsAside, id)).join('、')}</>;
}

function Steps({ file }: { file: ExemptionFile }) {
  const translate = useTranslate();
  const step = (name: string) => translate(`exemptions.steps.${name}`);
  const { state, reason, found } = file;
  const decided = state === 'granted' || state === 'refused' ? state : undefined;
  const ended = state === 'declined' || state === 'withdrawn';
  return (
    <TimeLine
      steps={[
        {
          label: step(file.isOwnMotion ? 'ownMotion' : 'requested'),
          on: file.requestedOn,
          text: file.account,
          move: 'create',
        },
        {
          label: step('declineProposed'),
          on: state === 'requested' && file.proposedDecline ? file.updatedAt.slice(0, 10) : null,
          text: file.proposedDecline?.reason,
          move: 'propose-decline',
        },
        { label: step('accepted'), on: file.acceptedOn, move: 'accept' },
        { label: step('verified'), on: file.verifiedOn, text: found, move: 'verify' },
        {
          label: step(decided ?? 'refused'),
          on: file.decidedOn,
          text: decided && reason,
          move: MOVE_OF[decided ?? 'refused'],
        },
        {
          label: translate(`exemptions.choices.state.${state}`),
          on: ended ? file.updatedAt.slice(0, 10) : null,
          text: reason,
          move: state === 'declined' ? 'decline' : 'withdraw',
        },
        { label: step('told'), on: file.toldOn, move: 'tell' },
        { label: step('reported'), on: file.reportedOn, text: file.reportedTo, move: 'report' },
        { label: step('next'), on: file.dueOn, isToCome: true },
      ]}
    />
  );
}

function Answers({ file: { cycleId, answers } }: { file: ExemptionFile }) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  const policy = useFormsOf(cycleId)?.exemptions;
  const asked = [...(policy?.conditions ?? []), ...(policy?.exclusions ?? [])];
  const given = Object.entries(answers);
  if (given.length === 0) return null;
  return (
    <Card sx={{ mt: 1.5, p: 2 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('exemptions.answers')}
      </Box>
      {given.map(([id, { holds, because }]) => (
        <Box key={id} sx={{ py: 0.75, borderTop: '1px solid var(--line)' }}>
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Box sx={{ flex: 1 }}>{titleOf(asked, id)}</Box>
            <b>{translate(holds ? 'exemptions.holds' : 'exemptions.holdsNot')}</b>
          </Box>
          <Box sx={{ color: 'var(--second)', fontSize: '0.875rem' }}>{because}</Box>
        </Box>
      ))}
    </Card>
  );
}

function Before({ file: { repeats = [], repeatAsked, filing } }: { file: Shown }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  if (repeats.length === 0 && !filing) return null;
  return (
    <Card sx={{ mt: 1.5, p: 2 }}>
      {repeats.length > 0 && (
        <>
          <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
            {translate('exemptions.repeats')}
          </Box>
          {repeatAsked && <Box sx={{ color: 'var(--down)' }}>◆ {repeatAsked.question[locale]}</Box>}
          {repeats.map(({ id, number, decidedOn }) => (
            <Box key={id}>
              <Link to={`/exemptions/${id}/show`}>{number}</Link>　{decidedOn && format.day(decidedOn)}
            </Box>
          ))}
        </>
      )}
      {filing && (
        <Box>
          {translate('exemptions.fields.filingId')}：<Link to={`/filings/${filing.id}/show`}>{filing.number}</Link>　
          {format.day(filing.filedOn)}　{filing.what}
        </Box>
      )}
    </Card>
  );
}
