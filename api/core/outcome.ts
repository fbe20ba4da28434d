/** The condition, or the leaf, was decided and is false. */
export const DID_NOT_HOLD = 0;
/** The condition, or the leaf, was decided and is true. */
export const HELD = 1;
/** A fact that the condition reads is missing; nothing was decided. */
export const UNKNOWN = 2;
/** The condition would have held with findings that an exemption struck. Only rules have it, never leaves. */
export const NEUTRALISED = 3;

/** What came of one condition or leaf. */
export type Outcome = 0 | 1 | 2 | 3;

/** The characters of the compact trace: `outcomeSigns[outcome]`. */
export const outcomeSigns = '-+?~';

/** Outcomes side by side, one number each: a list, or bytes. */
export type Outcomes = number[] | Uint8Array;

const SIGN_CODES = [...outcomeSigns].map((sign) => sign.charCodeAt(0));

/** The outcomes as the compact trace writes them, one character each, in their order. No outcome gives an empty text. */
export function outcomeText(outcomes: Outcomes): string {
  const codes = new Array<number>(outcomes.length);
  for (let i = 0; i < outcomes.length; i++) codes[i] = SIGN_CODES[outcomes[i]!]!;
  return String.fromCharCode.apply(null, codes);
}

/** What a condition compares: a double, a choice, a boolean or a list of choices. `undefined` is missing. */
export type Scalar = number | string | boolean | readonly string[] | undefined;
