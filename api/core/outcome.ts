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

/** Four outcomes at a time as text, by the outcomes as digits of base 4: a text grows faster by fours than sign by sign. */
const FOUR_SIGNS = Array.from({ length: 4 ** 4 }, (_, four) =>
  [four >> 6, four >> 4, four >> 2, four].map((outcome) => outcomeSigns[outcome & 3]).join(''),
);

/** The outcomes as the compact trace writes them, one character each, in their order. No outcome gives an empty text. */
export function outcomeText(outcomes: Outcomes): string {
  const many = outcomes.length;
  let text = '';
  let i = 0;
  for (; i + 4 <= many; i += 4)
    text += FOUR_SIGNS[(outcomes[i]! << 6) | (outcomes[i + 1]! << 4) | (outcomes[i + 2]! << 2) | outcomes[i + 3]!]!;
  for (; i < many; i++) text += outcomeSigns[outcomes[i]!]!;
  return text;
}

/** What a condition compares: a double, a choice, a boolean or a list of choices. `undefined` is missing. */
export type Scalar = number | string | boolean | readonly string[] | undefined;
