import { add, divide, type Exact, isZero, multiply, subtract, zero } from '../exact.js';
import { maximumOf } from '../maximum.js';
import type { Missing } from '../missing.js';
import { RunningSum } from '../running-sum.js';
import type { NodeHandler } from './handler.js';

/**
 * The sum of its children. When one is set aside and the node says `rescale`, what remains is scaled to the full maximum: 20 of
 * 25 with the other 15 not scheduled is 20 × 40/25 = 32. When all are set aside, so is the sum.
 */
export const sum: NodeHandler<'sum'> = {
  facts: () => [],
  compile(node, names, child) {
    const read = node.of.map(child);
    const maxima = node.of.map((one) => maximumOf(one, names.ruleSet.raterGroups) ?? zero);
    const full = maxima.reduce(add, zero);
    const total = new RunningSum();
    return (state) => {
      total.clear();
      let gone: Exact | null = null;
      let aside: 'notScheduled' | 'excluded' | null = null;
      let counting = 0;
      for (let i = 0; i < read.length; i++) {
        const value = read[i]!(state);
        if (typeof value !== 'string') {
          total.add(value);
          counting++;
        } else if (value === 'missing') return 'missing';
        else {
          aside = aside === 'excluded' ? aside : value;
          gone = add(gone ?? zero, maxima[i]!);
        }
      }
      if (gone === null || aside === null) return total.total();
      if (counting === 0) return aside;
      const rest = subtract(full, gone);
      if (node.setAside !== 'rescale' || isZero(rest)) return 'missing';
      return divide(multiply(total.total(), full), rest);
    };
  },
  missing(node, names, state) {
    const values = node.of.map((one) => state.after[names.nodeSlot(one.id)]!);
    const gone = node.of.filter((_, i) => values[i] === 'missing');
    if (gone.length > 0) return gone.map((one): Missing => ({ kind: 'followNode', node: one.id }));
    return node.of
      .filter((_, i) => typeof values[i] === 'string')
      .map((one): Missing => ({ kind: 'setAside', node: one.id }));
  },
};
