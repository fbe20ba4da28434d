import { DIGITS } from './limits.js';

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * Whether a double holds this number literal exactly enough to give the same shortest decimal back: at most 15 digits that
 * matter (zeros before the first and after the last do not), not beyond the largest double, not lost below the smallest.
 */
export function isExactNumber(literal: string): boolean {
  if (significantDigits(literal) > DIGITS) return false;
  const value = Math.abs(Number(literal));
  return value === 0 ? significantDigits(literal) === 0 : value >= SMALLEST_NORMAL && value <= Number.MAX_VALUE;
}

/** The digits of a number literal that matter. `-0.0120e3` has 2, `100` has 1, `0.0` has none. */
export function significantDigits(literal: string): number {
  const mantissa = literal.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}
