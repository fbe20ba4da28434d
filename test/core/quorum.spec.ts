import * as fc from 'fast-check';
import { Tally } from '../../api/contract/ballot.js';
import { RaterGroup } from '../../api/contract/rater-group.js';
import type { Trim } from '../../api/contract/score-node.js';
import { toFigure, whole } from '../../api/core/exact.js';
import { faultOf } from '../../api/core/tally-fault.js';
import { trimCounts, trimValues } from '../../api/core/trim.js';
import type { Draft } from '../build/a-measure.js';
import { inWords } from '../build/a-rule-set.js';
import { aTally } from '../build/entities.js';

const group = (quorum: Draft, rest: Draft = {}) =>
  RaterGroup.parse({ title: inWords('villagers'), clause: 'c1', quorum: { clause: 'c1', ...quorum }, ...rest });
const tally = (rest: Draft) =>
  Tally.parse(aTally('villagers', {}, { roll: 50, issued: 40, cast: 30, valid: 30, ...rest }));
const judged = (quorum: Draft, rest: Draft) => {
  const fault = faultOf(tally(rest), group(quorum));
  return fault && [fault.why, fault.found, fault.wanted];
};

describe('a quorum', () => {
  it.each([
    ['by number', { number: 30 }, { valid: 30 }, { valid: 29 }, 30],
    ['by share of the roll', { shareOfRoll: 0.6 }, { valid: 30 }, { valid: 29 }, 30],
    ['by a share that never ends', { shareOfRoll: '2/3' }, { valid: 34 }, { valid: 33 }, 34],
    ['by share of what was issued', { shareOfIssued: 0.7 }, { valid: 28 }, { valid: 27 }, 28],
  ])('%s is met by just enough valid ballots', (_name, quorum, enough, tooFew, wanted) => {
    expect(judged(quorum, enough)).toBeNull();
    expect(judged(quorum, tooFew)).toEqual(['belowQuorum', tooFew.valid, wanted]);
  });

  it('by number and composition: 50 raters of whom 34 are ordinary residents are no valid meeting at 70 %', () => {
    const of = (share: Draft) => ({
      number: 50,
      composition: [{ stratum: 'ordinary', title: inWords('ordinary'), ...share }],
    });
    const met = (cast: number) => ({ roll: 80, valid: 50, cast: 50, strata: { ordinary: { roll: 60, cast } } });
    const share = of({ share: 0.7, of: 'cast' });
    expect(judged(share, met(35))).toBeNull();
    expect(judged(share, met(34))).toEqual(['belowQuorum', 34, 35]);
    expect(judged(share, { ...met(35), valid: 49 })).toEqual(['belowQuorum', 49, 50]);
    expect(judged(of({ number: 36, of: 'cast' }), met(35))).toEqual(['belowQuorum', 35, 36]);
    expect(judged(of({ share: 0.7, of: 'roll' }), met(0))).toBeNull();
    expect(judged(of({ share: 0.8, of: 'roll' }), met(60))).toEqual(['belowQuorum', 60, 64]);
    expect(judged(share, { ...met(0), strata: undefined })).toEqual(['belowQuorum', 0, 35]);
  });

  it('counts for nothing where more ballots came back than went out, if the measure checks that', () => {
    const checks = { ballotChecks: [{ kind: 'returnedAtMostIssued', clause: 'c1' }] };
    expect(faultOf(tally({ returned: 41 }), group({ number: 1 }, checks))).toMatchObject({
      why: 'returnedOverIssued',
      found: 41,
      wanted: 40,
    });
    expect(faultOf(tally({ returned: 40 }), group({ number: 1 }, checks))).toBeNull();
    expect(faultOf(tally({ returned: 41 }), group({ number: 1 }))).toBeNull();
  });
});

describe('trimming', () => {
  const trimmed = (counts: number[], trim: Trim) => {
    const rest = [...counts];
    trimCounts(rest, trim);
    return rest;
  };

  it('takes from the best and from the worst answered option, never more than there are', () => {
    const trim = { from: 5, high: 1, low: 1 };
    expect(trimmed([3, 2, 0], trim)).toEqual([2, 1, 0]);
    expect(trimmed([0, 5, 0], trim)).toEqual([0, 3, 0]);
    expect(trimmed([2, 2, 0], trim)).toEqual([2, 2, 0]);
    expect(trimmed([1, 3, 1], { from: 5, high: 2, low: 2 })).toEqual([0, 1, 0]);
  });

  it('is the same on counted options as on single values, in whatever order they came', () => {
    const trims = fc.record({ from: fc.integer({ min: 3, max: 8 }), high: fc.nat(2), low: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 3, maxLength: 4 }), trims, (counts, trim) => {
        fc.pre(trim.high + trim.low < trim.from);
        const values = counts.flatMap((count, i) => Array.from({ length: count }, () => whole(10 - i)));
        const left = trimValues([...values].reverse(), trim).map(toFigure);
        const rest = trimmed(counts, trim).flatMap((count, i) => Array.from({ length: count }, () => 10 - i));
        expect([...left].sort()).toEqual([...rest].sort());
      }),
    );
  });
});
