import { divide, fromFigure, isZero, multiply } from '../exact.js';
import { maximumOf } from '../maximum.js';
import type { NodeHandler } from './handler.js';

/** A child carried from its own maximum to this one's: a mean of 90 of 100 is 22.5 of 25. */
export const scaled: NodeHandler<'scaled'> = {
  facts: () => [],
  compile(node, names, child) {
    const read = child(node.of);
    const from = maximumOf(node.of, names.ruleSet.raterGroups);
    if (node.max === undefined || node.max === 'uncapped' || from === null || isZero(from))
      throw new Error(`node "${node.id}" is scaled and needs a max, and so does the node below it`);
    const factor = divide(fromFigure(node.max), from);
    return (state) => {
      const value = read(state);
      return typeof value === 'string' ? value : multiply(value, factor);
    };
  },
  missing: (node) => [{ kind: 'followNode', node: node.of.id }],
};
