import { caseId } from '../layout.js';
import { HELD, UNKNOWN } from '../outcome.js';
import { leftOpen, type NodeHandler } from './handler.js';

/**
 * The first condition that holds picks the node. Only the branch taken can be missing; a condition that cannot be decided
 * before one holds makes the whole node missing.
 */
export const cases: NodeHandler<'cases'> = {
  facts: () => [],
  compile(node, names, child) {
    const branches = node.cases.map((branch, i) => ({
      condition: names.conditionSlot(caseId(node.id, i)),
      value: child(branch.then),
    }));
    const otherwise = node.otherwise === 'unspecified' ? () => 'missing' as const : child(node.otherwise);
    return (state) => {
      for (const { condition, value } of branches) {
        const outcome = state.outcomes[condition];
        if (outcome === UNKNOWN) return 'missing';
        if (outcome === HELD) return value(state);
      }
      return otherwise(state);
    };
  },
  missing(node, names, state) {
    for (const [i, branch] of node.cases.entries()) {
      const outcome = state.outcomes[names.conditionSlot(caseId(node.id, i))];
      if (outcome === HELD) return [{ kind: 'followNode', node: branch.then.id }];
      if (outcome === UNKNOWN) return [{ kind: 'followCondition', condition: caseId(node.id, i) }];
    }
    return node.otherwise === 'unspecified' ? leftOpen(node.id) : [{ kind: 'followNode', node: node.otherwise.id }];
  },
};
