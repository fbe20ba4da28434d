import { within } from '../bounds.js';
import { type Exact } from '../exact.js';
import type { Names } from '../names.js';
import type { Goal, WatchedPart } from './watched.js';

/** How points become grades (each band), and quotas: seats worked out, somebody seated, somebody behind the line. */
export function watchGrades(names: Names): WatchedPart[] {
  const { kind, layout } = names;
  const at = `/entities/${kind}`;
  const quotas = layout.rules.quotas.flatMap(({ id, clause, ceiling }, i): WatchedPart[] => {
    const pointer = `${at}/quotas/${i}`;
    const quota: WatchedPart = { what: 'quota', kind, id, clause, pointer, quota: id, goals: QUOTA, seen: seatOf(id) };
    if (!ceiling) return [quota];
    const limit = { clause: ceiling.clause, pointer: `${pointer}/ceiling`, goals: QUOTA.slice(0, 1) };
    return [quota, { what: 'ceiling', kind, id, quota: id, ...limit }];
  });
  return [...watchBands(names), ...quotas];
}

const QUOTA: readonly Goal[] = [{ goal: 'seats' }, { goal: 'seated' }, { goal: 'behindTheLine' }];

const seatOf =
  (id: string): NonNullable<WatchedPart['seen']> =>
  ({ assessment: { seat } }) => {
    if (seat?.quota !== id) return [];
    return [{ goal: seat.outcome === 'seated' ? 'seated' : 'behindTheLine' }];
  };

function watchBands(names: Names): WatchedPart[] {
  const { kind, layout } = names;
  const { grades, score } = layout.rules;
  if (!grades) return [];
  const part = {
    what: 'grades',
    kind,
    id: 'grades',
    clause: grades.clause,
    pointer: `/entities/${kind}/grades`,
  } as const;
  if (!grades.bands || !score)
    return [
      {
        ...part,
        goals: [{ goal: 'graded' }],
        seen: ({ assessment }) => (assessment.grade ? [{ goal: 'graded' }] : []),
      },
    ];
  const bands = grades.bands.map(({ grade, ...band }, i) => ({
    goal: { goal: 'grade', of: `${i + 1} ${grade}` } as Goal,
    holds: within(band),
  }));
  const slot = names.nodeSlot(score.id);
  return [
    {
      ...part,
      goals: bands.map(({ goal }) => goal),
      seen({ state }) {
        const points = state.after[slot]!;
        return typeof points === 'string'
          ? []
          : bands.filter(({ holds }) => holds(points as Exact)).map(({ goal }) => goal);
      },
    },
  ];
}
