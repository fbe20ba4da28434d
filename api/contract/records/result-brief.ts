import { z } from 'zod';
import { Points } from '../assessment.js';
import { RecordId } from './record.js';
import { ResultFile, ResultRecord } from './result.js';

const { part, tone } = ResultFile.shape.sentences.element.shape;

/** A grade, its lower edge in points, and how far the total lies from it: positive above. Null where the measure draws no line there. */
const BriefGrade = z.strictObject({
  id: z.string(),
  word: z.string(),
  at: Points.nullable(),
  apart: Points.nullable(),
});

/** One node of the score that took part. */
const BriefPart = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Id of its clause, among `clauses`. */
  clause: z.string(),
  parent: z.string().nullable(),
  /** It has parts of its own on this page: a side, a group. */
  isGroup: z.boolean(),
  /** Null where it has no points; `text` says why. */
  points: Points.nullable(),
  max: Points.nullable(),
  /** Its weight in the whole above it, in percent; null where the parts are only added. */
  percent: Points.nullable(),
  /** The same on the scale of the total; null where it cannot be told, because something was scaled or set aside. */
  ofTotal: z.strictObject({ points: Points, max: Points }).nullable(),
  /** Read from the village or the team: the whole team shares it. */
  isShared: z.boolean(),
  /** An exemption kept it from counting nothing. */
  isExempted: z.boolean(),
  tone,
  text: z.string(),
});
export type BriefPart = z.infer<typeof BriefPart>;

/** A rule, an exemption, something to chase or a recommendation, in one sentence. */
const BriefLine = z.strictObject({ part, id: z.string(), clause: z.string().nullable(), tone, text: z.string() });
export type BriefLine = z.infer<typeof BriefLine>;

/**
 * A result as a person reads it on a phone, in the reader's language and in one small answer: the grade, how far it is to each line, every
 * point with its clause, what bears on the grade. Never a rank.
 */
export const ResultBrief = z
  .strictObject({
    id: RecordId,
    cycleId: RecordId,
    name: z.string().nullable(),
    code: z.string(),
    revision: ResultRecord.shape.revision,
    standing: ResultRecord.shape.standing,
    points: Points.nullable(),
    /** What people read: the determined grade, else the proposed one, or the word shown instead of a grade. */
    word: z.string().nullable(),
    /** That people determined it, in one sentence. */
    determination: z.string().nullable(),
    /** Why this grade, and how far to each line. */
    why: z.array(z.string()),
    /** The best first. */
    grades: z.array(BriefGrade),
    parts: z.array(BriefPart),
    lines: z.array(BriefLine),
    clauses: z.record(z.string(), z.strictObject({ number: z.string(), text: z.string() })),
    measure: z.strictObject({ title: z.string(), effectiveFrom: z.string().nullable() }),
    sealedOn: z.string().nullable(),
    seal: z.string().nullable(),
    supersededById: z.string().nullable(),
  })
  .meta({ id: 'ResultBrief' });
export type ResultBrief = z.infer<typeof ResultBrief>;

/**
 * What single change of the changeable facts, or which two, would have given the next better grade. `outcome` says why there is none. Computed by
 * scoring again; a rater's own mark is never among them.
 */
export const ResultChange = z
  .strictObject({
    outcome: z.enum(['promised', 'noSeat', 'outOfReach', 'nothingChangeable', 'noGrade', 'bestAlready']),
    /** The grade that is asked for; null where there is no better one. */
    wanted: z.string().nullable(),
    /** One for each promise, the smallest change first; else the one that says why there is none. */
    sentences: z.array(
      z.strictObject({
        text: z.string(),
        /** It takes what the whole team shares. */
        isShared: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ResultChange' });
export type ResultChange = z.infer<typeof ResultChange>;
