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
});
export type Determined = z.infer<typeof Determined>;
