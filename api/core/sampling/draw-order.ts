import type { Listed } from '../../contract/draw.js';

/** What decides a draw: a recorded seed, and a digest that spreads texts evenly. SHA-256 in hexadecimal, so that any tool can repeat it. */
export interface Chance {
  seed: string;
  digest: (text: string) => string;
}

/**
 * Everyone in the order of the draw: by the digest of `seed|plan|place|code`. Nobody's place in it depends on how the roll is
 * sorted, nor on who else stands on it, so a name struck off later moves no other.
 */
export function inDrawOrder(listed: readonly Listed[], plan: string, { seed, digest }: Chance): Listed[] {
  return listed
    .map((one) => ({ one, key: digest([seed, plan, one.place, one.code].join('|')) }))
    .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.one.code, b.one.code))
    .map(({ one }) => one);
}

/** By code units, the same on every machine whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
