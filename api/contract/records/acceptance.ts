import { z } from 'zod';
import { AreaCode, Instant } from './record.js';

const Ratio = z.number().min(0).max(1).nullable();

/** What a delivery comes to in one village. Null is what nobody recorded, never a zero. */
export const AcceptanceLine = z.strictObject({
  areaCode: AreaCode,
  name: z.string(),
  /** Households drawn for the sample; without a list, those the survey names. */
  planned: z.int().nullable(),
  /** Households called or visited. */
  attempted: z.int().nullable(),
  valid: z.int().nullable(),
  refused: z.int().nullable(),
  /** Nobody lives there. */
  empty: z.int().nullable(),
  substituted: z.int().nullable(),
  calledBack: z.int().nullable(),
  /** Of those whose answers count, 0 to 1. */
  calledBackRatio: Ratio,
  /** Answered of those called or visited, 0 to 1. */
  responseRatio: Ratio,
});
export type AcceptanceLine = z.infer<typeof AcceptanceLine>;

/** Something that is not there yet, where, and whose it is. */
export const MissingPart = z.strictObject({
  kind: z.enum(['declaration', 'survey', 'siteChecks', 'callBacks', 'assessor']),
  areaCode: AreaCode,
  /** The village, by name. */
  name: z.string(),
  /** The assessor, where it waits for one person. */
  assessor: z.string().nullable(),
});
export type MissingPart = z.infer<typeof MissingPart>;

/** The counts of every village and of all of them, and what is missing. */
export const AcceptanceFigures = z
  .strictObject({
    lines: z.array(AcceptanceLine),
    total: AcceptanceLine.omit({ areaCode: true, name: true }),
    missing: z.array(MissingPart),
    /** The share of call-backs that the measure asks for, 0 to 1; null where it asks for none. */
    callBackShare: Ratio,
  })
  .meta({ id: 'AcceptanceFigures' });
export type AcceptanceFigures = z.infer<typeof AcceptanceFigures>;

/** An acceptance as it was given, with the figures of that moment. */
export const Acceptance = z.strictObject({
  by: z.string(),
  at: Instant,
  /** Why it was accepted although something was missing. */
  reason: z.string().nullable(),
  figures: AcceptanceFigures,
});
export type Acceptance = z.infer<typeof Acceptance>;
