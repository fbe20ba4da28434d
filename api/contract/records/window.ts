import { z } from 'zod';
import { Code, Day, Title } from '../fields.js';
import { AreaCode, RecordId, recordFields, Version } from './record.js';
import { PlannedOn } from './calendar-day.js';

/** A window of a cycle: from which day to which one step of the half-year is done. Without `fromOn` only its end is fixed. */
export const WindowRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    /** The window's id in the measure. */
    code: z.string(),
    title: Title,
    clause: z.string(),
    fromOn: Day.nullable(),
    toOn: Day,
    /** Why a person moved it; from then on the calendar moves it no more. */
    movedReason: z.string().nullable(),
  })
  .meta({ id: 'WindowRecord' });
export type WindowRecord = z.infer<typeof WindowRecord>;

/** Other days of a window, with the reason. */
export const WindowMove = z
  .strictObject({
    fromOn: PlannedOn.optional(),
    toOn: PlannedOn,
    reason: z.string().trim().min(2).max(500),
    version: Version.optional(),
  })
  .meta({
    id: 'WindowMove',
    examples: [{ toOn: '2027-01-15', reason: '暴雪封路，顺延两个工作日', version: 1 }],
  });
export type WindowMove = z.infer<typeof WindowMove>;

/** Of which cycle the windows are planned. */
export const CyclePlanning = z.strictObject({ cycleId: RecordId }).meta({ id: 'CyclePlanning' });
export type CyclePlanning = z.infer<typeof CyclePlanning>;

/** Of which place, by which measure and from which day a plan is tried. */
export const DryRunQuery = z
  .strictObject({
    areaCode: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, 'county, township or village: 6, 9 or 12 digits'),
    ruleSet: Code.max(64).default('half-year'),
    /** Today unless it is given. */
    from: PlannedOn.optional(),
  })
  .meta({ id: 'DryRunQuery' });
export type DryRunQuery = z.infer<typeof DryRunQuery>;

const Half = z.strictObject({
  code: z.string(),
  half: z.enum(['first', 'second']),
  startsOn: Day,
  cutoffOn: Day,
  /** The clause that moved T, where one did. */
  movedBy: z.string().optional(),
  reviewUntil: Day.optional(),
  windows: z.array(
    z.strictObject({ id: z.string(), title: Title, clause: z.string(), fromOn: Day.optional(), toOn: Day }),
  ),
});
const DayEvent = z.strictObject({
  cycle: z.string(),
  kind: z.enum(['cutoff', 'begins', 'ends', 'only', 'reviewUntil']),
  window: z.string().optional(),
  clause: z.string().optional(),
  text: Title,
});

/** The next two half-years as they would be planned now, and day by day. Nothing is stored. */
export const DryRun = z
  .strictObject({
    halves: z.array(Half),
    days: z.array(
      z.strictObject({
        day: Day,
        isWorkingDay: z.boolean(),
        name: Title.optional(),
        isAnnounced: z.boolean().optional(),
        events: z.array(DayEvent),
      }),
    ),
  })
  .meta({ id: 'DryRun' });
export type DryRun = z.infer<typeof DryRun>;
