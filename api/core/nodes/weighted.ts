import type { EntityState } from '../entity-state.js';
import { add, divide, type Exact, fromFigure, hundred, isZero, multiply, sum, zero } from '../exact.js';
import type { Missing } from '../missing.js';
import { firstPolicy, impute, tallyGroupsWithin } from '../missing-policy.js';
import type { NodeHandler } from './handler.js';

/**
 * The weighted mean of its children: 88, 85 and 92 at 30, 20 and 50 per cent are 89.4. A missing child follows its own list of
 * policies; a child set aside with `rescale` leaves its weight to the others.
 */
export const weighted: NodeHandler<'weighted'> = {
  facts: () => [],
  pools: (node, names, child) => node.of.flatMap((one) => impute(one, names, child)),
  compile(node, names, child) {
    const parts = node.of.map((one) => ({
      read: child(one.node),
      weight: fromFigure(one.weight),
      policy: firstPolicy(one, names, tallyGroupsWithin(one.node)),
    }));
    const full = node.weights === 'percent' ? hundred : sum(parts.map((part) => part.weight));
    return (state: EntityState) => {
      let total: Exact = zero;
      let lost: Exact | null = null;
      let aside: 'notScheduled' | 'excluded' | null = null;
      let counting = 0;
      for (const { read, weight, policy } of parts) {
        let value = read(state);
        if (value === 'missing') {
          const answer = policy(state);
          if (answer === 'hold') state.isWaiting = true;
          if (answer === 'hold' || answer === 'missing') return 'missing';
          if (answer === 'renormalise') {
            lost = add(lost ?? zero, weight);
            continue;
          }
          value = answer;
        } else if (typeof value === 'string') {
          if (node.setAside !== 'rescale') return 'missing';
          aside = aside === 'excluded' ? aside : value;
          lost = add(lost ?? zero, weight);
          continue;
        }
        total = add(total, multiply(value, weight));
        counting++;
      }
      if (lost === null) return divide(total, full);
      if (counting === 0) return aside ?? 'missing';
      const rest = sum([full, multiply(lost, fromFigure(-1))]);
      return isZero(rest) ? 'missing' : divide(total, rest);
    };
  },
  missing(node, names, state) {
    const found = (id: string) => state.after[names.nodeSlot(id)]!;
    const gone = node.of.filter((one) => found(one.node.id) === 'missing');
    if (gone.length > 0) return gone.map((one): Missing => ({ kind: 'followNode', node: one.node.id }));
    return node.of
      .filter((one) => typeof found(one.node.id) === 'string')
      .map((one): Missing => ({ kind: 'setAside', node: one.node.id }));
  },
};
