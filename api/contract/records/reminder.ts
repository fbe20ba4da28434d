import { z } from 'zod';
import { Role } from '../account.js';
import { Day } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields } from './record.js';

/** `due` before a window ends, to who is not done · `late` after it, to the same · `escalated` to who stands above · `byHand` by a person. */
export const ReminderKind = z.enum(['due', 'late', 'escalated', 'byHand']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** Whom the county reminds of a window by hand: who enters something until its end. */
export const RemindedRole = z.enum(['townshipCommittee', 'thirdParty', 'dataProvider']);
export type RemindedRole = z.infer<typeof RemindedRole>;

/** A reminder by a person: of a window that ends or has ended, to a side of one place. Of a township the assessors of each of its villages are meant. */
export const NewReminder = z.strictObject({ windowId: RecordId, role: RemindedRole, areaCode: AreaCode }).meta({
  id: 'NewReminder',
  examples: [{ windowId: '0b0c0d0e-0000-4000-8000-000000000005', role: 'townshipCommittee', areaCode: '529901101' }],
});
export type NewReminder = z.infer<typeof NewReminder>;

/** A reminder that the schedule or a person wrote: to whom (role and area, a cadre or a unit), of which window or of which record. */
export const ReminderRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId.nullable(),
    /** The window that ends; null where one record waits. */
    windowId: RecordId.nullable(),
    /** The record that waits for somebody: its word and id. Null where a window ends. */
    word: z.string().max(64).nullable(),
    recordId: RecordId.nullable(),
    cadreId: RecordId.nullable(),
    unitId: RecordId.nullable(),
    /** Who of the county has that place in hand; null for other offices, and where nobody has it. */
    accountId: RecordId.nullable(),
    kind: ReminderKind,
    role: Role,
    areaCode: AreaCode,
    /** The place that is not done. */
    aboutAreaCode: AreaCode,
    /** The last day. */
    dueOn: Day,
    at: Instant,
  })
  .meta({ id: 'ReminderRecord' });
export type ReminderRecord = z.infer<typeof ReminderRecord>;
