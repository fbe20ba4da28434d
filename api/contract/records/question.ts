import { z } from 'zod';
import { Role } from '../account.js';
import { Id, Title } from '../fields.js';
import { RaterProfile, RaterQuestion, TurnProfile } from '../rater-question.js';
import { AreaCode, Instant, Name, RecordId } from './record.js';

/** What an inspector asks of every half-year, in the order of the page. */
export const QuestionId = z.enum([
  'differences',
  'repeatedRaises',
  'repeatsAfterExemption',
  'identicalMarks',
  'takingTurns',
  'interviews',
  'vetoesThenBest',
  'windowsMoved',
  'filesRead',
]);
export type QuestionId = z.infer<typeof QuestionId>;

/** One line that makes the question: about whom or what, what became of it, who did it, and the record it leads to. */
export const QuestionRow = z.strictObject({
  /** The record to open; null where there is none to read. */
  word: z.string().nullable(),
  recordId: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string().nullable(),
  areaCode: AreaCode.nullable(),
  /** What it was, and what it became: grades, days. */
  from: Title.nullable(),
  to: Title.nullable(),
  /** What is to be asked, or a figure in words. */
  text: Title.nullable(),
  /** The reason that was given. */
  reason: z.string().nullable(),
  accountId: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  count: z.int().nullable(),
});
export type QuestionRow = z.infer<typeof QuestionRow>;

/** The ready questions of a cycle. Each is asked, none is an answer: nothing here changes a record. */
export const CycleQuestions = z
  .strictObject({
    cycleId: RecordId,
    questions: z.array(z.strictObject({ id: QuestionId, rows: z.array(QuestionRow) })),
  })
  .meta({ id: 'CycleQuestions' });
export type CycleQuestions = z.infer<typeof CycleQuestions>;

/** Of which cycle is asked. */
export const QuestionsQuery = z.strictObject({ cycleId: RecordId }).meta({ id: 'QuestionsQuery' });
export type QuestionsQuery = z.infer<typeof QuestionsQuery>;

/**
 * How each rater marked beside the county, with what is to be asked of it. Raters are the townships where cadres serve, for ballots
 * the place of the tally. Never a correction: no figure here is read by a score.
 */
export const CycleRaters = z
  .strictObject({
    cycleId: RecordId,
    groups: z.array(
      z.strictObject({
        group: Id,
        title: Title,
        raters: z.array(RaterProfile),
        questions: z.array(RaterQuestion),
      }),
    ),
    turns: z.strictObject({ pools: z.array(TurnProfile), questions: z.array(RaterQuestion) }),
    /** From where on a figure is worth asking about: a distance, two ratios, a share; and how many cadres it takes. */
    limits: z.strictObject({
      distance: z.number(),
      apart: z.number(),
      alike: z.number(),
      same: z.number(),
      cadres: z.int(),
    }),
  })
  .meta({ id: 'CycleRaters' });
export type CycleRaters = z.infer<typeof CycleRaters>;

/** What came of scoring a sealed cycle again and comparing every seal. */
export const SealCheck = z
  .strictObject({
    cycleId: RecordId,
    seal: z.string().nullable(),
    /** Whether this reader sees all that was sealed; else the chain of seals alone was followed. */
    isWhole: z.boolean(),
    results: z.int(),
    recomputed: z.int(),
    /** Everything that is not as it was sealed, a sentence each; none where all is. */
    faults: z.array(Title),
  })
  .meta({ id: 'SealCheck' });
export type SealCheck = z.infer<typeof SealCheck>;

/** Somebody whose account stands in the audit chain. */
export const AuditedPerson = z
  .strictObject({ id: RecordId, name: Name, role: Role, areaCode: AreaCode })
  .meta({ id: 'AuditedPerson' });
export type AuditedPerson = z.infer<typeof AuditedPerson>;
