import { type Figure, Fraction, type Rounding } from '../contract/fields.js';

/**
 * An exact fraction: two whole numbers, kept as JavaScript numbers while every product stays within 2^53 and as BigInt
 * otherwise. The only arithmetic on points in the product. `d` is always positive; fractions are not always reduced.
 */
export class Exact {
  private constructor(
    readonly n: number,
    readonly d: number,
    readonly big: { readonly n: bigint; readonly d: bigint } | null,
  ) {}

  /** `n / d` from two safe integers, `d` positive. */
  static ratio(n: number, d: number): Exact {
    if (d < REDUCE_FROM) return new Exact(n, d, null);
    const g = gcd(Math.abs(n), d);
    return new Exact(n / g, d / g, null);
  }

  /** `n / d` from two BigInts, reduced, and back to numbers when both fit. */
  static bigRatio(n: bigint, d: bigint): Exact {
    let [a, b] = [n < 0n ? -n : n, d];
    while (b !== 0n) [a, b] = [b, a % b];
    const g = a === 0n ? 1n : a;
    const [rn, rd] = [n / g, d / g];
    if (isSafe(rn) && isSafe(rd)) return new Exact(Number(rn), Number(rd), null);
    return new Exact(Number.NaN, Number.NaN, { n: rn, d: rd });
  }
}

const REDUCE_FROM = 1 << 24;
const SAFE = Number.MAX_SAFE_INTEGER;
const isSafe = (x: bigint) => x <= BigInt(SAFE) && x >= -BigInt(SAFE);
const bigOf = (x: Exact) => x.big ?? { n: BigInt(x.n), d: BigInt(x.d) };

const bits = (x: bigint) => x.toString(2).length;

function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = remainder(x, y);
    x = y;
    y = rest;
  }
  return x === 0 ? 1 : x;
}

/** What is left of x after whole times y, 0 to below y. Faster than `%`, which leaves the integers above 2^31. */
function remainder(x: number, y: number): number {
  const rest = x - Math.floor(x / y) * y;
  // The quotient may have been rounded to the next whole number; then the rest is off by one y.
  return rest < 0 ? rest + y : rest >= y ? rest - y : rest;
}

/** 0. */
export const zero = Exact.ratio(0, 1);
/** 1. */
export const one = Exact.ratio(1, 1);
/** 100. */
export const hundred = Exact.ratio(100, 1);

/** Counts, levels and days are small whole numbers nearly always: each is made once. */
const SMALL = [zero, one, ...Array.from({ length: 255 }, (_, n) => Exact.ratio(n + 2, 1))];

/** A whole number as a fraction; refuses what is not a safe integer. */
export function whole(n: number): Exact {
  const small = SMALL[n];
  if (small !== undefined) return small;
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number within 2^53`);
  return Exact.ratio(n, 1);
}

const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);

/**
 * The exact value of a figure as it is written: a decimal of at most 15 digits, or `"2/3"`.
 * @throws RangeError for a number that is not finite or has more digits.
 */
export function fromFigure(figure: Figure): Exact {
  if (typeof figure === 'number') return fromNumber(figure);
  return fractions.get(figure) ?? fromText(figure);
}

// The fractions of a rule set are read for every entity; a bounded number of texts is kept.
const KEPT_FRACTIONS = 1024;
const fractions = new Map<string, Exact>();

function fromText(text: string): Exact {
  if (!Fraction.safeParse(text).success)
    throw new RangeError(`"${text}" is not a fraction of two whole numbers such as "2/3"`);
  const [n, d] = text.split('/').map(Number) as [number, number];
  const value = n === 0 ? zero : Exact.ratio(n, d);
  if (fractions.size < KEPT_FRACTIONS) fractions.set(text, value);
  return value;
}

/** The exact value of the shortest decimal of a double. */
function fromNumber(x: number): Exact {
  if (Number.isSafeInteger(x)) return whole(x);
  if (!Number.isFinite(x)) throw new RangeError(`${x} is not a finite number`);
  // n / 10^k is correctly rounded, so when it gives x back and n has at most 15 digits, n / 10^k is what was written.
  for (let places = 1; places <= 15; places++) {
    const scale = POWERS[places]!;
    const n = Math.round(x * scale);
    if (Math.abs(n) > 999_999_999_999_999) break;
    if (n / scale === x) return Exact.ratio(n, scale);
  }
  throw new RangeError(`${x} has more than 15 digits`);
}

/** a + b */
export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) {
    const n = a.n + b.n;
    if (fits(n)) return Exact.ratio(n, a.d);
  } else {
    const left = a.n * b.d;
    const right = b.n * a.d;
    const n = left + right;
    const d = a.d * b.d;
    if (fits(left) && fits(right) && fits(n) && d <= SAFE) return Exact.ratio(n, d);
  }
  const [x, y] = [bigOf(a), bigOf(b)];
  return Exact.bigRatio(x.n * y.d + y.n * x.d, x.d * y.d);
}

/** A BigInt fraction has NaN for both its numbers: it equals nothing and never fits, here and in everything below. */
const fits = (n: number) => n <= SAFE && n >= -SAFE;

/** −a */
export function negate(a: Exact): Exact {
  return a.big === null ? Exact.ratio(a.n === 0 ? 0 : -a.n, a.d) : Exact.bigRatio(-a.big.n, a.big.d);
}

/** a − b */
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

/** a × b */
export function multiply(a: Exact, b: Exact): Exact {
  const n = a.n * b.n;
  const d = a.d * b.d;
  if (fits(n) && d <= SAFE) return Exact.ratio(n === 0 ? 0 : n, d);
  const [x, y] = [bigOf(a), bigOf(b)];
  return Exact.bigRatio(x.n * y.n, x.d * y.d);
}

/**
 * a ÷ b
 * @throws RangeError when b is 0: callers decide what that means before they divide.
 */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('division by zero');
  if (b.big === null) {
    const inverse = b.n < 0 ? Exact.ratio(-b.d, -b.n) : Exact.ratio(b.d, b.n);
    return multiply(a, inverse);
  }
  const x = bigOf(a);
  const sign = b.big.n < 0n ? -1n : 1n;
  return Exact.bigRatio(x.n * b.big.d * sign, x.d * b.big.n * sign);
}

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  if (a.d === b.d) return a.n - b.n;
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (fits(left) && fits(right)) return left - right;
  const [x, y] = [bigOf(a), bigOf(b)];
  const [above, below] = [x.n * y.d, y.n * x.d];
  return above < below ? -1 : above > below ? 1 : 0;
}

/** Whether it is 0. */
export const isZero = (a: Exact): boolean => (a.big === null ? a.n === 0 : a.big.n === 0n);
/** Whether it is below 0. */
export const isNegative = (a: Exact): boolean => (a.big === null ? a.n < 0 : a.big.n < 0n);
/** Whether both are the same number. */
export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
/** The smaller; the first where they are equal. */
export const least = (a: Exact, b: Exact): Exact => (compare(b, a) < 0 ? b : a);
/** The greater; the first where they are equal. */
export const greatest = (a: Exact, b: Exact): Exact => (compare(b, a) > 0 ? b : a);

/** The sum; 0 for none. */
export function sum(values: readonly Exact[]): Exact {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** The mean; callers make sure there is at least one value. */
export function mean(values: readonly Exact[]): Exact {
  let total = 0;
  for (const { n, d } of values) {
    if (d !== 1) return divide(sum(values), whole(values.length));
    total += n;
  }
  return fits(total) ? Exact.ratio(total, values.length) : divide(sum(values), whole(values.length));
}

/** How many whole times: the greatest integer not above a. */
export const floor = (a: Exact): Exact => round(a, { places: 0, mode: 'floor' });

/**
 * The nearest value with so many decimal places. `halfUp` is 四舍五入: halves go away from zero; `halfEven` sends them to the
 * even neighbour; `floor` goes down, `ceiling` up.
 */
export function round(a: Exact, { places, mode }: Rounding): Exact {
  const scale = POWERS[places]!;
  if (a.d === 1 || a.d === scale) return a;
  if (a.big === null && fits(Math.abs(a.n * scale) + a.d)) {
    const m = a.n * scale;
    const rest = remainder(m, a.d);
    const down = (m - rest) / a.d;
    if (rest === 0) return Exact.ratio(down === 0 ? 0 : down, scale);
    const up = roundsUp(mode, Math.sign(2 * rest - a.d), down % 2 === 0, m < 0);
    const n = up ? down + 1 : down;
    return Exact.ratio(n === 0 ? 0 : n, scale);
  }
  const { n, d } = bigOf(a);
  const m = n * BigInt(scale);
  const rest = ((m % d) + d) % d;
  const down = (m - rest) / d;
  const half = 2n * rest;
  const up = rest !== 0n && roundsUp(mode, half < d ? -1 : half > d ? 1 : 0, down % 2n === 0n, m < 0n);
  return Exact.bigRatio(up ? down + 1n : down, BigInt(scale));
}

function roundsUp(mode: Rounding['mode'], half: number, downIsEven: boolean, isBelowZero: boolean) {
  if (mode === 'floor') return false;
  if (mode === 'ceiling') return true;
  if (half !== 0) return half > 0;
  return mode === 'halfEven' ? !downIsEven : !isBelowZero;
}

/** The square root to 12 places, halves up: standard scores need one, and nothing else does. */
export function squareRoot(a: Exact): Exact {
  if (isNegative(a)) throw new RangeError('no square root of a negative number');
  const { n, d } = bigOf(a);
  const scaled = (n * 10n ** 26n) / d;
  if (scaled === 0n) return zero;
  let guess = 1n << BigInt((scaled.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + scaled / guess) >> 1n;
    if (next >= guess) break;
    guess = next;
  }
  return round(Exact.bigRatio(guess, 10n ** 13n), { places: 12, mode: 'halfUp' });
}

/** The double nearest to a, rounded as arithmetic on doubles rounds. Conditions compare these. */
export function toNumber(a: Exact): number {
  if (a.big === null) return a.d === 1 ? a.n : a.n / a.d;
  const { n, d } = a.big;
  const abs = n < 0n ? -n : n;
  // A quotient of 60 bits or more, its last bit set when something is left: Number() then rounds it as it would the fraction.
  const shift = 60 + Math.max(0, bits(d) - bits(abs));
  const scaled = abs << BigInt(shift);
  const quotient = scaled / d;
  const nearest = Number(scaled % d === 0n ? quotient : quotient | 1n) / 2 ** shift;
  return n < 0n ? -nearest : nearest;
}

/** As JSON writes it: a number when it is a decimal of at most 15 digits, else the reduced fraction `"p/q"`. */
export function toFigure(a: Exact): Figure {
  if (a.big !== null) return `${a.big.n}/${a.big.d}`;
  if (a.d === 1) return a.n;
  // Most points have a denominator of a million at most; the double nearest to them is then what JSON would write.
  if (1e6 % a.d === 0 && Math.abs(a.n) * (1e6 / a.d) < 1e15) return a.n / a.d;
  return a.d <= KEPT_DENOMINATOR && a.n >= 0 && a.n <= KEPT_NUMERATOR ? keptFigure(a.n, a.d) : figureOf(a.n, a.d);
}

function figureOf(n: number, d: number): Figure {
  const g = gcd(Math.abs(n), d);
  const [p, q] = [n / g, d / g];
  const places = decimalPlaces(q);
  if (places >= 0 && Math.abs(p) * (POWERS[places]! / q) < 1e15) return p / q;
  return `${p}/${q}`;
}

// Means of a handful of ballots or marks come up again and again: their texts are kept, a bounded number of them.
const KEPT_DENOMINATOR = 255;
const KEPT_NUMERATOR = 65_535;
const KEPT_FIGURES = 32_768;
const kept = new Map<number, Figure>();

function keptFigure(n: number, d: number): Figure {
  const key = n * (KEPT_DENOMINATOR + 1) + d;
  let figure = kept.get(key);
  if (figure === undefined) {
    figure = figureOf(n, d);
    if (kept.size < KEPT_FIGURES) kept.set(key, figure);
  }
  return figure;
}

/** How many places `1 / d` needs, or −1 when it never ends (or needs more than 15): the twos and fives of d decide. */
function decimalPlaces(d: number): number {
  let [twos, fives, rest] = [0, 0, d];
  for (; rest % 2 === 0; rest /= 2) twos++;
  for (; rest % 5 === 0; rest /= 5) fives++;
  const places = Math.max(twos, fives);
  return rest === 1 && places <= 15 ? places : -1;
}
