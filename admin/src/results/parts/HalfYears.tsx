import { lazy, Suspense } from 'react';
import { Box } from '@mui/material';
import { useGetList, useGetMany, useLocale, useTranslate, type RaRecord } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../../api/contract/records/cycle.js';
import type { ResultRecord } from '../../../../api/contract/records/result.js';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { useCycleTitle } from '../../shared/format.js';
import { Section } from './Section.js';

const HalfYearsChart = lazy(() => import('./HalfYearsChart.js'));
/** Points up to here are places of grades that were carried over from paper. */
const PAPER = 5;

/** The results of one cadre over time, the latest first. */
export function HalfYears({ cadreId, resultId }: { cadreId: string; resultId: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titleOf = useCycleTitle();
  const { data: all = [] } = useGetList<ResultRecord>('results', {
    filter: { cadreId, kind: 'cadre' },
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: 40 },
  });
  const { data: cycles = [] } = useGetMany<CycleRecord & RaRecord>(
    'cycles',
    { ids: [...new Set(all.map(({ cycleId }) => cycleId))] },
    { enabled: all.length > 0 },
  );
  const byId = new Map(cycles.filter(Boolean).map((one) => [one.id, one]));
  if (all.length < 2) return null;
  // On a scale of a hundred: what was carried over from paper has only its grade.
  const charted = all
    .filter(
      ({ state, points, supersededById }) =>
        state !== 'superseded' && supersededById === null && Number(points) > PAPER,
    )
    .map(({ cycleId, points }) => ({ cycle: byId.get(cycleId), points: Number(points) }))
    .flatMap(({ cycle, points }) => (cycle ? [{ at: cycle.cutoffOn, half: titleOf(cycle), points }] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <Section title={translate('results.file.history')}>
      {charted.length > 1 && (
        <Suspense fallback={<Box sx={{ height: 180 }} />}>
          <HalfYearsChart label={translate('results.fields.points')} points={charted} />
        </Suspense>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {all.map(({ id, cycleId, points, word, determinedWord, state }) => {
          const cycle = byId.get(cycleId);
          const said = determinedWord?.[locale] ?? word?.[locale] ?? '—';
          return (
            <Box component="li" key={id} sx={{ display: 'flex', gap: 1.5, py: 0.25 }}>
              <Box component="span" sx={{ flex: '0 0 9em' }}>
                {id === resultId ? (
                  <b>{cycle ? titleOf(cycle) : '…'}</b>
                ) : (
                  <Link to={`/results/${id}/show`}>{cycle ? titleOf(cycle) : '…'}</Link>
                )}
              </Box>
              <Box component="span" sx={{ flex: '0 0 4em', textAlign: 'right' }}>
                {points === null ? '—' : pointsText(Number(points))}
              </Box>
              <b>{said}</b>
              {state === 'superseded' && (
                <Box component="span" sx={{ color: 'var(--third)' }}>
                  {translate('results.choices.state.superseded')}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
