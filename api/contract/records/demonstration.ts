import { z } from 'zod';
import { Day } from '../fields.js';
import { Instant } from './record.js';

/** The day on which the demonstration goes on. */
export const NextDay = z.strictObject({ day: Day }).meta({ id: 'NextDay', examples: [{ day: '2027-01-05' }] });
export type NextDay = z.infer<typeof NextDay>;

/** What time it is in the demonstration now. */
export const DemonstrationTime = z.strictObject({ day: Day, now: Instant }).meta({ id: 'DemonstrationTime' });
export type DemonstrationTime = z.infer<typeof DemonstrationTime>;
