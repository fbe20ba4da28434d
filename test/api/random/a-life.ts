import * as fc from 'fast-check';
import { MEASURES } from './county.js';
import type { Action } from './life.js';

const seed = fc.nat(0xff_ff_ff);
const who = fc.nat(1000);
const isFoolish = fc.nat(3).map((one) => one === 3);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), seed }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      who,
      word: fc.nat(1000),
      isOffered: fc.boolean(),
      seed,
      isFoolish,
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('ask' as const), who, route: fc.nat(1000), seed, isFoolish }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('time' as const), days: fc.constantFrom(1, 3, 10, 40, -1, -20) }),
  },
);
/** A list of actions of anybody, and the measure under which they happen. */
export const aLife = fc.record({
  measure: fc.constantFrom(...MEASURES),
  // Without bias: every length, every person and every record as often as another.
  actions: fc.noBias(fc.array(action, { minLength: 1, maxLength: 140, size: 'max' })),
});
