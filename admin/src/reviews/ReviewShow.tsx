import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import { EvidenceCard } from '../evidence-files/EvidenceCard.js';
import { Due } from '../results/parts/Due.js';
import { type Column, Nothing } from '../shared/Column.js';
import { Section } from '../results/parts/Section.js';
import { FactName } from '../shared/FactName.js';
import type { MoveForms } from '../shared/MoveButtons.js';
import { useMay } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { Difference } from './Difference.js';
import { ExtendDialog } from './ExtendDialog.js';
import { ProposeDialog } from './ProposeDialog.js';
import { Steps } from './Steps.js';

const COLUMNS: Column<ReviewRecord>[] = [
  { source: 'kind', kind: 'choice' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'state', kind: 'state' },
  { source: 'dueOn', render: ({ dueOn }) => <Due day={dueOn} isOpen /> },
  { source: 'clause' },
  { source: 'result', render: ({ resultId }) => <ToResult id={resultId} /> },
  { source: 'appealsId', of: 'reviews' },
  { source: 'evidence', isProse: true },
];

/** A review with its clock: accepted, proposed by one, decided by another, and what it changed line by line. */
export default function ReviewShow() {
  return (
    <ShowPage<ReviewRecord> columns={COLUMNS} forms={FORMS}>
      {(record) => (
        <Box sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>
          <Steps review={record} />
          {record.proposed && <Proposal record={record} />}
          {record.state === 'upheld' && <Difference id={record.id} />}
          <EvidenceCard of="reviews" id={record.id} isOpen={UNDER_WAY.has(record.state)} />
        </Box>
      )}
    </ShowPage>
  );
}

/** Files are taken until it is decided. */
const UNDER_WAY: ReadonlySet<ReviewRecord['state']> = new Set(['submitted', 'accepted', 'proposed']);
const FORMS: MoveForms<ReviewRecord> = {
  propose: { Dialog: ProposeDialog },
  extend: { Dialog: ExtendDialog },
  appeal: { isElsewhere: true },
  withdraw: { isElsewhere: true },
};

/** Who decides above the county reads the appeal, not the file. */
function ToResult({ id }: { id: string }) {
  const mayRead = useMay('results.read');
  const translate = useTranslate();
  return mayRead ? <Link to={`/results/${id}/show`}>{translate('reviews.see')}</Link> : <Nothing />;
}

function Proposal({ record: { proposed } }: { record: ReviewRecord }) {
  const translate = useTranslate();
  if (!proposed) return null;
  const facts = Object.entries(proposed.correction?.facts ?? {});
  return (
    <Section title={translate('reviews.proposal.title')}>
      <div>
        <b>{translate(`reviews.choices.outcome.${proposed.outcome}`)}</b>
      </div>
      <Box sx={{ color: 'var(--second)' }}>{proposed.reason}</Box>
      {facts.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {facts.map(([fact, value]) => (
            <li key={fact}>
              <FactName fact={fact} /> → {value === null ? '—' : String(value)}
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}
