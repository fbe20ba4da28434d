import type { Ballot } from '../../contract/ballot.js';
import type { BallotCheck } from '../../contract/rater-group.js';
import type { Figure } from '../../contract/fields.js';
import { compare, fromFigure, multiply, toFigure, whole } from '../exact.js';
import { apportion } from './distribution.js';
import { type Answers, type Band, inBand, pointsOf } from './person-answers.js';

/** `open`: the measure does not say what holds for a ballot like this one. */
export type Verdict = 'passes' | 'fails' | 'open';

type CheckOf<K extends BallotCheck['kind']> = Extract<BallotCheck, { kind: K }>;
type PeopleOf = (ballot: Ballot) => Answers[];

/** The people a ballot says anything about; a page left blank says nothing. */
export const people: PeopleOf = ({ answers }) => Object.values(answers).filter((one) => Object.keys(one).length > 0);

/** What each kind says of a ballot as a whole; `unansweredAtMost` is of one person and `returnedAtMostIssued` of the box. */
export const WHOLE_BALLOT: {
  [K in Exclude<BallotCheck['kind'], 'unansweredAtMost' | 'returnedAtMostIssued'>]: (
    check: CheckOf<K>,
    ballot: Ballot,
  ) => Verdict;
} = {
  cadresAtMost: ({ number }, ballot) => passesIf(people(ballot).length <= number),
  notOneself: (_, { by, answers }) => passesIf(by === undefined || answers[by] === undefined),
  notAllEqual: (_, ballot) => {
    const texts = new Set(people(ballot).map(textOf));
    return passesIf(people(ballot).length < 2 || texts.size > 1);
  },
  notAllFull: ({ options, from, question }, ballot) => {
    const band: Band = { ...(options ? { options } : {}), ...(from === undefined ? {} : { from }) };
    const rated = people(ballot);
    return passesIf(rated.length === 0 || !rated.every(inBand(band, question)));
  },
  noTies: ({ question }, ballot) => {
    const points = people(ballot).flatMap((one) => pointsOf(one, question) ?? []);
    return passesIf(new Set(points.map((one) => String(toFigure(one)))).size === points.length);
  },
  portion: ({ question, atLeast, atMost, shareAtLeast, shareAtMost, ...band }, ballot) => {
    const rated = people(ballot);
    const count = rated.filter(inBand(band, question)).length;
    const isWithin = (atLeast === undefined || count >= atLeast) && (atMost === undefined || count <= atMost);
    const most = shareAtMost === undefined || compareShare(count, shareAtMost, rated.length) <= 0;
    const least = shareAtLeast === undefined || compareShare(count, shareAtLeast, rated.length) >= 0;
    return passesIf(isWithin && most && least);
  },
  distribution: ({ bands, question, stated, otherwise }, ballot) => {
    const rated = people(ballot);
    if (rated.length === 0) return 'passes';
    const wanted = stated[rated.length] ?? (otherwise === 'unspecified' ? null : apportion(bands, rated.length));
    if (!wanted) return 'open';
    const found = bands.map((band) => rated.filter(inBand(band, question)).length);
    return passesIf(found.every((count, i) => count === wanted[i]));
  },
};

const passesIf = (holds: boolean): Verdict => (holds ? 'passes' : 'fails');

/** A count against a share of so many, as exact fractions: 3 of 9 are more than 30 %. */
const compareShare = (count: number, share: Figure, of: number) =>
  compare(whole(count), multiply(fromFigure(share), whole(of)));

/** Answers as a text that is the same whatever the order of the questions. */
const textOf = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, answer]) => `${question}=${answer}`)
    .toSorted()
    .join(';');
