import type { Ballot, Tally } from '../contract/ballot.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { BoxFault } from '../contract/records/ballot.js';
import { countBallots } from '../core/count-ballots.js';
import { faultOf } from '../core/tally-fault.js';
import type { BallotBoxEntity } from './ballot-box.entity.js';
import type { BallotSlipEntity } from './ballot-slip.entity.js';

/** One cadre's votes in one village, and why they do not count. */
export type CadreTally = { code: string; tally: Tally; fault: BoxFault | null };

/** A counted box: the tallies of its cadres; without any where the box cannot be trusted. */
export type CountedVillage = { tallies: CadreTally[]; fault: BoxFault | null };

/**
 * Judges and counts a village's box. As many were returned as lie in it, unless people counted more of them on paper. What the strata of a quorum ask for is taken from the slips:
 * the ballots do not say whom they are from. A box that holds another number of ballots than codes were used was tampered with:
 * nothing of it counts. More than were issued void the village; its tallies say so where every ballot asks about everyone.
 */
export function countBox(
  { group, areaCode, attempt, issued }: BallotBoxEntity,
  slips: readonly BallotSlipEntity[],
  answers: readonly Ballot['answers'][],
  rules: RaterGroup,
  returned = answers.length,
): CountedVillage {
  const codes = [...new Set(slips.flatMap(({ cadres }) => cadres))];
  const isOnePaper = slips.every(({ cadres }) => cadres.length === codes.length);
  const isOver = returned > issued && rules.ballotChecks?.some(({ kind }) => kind === 'returnedAtMostIssued');
  const used = slips.filter(({ state }) => state === 'cast');
  if (isOver && !isOnePaper) return { tallies: [], fault: 'returnedOverIssued' };
  if (used.length !== answers.length && !isOver) return { tallies: [], fault: 'strayBallots' };
  const asking = (code: string) => slips.filter(({ cadres }) => cadres.includes(code));
  // Where all are asked about everyone, a ballot that says nothing of somebody came back all the same.
  const unread = isOnePaper ? returned - answers.length : 0;
  const returnedOf = (code: string) => answers.filter((one) => isOnePaper || Object.hasOwn(one, code)).length + unread;
  const asked = Object.fromEntries(
    codes.map((code) => [code, { roll: asking(code).length, issued: asking(code).length, returned: returnedOf(code) }]),
  );
  const box = { group, place: areaCode, attempt, roll: issued, issued, returned, asked };
  const { counted } = countBallots({ ...box, ballots: answers.map((one) => ({ answers: one })) }, rules);
  const ofSlips = counted.filter(({ cadre }) => codes.includes(cadre));
  const tallies = ofSlips.map(({ cadre, tally }): CadreTally => {
    const withStrata = { ...tally, strata: strataOf(asking(cadre)) };
    return { code: cadre, tally: withStrata, fault: voidOf(withStrata, rules) };
  });
  const faults = tallies.flatMap(({ fault }) => fault ?? []);
  const fault = faults.find((one) => one === 'returnedOverIssued') ?? faults[0] ?? null;
  return { tallies, fault };
}

/** Why a tally does not count and the vote is repeated; null where it counts. */
export function voidOf(tally: Tally, rules: RaterGroup): BoxFault | null {
  const why = faultOf(tally, rules)?.why;
  return why === 'returnedOverIssued' || why === 'belowQuorum' ? why : null;
}

function strataOf(slips: readonly BallotSlipEntity[]): Tally['strata'] {
  const strata: NonNullable<Tally['strata']> = {};
  for (const { stratum, state } of slips) {
    const one = (strata[stratum] ??= { roll: 0, cast: 0 });
    one.roll += 1;
    if (state === 'cast') one.cast += 1;
  }
  return strata;
}
