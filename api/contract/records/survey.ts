import { z } from 'zod';
import { Id } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

const Count = z.int().min(0).max(1_000_000);

/** How people were asked. */
export const SurveyMethod = z.enum(['telephone', 'visit', 'mixed']);
export type SurveyMethod = z.infer<typeof SurveyMethod>;

/** The figures of one village's survey, as they are published with it. No household and no person is in them. */
const figureFields = {
  method: SurveyMethod,
  /** Households in the sample, those in reserve included (样本池). */
  pool: Count,
  /** Households that were called or visited, however often (拨打). */
  called: Count,
  /** Households that answered. */
  answered: Count,
  /** Answers that count (有效). */
  valid: Count,
  /** Households that refused (拒访). Those called that neither answered nor refused were not reached. */
  refusals: Count,
  /** Households of the reserve that stood in for others of the sample (更换样本); null where the firm does not say. */
  substituted: Count.nullable().default(null),
  /** Of those whose answers count, the ones that a second person called again (回访复核); null where the firm does not say. */
  calledBack: Count.nullable().default(null),
  /** For each question of the measure, how many chose each option. */
  questions: z.record(Id.max(64), z.record(Id.max(64), Count)),
  /** Whether a site check of projects was planned here this half-year. What it found is marked item by item. */
  isScheduled: z.boolean(),
};

const inOrder = (context: z.core.ParsePayload<z.infer<z.ZodObject<typeof figureFields>>>) => {
  const { pool, called, answered, valid, refusals, substituted, calledBack } = context.value;
  const atMost = (path: string, found: number, most: number, of: string) => {
    if (found > most) context.issues.push({ code: 'custom', path: [path], input: found, message: `≤ ${of} (${most})` });
  };
  atMost('called', called, pool, 'pool');
  atMost('answered', answered, called, 'called');
  atMost('refusals', refusals, called - Math.min(called, answered), 'called − answered');
  atMost('valid', valid, answered, 'answered');
  atMost('substituted', substituted ?? 0, called, 'called');
  atMost('calledBack', calledBack ?? 0, valid, 'valid');
};

const EXAMPLE = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  substituted: 2,
  calledBack: 2,
  questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
  isScheduled: true,
} as const;

/** A village's survey, delivered by who was commissioned for the village. */
export const NewSurvey = z
  .strictObject({
    cycleId: RecordId,
    areaCode: z.string().regex(/^\d{12}$/, 'village: 12 digits'),
    ...figureFields,
  })
  .check(inOrder)
  .meta({
    id: 'NewSurvey',
    examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', areaCode: '529901101201', ...EXAMPLE }],
  });
export type NewSurvey = z.infer<typeof NewSurvey>;

/** Other figures for a draft; those before stay among its versions. */
export const SurveyChange = z
  .strictObject({ ...figureFields, version: Version })
  .check(inOrder)
  .meta({ id: 'SurveyChange', examples: [{ ...EXAMPLE, version: 1 }] });
export type SurveyChange = z.infer<typeof SurveyChange>;

/** Corrected figures of a survey that was submitted, with the reason. It is submitted and accepted anew. */
export const SurveyCorrection = z
  .strictObject({ ...figureFields, reason: z.string().trim().min(2).max(500), version: Version })
  .check(inOrder)
  .meta({ id: 'SurveyCorrection', examples: [{ ...EXAMPLE, reason: '回访发现一户重复计入', version: 3 }] });
export type SurveyCorrection = z.infer<typeof SurveyCorrection>;

/** The figures of a survey alone, in households; whether they fit together was looked at where they came in. */
export const SurveyFigures = z.strictObject(figureFields).meta({ id: 'SurveyFigures' });
export type SurveyFigures = z.infer<typeof SurveyFigures>;

/** A village's survey. Only an accepted one is scored. */
export const SurveyRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    ...figureFields,
    /** Of those contacted, the share that answered; null before anybody was contacted. */
    responseRatio: z.number().min(0).max(1).nullable(),
    /** Of those whose answers count, the share that was called back; null where the firm does not say. */
    calledBackRatio: z.number().min(0).max(1).nullable(),
    state: z.enum(['draft', 'submitted', 'accepted']),
    /** Why it was last corrected. */
    reason: z.string().nullable(),
    enteredBy: z.string(),
    submittedBy: z.string().nullable(),
    acceptedBy: z.string().nullable(),
  })
  .meta({ id: 'Survey' });
export type SurveyRecord = z.infer<typeof SurveyRecord>;

/** The figures as they were at one version. Never changed, never removed. */
export const SurveyVersion = z
  .strictObject({
    surveyId: RecordId,
    version: Version,
    figures: SurveyFigures,
    /** Why they replaced those before, where these had been submitted. */
    reason: z.string().nullable(),
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'SurveyVersion' });
export type SurveyVersion = z.infer<typeof SurveyVersion>;
