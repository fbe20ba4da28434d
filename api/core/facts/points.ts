import type { FactHandler } from './handler.js';

/** The points of a node of the same entity, after effects and rounding. Missing when the node is, or was set aside. */
export const points: FactHandler<'points'> = {
  reach: 'own',
  reads: ({ node }, names) => [{ what: 'node', of: names.kind, id: node }],
  compile({ node }, names) {
    const slot = names.nodeSlot(node);
    return ({ after }) => {
      const value = after[slot]!;
      return typeof value === 'string' ? undefined : value;
    };
  },
  missing: ({ node }) => [{ kind: 'followNode', node }],
};
