import { useEffect, useState } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CyclePreview, Preview as PreviewAnswer } from '../../../api/contract/records/preview.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useCycleTitle } from '../shared/format.js';
import { RequestFailed } from '../shared/http.js';
import { Distribution } from './Distribution.js';
import { Movers } from './Movers.js';
import { Moves } from './Moves.js';
import { Townships } from './Townships.js';
import { type Answered, useAnswer } from './useAnswer.js';

const PAUSE_MS = 80;

/** Whom a text would move from where the version in force puts them, scored anew while it is typed; the last good answer stays until the next one. */
export function usePreview(
  id: string,
  cycle: CycleRecord | undefined,
  /** Left out for the version's own. */
  text: string | undefined,
  /** The version in force. */
  olderId: string | null | undefined,
): Answered<PreviewAnswer> {
  const against = olderId && olderId !== cycle?.ruleSetId ? { againstId: olderId } : {};
  const body = cycle && { cycleIds: [cycle.id], ...(text === undefined ? {} : { text }), ...against };
  return useAnswer<PreviewAnswer>(`rule-sets/${id}/preview`, body, PAUSE_MS);
}

type Props = {
  preview: Answered<PreviewAnswer>;
  cycle: CycleRecord | undefined;
  /** Steps through the trace of one of them. */
  step?: ((code: string) => void) | undefined;
  /** Two versions of the past are compared. */
  isPast?: boolean;
};

/** Whom the draft moves: the sentence first, then the grades, the townships, the people. */
export function Preview({ preview: { data, error, isWaiting, took }, cycle, step, isPast }: Props) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const isLong = useLong(isWaiting);
  const one = data?.cycles[0];
  if (!cycle) return <Box sx={{ color: 'var(--second)' }}>{translate('rule-sets.preview.noCycle')}</Box>;
  const isFaulty = error instanceof RequestFailed && error.problem.code === 'rule-set-faulty';
  return (
    <Box component="section" aria-label={translate('rule-sets.preview.name')} aria-busy={isWaiting}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px' }}>
        <Box component="h2" aria-live="polite" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 }}>
          {one ? (
            <Headline one={one} />
          ) : (
            translate(`rule-sets.preview.${error === undefined || isWaiting ? 'waiting' : 'none'}`)
          )}
        </Box>
        <Box sx={{ ml: 'auto', fontSize: '0.75rem', color: 'var(--third)' }}>
          {isLong
            ? translate('rule-sets.preview.waiting')
            : one &&
              translate('rule-sets.preview.basis', {
                cycle: titleOf(cycle),
                people: one.cadreCount,
                took: Math.round(took ?? 0),
              })}
        </Box>
      </Box>
      {error !== undefined && !isWaiting && (
        <Box role="status" sx={{ color: 'var(--stop)', fontSize: '0.8125rem', my: 0.5 }}>
          ×{' '}
          {translate(
            isFaulty
              ? one
                ? 'rule-sets.preview.faulty'
                : 'rule-sets.preview.faultyAtFirst'
              : 'rule-sets.preview.failed',
          )}
          {!isFaulty && error instanceof RequestFailed && ` ${error.message}`}
        </Box>
      )}
      {one && (
        <Box sx={{ opacity: isLong ? 0.6 : 1 }}>
          <Box sx={{ fontSize: '0.75rem', color: 'var(--second)' }}>
            {translate('rule-sets.preview.reranked', { smart_count: one.rerankedCount, count: one.rerankedCount })}
          </Box>
          <Box sx={CHARTS}>
            <Distribution one={one} {...(isPast ? { isPast } : {})} />
            <Townships one={one} />
          </Box>
          <Movers one={one} step={step} />
        </Box>
      )}
    </Box>
  );
}

function Headline({ one: { up, down, other } }: { one: CyclePreview }) {
  const translate = useTranslate();
  const many = up + down + other;
  if (many === 0) return <>{translate('rule-sets.preview.nobody')}</>;
  const title = translate('rule-sets.preview.moved', { smart_count: many, count: many });
  return <Moves title={title} up={up} down={down} other={other} />;
}

/** Whether something takes longer than 300 ms: what is quicker never flickers. */
function useLong(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), 300);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}

const CHARTS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
  gap: 2,
  my: 1,
} as const;
