import type { Bounds, Title } from '../../contract/fields.js';
import {
  add,
  compare,
  divide,
  equals,
  type Exact,
  fromFigure,
  greatest,
  least,
  round,
  subtract,
  toFigure,
} from '../exact.js';

/** One end of an interval: the figure, and whether it belongs to it. */
export interface Edge {
  at: Exact;
  included: boolean;
}

/** A stretch of numbers; an end that is not there is open without limit. */
export interface Interval {
  least?: Edge;
  greatest?: Edge;
}

/** The interval that a band or step names. Where one side is named twice, the narrower counts. */
export function intervalOf({ from, above, to, below }: Bounds): Interval {
  const lower = [edge(from, true), edge(above, false)];
  const upper = [edge(to, true), edge(below, false)];
  return { least: lower.reduce(narrowerLower), greatest: upper.reduce(narrowerUpper) };
}

const edge = (figure: Bounds['from'], included: boolean): Edge | undefined =>
  figure === undefined ? undefined : { at: fromFigure(figure), included };

/** The narrower of two lower ends. */
export function narrowerLower(a: Edge | undefined, b: Edge | undefined): Edge | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { at: greatest(a.at, b.at), included: narrower(a, b, compare(a.at, b.at)) };
}

/** The narrower of two upper ends. */
function narrowerUpper(a: Edge | undefined, b: Edge | undefined): Edge | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { at: least(a.at, b.at), included: narrower(a, b, compare(b.at, a.at)) };
}

function narrower(a: Edge, b: Edge, order: number): boolean {
  if (order === 0) return a.included && b.included;
  return order > 0 ? a.included : b.included;
}

/** What two intervals share. */
export const intersect = (a: Interval, b: Interval): Interval => ({
  least: narrowerLower(a.least, b.least),
  greatest: narrowerUpper(a.greatest, b.greatest),
});

/** The same interval between values that have at most so many (up to 15) decimal places: `below 80` is `to 79.99` at two. */
export function snap(interval: Interval, places: number | undefined): Interval {
  if (places === undefined) return interval;
  const step = stepOf(places);
  return {
    least: interval.least && { at: snapEdge(interval.least, places, step, 'ceiling'), included: true },
    greatest: interval.greatest && { at: snapEdge(interval.greatest, places, step, 'floor'), included: true },
  };
}

const ONE = fromFigure(1);

/** The distance between neighbouring values of so many places: 0.01 at two. */
export const stepOf = (places: number): Exact => divide(ONE, fromFigure(10 ** places));

function snapEdge({ at, included }: Edge, places: number, step: Exact, mode: 'ceiling' | 'floor'): Exact {
  const snapped = round(at, { places, mode });
  if (included || !equals(snapped, at)) return snapped;
  return mode === 'ceiling' ? add(snapped, step) : subtract(snapped, step);
}

/** Whether no value of so many places (any value, without places) lies in the interval. */
export function isEmpty(interval: Interval, places?: number): boolean {
  const { least: low, greatest: high } = snap(interval, places);
  if (!low || !high) return false;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && !(low.included && high.included));
}

/** Whether a figure lies in the interval. */
export const contains = (interval: Interval, at: Exact): boolean =>
  !isEmpty(intersect(interval, { least: { at, included: true }, greatest: { at, included: true } }));

/** The end where something else begins: included here is excluded there. */
export const beyond = (end: Edge | undefined): Edge | undefined => end && { at: end.at, included: !end.included };

/** An interval in words: "from 80 to below 90". */
export function sayInterval({ least: low, greatest: high }: Interval): Title {
  if (low && high) return between(low, high);
  if (low)
    return {
      zh: `${low.included ? '不低于' : '高于'} ${say(low.at)}`,
      en: `${low.included ? 'from' : 'above'} ${say(low.at)} up`,
    };
  if (high)
    return {
      zh: `${high.included ? '不高于' : '低于'} ${say(high.at)}`,
      en: `${high.included ? 'up to' : 'below'} ${say(high.at)}`,
    };
  return { zh: '任何数', en: 'any number' };
}

function between(low: Edge, high: Edge): Title {
  const [from, to] = [say(low.at), say(high.at)];
  if (from === to && low.included && high.included) return { zh: from, en: from };
  const inOut = ({ included }: Edge) => (included ? '含' : '不含');
  return {
    zh: low.included && high.included ? `${from} 至 ${to}` : `${from}（${inOut(low)}）至 ${to}（${inOut(high)}）`,
    en: `${low.included ? 'from' : 'above'} ${from} ${high.included ? 'to' : 'to below'} ${to}`,
  };
}

/** "judged at 2 decimal places", or nothing where values may have any number of them. */
export function sayPlaces(places: number | undefined): Title {
  if (places === undefined) return { zh: '', en: '' };
  const en = places === 0 ? 'whole numbers' : places === 1 ? '1 decimal place' : `${places} decimal places`;
  return { zh: places === 0 ? '整数' : `${places} 位小数`, en };
}

/** A figure as the rule set would write it. */
export const say = (figure: Exact): string => String(toFigure(figure));
