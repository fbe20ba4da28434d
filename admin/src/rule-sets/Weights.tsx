import { type ReactNode, useRef, useState } from 'react';
import { Box, Button, Slider } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode, WeightedNode } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import type { Edit, Path } from './editing.js';
import { NumberField } from './NumberField.js';
import { allNodes } from './nodes.js';
import { Painted } from './Painted.js';
import { rescaled } from './weights.js';

type Props = {
  node: WeightedNode;
  path: Path;
  before: RuleSet | undefined;
  change?: (edits: readonly Edit[]) => void;
  /** Opens the form of a part. */
  open?: (path: Path) => void;
  children: (node: ScoreNode, path: Path) => ReactNode;
};

/** The parts of a weighted node: a slider and a number each, together always the whole. Locked ones stay where they are. */
export function Weights({ node, path, before, change, open, children }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [locked, setLocked] = useState<ReadonlySet<string>>(NONE);
  /** Where they stood when the slider was taken: what is given comes back. */
  const taken = useRef<number[]>(undefined);
  const weights = node.of.map(({ weight }) => (typeof weight === 'number' ? weight : undefined));
  const older = before && (allNodes(before).find((one) => one.node.id === node.id)?.node as WeightedNode | undefined);
  const isFixed = change === undefined || weights.some((weight) => weight === undefined);
  const whole = node.weights === 'percent' ? 100 : weights.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const sum = weights.reduce<number>((total, one) => total + Math.round((one ?? 0) * 10), 0) / 10;

  const move = (index: number, wanted: number) => {
    const from = taken.current ?? (weights as number[]);
    const held = new Set(node.of.flatMap((child, i) => (locked.has(child.node.id) ? [i] : [])));
    const after = rescaled(from, index, wanted, held, whole);
    change!(after.flatMap((value, i) => (value === weights[i] ? [] : [{ path: [...path, 'of', i, 'weight'], value }])));
  };
  const toggle = (id: string) =>
    setLocked((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));

  return (
    <Box sx={{ mt: 0.5, containerType: 'inline-size' }}>
      <Box sx={{ display: 'flex', fontSize: '0.75rem', color: 'var(--third)', gap: 1, flexWrap: 'wrap' }}>
        {!isFixed && <span>{translate('rule-sets.weights.hint')}</span>}
        <Box component="span" sx={{ ml: 'auto', color: sum === whole ? 'var(--second)' : 'var(--stop)' }}>
          {translate('rule-sets.weights.sum')} <b>{sum}</b>
        </Box>
      </Box>
      {node.of.map(({ node: child }, i) => {
        const weight = weights[i];
        const was = older?.of?.find((one) => one.node.id === child.id)?.weight;
        const old = typeof was === 'number' ? was : undefined;
        const isLocked = locked.has(child.id);
        const label = child.title[locale];
        return (
          <Box key={child.id} sx={{ py: 0.75, borderTop: i === 0 ? 0 : '1px solid var(--line)' }}>
            <Box
              sx={ROW}
              onKeyDown={(event) => {
                if (isFixed) return;
                const isSlider = (event.target as HTMLInputElement).type === 'range';
                if (isSlider && event.key.toLowerCase() === 'l') toggle(child.id);
                if (event.key === 'Escape' && old !== undefined && !isLocked) move(i, old);
                // A digit typed on the slider begins the number beside it.
                if (isSlider && /^\d$/.test(event.key)) beginNumber(event.currentTarget);
              }}
            >
              <Box sx={{ gridArea: 'name', fontWeight: 500, minWidth: 0 }}>
                {open ? (
                  <Box component="button" type="button" onClick={() => open([...path, 'of', i, 'node'])} sx={NAME}>
                    {label}
                  </Box>
                ) : (
                  label
                )}
                <Painted id={child.id} />
              </Box>
              {weight === undefined ? (
                <Box sx={{ gridArea: 'slider', color: 'var(--third)' }}>{String(node.of[i]!.weight)}</Box>
              ) : (
                <Slider
                  size="small"
                  value={weight}
                  min={0}
                  max={Math.max(weight, old ?? 0, Math.min(whole, WIDEST))}
                  step={1}
                  shiftStep={5}
                  disabled={isFixed || isLocked}
                  aria-label={label}
                  marks={old !== undefined && old !== weight ? [{ value: old }] : false}
                  onChange={(_event, value) => {
                    taken.current ??= weights as number[];
                    move(i, value);
                  }}
                  onChangeCommitted={() => (taken.current = undefined)}
                  sx={SLIDER}
                />
              )}
              {weight !== undefined && (
                <NumberField
                  value={weight}
                  label={translate('rule-sets.weights.of', { name: label })}
                  disabled={isFixed || isLocked}
                  onChange={(value) => typeof value === 'number' && move(i, value)}
                  sx={{ gridArea: 'number', width: 64 }}
                />
              )}
              <Box sx={{ gridArea: 'was', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
                {weight !== undefined && old !== undefined && <Change from={old} to={weight} />}
              </Box>
              {!isFixed && (
                <Button
                  variant="text"
                  onClick={() => toggle(child.id)}
                  aria-pressed={isLocked}
                  sx={{ gridArea: 'lock', minWidth: 0, px: 0.75, fontSize: '0.75rem' }}
                >
                  {translate(isLocked ? 'rule-sets.weights.locked' : 'rule-sets.weights.lock')}
                </Button>
              )}
            </Box>
            {children(child, [...path, 'of', i, 'node'])}
          </Box>
        );
      })}
    </Box>
  );
}

/** Takes the keys to the number of a part, in place of what stands there. */
function beginNumber(row: HTMLElement) {
  const number = row.querySelector<HTMLInputElement>('input:not([type="range"])');
  number?.focus();
  number?.select();
}

function Change({ from, to }: { from: number; to: number }) {
  const translate = useTranslate();
  const by = Math.round((to - from) * 10) / 10;
  if (by === 0) return <Box sx={{ color: 'var(--third)' }}>{translate('rule-sets.unchanged')}</Box>;
  return (
    <>
      <Box component="span" sx={{ color: by > 0 ? 'var(--up)' : 'var(--down)' }}>
        {by > 0 ? '▲' : '▼'} {Math.abs(by)}
      </Box>{' '}
      <Box component="span" sx={{ color: 'var(--third)' }}>
        {translate('rule-sets.was', { value: from })}
      </Box>
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
const WIDEST = 60;
const NAME = {
  font: 'inherit',
  fontWeight: 500,
  color: 'var(--ink)',
  background: 'none',
  border: 0,
  p: 0,
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
} as const;
const ROW = {
  display: 'grid',
  alignItems: 'center',
  columnGap: 1,
  gridTemplateColumns: '88px minmax(64px, 1fr) 64px 70px auto',
  gridTemplateAreas: '"name slider number was lock"',
  '@container (max-width: 400px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    gridTemplateAreas: '"name was lock" "slider slider number"',
  },
} as const;
const SLIDER = {
  gridArea: 'slider',
  '& .MuiSlider-mark': { width: '2px', height: 14, bgcolor: 'var(--ink)', opacity: 0.7 },
} as const;
