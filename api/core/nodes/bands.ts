import { within } from '../bounds.js';
import { type Exact, fromFigure } from '../exact.js';
import { followFacts } from '../missing.js';
import { leftOpen, type NodeHandler } from './handler.js';

/** A number to points: growth from 5 % to below 10 % gives 21. A band may leave its points `unspecified`. */
export const bands: NodeHandler<'bands'> = {
  facts: (node) => [node.fact],
  compile(node, names) {
    const slot = names.factSlot(node.fact);
    const steps = node.bands.map((band) => ({
      holds: within(band),
      points: band.points === 'unspecified' ? ('missing' as const) : fromFigure(band.points),
    }));
    return ({ facts }) => {
      const value = facts[slot] as Exact | undefined;
      if (value === undefined) return 'missing';
      for (const step of steps) if (step.holds(value)) return step.points;
      return 'missing';
    };
  },
  missing(node, names, state) {
    return state.facts[names.factSlot(node.fact)] === undefined ? followFacts([node.fact]) : leftOpen(node.id);
  },
};
