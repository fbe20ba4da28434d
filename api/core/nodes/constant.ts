import { fromFigure } from '../exact.js';
import { leftOpen, type NodeHandler } from './handler.js';

/** A fixed number of points: `"points": 60` is 60 for everyone. */
export const constant: NodeHandler<'constant'> = {
  facts: () => [],
  compile({ points }) {
    const value = points === 'unspecified' ? 'missing' : fromFigure(points);
    return () => value;
  },
  missing: ({ id }) => leftOpen(id),
};
