import type { Assessment } from '../../api/contract/assessment.js';
import { leavesOf } from '../../api/core/compile-condition.js';
import type { CompiledRuleSet } from '../../api/core/compile-rule-set.js';

/** JSON with the keys of every record in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Everything an assessment says, by the names of the rule set and not by the order of its lines. */
export function byName(assessment: Assessment, { kinds }: CompiledRuleSet) {
  const { layout } = kinds.get(assessment.kind)!.names;
  const { trace, effects, chase, ...rest } = assessment;
  let at = 0;
  const conditions = layout.conditions.map(({ id, condition }, i) => {
    const many = leavesOf(condition).length;
    return [id, `${trace.conditions[i]!} ${trace.leaves.slice(at, (at += many))}`] as const;
  });
  return {
    ...rest,
    effects: effects.map(canonical).toSorted(),
    chase: chase.map(canonical).toSorted(),
    conditions: Object.fromEntries(conditions),
    facts: Object.fromEntries(layout.derivedFactIds.map((id, i) => [id, trace.facts[i]])),
    nodes: Object.fromEntries(layout.nodes.map(({ node }, i) => [node.id, trace.nodes[i]])),
  };
}

export type ByName = ReturnType<typeof byName>;
