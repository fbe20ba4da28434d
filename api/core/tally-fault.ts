import type { Chase } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Figure } from '../contract/fields.js';
import type { Quorum, RaterGroup } from '../contract/rater-group.js';
import { fromFigure, multiply, round, toNumber, whole } from './exact.js';

type Fault = Extract<Chase, { kind: 'tally' }>;
/** One thing a tally must meet; null when it does. */
type Check = (tally: Tally) => Fault | null;
type Count = (tally: Tally) => number;

/** Why a tally does not count, or null. Shares are compared as exact fractions. */
export function faultOf(tally: Tally, group: RaterGroup): Fault | null {
  for (const check of checksOf(group)) {
    const fault = check(tally);
    if (fault !== null) return fault;
  }
  return null;
}

// A group is asked about for every entity that has a tally of it: what it demands is put together once.
const known = new WeakMap<RaterGroup, readonly Check[]>();

function checksOf(group: RaterGroup): readonly Check[] {
  let checks = known.get(group);
  if (checks === undefined) known.set(group, (checks = compileChecks(group)));
  return checks;
}

function compileChecks({ ballotChecks, quorum }: RaterGroup): Check[] {
  const isCounted = ballotChecks?.some((check) => check.kind === 'returnedAtMostIssued');
  return [...(isCounted ? [returnedAtMostIssued] : []), ...(quorum ? quorumChecks(quorum) : [])];
}

const returnedAtMostIssued: Check = (tally) =>
  tally.returned > tally.issued
    ? { ...tallyFault(tally, 'returnedOverIssued'), found: tally.returned, wanted: tally.issued }
    : null;

const valid: Count = (tally) => tally.valid;

function quorumChecks({ number, shareOfRoll, shareOfIssued, shareOfCast, composition = [] }: Quorum): Check[] {
  return [
    ...atLeast(valid, number),
    ...atLeastShare(valid, shareOfRoll, 'roll'),
    ...atLeastShare(valid, shareOfIssued, 'issued'),
    ...atLeastShare(valid, shareOfCast, 'cast'),
    ...composition.flatMap((part) => {
      const people: Count = ({ strata }) => strata?.[part.stratum]?.[part.of] ?? 0;
      return [...atLeast(people, part.number), ...atLeastShare(people, part.share, part.of)];
    }),
  ];
}

function atLeast(count: Count, wanted: number | undefined): Check[] {
  return wanted === undefined ? [] : [(tally) => shortOf(tally, count(tally), wanted)];
}

function atLeastShare(count: Count, share: Figure | undefined, base: 'roll' | 'issued' | 'cast'): Check[] {
  if (share === undefined) return [];
  const exact = fromFigure(share);
  return [
    (tally) => {
      const found = count(tally);
      // Counts of people times the figures of a share stay far below 2^53.
      if (found * exact.d >= tally[base] * exact.n) return null;
      const wanted = multiply(exact, whole(tally[base]));
      return shortOf(tally, found, toNumber(round(wanted, { places: 0, mode: 'ceiling' })));
    },
  ];
}

function shortOf(tally: Tally, found: number, wanted: number): Fault | null {
  return found >= wanted ? null : { ...tallyFault(tally, 'belowQuorum'), found, wanted };
}

const tallyFault = ({ group, place }: Tally, why: Fault['why']): Fault => ({
  kind: 'tally',
  group,
  ...(place === undefined ? {} : { place }),
  why,
});
