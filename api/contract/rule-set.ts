import { z } from 'zod';
import { Basis } from './basis.js';
import { DutyReport, TaskList } from './duty-report.js';
import { ExemptionPolicy } from './exemption.js';
import { AdjustablePart } from './extends.js';
import { Fact } from './fact.js';
import { Code, Day, EntityKind, Id, Title } from './fields.js';
import { Grades, Quota } from './grade.js';
import { LintAnswer } from './lint.js';
import { NegativeList } from './negative-list.js';
import { Determination, Handover, Notice, Procedure, Review, SamplingPlan, Schedule } from './procedure.js';
import { RaterGroup } from './rater-group.js';
import { Rule } from './rule.js';
import { ScoreNode } from './score-node.js';

/**
 * Which assessment this is; the base layer's ceilings are keyed by it. `review` looks at something without assessing anybody's work:
 * selection, structure, matching, the measure itself, a follow-up.
 */
export const AssessmentKind = z.enum(['halfYear', 'annual', 'term', 'daily', 'special', 'team', 'review']);
export type AssessmentKind = z.infer<typeof AssessmentKind>;

/** How one kind of entity is assessed. */
export const EntityRules = z.strictObject({
  title: Title,
  /** Every input, by id. */
  facts: z.record(Id, Fact).default({}),
  /** The score tree. Its root's points, after effects, are the entity's points. */
  score: ScoreNode.optional(),
  /** Further nodes that are computed but are not part of the score (a share that a quota reads). */
  figures: z.array(ScoreNode).default([]),
  rules: z.array(Rule).default([]),
  grades: Grades.optional(),
  quotas: z.array(Quota).default([]),
  /** Rules run after the quotas; only they may read the grade. */
  recommendations: z.array(Rule).default([]),
});
export type EntityRules = z.infer<typeof EntityRules>;

/** A signed departure from the national layer. Named, or it does not load. */
export const BaseLayerWaiver = z.strictObject({
  /** What is departed from: the id of a ceiling, an ungraded case or a clock of the base layer. */
  ceiling: Id,
  reason: Title,
  signedBy: z.string().min(1),
  signedOn: Day,
});
export type BaseLayerWaiver = z.infer<typeof BaseLayerWaiver>;

/** A measure as data. It reads like the document it implements, and it runs. */
export const RuleSet = z
  .strictObject({
    $schema: z.string().optional(),
    code: Code,
    title: Title,
    assessment: AssessmentKind,
    /** The first day in force; measures under `rules/measures` are undated. */
    effectiveFrom: Day.optional(),
    basis: Basis,
    raterGroups: z.record(Id, RaterGroup).default({}),
    entities: z.partialRecord(EntityKind, EntityRules),
    /** A template says which of its parts a county may change, and how far; all others are fixed. */
    adjustable: z.array(AdjustablePart).min(1).optional(),
    /** The only two things asked of a cadre. */
    dutyReport: DutyReport.optional(),
    taskList: TaskList.optional(),
    negativeList: NegativeList.optional(),
    exemptions: ExemptionPolicy.optional(),
    determination: Determination.optional(),
    schedule: Schedule.optional(),
    sampling: z.array(SamplingPlan).optional(),
    notice: Notice.optional(),
    review: Review.optional(),
    handover: Handover.optional(),
    procedures: z.array(Procedure).optional(),
    waivers: z.array(BaseLayerWaiver).optional(),
    /** Written answers to what `lint` warns about; they are shown beside the warning, never instead of it. */
    lintAnswers: z.array(LintAnswer).optional(),
  })
  .meta({ id: 'RuleSet' });
export type RuleSet = z.infer<typeof RuleSet>;
