import {
  add,
  compare,
  type Exact,
  fromFigure,
  hundred,
  divide,
  multiply,
  toNumber,
  whole,
  zero,
} from '../../api/core/exact.js';

const WEIGHTS = [30, 30, 20, 20];
const LINES = [75, 80, 85, 90];

const exactTotal = (scores: readonly number[]): Exact =>
  divide(
    scores.reduce((total, score, i) => add(total, multiply(fromFigure(score), whole(WEIGHTS[i]!))), zero),
    hundred,
  );
/** What a program in binary floating point computes. */
const floatTotal = (scores: readonly number[]) =>
  scores.reduce((total, score, i) => total + score * (WEIGHTS[i]! / 100), 0);

/** Scores of 70 to 100 with one decimal, drawn in a fixed sequence, whose total at these weights lies exactly on a line. */
function casesOnTheLine(many: number) {
  const cases: { line: number; scores: number[] }[] = [];
  let seed = 7;
  const tenths = () => 700 + Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31) * 300);
  while (cases.length < many) {
    const [a, b, c] = [tenths(), tenths(), tenths()];
    for (const line of LINES) {
      const d = (line * 1000 - 30 * a - 30 * b - 20 * c) / 20;
      if (Number.isInteger(d) && d >= 700 && d < 1000)
        cases.push({ line, scores: [a, b, c, d].map((one) => one / 10) });
    }
  }
  return cases;
}

describe('a total that lies exactly on a grade line', () => {
  const cases = casesOnTheLine(20_000);

  it('reaches the line, every time', () => {
    const missed = cases.filter(({ line, scores }) => compare(exactTotal(scores), whole(line)) !== 0);
    expect(missed).toEqual([]);
    expect(cases.every(({ line, scores }) => toNumber(exactTotal(scores)) === line)).toBe(true);
  });

  it('would fall below the line for one cadre in 25 if points were binary floating point', () => {
    const fallen = cases.filter(({ line, scores }) => floatTotal(scores) < line);
    expect(fallen.length).toBeGreaterThan(cases.length / 25);
  });

  it('reaches 85 with 95.3, 84.1, 78.3 and 77.6, which a double misses', () => {
    const scores = [95.3, 84.1, 78.3, 77.6];
    expect(floatTotal(scores)).toBeLessThan(85);
    expect(toNumber(exactTotal(scores))).toBe(85);
  });
});
