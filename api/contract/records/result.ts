import { z } from 'zod';
import { Points } from '../assessment.js';
import { Exemption } from '../exemption.js';
import { Mark } from '../entity.js';
import { FactValue } from '../fact.js';
import { Day, EntityKind, Id, Title } from '../fields.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Version, WithReason } from './record.js';

/**
 * How an assessment stands. `deferred` is every one without a grade in lists, and in a file the one whose reason is shown to few: one
 * word for all of them, so that none stands out.
 */
export const Standing = z.enum(['graded', 'notDetermined', 'missing', 'onHold', 'ungraded', 'notGraded', 'deferred']);
export type Standing = z.infer<typeof Standing>;

/** What a correction of a result changes. */
const correctionParts = {
  facts: z.record(Id, FactValue.nullable()),
  marks: z.array(Mark),
  withdrawnFindings: z.array(z.string()),
  exemptions: z.array(Exemption),
};

/** What a meeting determined about the corrected result. */
const CorrectedGrade = z.strictObject({
  meetingId: RecordId,
  grade: Id.max(64),
  reason: z.string().trim().min(2).max(300).nullable().default(null),
});
export type CorrectedGrade = z.infer<typeof CorrectedGrade>;

const answerFields = {
  /** Who answered: the organisation department of the city, of the province. */
  authority: Name,
  /** The number of its document. */
  number: Name,
  answeredOn: Day,
  grade: Id.max(64),
  /** Why it is another grade than the county proposed; belongs to that alone. */
  reason: z.string().trim().min(2).max(300).nullable().default(null),
};

/** What an authority above answered about whom the county only proposed. Another person confirms that it was recorded rightly. */
export const RecordAnswer = z.strictObject({ ...answerFields, version: Version.optional() }).meta({
  id: 'RecordAnswer',
  examples: [
    {
      authority: '中共明川市委组织部',
      number: '明组干〔2026〕31号',
      answeredOn: '2026-08-03',
      grade: 'fairlyGood',
      reason: '市里统筹考虑，按较好确定。',
    },
  ],
});
export type RecordAnswer = z.infer<typeof RecordAnswer>;

/** An answer as it waits for the second person. */
const GivenAnswer = z.strictObject(answerFields);
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** A correction that one person proposed, and that waits for another to confirm it. */
const ProposedCorrection = z.strictObject({
  by: z.string(),
  at: Instant,
  reason: z.string(),
  ...correctionParts,
  determination: CorrectedGrade.nullable().optional(),
  /** Where it is no correction: what those above answered. */
  answer: GivenAnswer.optional(),
});
export type ProposedCorrection = z.infer<typeof ProposedCorrection>;

/**
 * A stored result: one assessed entity of a cycle. In lists nobody without a grade stands out; a single result
 * is told to each reader as the measure allows.
 */
export const ResultRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    kind: EntityKind,
    /** The entity's code, under which the measure knows it. */
    code: z.string(),
    name: z.string().nullable(),
    areaCode: AreaCode,
    cadreId: z.string().nullable(),
    unitId: z.string().nullable(),
    /** 1 for the first result of an entity in a cycle, 2 for its first correction … */
    revision: z.int().positive(),
    /** `assessed` can still change, `sealed` never does, `superseded` was sealed and corrected. */
    state: z.enum(['assessed', 'sealed', 'superseded']),
    standing: Standing,
    points: Points.nullable(),
    /** The proposed grade. */
    grade: z.string().nullable(),
    /** The word of the proposed grade, or the one shown instead of a grade. */
    word: Title.nullable(),
    /** The grade that people determined, once the result is sealed; null where the measure asks for no determination, or nothing was determined. */
    determinedGrade: z.string().nullable(),
    determinedWord: Title.nullable(),
    /** The determined grade is only proposed upward: until those above have answered it does not hold. */
    isAwaitingAnswer: z.boolean(),
    seal: z.string().nullable(),
    supersedesId: z.string().nullable(),
    supersededById: z.string().nullable(),
    /** Why it supersedes another. */
    reason: z.string().nullable(),
    /** Whose points or grade the correction would move too, because they share a pool, a team or a quota; each is corrected by itself. Told to the county alone. */
    alsoMoves: z.array(z.strictObject({ kind: EntityKind, code: z.string() })).nullable(),
    /** The correction that waits for a second person. Told to the county alone. */
    proposed: ProposedCorrection.nullable(),
  })
  .meta({ id: 'ResultRecord' });
export type ResultRecord = z.infer<typeof ResultRecord>;

/** One sentence of an explanation. */
const ToldSentence = z.strictObject({
  part: z.enum(['grade', 'chase', 'node', 'figure', 'rule', 'exemption', 'recommendation']),
  id: z.string(),
  depth: z.int(),
  tone: z.enum(['plain', 'held', 'unknown', 'notScheduled', 'excluded', 'neutralised', 'withheld']),
  text: z.string(),
});

/** What a correction changed: a sentence as it was and as it is; null where it was not there. What people determined is told as a part of its own. */
export const ChangedSentence = z.strictObject({
  part: z.enum([...ToldSentence.shape.part.options, 'determination']),
  id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedSentence = z.infer<typeof ChangedSentence>;

/** What people determined, beside the proposal and never mixed with it. */
const ToldDetermination = z.strictObject({
  proposedWord: Title.nullable(),
  determinedWord: Title,
  reason: z.string().nullable(),
  by: Title,
  isProposedUpward: z.boolean(),
  meeting: z.string().nullable(),
  heldOn: z.string().nullable(),
  /** What those above answered; null where they did not yet, or were not asked. */
  answer: z
    .strictObject({ authority: z.string(), number: z.string(), answeredOn: z.string(), countyWord: Title })
    .nullable(),
  /** The same in one sentence, in the reader's language. */
  text: z.string(),
});

/** One result with everything that explains it to the person who asked, in that person's language. */
export const ResultFile = z
  .strictObject({
    ...ResultRecord.shape,
    /** What was determined over the proposal that the sentences explain; null before it is sealed, or where nothing was determined. */
    determination: ToldDetermination.nullable(),
    sentences: z.array(ToldSentence),
    /** The same as data: each node with what it read, each rule with its leaves, the distance to each grade line. */
    lines: z.record(z.string(), z.unknown()),
    /** For a result that supersedes another: line by line what differs, and what was determined where that does. */
    difference: z.array(ChangedSentence).nullable(),
  })
  .meta({ id: 'ResultFile' });
export type ResultFile = z.infer<typeof ResultFile>;

/** Which cycle somebody assesses or seals, why now, and at which version it was decided. */
const byHand = { cycleId: RecordId, ...WithReason.shape };

/** Which cycle is sealed. */
export const SealCycle = z.strictObject(byHand).meta({
  id: 'SealCycle',
  examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', reason: '部务会已研究确定等次。' }],
});
export type SealCycle = z.infer<typeof SealCycle>;

/** A village of which no vote is recorded while others voted, and why there is none to enter. */
const UnvotedVillage = z.strictObject({ areaCode: AreaCode, reason: z.string().trim().min(2).max(300) });
export type UnvotedVillage = z.infer<typeof UnvotedVillage>;

/** Which cycle is assessed, and the villages that did not vote. What this says of a village goes into the audit chain. */
export const AssessCycle = z.strictObject({ ...byHand, unvoted: z.array(UnvotedVillage).max(1000).default([]) }).meta({
  id: 'AssessCycle',
  examples: [
    {
      cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
      reason: '各方提前到齐。',
      unvoted: [{ areaCode: '529901101201', reason: '汛期道路中断，未能组织测评。' }],
    },
  ],
});
export type AssessCycle = z.infer<typeof AssessCycle>;

/** What an assessment of a cycle came to. */
export const AssessedCycle = z
  .strictObject({
    cycleId: RecordId,
    /** How many of each kind stand how, with which grade. */
    distribution: z.array(
      z.strictObject({
        kind: EntityKind,
        standing: Standing,
        grade: z.string().nullable(),
        word: Title.nullable(),
        count: z.int(),
      }),
    ),
    /** Who waits for what. */
    toChase: z.array(
      z.strictObject({
        resultId: RecordId,
        kind: EntityKind,
        code: z.string(),
        name: z.string().nullable(),
        wants: z.array(Title),
      }),
    ),
    /** What was recorded about somebody who is not on the roster of this cycle, and was left out. */
    leftOut: z.array(z.strictObject({ source: z.string(), kind: EntityKind, code: z.string() })),
    /** How many answers the second evaluator was asked for; it gave the same every time, or nothing would have been stored. */
    agreement: z.strictObject({ entities: z.int(), conditions: z.int(), leaves: z.int() }),
  })
  .meta({ id: 'AssessedCycle' });
export type AssessedCycle = z.infer<typeof AssessedCycle>;

/** A sealed cycle: its seal, and where it stands in the county's chain of seals. */
export const CycleSeal = z
  .strictObject({
    cycleId: RecordId,
    results: z.int(),
    seal: z.string(),
    previous: z.string().nullable(),
    place: z.int().positive(),
  })
  .meta({ id: 'CycleSeal' });
export type CycleSeal = z.infer<typeof CycleSeal>;

/**
 * A correction of one sealed result, for another person to confirm: why, and what was recorded wrongly. A fact that is null was never there; marks replace those of
 * the same group and item; findings that are struck out did not occur; exemptions are those that were decided since.
 */
export const Supersede = z
  .strictObject({
    reason: z.string().trim().min(2).max(500),
    facts: z.record(Id, FactValue.nullable()).default({}),
    marks: z.array(Mark).max(200).default([]),
    withdrawnFindings: z.array(z.string().min(1).max(100)).max(200).default([]),
    exemptions: z.array(Exemption).max(50).default([]),
    /**
     * What a meeting determined about it. Without it what was determined stays while the proposal is the same, and else follows the corrected
     * proposal. It may be all that is corrected where an objection or a review was upheld.
     */
    determination: CorrectedGrade.nullable().default(null),
    version: Version.optional(),
  })
  .meta({ id: 'Supersede' });
export type Supersede = z.infer<typeof Supersede>;
