import type { NodeEffectHandler } from './handler.js';

/** The node counts 0, and a bonus does not bring it back. */
export const itemVeto: NodeEffectHandler<'itemVeto'> = {
  touches: 'node',
  compile: () => (_state, change) => {
    change.isVetoed = true;
    return true;
  },
};
