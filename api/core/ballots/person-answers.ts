import type { Ballot } from '../../contract/ballot.js';
import type { Bounds, Id } from '../../contract/fields.js';
import { within } from '../bounds.js';
import { type Exact, fromFigure, sum } from '../exact.js';

/** What one ballot says of one person. */
export type Answers = Ballot['answers'][string];

/** The points a person gets on a ballot, in all or under one question; undefined where none were given. */
export function pointsOf(answers: Answers, question: Id | undefined): Exact | undefined {
  const given = question === undefined ? Object.values(answers) : [answers[question]];
  const numbers = given.filter((one) => typeof one === 'number');
  return numbers.length === 0 ? undefined : sum(numbers.map(fromFigure));
}

/** Some options, or an interval of points. */
export type Band = Bounds & { options?: readonly Id[] };

/** Whether a person's answers lie in a band: all options chosen are among its own, or the points within its bounds. */
export function inBand({ options, ...bounds }: Band, question: Id | undefined): (answers: Answers) => boolean {
  if (!options) {
    const isWithin = within(bounds);
    return (answers) => {
      const points = pointsOf(answers, question);
      return points !== undefined && isWithin(points);
    };
  }
  return (answers) => {
    const chosen = question === undefined ? Object.values(answers) : [answers[question]];
    return chosen.length > 0 && chosen.every((one) => typeof one === 'string' && options.includes(one));
  };
}
