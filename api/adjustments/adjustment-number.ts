import { randomInt } from 'node:crypto';

/** Without what looks alike on paper: 0 and O, 1, I and L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 5;

/**
 * The number of an adjustment: the code of whom it is about, A, and signs that count nothing. A running number would tell whoever reads one how many
 * proposals there are that they may not know of.
 */
export function adjustmentNumber(entityCode: string): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]);
  return `${entityCode}-A${signs.join('')}`;
}
