import { z } from 'zod';
import { Day } from '../fields.js';
import { Role } from '../account.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Sentence, Version } from './record.js';

/** Whether an office has something to say of somebody. */
const Opinion = z.enum(['none', 'has']);

const saidFields = {
  opinion: Opinion.nullable(),
  /** What it has to say, or why it takes an objection back. Of an open investigation nothing is written here: the measure itself keeps who is graded later, and tells few. */
  text: z.string().nullable(),
  /** Dispatching units confirm that the cadre was released from the former work … */
  isReleased: z.boolean().nullable(),
  /** … and has the allowances and the insurance. */
  hasAllowances: z.boolean().nullable(),
};

/** An objection that an office made before, and wrote otherwise or took back since. It stays to be read. */
const EarlierOpinion = z.strictObject({ text: z.string(), saidAt: Instant.nullable(), endedAt: Instant });

/** One cadre an office is asked about, and what it said. */
export const OpinionLine = z.strictObject({
  resultId: RecordId,
  code: z.string(),
  name: z.string().nullable(),
  ...saidFields,
  /** When it said so. */
  saidAt: Instant.nullable(),
  /** Its objections before this one, or those it took back; `text` then says why. */
  earlier: z.array(EarlierOpinion),
});
export type OpinionLine = z.infer<typeof OpinionLine>;

/** What one office is asked before the grades are determined: about every cadre of its own who is assessed, whatever became of the grade. */
export const ConsultationRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    /** The township, or the county for everybody else. */
    areaCode: AreaCode,
    unitId: z.string().nullable(),
    role: Role,
    /** The office by its code: a township's, a unit's, the county's. */
    office: z.string(),
    officeName: z.string(),
    clause: z.string(),
    /** `silent`: nothing was said until the day; that counts as no objection. */
    state: z.enum(['asked', 'answered', 'silent']),
    dueOn: Day,
    lines: z.array(OpinionLine),
    askedBy: z.string(),
    answeredBy: z.string().nullable(),
    answeredAt: Instant.nullable(),
    /** Who signs for the office, and the day that stands beside it; null where it signed nothing. */
    signedBy: z.string().nullable(),
    signedOn: Day.nullable(),
    /** Why it has more time. */
    reason: Sentence.nullable(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationRecord = z.infer<typeof ConsultationRecord>;

/** Asks every office that the measure hears. Without a day it is the end of the measure's own window. */
export const AskOpinions = z.strictObject({ cycleId: RecordId, dueOn: Day.optional() }).meta({
  id: 'AskOpinions',
  examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', dueOn: '2026-07-16' }],
});
export type AskOpinions = z.infer<typeof AskOpinions>;

/** What was asked, of how many offices, about how many cadres. */
export const AskedOpinions = z
  .strictObject({ cycleId: RecordId, offices: z.int(), cadres: z.int(), dueOn: Day.nullable() })
  .meta({ id: 'AskedOpinions' });
export type AskedOpinions = z.infer<typeof AskedOpinions>;

/** What an office says: of those it names, and of all others at once. */
export const AnswerOpinions = z
  .strictObject({
    /** `none`: no objection to anybody who is not named. Whoever was objected to before is named: an objection is taken back expressly. */
    others: z.literal('none').optional(),
    opinions: z
      .array(
        z.strictObject({
          code: z.string().min(1).max(64),
          opinion: Opinion,
          text: z.string().trim().min(2).max(300).nullable().default(null),
          isReleased: z.boolean().nullable().default(null),
          hasAllowances: z.boolean().nullable().default(null),
        }),
      )
      .max(1000)
      .default([]),
    /** Who signs for the office: the name as it stands on its form. */
    signedBy: Name.nullable().optional(),
    /** The day beside the signature; not after today. */
    signedOn: Day.nullable().optional(),
    version: Version.optional(),
  })
  .meta({
    id: 'AnswerOpinions',
    examples: [{ others: 'none', opinions: [{ code: '529901-016', opinion: 'has', text: '两件交接事项没有办结。' }] }],
  });
export type AnswerOpinions = z.infer<typeof AnswerOpinions>;

/** More time for an office, with the reason. */
export const ExtendConsultation = z
  .strictObject({ dueOn: Day, reason: z.string().trim().min(2).max(500), version: Version.optional() })
  .meta({ id: 'ExtendConsultation' });
export type ExtendConsultation = z.infer<typeof ExtendConsultation>;
