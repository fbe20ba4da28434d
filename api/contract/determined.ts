import { z } from 'zod';
import { Day, Id, Title } from './fields.js';

/** A meeting as a sealed result remembers it. */
export const HeldMeeting = z.strictObject({
  name: z.string(),
  heldOn: Day,
  /** Who was present, by name. */
  present: z.array(z.string()),
  minutesNumber: z.string().nullable(),
  /** Why so many grades differ from the proposal, where the measure asks for it. */
  remark: z.string().nullable(),
});
export type HeldMeeting = z.infer<typeof HeldMeeting>;

/** What the authority answered that determines whom the county only proposes. */
export const UpwardAnswer = z.strictObject({
  /** Who answered, and the number of its document. */
  authority: z.string(),
  number: z.string(),
  answeredOn: Day,
  /** What the county had proposed, and why where that was not what was assessed. */
  countyGrade: Id,
  countyReason: z.string().nullable(),
});
export type UpwardAnswer = z.infer<typeof UpwardAnswer>;

/** What people determined about one result. The proposal it came from stays beside it. */
export const Determined = z.strictObject({
  /** Null where the measure left the grade open. */
  proposedGrade: Id.nullable(),
  determinedGrade: Id,
  /** Why it differs from the proposal, or how an open grade was decided. */
  reason: z.string().nullable(),
  /** Who determines by the level that dispatched the cadre. */
  by: Title,
  /** The county only proposes: whom the province or the city sent is determined there. */
  isProposedUpward: z.boolean(),
  /** Null where a correction was decided without a meeting of its own: the grade follows the corrected proposal, for the reason given. */
  meeting: HeldMeeting.nullable(),
  /** What came of a proposal to those above; absent until they answered, and where the county itself determines. */
  answer: UpwardAnswer.optional(),
});
export type Determined = z.infer<typeof Determined>;

/** Whether a grade is only proposed upward and nobody above has answered: until then it does not hold. */
export const awaitsAnswer = (determination: Pick<Determined, 'isProposedUpward' | 'answer'> | null): boolean =>
  determination !== null && determination.isProposedUpward && determination.answer === undefined;
