import { lazy, Suspense } from 'react';
import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { RaterQuestion } from '../../../api/contract/rater-question.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { CycleRaters } from '../../../api/contract/records/question.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { type FigureOf, figuresOf, isKnown, turnsFigure } from './rater-figures.js';
import { RaterTable } from './RaterTable.js';

const RaterChart = lazy(() => import('./RaterChart.js'));
const NOT_ASSESSED: ReadonlySet<CycleRecord['state']> = new Set(['planned', 'open', 'closed']);

/** How each rater marked beside the county. Questions with their figures, never a correction: no point is changed by them. */
export default function RatersCard({ cycle }: { cycle: CycleRecord }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const isAssessed = !NOT_ASSESSED.has(cycle.state);
  const { data, error, refetch } = useQuery({
    queryKey: ['questions', 'raters', cycle.id],
    enabled: isAssessed,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await provider.read<CycleRaters>('questions/raters', { cycleId: cycle.id }, { signal })).data,
  });
  if (!isAssessed) return null;
  if (error) return <ProblemCard error={error} retry={() => void refetch()} />;
  return data ? <Raters of={data} /> : <Card sx={{ minHeight: 120 }} aria-busy />;
}

function Raters({ of: { groups, turns, limits } }: { of: CycleRaters }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const areaName = useAreaNames();
  const asked = [...groups.flatMap(({ questions }) => questions), ...turns.questions];
  const [drawn, few] = [
    groups.filter(({ raters }) => raters.some(isKnown)),
    groups.filter(({ raters }) => raters.length > 0 && !raters.some(isKnown)),
  ];
  return (
    <Card component="section" aria-labelledby="raters" sx={{ px: 2, py: 1.25, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Box component="h2" id="raters" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate('questions.raters.title')}
        </Box>
        <Box sx={SMALL}>{translate('questions.raters.lead')}</Box>
        <Box sx={{ ml: 'auto', fontSize: '0.8125rem' }}>
          {asked.length === 0
            ? translate('questions.raters.nothing')
            : translate('questions.raters.asked', { smart_count: asked.length, count: asked.length })}
        </Box>
      </Box>
      <Questions asked={asked} nameOf={areaName} />
      {drawn.map((group) => (
        <Figures
          key={group.group}
          title={translate('questions.raters.ofGroup', { group: group.title[locale] })}
          figures={figuresOf({ ...group, raters: group.raters.filter(isKnown) }, limits)}
          cadres={new Map(group.raters.map(({ rater, cadres }) => [rater, cadres]))}
          nameOf={areaName}
        />
      ))}
      {drawn.map(({ group, title, raters }) => {
        const unknown = raters.filter((one) => !isKnown(one)).map(({ rater }) => areaName(rater));
        if (unknown.length === 0) return null;
        const names = unknown.join(locale === 'zh' ? '、' : ', ');
        return (
          <Box key={group} sx={SMALL}>
            {translate('questions.raters.fewOf', { group: title[locale], names, cadres: limits.cadres })}
          </Box>
        );
      })}
      {turns.pools.length > 0 && (
        <Figures
          title={translate('questions.raters.turns')}
          figures={[turnsFigure(turns)]}
          cadres={new Map()}
          byLot={new Map(turns.pools.map(({ pool, byLot }) => [pool, byLot]))}
          nameOf={areaName}
        />
      )}
      {few.map(({ group, title, raters }) => (
        <Box key={group} sx={{ ...SMALL, mt: 0.5 }}>
          {translate('questions.raters.few', {
            group: title[locale],
            smart_count: raters.length,
            cadres: limits.cadres,
          })}
        </Box>
      ))}
    </Card>
  );
}

type NameOf = (code: string) => string;

/** What is to be asked, each with its figure, by name. */
function Questions({ asked, nameOf }: { asked: readonly RaterQuestion[]; nameOf: NameOf }) {
  const locale = useLocale() as Locale;
  const join = locale === 'zh' ? '、' : ', ';
  return (
    <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: '0.8125rem', lineHeight: 1.7 }}>
      {asked.map(({ kind, about, question }) => (
        <li key={`${kind} ${about.join(' ')}`}>
          {question[locale].replace('{names}', about.map((code) => nameOf(code)).join(join))}
        </li>
      ))}
    </Box>
  );
}

type FiguresProps = {
  title: string;
  figures: readonly FigureOf[];
  cadres: ReadonlyMap<string, number>;
  byLot?: ReadonlyMap<string, number | null>;
  nameOf: NameOf;
};

/** The figures of one group: a chart each, and all of them as a table behind. */
function Figures({ title, figures, cadres, byLot, nameOf }: FiguresProps) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={title} sx={{ mt: 1.25 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 600 }}>
        {title}
      </Box>
      <Box sx={GRID}>
        {figures.map((figure) => {
          const name = translate(`questions.raters.figures.${figure.name}`);
          return (
            <Box key={figure.name} component="figure" sx={{ m: 0, minWidth: 0 }}>
              <Box component="figcaption" sx={{ fontSize: '0.75rem' }}>
                <b>{name}</b>　<span style={HINT}>{translate(`questions.raters.hints.${figure.name}`)}</span>
              </Box>
              <Box aria-hidden>
                <Suspense fallback={<Box sx={{ height: figure.lines.length * 26 + 36 }} />}>
                  <RaterChart figure={figure} nameOf={nameOf} label={name} />
                </Suspense>
              </Box>
            </Box>
          );
        })}
      </Box>
      <RaterTable title={title} figures={figures} cadres={cadres} byLot={byLot} nameOf={nameOf} />
    </Box>
  );
}

const SMALL = { fontSize: '0.8125rem', color: 'var(--second)' } as const;
const HINT = { color: 'var(--second)' } as const;
const GRID = {
  display: 'grid',
  gap: 1.5,
  mt: 0.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(4, minmax(0, 1fr))' },
} as const;
