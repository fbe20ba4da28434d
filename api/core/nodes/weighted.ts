import type { Figure } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import { add, divide, type Exact, fromFigure, hundred, isZero, multiply, one, subtract, sum, zero } from '../exact.js';
import type { Missing } from '../missing.js';
import { firstPolicy, impute, type PolicyAnswer } from '../missing-policy.js';
import { RunningSum } from '../running-sum.js';
import type { NodeValue } from '../value.js';
import { leftOpen, type NodeHandler, type NodeOf } from './handler.js';

/**
 * The weighted mean of its children: 88, 85 and 92 at 30, 20 and 50 per cent are 89.4. A missing child follows its own list of
 * policies; a child set aside with `rescale` leaves its weight to the others.
 */
export const weighted: NodeHandler<'weighted'> = {
  facts: () => [],
  pools: (node, names, child) => node.of.flatMap((part) => impute(part, names, child)),
  compile(node, names, child) {
    if (hasOpenWeight(node)) return () => 'missing';
    const parts = node.of.map((part) => ({
      read: child(part.node),
      weight: fromFigure(part.weight as Figure),
      policy: firstPolicy(part, names),
    }));
    const full = node.weights === 'percent' ? hundred : sum(parts.map((part) => part.weight));
    const share = divide(one, full);
    const whole = full.d === 1 ? full.n : null;
    const total = new RunningSum();
    return (state: EntityState) => {
      total.clear();
      let lost: Exact | null = null;
      let aside: 'notScheduled' | 'excluded' | null = null;
      let counting = 0;
      let isLeftOut = false;
      let isMissing = false;
      for (const { read, weight, policy } of parts) {
        let value: PolicyAnswer | NodeValue = read(state);
        if (typeof value !== 'string') {
          total.add(value, weight);
          counting++;
          continue;
        }
        if (value === 'notScheduled' || value === 'excluded') {
          aside = aside === 'excluded' ? aside : value;
          lost = add(lost ?? zero, weight);
          continue;
        }
        if (value === 'missing') value = policy(state);
        if (value === 'hold') (state.waiting ??= new Set()).add(node.id);
        if (value === 'renormalise') {
          isLeftOut = true;
          lost = add(lost ?? zero, weight);
        } else if (typeof value === 'string') isMissing = true;
        else {
          total.add(value, weight);
          counting++;
        }
      }
      if (isMissing) return 'missing';
      if (lost === null) return whole === null ? multiply(total.total(), share) : total.dividedBy(whole);
      if (counting === 0) return isLeftOut ? 'missing' : aside!;
      if (aside !== null && node.setAside !== 'rescale') return 'missing';
      const rest = subtract(full, lost);
      return isZero(rest) ? 'missing' : divide(total.total(), rest);
    };
  },
  missing(node, names, state) {
    if (hasOpenWeight(node)) return leftOpen(node.id);
    const found = (id: string) => state.after[names.nodeSlot(id)]!;
    const gone = node.of.filter((part) => found(part.node.id) === 'missing');
    const aside = node.of.filter((part) => isAside(found(part.node.id)));
    const isAsideWrong = node.setAside !== 'rescale' || gone.length === 0;
    return [
      ...gone.map((part): Missing => ({ kind: 'followNode', node: part.node.id })),
      ...(isAsideWrong ? aside : []).map((part): Missing => ({ kind: 'setAside', node: part.node.id })),
    ];
  },
};

/** The measure leaves a weight open: nothing can be weighed. */
const hasOpenWeight = ({ of }: NodeOf<'weighted'>) => of.some(({ weight }) => weight === 'unspecified');

const isAside = (value: NodeValue) => value === 'notScheduled' || value === 'excluded';
