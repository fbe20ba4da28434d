import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Version } from './record.js';

/** How a cadre was told. */
const Told = z.enum(['inPerson', 'inWriting', 'byPhone']);

/** A cadre was told the result. The clock of a review starts on the day on which that is recorded. */
export const NewFeedback = z
  .strictObject({
    resultId: RecordId,
    how: Told.default('inPerson'),
    /** Today where it is left out. */
    toldOn: Day.optional(),
  })
  .meta({
    id: 'NewFeedback',
    examples: [{ resultId: '0b0c0d0e-0000-4000-8000-000000000003', how: 'inPerson', toldOn: '2026-07-28' }],
  });
export type NewFeedback = z.infer<typeof NewFeedback>;

/** Everybody of a cycle was told who can be told and was not yet, but for those named. */
export const NewFeedbacks = z
  .strictObject({
    cycleId: RecordId,
    how: Told.default('inPerson'),
    toldOn: Day.optional(),
    /** The results of those who were not told. */
    exceptIds: z.array(RecordId).max(1000).default([]),
  })
  .meta({ id: 'NewFeedbacks', examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', toldOn: '2026-07-28' }] });
export type NewFeedbacks = z.infer<typeof NewFeedbacks>;

/** The letter that told a dispatching unit of its cadres' results. */
export const UnitLetter = z
  .strictObject({
    cycleId: RecordId,
    unitId: RecordId,
    /** The number of the letter. */
    number: Name,
    sentOn: Day.optional(),
  })
  .meta({
    id: 'UnitLetter',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        unitId: '0b0c0d0e-0000-4000-8000-000000000004',
        number: '云组函〔2026〕12号',
        sentOn: '2026-07-28',
      },
    ],
  });
export type UnitLetter = z.infer<typeof UnitLetter>;

/** That a cadre was told a result, when, and until when a review of it may be asked for. */
export const FeedbackRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    resultId: RecordId,
    cadreId: RecordId.nullable(),
    unitId: RecordId.nullable(),
    areaCode: AreaCode,
    /** The cadre's code. */
    code: z.string(),
    name: z.string().nullable(),
    /** The day the cadre learned of it. */
    knownOn: Day,
    how: Told,
    /** The clause of the clock; null where the measure knows no review. */
    clause: z.string().nullable(),
    /** The day from which the time for a review is counted: the one on which the telling was recorded. */
    clockStartsOn: Day.nullable(),
    /** The last day on which a review may be asked for. */
    dueOn: Day.nullable(),
    isOver: z.boolean(),
    letterOn: Day.nullable(),
    letterNumber: z.string().nullable(),
    /** When the cadre confirmed having been told; null while it is not confirmed. The clock of the review does not wait for it. */
    confirmedAt: Instant.nullable(),
  })
  .meta({ id: 'Feedback' });
export type FeedbackRecord = z.infer<typeof FeedbackRecord>;

/** The cadre confirms having been told. */
export const ConfirmFeedback = z.strictObject({ version: Version.optional() }).meta({ id: 'ConfirmFeedback' });
export type ConfirmFeedback = z.infer<typeof ConfirmFeedback>;

/** What a dispatching unit files of a cycle: the letter and the results of its own cadres. */
export const ArchiveQuery = z.strictObject({ cycleId: RecordId, unitId: RecordId }).meta({ id: 'ArchiveQuery' });
export type ArchiveQuery = z.infer<typeof ArchiveQuery>;

/** Who was told at once, and who still cannot be told, and why. */
export const ToldAtOnce = z
  .strictObject({
    cycleId: RecordId,
    knownOn: Day,
    told: z.int(),
    left: z.array(
      z.strictObject({
        resultId: RecordId,
        code: z.string(),
        name: z.string().nullable(),
        why: z.enum(['excepted', 'objection', 'upward', 'notice']),
      }),
    ),
  })
  .meta({ id: 'ToldAtOnce' });
export type ToldAtOnce = z.infer<typeof ToldAtOnce>;

/** To whose files a letter was put. */
export const LettersKept = z
  .strictObject({ cycleId: RecordId, unitId: RecordId, sentOn: Day, number: z.string(), cadres: z.int() })
  .meta({ id: 'LettersKept' });
export type LettersKept = z.infer<typeof LettersKept>;
