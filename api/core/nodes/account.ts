import { fromFigure } from '../exact.js';
import { leftOpen, type NodeHandler } from './handler.js';

/** A balance that effects move: starts at 12, two notices of 3 each leave 6. */
export const account: NodeHandler<'account'> = {
  facts: () => [],
  compile({ start }) {
    const value = start === 'unspecified' ? 'missing' : fromFigure(start);
    return () => value;
  },
  missing: ({ id }) => leftOpen(id),
};
