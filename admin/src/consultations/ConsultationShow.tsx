import type { ReactNode } from 'react';
import { Box, Card } from '@mui/material';
import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ConsultationRecord, OpinionLine } from '../../../api/contract/records/consultation.js';
import { Due } from '../results/parts/Due.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { Waiting } from '../shared/Waiting.js';
import { AnswerForm } from './AnswerForm.js';
import { EarlierOpinions } from './EarlierOpinions.js';
import { ExtendDialog } from './ExtendDialog.js';

/** What one office is asked, and what it says: “无意见” for all at once, or single opinions. */
export default function ConsultationShow() {
  return (
    <ShowBase disableAuthentication>
      <Inside />
    </ShowBase>
  );
}

function Inside() {
  const translate = useTranslate();
  const format = useFormat();
  const { record, error, refetch } = useShowContext<ConsultationRecord>();
  if (error && !record) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!record) return <Waiting />;
  const mayAnswer = record.moves.some(({ move }) => move === 'answer');
  const isOpen = record.state === 'asked';
  return (
    <>
      <PageHead
        title={translate('consultations.answer.title', { office: record.officeName })}
        sub={
          <>
            <Link to="/consultations">{translate('consultations.name')}</Link>　
            <StateWord word="consultations" state={record.state} />　<Due day={record.dueOn} isOpen={isOpen} />
            {record.answeredAt && `　${format.instant(record.answeredAt)}`}
          </>
        }
      >
        <MoveButtons
          record={record}
          forms={{ answer: { isElsewhere: true }, extend: { Dialog: ExtendDialog } }}
          isQuiet
        />
      </PageHead>
      {mayAnswer ? (
        <AnswerForm key={record.version} record={record} />
      ) : (
        <>
          <Said lines={record.lines} role={record.role} />
          {record.signedBy && (
            <Box sx={{ mt: 1, color: 'var(--second)' }}>
              {translate('consultations.answer.signed', {
                name: record.signedBy,
                day: record.signedOn ? format.day(record.signedOn) : '',
              })}
            </Box>
          )}
        </>
      )}
    </>
  );
}

function Said({ lines, role }: { lines: readonly OpinionLine[]; role: string }) {
  const translate = useTranslate();
  const sorted = lines.toSorted((a, b) => Number(b.opinion === 'has') - Number(a.opinion === 'has'));
  return (
    <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {sorted.map(({ resultId, code, name, opinion, text, isReleased, hasAllowances, earlier }) => (
        <Box component="li" key={resultId} sx={LINE}>
          <Box component="b" sx={{ flex: '0 0 6em' }}>
            {name ?? code}
          </Box>
          <Box component="span" sx={{ flex: '1 1 12em' }}>
            {opinion === 'has'
              ? text
              : translate(opinion ? 'consultations.answer.none' : 'consultations.answer.waiting')}
          </Box>
          {role === 'dispatchingUnit' && opinion && (
            <Box component="span" sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>
              <Tick isThere={isReleased}>{translate('consultations.answer.isReleased')}</Tick>　
              <Tick isThere={hasAllowances}>{translate('consultations.answer.hasAllowances')}</Tick>
            </Box>
          )}
          <EarlierOpinions earlier={earlier} />
        </Box>
      ))}
    </Card>
  );
}

function Tick({ isThere, children }: { isThere: boolean | null; children: ReactNode }) {
  return (
    <>
      {isThere === null ? '—' : isThere ? '✓' : '×'} {children}
    </>
  );
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  px: 2,
  py: 1,
  borderTop: '1px solid var(--line)',
  '&:first-of-type': { border: 0 },
} as const;
