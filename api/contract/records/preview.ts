import { z } from 'zod';
import { Points } from '../assessment.js';
import { EntityKind, Figure, Id, Title } from '../fields.js';
import { RecordId } from './record.js';
import { RuleSetDifference } from './rule-set.js';

/** Which cycles to score with a draft; `text` stands for the draft's own while it is not saved. */
export const PreviewRequest = z
  .strictObject({
    cycleIds: z.array(RecordId).min(1).max(20),
    text: z
      .string()
      .max(5 * 1024 * 1024)
      .optional(),
    /** The version to compare with, in place of the one that each cycle is assessed by. */
    againstId: RecordId.optional(),
  })
  .meta({ id: 'PreviewRequest' });
export type PreviewRequest = z.infer<typeof PreviewRequest>;

/** Where somebody stands by one of the two rule sets. */
const Standing = z.strictObject({
  points: Points.nullable(),
  grade: Id.nullable(),
  state: z.enum(['graded', 'notDetermined', 'missing', 'onHold', 'ungraded', 'notGraded']),
});

/** What the draft would do to one cycle, all facts as they are now. */
export const CyclePreview = z
  .strictObject({
    cycleId: RecordId,
    /** The measure with which the draft is compared: the one the cycle is assessed by, unless another was asked for. */
    ruleSetId: RecordId,
    cadreCount: z.int(),
    /** How many have each grade, or why they have none, before and after. */
    distribution: z.array(
      z.strictObject({
        kind: EntityKind,
        outcome: z.string(),
        title: Title.nullable(),
        before: z.int(),
        after: z.int(),
      }),
    ),
    /** How many cadres have how many points, before and after, in bins of one width; and where the draft's grades begin. */
    points: z.strictObject({
      width: z.number(),
      bins: z.array(
        z.strictObject({
          /** The least points of it; what reaches the next bin is of that. */
          from: z.number(),
          before: z.int(),
          after: z.int(),
          /** Who has them by the draft, at most 30. */
          people: z.array(z.strictObject({ code: z.string(), name: z.string().nullable() })),
        }),
      ),
      lines: z.array(z.strictObject({ grade: Id, title: Title.nullable(), from: z.number() })),
    }),
    up: z.int(),
    down: z.int(),
    /** From a grade to none, or from none to one. */
    other: z.int(),
    /** Who has another grade, at most 1,000, cadres first. */
    moved: z.array(
      z.strictObject({
        kind: EntityKind,
        code: z.string(),
        name: z.string().nullable(),
        township: z.string().nullable(),
        /** What the village is called where it serves. */
        village: z.string().nullable(),
        direction: z.enum(['up', 'down', 'other']),
        before: Standing,
        after: Standing,
      }),
    ),
    movedCount: z.int(),
    /** How far the points of its cadres moved on average; null where nobody has points both times. */
    townships: z.array(
      z.strictObject({
        township: z.string().nullable(),
        name: z.string().nullable(),
        people: z.int(),
        movement: Figure.nullable(),
      }),
    ),
    /** Cadres whose place by points is another one. */
    rerankedCount: z.int(),
  })
  .meta({ id: 'CyclePreview' });
export type CyclePreview = z.infer<typeof CyclePreview>;

/**
 * Whom a draft moves. Facts that the measure of a cycle hides from who asks are left out on both sides, so that trying drafts tells
 * nothing of them.
 */
export const Preview = z
  .strictObject({
    ruleSetId: RecordId,
    cycles: z.array(CyclePreview),
    /** How the draft differs from each measure it was compared with; at most 500 lines each. */
    comparisons: z.array(
      z.strictObject({ olderId: RecordId, differences: z.array(RuleSetDifference), differenceCount: z.int() }),
    ),
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof Preview>;
