import { z } from 'zod';

/** A text in Chinese and English: `{ "zh": "…", "en": "…" }`. Nothing that people read exists in one language only. */
export const Title = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Title = z.infer<typeof Title>;

/** The id of a rule, node, fact, question … as the measure writes it (`R05`, `A1a`) or camelCase (`villagersPoints`). */
export const Id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'an id is letters and digits, starting with a letter');
export type Id = z.infer<typeof Id>;

/** A code that also names a file or travels outside (`half-year`, `off-post`): kebab-case. */
export const Code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a code is kebab-case');
export type Code = z.infer<typeof Code>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An exact fraction written as text: `"2/3"`. */
export const Fraction = z
  .string()
  .regex(/^-?\d{1,15}\/[1-9]\d{0,14}$/, 'a fraction is two whole numbers, such as "2/3"');

/** A number of the measure: the shortest decimal of what is written (at most 15 digits), or an exact fraction. */
export const Figure = z.union([z.number(), Fraction]);
export type Figure = z.infer<typeof Figure>;

/** What the measure leaves open. The engine answers "not determined by the measure", it never guesses. */
export const Unspecified = z.literal('unspecified');
/** A figure, or `unspecified` where the measure leaves it open. */
export const FigureOrUnspecified = z.union([Figure, Unspecified]);
export type FigureOrUnspecified = z.infer<typeof FigureOrUnspecified>;

/** What a rule set can score. Links between entities carry these names too. */
export const EntityKind = z.enum(['cadre', 'team', 'village', 'township', 'dispatchingUnit', 'county', 'measure']);
export type EntityKind = z.infer<typeof EntityKind>;

/** Rounding to so many decimal places: `halfUp` 四舍五入, `halfEven` 四舍六入五成双, `floor` down, `ceiling` up. Nothing is rounded without it. */
export const Rounding = z.strictObject({
  places: z.int().min(0).max(6),
  mode: z.enum(['halfUp', 'halfEven', 'floor', 'ceiling']),
});
export type Rounding = z.infer<typeof Rounding>;

/** How many people or seats a fraction becomes. `unspecified` where the source does not say. */
export const WholeRounding = z.enum(['floor', 'halfUp', 'ceiling', 'unspecified']);
export type WholeRounding = z.infer<typeof WholeRounding>;

/** One side of a step or band: `from` and `to` include the figure, `above` and `below` exclude it. */
export const boundFields = {
  from: Figure.optional(),
  above: Figure.optional(),
  to: Figure.optional(),
  below: Figure.optional(),
  /** The wording of the source, kept beside the explicit bound ("60分以下"). */
  wording: z.string().optional(),
};
export type Bounds = { from?: Figure; above?: Figure; to?: Figure; below?: Figure; wording?: string };

/** A time limit: so many days, counted as the clause says. */
export const Limit = z.strictObject({
  days: z.int().min(0),
  unit: z.enum(['workingDays', 'calendarDays']),
});
export type Limit = z.infer<typeof Limit>;

/** The id of a clause of `basis`. Every node, rule, step and quota names one. */
export const ClauseId = z.string().min(1);

/**
 * What something is about. `outcome` what came of the work · `satisfaction` what people say of it · `capacity` what the place can
 * now do by itself · `attendance` being there · `conduct` how somebody behaves · `duty` any other duty. The rest name what
 * negative lists bar; a leaf about something the measure's own list bars is refused.
 */
export const About = z.enum([
  'outcome',
  'satisfaction',
  'capacity',
  'attendance',
  'ledger',
  'reportTimeliness',
  'formFilling',
  'villageErrand',
  'townshipErrand',
  'clockIn',
  'publicity',
  'appUse',
  'delegatedDuty',
  'materials',
  'proofByScreenshot',
  'responsibleBody',
  'conduct',
  'duty',
]);
export type About = z.infer<typeof About>;
