import type { Assessment } from '../../contract/assessment.js';
import { canonical } from '../canonical.js';
import { leavesOf } from '../compile-condition.js';
import type { Names } from '../names.js';

/** One part of an assessment that two computations do not agree on. */
export interface AssessmentDifference {
  /** `points`, `grade`, `rule R05`, `comparison R05[1]`, `node villagersPoints`, `fact daysPresent` … */
  of: string;
  stored: unknown;
  recomputed: unknown;
}

const WHOLE_PARTS = [
  'state',
  'points',
  'grade',
  'within',
  'vetoed',
  'ungraded',
  'seat',
  'effects',
  'exemptions',
  'chase',
] as const satisfies (keyof Assessment)[];

/** Every part in which a stored assessment differs from the recomputed one, the trace named rule by rule and node by node. */
export function assessmentDifferences(
  stored: Assessment,
  recomputed: Assessment,
  names: Names,
): AssessmentDifference[] {
  const { conditions, nodes, derivedFactIds } = names.layout;
  const rules = conditions.map(({ id }) => `rule ${id}`);
  const comparisons = conditions.flatMap(({ id, condition }) =>
    leavesOf(condition).map((_, place) => `comparison ${id}[${place}]`),
  );
  const trace = { was: stored.trace, is: recomputed.trace };
  return [
    ...WHOLE_PARTS.flatMap((part) => one(part, stored[part], recomputed[part])),
    ...each(rules, [...trace.was.conditions], [...trace.is.conditions]),
    ...each(comparisons, [...trace.was.leaves], [...trace.is.leaves]),
    ...each(
      derivedFactIds.map((id) => `fact ${id}`),
      trace.was.facts,
      trace.is.facts,
    ),
    ...each(
      nodes.map(({ node }) => `node ${node.id}`),
      trace.was.nodes,
      trace.is.nodes,
    ),
  ];
}

function each(
  names: readonly string[],
  stored: readonly unknown[],
  recomputed: readonly unknown[],
): AssessmentDifference[] {
  const most = Math.max(stored.length, recomputed.length);
  return Array.from({ length: most }, (_, i) => one(names[i] ?? `place ${i + 1}`, stored[i], recomputed[i])).flat();
}

function one(of: string, stored: unknown, recomputed: unknown): AssessmentDifference[] {
  return canonical(stored ?? null) === canonical(recomputed ?? null) ? [] : [{ of, stored, recomputed }];
}
