/**
 * Of every set of characters that look alike on paper at most one: no 0, O, 1, I, L, 2, Z, 5, S, 8, B, G, V. There are 23 of them, a
 * prime, which is what the check digit needs.
 */
export const SLIP_LETTERS = 'ACDEFHJKMNPQRTUWXY34679';
/** How many characters the code on a slip has; the last is the check digit. */
export const SLIP_LENGTH = 16;

/**
 * The code as it was printed, whatever case, spaces and dashes it was typed with; null where it was typed wrong. The characters are
 * weighted by 16, 15 … 1 and add up to a multiple of 23: one wrong character changes the sum by a product of two numbers below the
 * prime, and so does swapping any two, so neither is ever missed.
 */
export function codeFrom(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  if (plain.length !== SLIP_LENGTH) return null;
  const values = Array.from(plain, (letter) => SLIP_LETTERS.indexOf(letter));
  return values.includes(-1) || slipChecksum(values) !== 0 ? null : plain;
}

/** The weighted sum of a code's characters, by their places among {@link SLIP_LETTERS}; 0 for a whole code that is right. */
export function slipChecksum(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (SLIP_LENGTH - at), 0) % SLIP_LETTERS.length;
}
