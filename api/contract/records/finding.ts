import { z } from 'zod';
import { Code, Day, EntityKind, Id } from '../fields.js';
import { AreaCode, RecordId, recordFields, Sentence, Version } from './record.js';

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
  /** What supports it. Never asked for, never read by the scoring. */
  evidence: z.string().trim().max(2000).nullable().default(null),
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
    answer: z.string().nullable(),
    reason: Sentence.nullable(),
    /** Who reported it; hidden from the person it is about. */
    reportedBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
  })
  .meta({ id: 'Finding' });
export type FindingRecord = z.infer<typeof FindingRecord>;
