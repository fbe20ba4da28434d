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

/** The first policy of a weighted child that applies. Without a list, missing stays missing. */
export function firstPolicy(child: WeightedChild, names: Names): (state: EntityState) => PolicyAnswer {
  const policies = (child.missing ?? []).map((policy, place) => {
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
        const slot = names.poolSlot(meanId(child, place));
        return ({ pooled }: EntityState) => pooled[slot];
      }
      case 'holdUntil': {
        const attempts = attemptsWithin(child.node, names);
        return (state: EntityState) => (attempts(state) > policy.attempts ? undefined : ('hold' as const));
      }
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

/** How often the groups below a node were asked whose ballots are missing; 0 where no ballot is. */
function attemptsWithin(node: ScoreNode, names: Names): (state: EntityState) => number {
  const ballots = [...nodesWithin(node)].filter((one) => one.kind === 'ballot');
  return (state) => {
    const asked = ballots
      .filter(({ id }) => state.after[names.nodeSlot(id)] === 'missing')
      .map(({ group, question }) => attemptsSoFar(state, group, question, names.group(group)));
    return asked.length === 0 ? 0 : Math.min(...asked);
  };
}

/** A child may be filled up from several pools in turn: each has a table of its own. */
const meanId = (child: WeightedChild, place: number) => poolTableId('mean', `${child.node.id}.${place}`);

/** The tables of pool means that `imputePoolMean` reads: over everyone of the pool whose own value is there. */
export function impute(
  child: WeightedChild,
  names: Names,
  read: (node: ScoreNode) => (state: EntityState) => NodeValue,
): PoolTable[] {
  const value = read(child.node);
  return (child.missing ?? []).flatMap((policy, place): PoolTable[] => {
    if (policy.kind !== 'imputePoolMean') return [];
    const id = meanId(child, place);
    const slot = names.poolSlot(id);
    const keyOf = poolKeyOf(policy.pool, names);
    return [
      {
        id,
        slots: [slot],
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
  });
}
