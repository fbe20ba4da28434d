import { divide, type Exact, floor, fromFigure, isNegative, multiply, subtract, zero } from '../exact.js';
import { followFacts } from '../missing.js';
import type { NodeHandler } from './handler.js';

/** Points for each unit beyond a start: 0.6 a day gives 7.5 days 4.5, or with `whole` 4.2. Nothing on the other side of the start. */
export const perUnit: NodeHandler<'perUnit'> = {
  facts: (node) => [node.fact],
  compile(node, names) {
    const slot = names.factSlot(node.fact);
    const [points, per, start] = [fromFigure(node.points), fromFigure(node.per), fromFigure(node.start)];
    return ({ facts }) => {
      const value = facts[slot] as Exact | undefined;
      if (value === undefined) return 'missing';
      const beyond = node.side === 'below' ? subtract(start, value) : subtract(value, start);
      if (isNegative(beyond)) return zero;
      const units = divide(beyond, per);
      return multiply(points, node.whole ? floor(units) : units);
    };
  },
  missing: (node) => followFacts([node.fact]),
};
