import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, Name, recordFields, Version } from './record.js';

/** A day that plans are made for: of the years 2000 to 2099. */
export const PlannedOn = Day.refine((day) => day >= '2000-01-01' && day <= '2099-12-31', '2000-01-01 … 2099-12-31');

const saidFields = {
  kind: z.enum(['workday', 'restday']),
  /** What the day is called, in Chinese and English. */
  name: z.strictObject({ zh: Name, en: Name }),
  /** The eve of Spring Festival. */
  isEve: z.boolean().default(false),
  /** Whether it was announced; else it follows from the statute alone. */
  isAnnounced: z.boolean().default(true),
};

/** A day that differs from its weekday in an area; without an area, in the own one. */
export const NewCalendarDay = z.strictObject({ areaCode: AreaCode.optional(), day: PlannedOn, ...saidFields }).meta({
  id: 'NewCalendarDay',
  examples: [
    { areaCode: '529901', day: '2027-02-12', kind: 'restday', name: { zh: '春节调休', en: 'Spring Festival' } },
  ],
});
export type NewCalendarDay = z.infer<typeof NewCalendarDay>;

/** A correction of a day. */
export const CalendarDayChange = z.strictObject({ ...saidFields, version: Version }).meta({
  id: 'CalendarDayChange',
  examples: [{ kind: 'workday', name: { zh: '春节调休上班', en: 'worked for Spring Festival' }, version: 1 }],
});
export type CalendarDayChange = z.infer<typeof CalendarDayChange>;

/** A day of the official calendar. What an area says of a day counts before what those above it say; the nation has no code. */
export const CalendarDay = z
  .strictObject({ ...recordFields, areaCode: AreaCode, day: Day, ...saidFields })
  .meta({ id: 'CalendarDay' });
export type CalendarDay = z.infer<typeof CalendarDay>;
