import { z } from 'zod';
import { Day, EntityKind, Id, Title } from '../fields.js';
import { ProblemCode } from '../problem.js';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** Levels of the group's scale by id, or points where the measure has no scale: one for each task, project or rater. */
const values = z
  .array(z.union([z.number(), z.string().min(1).max(64)]))
  .min(1)
  .max(100);

const saidFields = {
  values,
  /** Asked only where the level asks for it; how long it may be, the measure says. */
  sentence: z.string().trim().min(1).max(1000).nullable().default(null),
};

const whoseFields = {
  /** The rater group whose mark it is. */
  group: Id.max(64),
  entityKind: EntityKind,
  /** The code of the cadre, village … it is about. */
  entityCode: RecordId,
  item: Id.max(64),
};

const CYCLE = '0b0c0d0e-0000-4000-8000-000000000001';
const MARKS = ['0b0c0d0e-0000-4000-8000-000000000002', '0b0c0d0e-0000-4000-8000-000000000003'];
const EXAMPLE = {
  group: 'townshipCommittee',
  entityKind: 'cadre',
  entityCode: '529901-001',
  item: 'guidance',
  values: ['outstanding'],
  sentence: '茶厂投产，村干部已能自己管',
} as const;

const row = z.strictObject({ ...whoseFields, ...saidFields });

/** What a rater enters for one item of one entity: a draft until it is submitted. */
export const NewMark = row
  .extend({ cycleId: RecordId })
  .meta({ id: 'NewMark', examples: [{ cycleId: CYCLE, ...EXAMPLE, values: [...EXAMPLE.values] }] });
export type NewMark = z.infer<typeof NewMark>;

/** A whole sheet at once: all of it is kept, or nothing; `errors` locates each row that is wrong. */
export const NewMarks = z
  .strictObject({ cycleId: RecordId, marks: z.array(row).min(1).max(1000) })
  .meta({ id: 'NewMarks', examples: [{ cycleId: CYCLE, marks: [{ ...EXAMPLE, values: [...EXAMPLE.values] }] }] });
export type NewMarks = z.infer<typeof NewMarks>;

/** Another mark in place of a draft or of one that was returned. */
export const MarkChange = z
  .strictObject({ ...saidFields, version: Version })
  .meta({ id: 'MarkChange', examples: [{ values: ['good'], version: 1 }] });
export type MarkChange = z.infer<typeof MarkChange>;

const stateFields = {
  ...saidFields,
  state: z.enum(['draft', 'submitted', 'countersigned', 'returned']),
  /** Why it was returned. */
  reason: z.string().nullable(),
};

/** A mark of a rater group. Only countersigned marks are scored. Nothing is uploaded with it, and no evidence is asked for. */
export const MarkRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    cycleId: RecordId,
    ...whoseFields,
    ...stateFields,
    enteredBy: z.string(),
    submittedBy: z.string().nullable(),
    /** The second person: who countersigned, or confirmed that the committee signed on paper. */
    countersignedBy: z.string().nullable(),
    /** The day of the meeting at which the committee signed on paper. */
    meetingOn: Day.nullable(),
  })
  .meta({ id: 'MarkRecord' });
export type MarkRecord = z.infer<typeof MarkRecord>;

/** A mark that could not be moved with the others, and why. */
const RefusedMark = z.strictObject({
  id: RecordId,
  entityKind: EntityKind,
  entityCode: z.string(),
  item: z.string(),
  code: ProblemCode,
  words: Title,
});
export type RefusedMark = z.infer<typeof RefusedMark>;

/** Marks that were entered or moved together, in the order they were named; and, where each is moved by itself, which were refused. */
export const MarksDone = z
  .strictObject({ marks: z.array(MarkRecord), refused: z.array(RefusedMark).optional() })
  .meta({ id: 'MarksDone' });
export type MarksDone = z.infer<typeof MarksDone>;

/** A mark as it once stood, who made it so and when. */
export const MarkVersion = z
  .strictObject({ version: Version, ...stateFields, meetingOn: Day.nullable(), by: z.string(), at: Instant })
  .meta({ id: 'MarkVersion' });
export type MarkVersion = z.infer<typeof MarkVersion>;

const manyFields = { cycleId: RecordId, ids: z.array(RecordId).min(1).max(1000) };

/** Submits a mark. A committee that signs on paper names the day it met. */
export const MarkSubmission = z
  .strictObject({ version: Version.optional(), meetingOn: Day.optional() })
  .meta({ id: 'MarkSubmission', examples: [{ meetingOn: '2026-07-03' }] });
export type MarkSubmission = z.infer<typeof MarkSubmission>;
/** Submits up to 1000 marks of a cycle: all of them, or none. */
export const MarksSubmission = z
  .strictObject({ ...manyFields, meetingOn: Day.optional() })
  .meta({ id: 'MarksSubmission', examples: [{ cycleId: CYCLE, ids: MARKS, meetingOn: '2026-07-03' }] });
export type MarksSubmission = z.infer<typeof MarksSubmission>;

/** Countersigns marks that another person submitted, each by itself: what is refused is named and keeps no other from it. */
export const MarksCountersignature = z
  .strictObject(manyFields)
  .meta({ id: 'MarksCountersignature', examples: [{ cycleId: CYCLE, ids: MARKS }] });
export type MarksCountersignature = z.infer<typeof MarksCountersignature>;

/** Confirms that the committee signed on paper, with the day it met: the same day that was named when submitting, if one was. */
export const MarkSignature = z
  .strictObject({ version: Version.optional(), meetingOn: Day })
  .meta({ id: 'MarkSignature', examples: [{ meetingOn: '2026-07-03' }] });
export type MarkSignature = z.infer<typeof MarkSignature>;
/** Confirms up to 1000 marks that were signed on the same paper: all of them, or none. */
export const MarksSignature = z
  .strictObject({ ...manyFields, meetingOn: Day })
  .meta({ id: 'MarksSignature', examples: [{ cycleId: CYCLE, ids: MARKS, meetingOn: '2026-07-03' }] });
export type MarksSignature = z.infer<typeof MarksSignature>;

/** Returns marks to who entered them, with a reason. */
export const MarksReturn = z
  .strictObject({ ...manyFields, reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'MarksReturn', examples: [{ cycleId: CYCLE, ids: MARKS, reason: '请党委会重新研究' }] });
export type MarksReturn = z.infer<typeof MarksReturn>;

/** Which cycle's progress. */
export const ProgressQuery = z.strictObject({ cycleId: RecordId }).meta({ id: 'ProgressQuery' });
export type ProgressQuery = z.infer<typeof ProgressQuery>;

/** Of which township. */
export const LackingQuery = z.strictObject({ cycleId: RecordId, areaCode: AreaCode }).meta({ id: 'LackingQuery' });
export type LackingQuery = z.infer<typeof LackingQuery>;

/** Somebody or something of a township that is not wholly marked and countersigned: how many marks are due, entered and countersigned. */
export const LackingMarks = z
  .strictObject({
    group: z.string(),
    entityKind: EntityKind,
    entityCode: z.string(),
    name: z.string(),
    expected: z.int(),
    entered: z.int(),
    countersigned: z.int(),
  })
  .meta({ id: 'LackingMarks' });
export type LackingMarks = z.infer<typeof LackingMarks>;

/** The mean points of one item, where the township has submitted all its marks and enough other townships have. */
export const ItemMean = z.strictObject({
  entityKind: EntityKind,
  item: z.string(),
  own: z.number(),
  /** Null while the cycle is open or too few townships have submitted all, so that none can be told from the mean. */
  county: z.number().nullable(),
});
export type ItemMean = z.infer<typeof ItemMean>;

/** How far a township's marks of one rater group are. */
export const MarkProgress = z
  .strictObject({
    areaCode: AreaCode,
    group: z.string(),
    expected: z.int().min(0),
    draft: z.int().min(0),
    submitted: z.int().min(0),
    countersigned: z.int().min(0),
    returned: z.int().min(0),
    /** Null until all marks are submitted. */
    means: z.array(ItemMean).nullable(),
  })
  .meta({ id: 'MarkProgress' });
export type MarkProgress = z.infer<typeof MarkProgress>;
