import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { DutyReportRecord } from '../../../api/contract/records/duty-report.js';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import type { FindingRecord } from '../../../api/contract/records/finding.js';
import type { HandoverRecord } from '../../../api/contract/records/handover.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { TaskListRecord } from '../../../api/contract/records/task-list.js';
import { GuidePart } from '../landing/GuidePart.js';
import { Deadlines } from '../landing/Deadlines.js';
import type { Locale } from '../i18n/message.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { useMyself, useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { useWindows } from '../shared/windows.js';
import { Narrow, Part } from './Parts.js';
import { numberOf } from './points.js';
import { useOwn } from './useOwn.js';

/** What waits for this cadre now: the two inputs of the half-year first, then the result and what can be asked for. */
export default function MyLanding() {
  const translate = useTranslate();
  const { account } = useMyself();
  const today = useToday();
  const format = useFormat();
  const titleOf = useCycleTitle();
  const cycle = useCycleInHand();
  return (
    <Narrow>
      <PageHead
        title={cycle ? translate('landing.title', { half: titleOf(cycle) }) : translate('landing.ownWork')}
        sub={`${account.name}　${translate('landing.today', { day: format.day(today) })}`}
      />
      <Part title={translate('landing.waiting')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          <TaskLine cycleId={cycle?.id} />
          <ReportLine cycleId={cycle?.id} />
          <FindingLine />
          <HandoverLine />
          <ResultLine />
        </Box>
      </Part>
      <Part title={translate('my.landing.ask')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {['my-leaves', 'my-duties', 'my-exemptions', 'my-filings'].map((path) => (
            <Line key={path} to={`/${path}`} title={translate(`my.pages.${path}`)}>
              {translate(`my.landing.${path}`)}
            </Line>
          ))}
        </Box>
      </Part>
      {cycle && <Deadlines cycle={cycle} />}
      <Box sx={{ mt: 1.25 }}>
        <GuidePart cycle={cycle} />
      </Box>
    </Narrow>
  );
}

type LineProps = { to: string; title: ReactNode; children?: ReactNode; isUrgent?: boolean };

function Line({ to, title, children, isUrgent = false }: LineProps) {
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--line)', '&:first-of-type': { border: 0 } }}>
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          minHeight: 56,
          py: 1,
          textDecoration: 'none',
          color: 'var(--ink)',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontSize: '1rem', fontWeight: 600, color: 'var(--primary)' }}>{title}</Box>
          <Box sx={{ fontSize: '0.8125rem', color: isUrgent ? 'var(--down)' : 'var(--second)' }}>
            {isUrgent && '◆ '}
            {children}
          </Box>
        </Box>
        <Box aria-hidden component="span" sx={{ color: 'var(--third)' }}>
          ›
        </Box>
      </Box>
    </Box>
  );
}

function TaskLine({ cycleId }: { cycleId: string | undefined }) {
  const translate = useTranslate();
  const { data } = useOwn<TaskListRecord>('task-lists', { cycleId }, 'updatedAt');
  const [list] = data ?? [];
  const isWaiting = list?.moves.some(({ move }) => move === 'sign' || (move === 'tick' && list.state === 'agreed'));
  return (
    <Line to="/my-tasks" title={translate('my.pages.my-tasks')} isUrgent={isWaiting ?? false}>
      {data && (list ? translate(`my.landing.tasks.${list.state}`) : translate('my.landing.tasks.none'))}
    </Line>
  );
}

function ReportLine({ cycleId }: { cycleId: string | undefined }) {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useOwn<DutyReportRecord>('duty-reports', { cycleId }, 'updatedAt');
  const until = useWindows(cycleId)?.find(({ code }) => code === 'dutyReport')?.toOn;
  const state = data?.[0]?.state ?? 'none';
  return (
    <Line
      to="/my-report"
      title={translate('my.pages.my-report')}
      isUrgent={state === 'returned' || (state !== 'submitted' && until !== undefined && format.isLate(until))}
    >
      {data && translate(`my.landing.report.${state}`)}
      {state !== 'submitted' && until && `　${format.due(until)}`}
    </Line>
  );
}

function FindingLine() {
  const translate = useTranslate();
  const { data } = useOwn<FindingRecord>('findings');
  if (!data || data.length === 0) return null;
  const waiting = data.filter(({ moves }) => moves.some(({ move }) => move === 'answer')).length;
  return (
    <Line to="/my-findings" title={translate('my.pages.my-findings')} isUrgent={waiting > 0}>
      {translate(waiting > 0 ? 'my.landing.findingsWait' : 'my.landing.findings', {
        count: waiting > 0 ? waiting : data.length,
        smart_count: waiting > 0 ? waiting : data.length,
      })}
    </Line>
  );
}

function HandoverLine() {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useOwn<HandoverRecord>('handovers', {}, 'startsOn');
  const open = data?.find(({ state }) => state === 'open' || state === 'signed');
  if (!open) return null;
  return (
    <Line to={`/handovers/${open.id}/show`} title={translate('handovers.name')}>
      {format.due(open.endsOn)}
    </Line>
  );
}

function ResultLine() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const titleOf = useCycleTitle();
  const cycles = useCycles();
  const { data: results } = useOwn<ResultRecord>('results');
  const cutoff = ({ cycleId }: ResultRecord) => cycles?.find(({ id }) => id === cycleId)?.cutoffOn ?? '';
  const [last] = (results ?? [])
    .filter(({ supersededById }) => supersededById === null)
    .toSorted((a, b) => cutoff(b).localeCompare(cutoff(a)));
  const { data: told } = useOwn<FeedbackRecord>('feedback', { resultId: last?.id }, 'knownOn');
  const cycle = cycles?.find(({ id }) => id === last?.cycleId);
  const until = told?.[0]?.isOver === false ? told[0].dueOn : null;
  return (
    <Line to="/my-result" title={translate('my.pages.my-result')}>
      {results && !last && translate('my.landing.noResult')}
      {last && cycle && (
        <>
          {titleOf(cycle)}　{(last.determinedWord ?? last.word)?.[locale]}
          {last.points !== null && `　${format.points(numberOf(last.points))}`}
          {until && `　${translate('my.landing.mayAsk', { due: format.due(until) })}`}
        </>
      )}
    </Line>
  );
}
