import { z } from 'zod';
import { Code, Day, EntityKind, Id } from '../fields.js';
import { AreaCode, ProposedStep, RecordId, recordFields, Sentence, Version } from './record.js';

const EntityCode = z.string().min(1).max(64);
const saidFields = {
  cycleId: RecordId,
  entityKind: EntityKind,
  /** Whom or what it is about, by code. */
  entityCode: EntityCode,
  /** The listed conduct. */
  code: Code.max(64),
  /** The day it happened. */
  day: Day,
  /** The node it concerns, where the measure vetoes "the item concerned". */
  concerns: Id.max(64).nullable().default(null),
  amount: z.number().min(-1e12).max(1e12).nullable().default(null),
  /** What happened, as the person it is about is told it. */
  account: z.string().trim().max(500).nullable().default(null),
  /** What supports it, or where it is kept. Never asked for, never read by the scoring, never told to the person it is about. */
  evidence: z.string().trim().max(500).nullable().default(null),
};

/** A reported occurrence of a listed conduct. Evidence is optional everywhere. */
export const NewFinding = z.strictObject(saidFields).meta({
  id: 'NewFinding',
  examples: [
    {
      cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
      entityKind: 'cadre',
      entityCode: '529901-016',
      code: 'improper-feasting',
      day: '2026-09-18',
    },
  ],
});
export type NewFinding = z.infer<typeof NewFinding>;

/** The answer of the person it is about. */
export const FindingAnswer = z
  .strictObject({ answer: z.string().trim().min(2).max(2000), version: Version.optional() })
  .meta({ id: 'FindingAnswer', examples: [{ answer: '当天为群众办喜事帮忙，未参加宴请，村委会可以作证。' }] });
export type FindingAnswer = z.infer<typeof FindingAnswer>;

/** What a finding is confirmed on: the grounds, in words. */
export const FindingConfirmation = z
  .strictObject({ grounds: z.string().trim().min(2).max(500), version: Version.optional() })
  .meta({ id: 'FindingConfirmation', examples: [{ grounds: '走访当事农户两户并核对当日值班表，情况属实。' }] });
export type FindingConfirmation = z.infer<typeof FindingConfirmation>;

/** A finding: reported, answered, confirmed or withdrawn. Only a confirmed one is scored. */
export const FindingRecord = z
  .strictObject({
    ...recordFields,
    ...saidFields,
    /** The number people quote: the entity's code, F and a running number. */
    number: z.string(),
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    state: z.enum(['reported', 'answered', 'confirmed', 'withdrawn']),
    /** The last day on which the person it is about is waited for; null for what is about no cadre, or was not shown to the person. */
    answerDueOn: Day.nullable(),
    answer: z.string().nullable(),
    /** Later than `answerDueOn` for an answer that came late. */
    answeredOn: Day.nullable(),
    /** The last day, where it passed without an answer before the finding was confirmed: silence, and nothing more. */
    silentOn: Day.nullable(),
    /** On what it was confirmed. */
    grounds: z.string().nullable(),
    /** Why it was withdrawn; or kept, where somebody had proposed to withdraw it, which the person it is about is not told. */
    reason: Sentence.nullable(),
    /** What one person proposed where it is confirmed: to withdraw it, and why. Hidden from the person it is about. */
    proposedWithdrawal: ProposedStep.nullable(),
    /** Who reported it; hidden from the person it is about. */
    reportedBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    /** The measure shows this conduct to few. */
    isConfidential: z.boolean(),
  })
  .meta({ id: 'Finding' });
export type FindingRecord = z.infer<typeof FindingRecord>;
