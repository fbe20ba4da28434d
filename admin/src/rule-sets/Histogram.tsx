import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import type { Locale } from '../i18n/message.js';

type Points = CyclePreview['points'];

/** How many cadres have how many points: before dashed, after filled, with the lines of the grades. A bar names its people. */
export const Histogram = memo(function Histogram({ points: { width, bins, lines } }: { points: Points }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [chosen, choose] = useState<number>();
  const bars = useRef<HTMLDivElement>(null);
  if (bins.length === 0) return null;
  const [first, last] = [bins[0]!.from, bins.at(-1)!.from + width];
  const at = (value: number) => (100 * (value - first)) / (last - first);
  const most = Math.max(...bins.flatMap(({ before, after }) => [before, after]));
  const inside = lines.filter(({ from }) => from > first && from < last);
  const shown = chosen === undefined ? undefined : bins[chosen];
  const walk = (event: KeyboardEvent, i: number) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    (bars.current?.children[i + by] as HTMLElement | undefined)?.focus();
  };
  const rangeOf = ({ from }: Points['bins'][number]) => `${tidy(from)}～${tidy(from + width)}`;
  return (
    <Box sx={CHART} onMouseLeave={() => choose(undefined)}>
      <div className="lines" aria-hidden>
        {inside.map(({ grade, title, from }) => (
          <span key={grade} className="line" style={{ left: `${at(from)}%` }}>
            <span className="grade">{title?.[locale]}</span>
          </span>
        ))}
      </div>
      <div className="bars" ref={bars} role="group" aria-label={translate('rule-sets.preview.histogram')}>
        {bins.map((bin, i) => (
          <button
            key={bin.from}
            type="button"
            data-bar={bin.from}
            tabIndex={i === (chosen ?? 0) ? 0 : -1}
            aria-label={translate('rule-sets.preview.bin', {
              range: rangeOf(bin),
              before: bin.before,
              after: bin.after,
            })}
            style={{ left: `${at(bin.from)}%`, width: `${100 / bins.length}%` }}
            onMouseEnter={() => choose(i)}
            onFocus={() => choose(i)}
            onBlur={() => choose(undefined)}
            onKeyDown={(event) => walk(event, i)}
          >
            <span className="after" style={{ height: `${(100 * bin.after) / most}%` }} />
            <span className="before" style={{ height: `${(100 * bin.before) / most}%` }} />
          </button>
        ))}
      </div>
      <div className="scale" aria-hidden>
        {[first, ...inside.map(({ from }) => from), last].map((value) => (
          <span key={value} style={{ left: `${at(value)}%` }}>
            {tidy(value)}
          </span>
        ))}
      </div>
      <div className="people" role="status">
        {shown ? (
          <>
            {translate('rule-sets.preview.bin', { range: rangeOf(shown), before: shown.before, after: shown.after })}
            {'　'}
            <span>
              {shown.people.map(({ code, name }) => name ?? code).join(locale === 'zh' ? '、' : ', ')}
              {shown.after > shown.people.length && ' …'}
            </span>
          </>
        ) : (
          <span>{translate('rule-sets.preview.binHint')}</span>
        )}
      </div>
    </Box>
  );
});

const tidy = (value: number) => String(Math.round(value * 100) / 100);

/** Styled once for all its bars: it is drawn anew with every step of a slider. */
const CHART = {
  fontSize: '0.75rem',
  pt: 2,
  '& .lines, & .bars': { position: 'relative' },
  '& .bars': { height: 96, borderBottom: '1px solid var(--edge)' },
  '& .line': { position: 'absolute', top: -14, height: 110, borderLeft: '1px solid var(--primary)', zIndex: 1 },
  '& .grade': { position: 'absolute', left: 3, top: -3, whiteSpace: 'nowrap', fontWeight: 600 },
  '& button': {
    position: 'absolute',
    top: 0,
    bottom: 0,
    p: 0,
    border: 0,
    background: 'none',
    cursor: 'default',
    maxWidth: 'none',
  },
  '& button:hover, & button:focus-visible': { background: 'var(--weak)' },
  '& .after, & .before': { position: 'absolute', bottom: 0, left: '8%', right: '8%', boxSizing: 'border-box' },
  '& .after': { background: 'var(--bar)' },
  '& .before': { border: '1px dashed var(--second)', borderBottom: 0 },
  '& .scale': { position: 'relative', height: 18, color: 'var(--second)' },
  '& .scale > span': { position: 'absolute', transform: 'translateX(-50%)' },
  '& .scale > span:first-of-type': { transform: 'none' },
  '& .scale > span:last-of-type': { transform: 'translateX(-100%)' },
  '& .people': { height: '4.5em', lineHeight: 1.5, overflow: 'auto' },
  '& .people > span': { color: 'var(--second)' },
} as const;
