import { createHash, randomInt } from 'node:crypto';
import { SLIP_LENGTH, SLIP_LETTERS, slipChecksum } from '../contract/slip-code.js';

export { codeFrom } from '../contract/slip-code.js';

/** 15 random characters are 67 bits: whoever steals the hashes cannot try all codes while a vote is open, and nobody guesses one. */
const RANDOM = SLIP_LENGTH - 1;

/** A new code: `ACDE-FHJK-MNPR-TUW3`. */
export function newCode(): string {
  const random = Array.from({ length: RANDOM }, () => randomInt(SLIP_LETTERS.length));
  const check = (SLIP_LETTERS.length - slipChecksum(random)) % SLIP_LETTERS.length;
  const letters = [...random, check].map((value) => SLIP_LETTERS[value]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** What is kept of a code. It is long and random, so a fast hash is enough. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
