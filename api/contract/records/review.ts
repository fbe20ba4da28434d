import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, Name, RecordId, recordFields, Version } from './record.js';
import { Supersede } from './result.js';

const Account = z.string().trim().min(2).max(2000);
const Evidence = z.string().trim().max(500).nullable().default(null);
const Reason = z.string().trim().min(2).max(500);

/** Asks for a review of a result: what is wrong with it, in the cadre's own words. */
export const NewReview = z
  .strictObject({
    resultId: RecordId,
    account: Account,
    /** What supports it. Never asked for. */
    evidence: Evidence,
    /** The day it came on paper; today where it is left out, and always for who asks here. */
    submittedOn: Day.optional(),
    /** Why it comes late, where the measure takes late ones with a reason. */
    lateReason: Reason.nullable().default(null),
  })
  .meta({
    id: 'NewReview',
    examples: [
      {
        resultId: '0b0c0d0e-0000-4000-8000-000000000003',
        account: '收入少计了两笔合作社分红，请核对。',
        evidence: null,
      },
    ],
  });
export type NewReview = z.infer<typeof NewReview>;

/** Appeals a review that was dismissed to the higher level. */
export const NewAppeal = z
  .strictObject({
    account: Account,
    evidence: Evidence,
    submittedOn: Day.optional(),
    lateReason: Reason.nullable().default(null),
    version: Version.optional(),
  })
  .meta({ id: 'NewAppeal', examples: [{ account: '复核没有看合作社的账，请上级核对。' }] });
export type NewAppeal = z.infer<typeof NewAppeal>;

/** What was recorded wrongly and what it ought to be, as a correction of a sealed result says it. */
export const ReviewCorrection = Supersede.omit({ reason: true, version: true });
export type ReviewCorrection = z.infer<typeof ReviewCorrection>;

/** The decision of a higher authority that a county records. */
const Authority = z.strictObject({ name: Name, number: Name, decidedOn: Day });

/** Proposes how to decide; another person has the last word. Upheld means that facts were wrong: the correction names them. */
export const ReviewProposal = z
  .strictObject({
    outcome: z.enum(['upheld', 'dismissed']),
    reason: Reason,
    /** Belongs to `upheld`, and to that alone. */
    correction: ReviewCorrection.nullable().default(null),
    /** Who decided an appeal, where the county records it. */
    authority: Authority.nullable().default(null),
    version: Version.optional(),
  })
  .meta({
    id: 'ReviewProposal',
    examples: [
      {
        outcome: 'upheld',
        reason: '合作社分红少计两笔，核对账目属实。',
        correction: { facts: { incomeNow: 12.6 } },
      },
    ],
  });
export type ReviewProposal = z.infer<typeof ReviewProposal>;

/** Takes more time for a decision, as far as the measure allows it. */
export const ReviewExtension = z
  .strictObject({ days: z.int().min(1).max(366), reason: Reason, version: Version.optional() })
  .meta({ id: 'ReviewExtension', examples: [{ days: 30, reason: '需到合作社逐笔核对账目。' }] });
export type ReviewExtension = z.infer<typeof ReviewExtension>;

/** Where a review or an appeal is; of a dismissed review that went on to the higher level, `appealed`. */
export const ReviewState = z.enum([
  'submitted',
  'accepted',
  'proposed',
  'upheld',
  'dismissed',
  'appealed',
  'withdrawn',
]);
export type ReviewState = z.infer<typeof ReviewState>;

/** How somebody proposed to decide. Told to those who decide and who inspect. */
export const ProposedDecision = z.strictObject({
  by: z.string(),
  outcome: z.enum(['upheld', 'dismissed']),
  reason: z.string(),
  correction: ReviewCorrection.nullable(),
  authority: Authority.nullable(),
});
export type ProposedDecision = z.infer<typeof ProposedDecision>;

/** A review of a result, or the appeal against a review, with the clock it runs on. */
export const ReviewRecord = z
  .strictObject({
    ...recordFields,
    /** The number people quote: the cadre's code, V and a running number. */
    number: z.string(),
    kind: z.enum(['review', 'appeal']),
    cycleId: RecordId,
    resultId: RecordId,
    cadreId: RecordId,
    unitId: RecordId.nullable(),
    areaCode: AreaCode,
    /** The review that is appealed. */
    appealsId: RecordId.nullable(),
    state: ReviewState,
    account: z.string(),
    evidence: z.string().nullable(),
    /** The clause of the clocks. */
    clause: z.string(),
    submittedOn: Day,
    /** Why it came late; null where it came in time. */
    lateReason: z.string().nullable(),
    /** The day by which it is decided; null once it is. */
    dueOn: Day.nullable(),
    /** By how many days it was made longer, and why. */
    extendedBy: z.int().positive().nullable(),
    extensionReason: z.string().nullable(),
    /** Whether the result rests until it is decided: no, unless the measure says so. */
    suspends: z.boolean(),
    /** The decision, once somebody proposed it. */
    proposed: ProposedDecision.nullable(),
    decidedOn: Day.nullable(),
    reason: z.string().nullable(),
    /** Who decided an appeal, where it was not decided here. */
    authority: Authority.nullable(),
    /** The result that took the place of the one reviewed. */
    supersededById: RecordId.nullable(),
    /** The last day on which a dismissed review may be appealed. */
    appealUntil: Day.nullable(),
  })
  .meta({ id: 'Review' });
export type ReviewRecord = z.infer<typeof ReviewRecord>;
