import type { FactHandler } from './handler.js';

/** Read from the header of the cohort: which half, its first day, or T, the day data are cut off. */
export const cycle: FactHandler<'cycle'> = {
  reach: 'own',
  reads: () => [],
  compile:
    ({ of }) =>
    (state) =>
      state.cycle[of],
  missing: (_source, _names, fact) => [{ kind: 'fact', fact }],
};
