import { type Chance, compareText } from './draw-order.js';

/**
 * Which cadres each of those drawn assesses, at most so many each. Everyone gets the same number, and no cadre gets more than one
 * rater more than another; who gets whom follows from the seed. The lists are in the order of the draw and of the cadres' codes.
 */
export function assignCadres(
  drawn: readonly string[],
  cadres: readonly string[],
  atMost: number,
  { seed, digest }: Chance,
): { rater: string; cadres: string[] }[] {
  const keys = new Map(cadres.map((code) => [code, digest([seed, 'assign', code].join('|'))]));
  const circle = [...keys.keys()].toSorted((a, b) => compareText(keys.get(a)!, keys.get(b)!) || compareText(a, b));
  const each = Math.min(atMost, circle.length);
  return drawn.map((rater, i) => ({
    rater,
    cadres: Array.from({ length: each }, (_, j) => circle[(i * each + j) % circle.length]!).toSorted(compareText),
  }));
}
