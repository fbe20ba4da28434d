import type { Id } from '../contract/fields.js';
import type { ScoreNode, WeightedChild } from '../contract/score-node.js';
import type { EntityState } from './entity-state.js';
import { type Exact, fromFigure, mean } from './exact.js';
import type { Names } from './names.js';
import { nodesWithin } from './node-children.js';
import { intoPools, poolKeyOf, poolReads, type PoolTable, poolTableId } from './pool.js';
import { attemptsSoFar } from './tallies.js';
import type { NodeValue } from './value.js';

/** What the list of policies comes to for one entity: wait, leave out, count as missing, or these points instead. */
export type PolicyAnswer = 'hold' | 'renormalise' | 'missing' | Exact;

/** The rater groups whose ballots a node reads. */
export const tallyGroupsWithin = (node: ScoreNode): Id[] => [
  ...new Set([...nodesWithin(node)].flatMap((one) => (one.kind === 'ballot' ? [one.group] : []))),
];

/** The first policy of a weighted child that applies. Without a list, missing stays missing. */
export function firstPolicy(
  child: WeightedChild,
  names: Names,
  groups: readonly Id[],
): (state: EntityState) => PolicyAnswer {
  const policies = (child.missing ?? []).map((policy) => {
    switch (policy.kind) {
      case 'hold':
        return () => 'hold' as const;
      case 'renormalise':
        return () => 'renormalise' as const;
      case 'fixed': {
        const points = fromFigure(policy.points);
        return () => points;
      }
      case 'imputePoolMean': {
        const slot = names.poolSlot(poolTableId('mean', child.node.id));
        return ({ pooled }: EntityState) => pooled[slot];
      }
      case 'holdUntil':
        return (state: EntityState) => {
          const asked = groups
            .map((id) => attemptsSoFar(state, id, names.group(id)))
            .filter((attempts) => attempts !== null);
          const isAskedOut = asked.length > 0 && Math.min(...asked) > policy.attempts;
          return isAskedOut ? undefined : ('hold' as const);
        };
    }
  });
  return (state) => {
    for (const policy of policies) {
      const answer = policy(state);
      if (answer !== undefined) return answer;
    }
    return 'missing';
  };
}

/** The table of pool means that `imputePoolMean` reads: over everyone of the pool whose own value is there. */
export function impute(
  child: WeightedChild,
  names: Names,
  read: (node: ScoreNode) => (state: EntityState) => NodeValue,
): PoolTable[] {
  const policy = child.missing?.find((one) => one.kind === 'imputePoolMean');
  if (!policy) return [];
  const value = read(child.node);
  const id = poolTableId('mean', child.node.id);
  const slot = names.poolSlot(id);
  const keyOf = poolKeyOf(policy.pool, names);
  return [
    {
      id,
      reads: [{ what: 'node', of: names.kind, id: child.node.id }, ...poolReads(policy.pool, names)],
      fill(states) {
        for (const pool of intoPools(states, keyOf).values()) {
          const values = pool.map(value).filter((one) => typeof one !== 'string');
          if (values.length === 0) continue;
          const average = mean(values);
          for (const state of pool) state.pooled[slot] = average;
        }
      },
    },
  ];
}
