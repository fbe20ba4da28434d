import { memo } from 'react';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Ask, BurdenReport, SideBurden, Span } from '../../../api/contract/burden.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { RuleSetCheck } from '../../../api/contract/records/rule-set.js';
import type { BurdenTrial } from '../../../api/contract/records/trial.js';
import type { Locale } from '../i18n/message.js';
import { useCycleTitle } from '../shared/format.js';
import { type Answered, useAnswer } from './useAnswer.js';

const PAUSE_MS = 600;

/** What a text asks of the people of the county, counted anew while it is typed. */
export function useBurden(id: string, cycle: CycleRecord | undefined, text: string): Answered<BurdenTrial> {
  return useAnswer<BurdenTrial>(`rule-sets/${id}/burden`, cycle && { cycleId: cycle.id, text }, PAUSE_MS);
}

type Props = {
  burden: Answered<BurdenTrial>;
  cycle: CycleRecord | undefined;
  /** What the burden-reduction rules strike. */
  lint: RuleSetCheck['lint'] | undefined;
};

/** The burden meter: what each side fills in and how many minutes it takes, now and with the draft, and what may not be asked at all. */
export const Burden = memo(function Burden({ burden: { data, isWaiting }, cycle, lint }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titleOf = useCycleTitle();
  if (!cycle) return null;
  const sides = data ? sidesOf(data.after, data.before) : [];
  const isSame = data?.before ? sides.every(({ before, after }) => minutes(before) === minutes(after)) : false;
  return (
    <Box component="section" aria-label={translate('rule-sets.burden.name')} aria-busy={isWaiting} sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px' }}>
        <Box sx={{ fontSize: '0.875rem', fontWeight: 600 }}>{translate('rule-sets.burden.name')}</Box>
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {data &&
            translate(
              isSame ? 'rule-sets.burden.same' : data.before ? 'rule-sets.burden.compared' : 'rule-sets.burden.alone',
            )}{' '}
          {titleOf(cycle)}
        </Box>
      </Box>
      {data && (
        <Box sx={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={translate('rule-sets.burden.table')}>
          <Table size="small" sx={{ '& td, & th': { px: 0.75, py: '3px', fontSize: '0.8125rem' } }}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('rule-sets.burden.side')}</TableCell>
                <TableCell>{translate('rule-sets.burden.asked')}</TableCell>
                <TableCell align="right">{translate('rule-sets.burden.each')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {sides.map(({ side, title, before, after }) => (
                <TableRow key={side}>
                  <TableCell sx={{ verticalAlign: 'top', whiteSpace: { sm: 'nowrap' } }}>{title[locale]}</TableCell>
                  <TableCell sx={{ color: 'var(--second)' }}>
                    <Asked before={before} after={after} />
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                    <Changed
                      before={before && minutes(before)}
                      after={minutes(after)}
                      isCompared={data.before !== null}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {lint && <Struck lint={lint} />}
      <Box sx={{ fontSize: '0.75rem', color: 'var(--third)', mt: 0.5 }}>{translate('rule-sets.burden.unitTimes')}</Box>
    </Box>
  );
});

/** What the burden-reduction rules strike, in one line each. */
function Struck({ lint }: { lint: RuleSetCheck['lint'] }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  if (lint.findings.length === 0)
    return <Box sx={{ fontSize: '0.8125rem', mt: 0.5 }}>✓ {translate('rule-sets.burden.nothingStruck')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 0, listStyle: 'none', fontSize: '0.8125rem' }}>
      {lint.findings.map(({ rule, of, strength, message, answer }) => (
        <Box
          component="li"
          key={`${rule} ${of}`}
          sx={{ color: answer ? 'var(--second)' : strength === 'refused' ? 'var(--stop)' : 'var(--warn)' }}
        >
          {answer ? '✓' : strength === 'refused' ? '×' : '◆'} {message[locale]}
          {answer && translate('rule-sets.burden.answered', { by: answer.by, reason: answer.reason[locale] })}
        </Box>
      ))}
    </Box>
  );
}

type Side = SideBurden | undefined;

/** `345 次点选 · 12 句`, and in brackets what it was. */
function Asked({ before, after }: { before: Side; after: Side }) {
  const translate = useTranslate();
  const [old, now] = [counts(before), counts(after)];
  const kinds = [...new Set([...old.keys(), ...now.keys()])];
  if (kinds.length === 0) return <>{translate('rule-sets.burden.nothing')}</>;
  return (
    <>
      {kinds.map((kind, i) => {
        const [was, is] = [old.get(kind) ?? '0', now.get(kind) ?? '0'];
        const text = (count: string) => translate(`rule-sets.burden.kinds.${kind}`, { count });
        return (
          <Box key={kind} component="span" sx={{ whiteSpace: 'nowrap', display: 'inline-block', mr: 0.75 }}>
            {text(is)}
            {before && was !== is && (
              <Box component="span" sx={{ color: 'var(--warn)' }}>
                {' '}
                {translate('rule-sets.was', { value: was })}
              </Box>
            )}
            {i < kinds.length - 1 && ' ·'}
          </Box>
        );
      })}
    </>
  );
}

function Changed({ before, after, isCompared }: { before: string | undefined; after: string; isCompared: boolean }) {
  const translate = useTranslate();
  const now = translate('rule-sets.burden.minutes', { count: after });
  if (!isCompared || before === after) return <>{now}</>;
  return (
    <>
      <Box component="span" sx={{ color: 'var(--third)' }}>
        {before ?? 0} →{' '}
      </Box>
      <b>{now}</b>
    </>
  );
}

/** Every side that is asked something before or after. */
function sidesOf(after: BurdenReport, before: BurdenReport | null) {
  const ids = [...new Set([...after.sides, ...(before?.sides ?? [])].map(({ side }) => side))];
  return ids.map((side) => {
    const now = after.sides.find((one) => one.side === side);
    const old = before?.sides.find((one) => one.side === side);
    return { side, title: (now ?? old)!.title, before: old, after: now };
  });
}

/** How many of each kind of thing the whole county is asked for. */
function counts(side: Side): Map<Ask['kind'], string> {
  const kinds = [...new Set((side?.asks ?? []).map(({ kind }) => kind))];
  return new Map(
    kinds.map((kind) => {
      const its = side!.asks.filter((one) => one.kind === kind);
      const sum = (of: keyof Span) => its.reduce((total, { count }) => total + count[of], 0);
      return [kind, spanText({ least: sum('least'), most: sum('most') })];
    }),
  );
}

const minutes = (side: Side): string => (side ? spanText(side.minutesEach.all) : '0');

const rounded = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
const spanText = ({ least, most }: Span): string =>
  rounded(least) === rounded(most) ? String(rounded(most)) : `${rounded(least)}～${rounded(most)}`;
