import { useCallback, useEffect, useState } from 'react';
import { Box, Button, Card, Checkbox, FormControlLabel } from '@mui/material';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { useQuery } from '@tanstack/react-query';
import type { SteppedTrace, Stepped, TraceStep } from '../../../api/contract/records/trial.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { ClauseMark } from './ClauseMark.js';
import { CopyAsExample } from './CopyAsExample.js';
import { toNumber } from './figures.js';
import type { Paint } from './Painted.js';
import type { Typed } from './useTyped.js';

type Props = {
  id: string;
  of: Stepped;
  typed: Typed;
  paint: (paint: Paint | undefined) => void;
  close: () => void;
};

/** How one cadre comes to a grade, one step at a time: the tree below fills up, the sentence here says why. */
export function Steps({ id, of, typed, paint, close }: Props) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const asked = of.kind === 'example' && typed.examples !== null ? { ...of, examples: typed.examples } : of;
  const body = { of: asked, text: typed.text };
  const { data, error, refetch } = useQuery({
    queryKey: ['rule-sets', 'steps', id, JSON.stringify(body)],
    queryFn: async ({ signal }) => (await provider.post<SteppedTrace>(`rule-sets/${id}/steps`, body, { signal })).data,
    retry: false,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  const [isOnlyHeld, setOnlyHeld] = useState(false);
  if (error && !data) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const steps = data.steps.filter((step) => !isOnlyHeld || matters(step));
  return (
    <Walk
      key={`${data.code} ${isOnlyHeld}`}
      isReal={of.kind === 'cycle'}
      trace={data}
      steps={steps}
      typed={typed}
      paint={paint}
      close={close}
      isOnlyHeld={isOnlyHeld}
      setOnlyHeld={setOnlyHeld}
    />
  );
}

/** A rule that did not hold changes nothing. */
const matters = ({ part, tone }: TraceStep) => (part !== 'rule' && part !== 'recommendation') || tone !== 'plain';

type WalkProps = {
  /** Somebody of a cycle, not of an example. */
  isReal: boolean;
  trace: SteppedTrace;
  steps: readonly TraceStep[];
  typed: Typed;
  paint: (paint: Paint | undefined) => void;
  close: () => void;
  isOnlyHeld: boolean;
  setOnlyHeld: (is: boolean) => void;
};

function Walk({ isReal, trace, steps, typed, paint, close, isOnlyHeld, setOnlyHeld }: WalkProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [place, setPlace] = useState(0);
  const [isCopying, setCopying] = useState(false);
  const at = Math.min(place, steps.length - 1);
  const step = steps[at]!;
  const go = useCallback((by: number) => setPlace((now) => Math.min(steps.length - 1, Math.max(0, now + by))), [steps]);
  useEffect(() => {
    const nodes = steps.slice(0, at + 1).filter(({ part }) => part === 'node' || part === 'figure');
    const here = steps[at]!;
    const isNode = here.part === 'node' || here.part === 'figure';
    paint({ steps: new Map(nodes.map((one) => [one.id, one])), at: isNode ? here.id : undefined, moved: here.moves });
    return () => paint(undefined);
  }, [steps, at, paint]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { tagName, role, isContentEditable } = event.target as HTMLElement;
      if (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName) || role === 'tab' || isContentEditable) return;
      if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go, close]);
  return (
    <Card component="section" aria-label={translate('rule-sets.steps.name')} sx={CARD}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}>
        <strong>{trace.name ?? trace.code}</strong>
        <Box component="span" sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>
          {translate('rule-sets.steps.place', { at: at + 1, all: steps.length })} ·{' '}
          {outcomeText(trace, typed.ruleSet, locale, translate)}
        </Box>
        <Button variant="text" onClick={close} sx={{ ml: 'auto' }}>
          {translate('rule-sets.rules.close')}
        </Button>
      </Box>
      <Box aria-live="polite" sx={{ my: 1, minHeight: 64 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
          {step.clause && <ClauseMark id={step.clause} />}
          <b>{step.title[locale]}</b>
          <Box component="span" sx={{ fontSize: '0.75rem', color: TONES[step.tone] ?? 'var(--third)' }}>
            {translate(`rule-sets.steps.parts.${step.part}`)}
            {(step.part === 'rule' || step.part === 'recommendation') &&
              ` · ${translate(`rule-sets.steps.tones.${step.tone}`)}`}
          </Box>
        </Box>
        <Box sx={{ fontSize: '0.875rem' }}>{step.text || translate('rule-sets.steps.noText')}</Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button variant="outlined" disabled={at === 0} onClick={() => go(-1)}>
          ← {translate('rule-sets.steps.back')}
        </Button>
        <Button variant="outlined" disabled={at === steps.length - 1} onClick={() => go(1)}>
          {translate('rule-sets.steps.next')} →
        </Button>
        <Button variant="text" disabled={at === steps.length - 1} onClick={() => setPlace(steps.length - 1)}>
          {translate('rule-sets.steps.end')}
        </Button>
        <FormControlLabel
          control={
            <Checkbox size="small" checked={isOnlyHeld} onChange={(_event, is) => setOnlyHeld(is)} sx={{ py: 0 }} />
          }
          label={translate('rule-sets.steps.onlyHeld')}
          slotProps={{ typography: { sx: { fontSize: '0.8125rem' } } }}
        />
        <Button variant="text" disabled={!trace.copy} onClick={() => setCopying(true)} sx={{ ml: 'auto' }}>
          {translate('rule-sets.steps.copy')}
        </Button>
      </Box>
      {!trace.copy && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{translate('rule-sets.steps.noCopy')}</Box>
      )}
      {isCopying && trace.copy && (
        <CopyAsExample isReal={isReal} trace={trace} copy={trace.copy} typed={typed} close={() => setCopying(false)} />
      )}
    </Card>
  );
}

type Translate = (key: string, options?: object) => string;

/** `86.40 分，较好` */
function outcomeText(
  { kind, points, grade, state }: SteppedTrace,
  ruleSet: RuleSet | undefined,
  locale: Locale,
  translate: Translate,
) {
  const number = toNumber(points);
  const word = ruleSet?.entities[kind]?.grades?.order.find(({ id }) => id === grade)?.title[locale] ?? grade;
  return [
    number === undefined ? undefined : translate('rule-sets.steps.points', { points: pointsText(number) }),
    word ?? translate(`rule-sets.outcomes.${state}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

const TONES: Partial<Record<TraceStep['tone'], string>> = {
  held: 'var(--warn)',
  unknown: 'var(--stop)',
  neutralised: 'var(--up)',
};
const CARD = { p: 2, mb: 1.5, borderColor: 'var(--primary)', position: { md: 'sticky' }, top: 56, zIndex: 2 } as const;
