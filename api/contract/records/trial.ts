import { z } from 'zod';
import { Absent, Points } from '../assessment.js';
import { BurdenReport } from '../burden.js';
import { Background, ScoredExample } from '../example.js';
import { EntityKind, Id, Title } from '../fields.js';
import { RecordId } from './record.js';

/** Texts that stand for those of a version while they are not saved. */
const typed = {
  text: z
    .string()
    .max(5 * 1024 * 1024)
    .optional(),
};

/** In which cycle's county the burden of a measure is counted. */
export const BurdenRequest = z.strictObject({ cycleId: RecordId, ...typed }).meta({ id: 'BurdenRequest' });
export type BurdenRequest = z.infer<typeof BurdenRequest>;

/** What a measure costs the people of one county in one cycle, beside what the version in force costs them. */
export const BurdenTrial = z
  .strictObject({
    cycleId: RecordId,
    /** The version in force that it follows; null where there is none. */
    olderId: RecordId.nullable(),
    before: BurdenReport.nullable(),
    after: BurdenReport,
  })
  .meta({ id: 'BurdenTrial' });
export type BurdenTrial = z.infer<typeof BurdenTrial>;

/** Who is scored step by step: somebody of a closed cycle, or of a worked example. */
const Stepped = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cycle'),
    cycleId: RecordId,
    /** Of the cadre, as the measure knows it. */
    code: z.string().min(1).max(64),
  }),
  z.strictObject({
    kind: z.literal('example'),
    /** The place of the example in its file, from 0. */
    index: z.int().min(0).max(9999),
    examples: z
      .string()
      .max(5 * 1024 * 1024)
      .optional(),
  }),
]);
export type Stepped = z.infer<typeof Stepped>;

/** Whose trace is wanted, by the version itself or by a text that is not saved. */
export const StepsRequest = z.strictObject({ of: Stepped, ...typed }).meta({ id: 'StepsRequest' });
export type StepsRequest = z.infer<typeof StepsRequest>;

/** One step of a trace: a node that got its points, a rule that was looked at, the grade. */
export const TraceStep = z.strictObject({
  part: z.enum(['node', 'figure', 'rule', 'grade', 'recommendation']),
  id: z.string(),
  title: Title,
  clause: z.string().nullable(),
  tone: z.enum(['plain', 'held', 'unknown', 'notScheduled', 'excluded', 'neutralised', 'withheld']),
  /** In the reader's language. */
  text: z.string(),
  /** A node's points before its effects, and after them. */
  before: z.union([Points, Absent]).nullable(),
  after: z.union([Points, Absent]).nullable(),
  /** The nodes that a rule moves. */
  moves: z.array(Id),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** A cadre scored step by step, and the same as a worked example that names nobody. */
export const SteppedTrace = z
  .strictObject({
    kind: EntityKind,
    code: z.string(),
    name: z.string().nullable(),
    points: Points.nullable(),
    grade: Id.nullable(),
    state: z.enum(['graded', 'notDetermined', 'missing', 'onHold', 'ungraded', 'notGraded']),
    steps: z.array(TraceStep),
    /**
     * Everything that was read, under invented codes and names, with what comes out of it. What hangs on people who are not in it (a
     * place among others, a seat) can come out differently than it did for the cadre. Null where the reader may not see all of it.
     */
    copy: z.strictObject({ background: Background, example: ScoredExample }).nullable(),
  })
  .meta({ id: 'SteppedTrace' });
export type SteppedTrace = z.infer<typeof SteppedTrace>;
