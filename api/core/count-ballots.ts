import type { Chase } from '../contract/assessment.js';
import type { BallotBox, InvalidReason, Tally } from '../contract/ballot.js';
import type { Mark } from '../contract/entity.js';
import type { RaterGroup } from '../contract/rater-group.js';
import { type Judgement, judgeBallot } from './ballots/judge-ballot.js';
import type { Answers } from './ballots/person-answers.js';
import { faultOf } from './tally-fault.js';

/** What a box says of one cadre. */
export interface Counted {
  cadre: string;
  tally: Tally;
  /** Where the ballots are sheets of points: the points of the valid ones under each item, smallest first, so that none can be traced. */
  marks: Mark[];
  /** Why the tally does not count (void, or below its quorum) and is repeated or waited for; null when it counts. */
  fault: Extract<Chase, { kind: 'tally' }> | null;
}

/** A ballot that does not count: its number in the box from 1, for whom (absent: for everyone), and every reason. */
export interface Refused {
  ballot: number;
  cadre?: string;
  reasons: InvalidReason[];
}

/** One place's ballots of one attempt, counted. */
export interface CountedBox {
  counted: Counted[];
  refused: Refused[];
  /** Ballots that a check could not judge, since the measure does not say what holds for them. */
  open: { ballot: number; checks: Judgement['open'] }[];
}

/**
 * Judges and counts the ballots of a box, cadre by cadre in the order of their codes. A ballot counts for those it has a page for:
 * a page left blank is cast, one that is not there is not. Valid and invalid make up the cast, answers and blanks the valid.
 * @throws RangeError when more ballots lie in the box than came back
 */
export function countBallots(box: BallotBox, group: RaterGroup): CountedBox {
  if (box.ballots.length > box.returned)
    throw new RangeError(`${box.ballots.length} ballots were entered and ${box.returned} came back`);
  const judged = box.ballots.map((ballot) => judgeBallot(ballot, group));
  const codes = new Set([
    ...Object.keys(box.asked ?? {}),
    ...box.ballots.flatMap(({ answers }) => Object.keys(answers)),
  ]);
  return {
    counted: [...codes].toSorted().map((cadre) => countCadre(cadre, box, group, judged)),
    refused: judged.flatMap((one, i) => refusedOf(one, i + 1)),
    open: judged.flatMap(({ open }, i) => (open.length > 0 ? [{ ballot: i + 1, checks: open }] : [])),
  };
}

function countCadre(cadre: string, box: BallotBox, group: RaterGroup, judged: readonly Judgement[]): Counted {
  const cast: number[] = [];
  const valid: Answers[] = [];
  const invalid: Tally['invalid'] = {};
  for (const [i, { answers }] of box.ballots.entries()) {
    const page = answers[cadre];
    if (page === undefined) continue;
    cast.push(i);
    const reason = judged[i]!.ofBallot[0] ?? judged[i]!.ofPerson[cadre]?.[0];
    if (reason === undefined) valid.push(page);
    else invalid[reason] = (invalid[reason] ?? 0) + 1;
  }
  const { roll, issued, returned } = box.asked?.[cadre] ?? box;
  const tally: Tally = {
    group: box.group,
    ...(box.place === undefined ? {} : { place: box.place }),
    attempt: box.attempt,
    roll,
    issued,
    returned,
    cast: cast.length,
    valid: valid.length,
    ...(valid.length < cast.length ? { invalid } : {}),
    ...(box.strata ? { strata: strataOf(box, box.strata, cast) } : {}),
    questions: answersOf(valid, group),
  };
  return { cadre, tally, marks: marksOf(valid, box.group), fault: faultOf(tally, group) };
}

function strataOf({ ballots }: BallotBox, rolls: Record<string, number>, cast: readonly number[]): Tally['strata'] {
  const castBy = (stratum: string) => cast.filter((i) => ballots[i]!.stratum === stratum).length;
  return Object.fromEntries(Object.entries(rolls).map(([id, roll]) => [id, { roll, cast: castBy(id) }]));
}

/** How many of the valid ballots chose each option; an option nobody chose is there with 0. */
function answersOf(valid: readonly Answers[], { questions = {} }: RaterGroup): Tally['questions'] {
  const chose = (question: string, option: string) => valid.filter((one) => one[question] === option).length;
  return Object.fromEntries(
    Object.entries(questions).map(([question, { options }]) => [
      question,
      Object.fromEntries(Object.keys(options).map((option) => [option, chose(question, option)])),
    ]),
  );
}

function marksOf(valid: readonly Answers[], group: string): Mark[] {
  const items = new Map<string, number[]>();
  for (const answers of valid)
    for (const [item, answer] of Object.entries(answers))
      if (typeof answer === 'number') items.set(item, [...(items.get(item) ?? []), answer]);
  return [...items].toSorted().map(([item, values]) => ({ group, item, values: values.toSorted((a, b) => a - b) }));
}

function refusedOf({ ofBallot, ofPerson }: Judgement, ballot: number): Refused[] {
  const whole = ofBallot.length > 0 ? [{ ballot, reasons: ofBallot }] : [];
  return [...whole, ...Object.entries(ofPerson).map(([cadre, reasons]) => ({ ballot, cadre, reasons }))];
}
