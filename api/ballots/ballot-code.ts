import { createHash, randomInt } from 'node:crypto';

/**
 * Of every set of characters that look alike on paper at most one: no 0, O, 1, I, L, 2, Z, 5, S, 8, B, G, V. There are 23 of them, a
 * prime, which is what the check digit needs.
 */
const LETTERS = 'ACDEFHJKMNPQRTUWXY34679';
const LENGTH = 16;
/** 15 random characters are 67 bits: whoever steals the hashes cannot try all codes while a vote is open, and nobody guesses one. */
const RANDOM = LENGTH - 1;

/** A new code: `ACDE-FHJK-MNPR-TUW3`. */
export function newCode(): string {
  const random = Array.from({ length: RANDOM }, () => randomInt(LETTERS.length));
  const check = (LETTERS.length - checksum(random)) % LETTERS.length;
  const letters = [...random, check].map((value) => LETTERS[value]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/**
 * The code as it was printed, whatever case, spaces and dashes it was typed with; null where it was typed wrong. The characters are
 * weighted by 16, 15 … 1 and add up to a multiple of 23: one wrong character changes the sum by a product of two numbers below the
 * prime, and so does swapping any two, so neither is ever missed.
 */
export function codeFrom(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  if (plain.length !== LENGTH) return null;
  const values = Array.from(plain, (letter) => LETTERS.indexOf(letter));
  return values.includes(-1) || checksum(values) !== 0 ? null : plain;
}

/** What is kept of a code. It is long and random, so a fast hash is enough. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function checksum(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0) % LETTERS.length;
}
