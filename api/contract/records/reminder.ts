import { z } from 'zod';
import { Role } from '../account.js';
import { Day } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields } from './record.js';

/** `due` before a window ends, to who is not done · `late` after it, to the same · `escalated` to who stands above. */
export const ReminderKind = z.enum(['due', 'late', 'escalated']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** A reminder that the schedule wrote: to whom (role and area, a cadre or a unit), of which window or of which record. */
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
