import { z } from 'zod';
import { Id } from '../fields.js';
import { CallBack, HouseholdKind, InterviewMode, InterviewOutcome } from '../interview.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Version } from './record.js';
import { SurveyFigures } from './survey.js';

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');

/** The number of a household in the sample, as the firm numbers it: `S001`, reserves too. No name and no address. */
export const SampleNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'sample number: letters, digits and -, at most 20');

const interviewFields = {
  sampleNumber: SampleNumber,
  householdKind: HouseholdKind,
  mode: InterviewMode,
  /** Which contact with this household, from 1; 0 only where it stands in for another. */
  attempt: z.int().min(0).max(50),
  outcome: InterviewOutcome,
  /** Whose place it takes; only of `substituted`. */
  replaces: SampleNumber.nullable().default(null),
  /** Why it does not count; only of `invalid`. */
  invalidBecause: z.string().trim().min(2).max(200).nullable().default(null),
  /** For each question of the measure, the option that was chosen. All of them where it is `complete`. */
  answers: z.record(Id.max(64), Id.max(64)).default({}),
  interviewer: Name,
  beganAt: Instant,
  minutes: z.int().min(0).max(600),
  /** What a second person heard who called again; null where nobody did. */
  callBack: CallBack.nullable().default(null),
};

const EXAMPLE = {
  sampleNumber: 'S001',
  householdKind: 'ordinary',
  mode: 'visit',
  attempt: 1,
  outcome: 'complete',
  answers: { satisfaction: 'satisfied' },
  interviewer: '林小满',
  beganAt: '2026-12-24T01:30:00.000Z',
  minutes: 12,
} as const;

/** One contact with a household of the sample: an interview, or an attempt at one. */
export const NewInterview = z.strictObject({ cycleId: RecordId, areaCode: VillageCode, ...interviewFields }).meta({
  id: 'NewInterview',
  examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', areaCode: '529901101201', ...EXAMPLE }],
});
export type NewInterview = z.infer<typeof NewInterview>;

/** What an interview says, whatever cycle and village it is of. */
export const InterviewSaid = z.strictObject(interviewFields).meta({ id: 'InterviewSaid' });
export type InterviewSaid = z.infer<typeof InterviewSaid>;

/** What an interview should have said, with the reason. What it said before stays among its versions. */
export const InterviewCorrection = z
  .strictObject({ ...interviewFields, reason: z.string().trim().min(2).max(500), version: Version })
  .meta({ id: 'InterviewCorrection', examples: [{ ...EXAMPLE, reason: '时长登记有误', version: 1 }] });
export type InterviewCorrection = z.infer<typeof InterviewCorrection>;

/** What a second person heard who called the household again. */
export const InterviewCallBack = z
  .strictObject({ callBack: CallBack, version: Version.optional() })
  .meta({ id: 'InterviewCallBack', examples: [{ callBack: 'agreed' }] });
export type InterviewCallBack = z.infer<typeof InterviewCallBack>;

/** One contact with a household. It is added to, corrected by a new version, and never removed. */
export const InterviewRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    ...interviewFields,
    state: z.enum(['recorded', 'corrected']),
    /** Why it was last corrected. */
    reason: z.string().nullable(),
    enteredBy: z.string(),
  })
  .meta({ id: 'Interview' });
export type InterviewRecord = z.infer<typeof InterviewRecord>;

/** What an interview said at one version. Never changed, never removed. */
export const InterviewVersion = z
  .strictObject({
    interviewId: RecordId,
    version: Version,
    said: InterviewSaid,
    reason: z.string().nullable(),
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'InterviewVersion' });
export type InterviewVersion = z.infer<typeof InterviewVersion>;

/** Of which cycle, and of which villages: a code and all below it. */
export const InterviewsQuery = z
  .strictObject({ cycleId: RecordId, areaCode: AreaCode.optional() })
  .meta({ id: 'InterviewsQuery' });
export type InterviewsQuery = z.infer<typeof InterviewsQuery>;

/** What the interviews of one village come to, and what its survey says. */
export const VillageInterviews = z
  .strictObject({
    areaCode: AreaCode,
    /** How many records there are. */
    interviews: z.int().positive(),
    figures: SurveyFigures.omit({ isScheduled: true }),
    responseRatio: z.number().min(0).max(1).nullable(),
    calledBackRatio: z.number().min(0).max(1).nullable(),
    /** The village's survey; null where none was made yet. */
    survey: z
      .strictObject({
        id: RecordId,
        version: Version,
        state: z.enum(['draft', 'submitted', 'accepted']),
        pool: z.int(),
        isScheduled: z.boolean(),
        /** Which of its figures say something else than the interviews. */
        differsIn: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'VillageInterviews' });
export type VillageInterviews = z.infer<typeof VillageInterviews>;
