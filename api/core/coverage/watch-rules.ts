import type { Assessment } from '../../contract/assessment.js';
import type { Names } from '../names.js';
import { outcomeSigns } from '../outcome.js';
import { canBeUnknown } from './can-be-missing.js';
import type { Goal, WatchedPart } from './watched.js';

const GOALS: readonly Goal[] = [{ goal: 'didNotHold' }, { goal: 'held' }, { goal: 'unknown' }];

/** Rules, ladder steps and recommendations: held, not held, and unknown where a fact they read can be missing. */
export function watchRules(names: Names): WatchedPart[] {
  const lines = names.layout.conditions.flatMap(({ rule, role, condition, pointer }, slot) => {
    if (!rule) return [];
    const goals = canBeUnknown(condition, names) ? GOALS : GOALS.filter(({ goal }) => goal !== 'unknown');
    const what = role === 'recommendation' ? role : rule.ladder ? 'step' : 'rule';
    return [
      {
        what,
        kind: names.kind,
        id: rule.id,
        clause: rule.clause,
        pointer,
        goals,
        seen: ({ assessment: { trace } }) =>
          GOALS.filter((_, outcome) => trace.conditions[slot] === outcomeSigns[outcome]),
      } satisfies WatchedPart,
    ];
  });
  return [...lines, ...watchLadders(names)];
}

/** The heading of a ladder is shown once a step of it held, and once none did. */
function watchLadders({ kind, layout, conditionSlot }: Names): WatchedPart[] {
  const lists = { rules: layout.rules.rules, recommendations: layout.rules.recommendations };
  return Object.entries(lists).flatMap(([list, rules]) =>
    rules.flatMap((rule, i): WatchedPart[] => {
      if (rule.kind !== 'ladder') return [];
      const slots = rule.steps.map(({ id }) => conditionSlot(id));
      const pointer = `/entities/${kind}/${list}/${i}`;
      const goals = GOALS.slice(0, 2);
      const { id, clause } = rule;
      return [
        { what: 'ladder', kind, id, clause, pointer, goals, seen: ({ assessment }) => cameTo(slots, assessment) },
      ];
    }),
  );
}

function cameTo(slots: readonly number[], { trace }: Assessment): Goal[] {
  const signs = slots.map((slot) => trace.conditions[slot]);
  if (signs.includes('+')) return [{ goal: 'held' }];
  return signs.every((sign) => sign === '-') ? [{ goal: 'didNotHold' }] : [];
}
