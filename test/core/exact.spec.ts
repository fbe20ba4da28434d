import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import type { Figure, Rounding } from '../../api/contract/fields.js';
import {
  add,
  compare,
  divide,
  type Exact,
  floor,
  fromFigure,
  isNegative,
  isZero,
  mean,
  multiply,
  negate,
  round,
  squareRoot,
  subtract,
  sum,
  toFigure,
  toNumber,
  whole,
} from '../../api/core/exact.js';

// Two independent oracles: BigInt fractions for the sums, decimal.js for rounding and for doubles.
const Wide = Decimal.clone({ precision: 120, toExpNeg: -60, toExpPos: 60 });

interface Fraction {
  n: bigint;
  d: bigint;
}
const fractionOf = (x: Exact): Fraction => x.big ?? { n: BigInt(x.n), d: BigInt(x.d) };
const same = (x: Exact, { n, d }: Fraction) => {
  const found = fractionOf(x);
  return found.d > 0n && found.n * d === n * found.d;
};
const wide = (x: Exact) => new Wide(fractionOf(x).n.toString()).div(fractionOf(x).d.toString());

const SAFE = Number.MAX_SAFE_INTEGER;
/** Points as people write them, fractions of counts, and numbers so long that two integers no longer hold a product. */
const decimals = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => fromFigure(n / 10 ** places));
const fractions = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([n, d]) => fromFigure(`${n}/${d}`));
const long = fc
  .tuple(fc.integer({ min: -SAFE, max: SAFE }), fc.integer({ min: 1, max: SAFE }))
  .map(([n, d]) => divide(whole(n), whole(d)));
const longer = fc.tuple(long, long).map(([a, b]) => multiply(a, b));
const anyExact = fc.oneof(decimals, fractions, long, longer);

describe('the arithmetic on points', () => {
  it('adds, subtracts, multiplies, divides and compares without any loss', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const [x, y] = [fractionOf(a), fractionOf(b)];
        expect(same(add(a, b), { n: x.n * y.d + y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(subtract(a, b), { n: x.n * y.d - y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(multiply(a, b), { n: x.n * y.n, d: x.d * y.d })).toBe(true);
        if (y.n !== 0n) expect(same(multiply(divide(a, b), b), x)).toBe(true);
        const order = x.n * y.d - y.n * x.d;
        expect(Math.sign(compare(a, b))).toBe(order < 0n ? -1 : order > 0n ? 1 : 0);
        expect(same(negate(a), { n: -x.n, d: x.d })).toBe(true);
        expect([isZero(a), isNegative(a)]).toEqual([x.n === 0n, x.n < 0n]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same sum and mean whatever the order of the values', () => {
    fc.assert(
      fc.property(fc.array(anyExact, { minLength: 1, maxLength: 12 }), (values) => {
        const turned = [...values].reverse();
        expect(toFigure(sum(turned))).toBe(toFigure(sum(values)));
        expect(toFigure(mean(turned))).toBe(toFigure(mean(values)));
      }),
    );
  });

  it('refuses to divide by zero: callers decide first what that means', () => {
    expect(() => divide(whole(1), subtract(whole(2), whole(2)))).toThrow('division by zero');
  });

  it('never writes minus zero', () => {
    const zeros = [fromFigure(-0), fromFigure('-0/5'), negate(whole(0)), multiply(whole(-3), whole(0))];
    for (const zero of [...zeros, round(fromFigure(-0.4), { places: 0, mode: 'halfUp' })])
      expect(Object.is(toFigure(zero), 0)).toBe(true);
  });
});

describe('rounding', () => {
  const modes = {
    halfUp: Decimal.ROUND_HALF_UP,
    halfEven: Decimal.ROUND_HALF_EVEN,
    floor: Decimal.ROUND_FLOOR,
    ceiling: Decimal.ROUND_CEIL,
  } as const;

  it.each([
    ['halfUp', [2.5, 3], [-2.5, -3], [3.5, 4], [2.4, 2], [-2.6, -3]],
    ['halfEven', [2.5, 2], [-2.5, -2], [3.5, 4], [2.4, 2], [-2.6, -3]],
    ['floor', [2.9, 2], [-2.1, -3], [2, 2], [-2, -2]],
    ['ceiling', [2.1, 3], [-2.9, -2], [2, 2], [-2, -2]],
  ] as [Rounding['mode'], ...[number, number][]][])(
    '%s takes ties and negatives as its name says',
    (mode, ...cases) => {
      for (const [given, wanted] of cases) expect(toFigure(round(fromFigure(given), { places: 0, mode }))).toBe(wanted);
    },
  );

  it('rounds a number of any size and sign in every mode to the place, ties included', () => {
    const ties = fc
      .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, places]) => ({ value: divide(whole(2 * n + 1), whole(2 * 10 ** places)), places }));
    const anywhere = fc.record({ value: anyExact, places: fc.integer({ min: 0, max: 6 }) });
    const edges = fc
      .tuple(fc.integer({ min: SAFE - 20, max: SAFE }), fc.integer({ min: -SAFE, max: SAFE }))
      .map(([d, n]) => ({ value: divide(whole(n), whole(d)), places: 0 }));
    fc.assert(
      fc.property(
        fc.oneof(ties, anywhere, edges),
        fc.constantFrom(...(Object.keys(modes) as Rounding['mode'][])),
        (x, mode) => {
          const found = round(x.value, { places: x.places, mode });
          const wanted = wide(x.value).toDecimalPlaces(x.places, modes[mode]);
          expect(wide(found).toString()).toBe(wanted.toString().replace(/^-0$/, '0'));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('counts whole units downwards, below zero too', () => {
    expect([7.5, 7, -0.5].map((x) => toFigure(floor(fromFigure(x))))).toEqual([7, 7, -1]);
  });

  it('takes a square root to 12 places', () => {
    fc.assert(
      fc.property(
        fc.oneof(decimals, fractions).filter((x) => !isNegative(x)),
        (x) => {
          const wanted = wide(x).sqrt().toDecimalPlaces(12, Decimal.ROUND_HALF_UP);
          expect(wide(squareRoot(x)).toString()).toBe(wanted.toString());
        },
      ),
    );
    expect(() => squareRoot(whole(-1))).toThrow(RangeError);
  });
});

describe('a figure of the rule set', () => {
  it('is read as it is written and comes back as it was', () => {
    const written = fc
      .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }))
      .map(([n, places]) => Number(`${n}e-${places}`));
    fc.assert(
      fc.property(written, (x) => {
        expect(wide(fromFigure(x)).toString()).toBe(new Wide(String(x)).toString().replace(/^-0$/, '0'));
        expect(toFigure(fromFigure(x))).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be a fraction, and comes back reduced, or as a decimal when it ends', () => {
    const back = (figure: Figure) => toFigure(fromFigure(figure));
    expect(['2/3', '4/6', '-10/4', '6/3', '1/64'].map(back)).toEqual(['2/3', '2/3', -2.5, 2, 0.015625]);
  });

  it.each([
    Number.NaN,
    Infinity,
    -Infinity,
    0.1234567890123456,
    1e16,
    1e-16,
    '2',
    '2/0',
    '2/-3',
    'a/3',
    '1.5/2',
    '/5',
    ' 1/5',
    '0x1/5',
    '',
  ])('is refused when it is no decimal of at most 15 digits and no fraction: %p', (figure) => {
    expect(() => fromFigure(figure)).toThrow(RangeError);
  });

  it('is compared by conditions as the double nearest to it', () => {
    fc.assert(
      fc.property(anyExact, (x) => {
        expect(toNumber(x)).toBe(Number(wide(x).toSignificantDigits(60).toString()));
      }),
      { numRuns: 2000 },
    );
  });

  it('is compared as the nearest double even a hair beside the middle of two', () => {
    const middle = 2n ** 53n + 1n;
    const hair = divide(whole(1), multiply(multiply(whole(SAFE), whole(SAFE)), multiply(whole(SAFE), whole(SAFE))));
    const at = add(whole(SAFE), whole(2));
    expect(fractionOf(at).n).toBe(middle);
    expect(toNumber(at)).toBe(2 ** 53);
    expect(toNumber(add(at, hair))).toBe(2 ** 53 + 2);
    expect(toNumber(subtract(at, hair))).toBe(2 ** 53);
    expect(toNumber(hair)).toBe(Number(wide(hair).toString()));
  });
});
