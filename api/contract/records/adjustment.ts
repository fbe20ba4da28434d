import { z } from 'zod';
import { Day, Id, Title } from '../fields.js';
import { RosterDay } from './posting.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Version } from './record.js';

/** 约谈, 整改, 调换, 召回. Only a talk can be had with a township. */
export const AdjustmentKind = z.enum(['talk', 'rectification', 'replacement', 'recall']);
export type AdjustmentKind = z.infer<typeof AdjustmentKind>;

/**
 * Why, from a closed list: what a sealed result recommends, a rectification that failed, or one of the published grounds for a personnel
 * action. A place in a ranking is none, so nothing can be done to anybody because of one.
 */
export const AdjustmentGround = z.enum([
  /** A rule of the measure recommends it in a sealed result. */
  'recommended',
  /** A rectification was checked again and failed. */
  'recheckFailed',
  /** Time on post is not kept, or the cadre still works for the old unit. */
  'notReleased',
  /** Not up to the post after help. */
  'notCapable',
  /** Poor style of work; villagers disapprove with cause. */
  'poorStyle',
  /** Off post without cause and not corrected. */
  'offPost',
  /** A case of law or discipline. */
  'disciplineCase',
  /** The township finds the cadre unsuitable for the place. */
  'unsuited',
  /** Illness or family hardship; it is held against nobody. */
  'hardship',
  /** Retired, or moved by the own unit. */
  'retiredOrMoved',
]);
export type AdjustmentGround = z.infer<typeof AdjustmentGround>;

const reason = z.string().trim().min(2).max(500);
const account = z.string().trim().min(2).max(2000);

/** Within which time something is put right. */
const Within = z.strictObject({ number: z.int().min(1).max(366), unit: z.enum(['days', 'workingDays', 'months']) });
export type Within = z.infer<typeof Within>;

/** A code under which measures know somebody or some place. */
const EntityCode = z.string().min(1).max(64);

const proposalFields = {
  kind: AdjustmentKind,
  entityKind: z.enum(['cadre', 'township']),
  entityCode: EntityCode,
  ground: AdjustmentGround,
};

/** An adjustment that somebody proposes: after a sealed result's recommendation, or on the county's (a township's) own motion. */
export const NewAdjustment = z
  .strictObject({
    ...proposalFields,
    /** The sealed result that recommends it, and by which of its rules. */
    resultId: RecordId.nullable().default(null),
    rule: Id.max(64).nullable().default(null),
    /** The rectification that failed. */
    followsId: RecordId.nullable().default(null),
    reason,
    /** For a rectification on own motion; what a measure recommends says it itself. */
    within: Within.nullable().default(null),
  })
  .meta({
    id: 'NewAdjustment',
    examples: [
      {
        kind: 'recall',
        entityKind: 'cadre',
        entityCode: '529901-016',
        ground: 'offPost',
        reason: '三次无故不在岗，提醒后仍未改正。',
      },
    ],
  });
export type NewAdjustment = z.infer<typeof NewAdjustment>;

/** The county's word on it, with the grounds. */
export const AdjustmentDecision = z
  .strictObject({ isApproved: z.boolean(), reason, version: Version.optional() })
  .meta({ id: 'AdjustmentDecision', examples: [{ isApproved: true, reason: '部务会研究同意', version: 1 }] });
export type AdjustmentDecision = z.infer<typeof AdjustmentDecision>;

/** That it was done: when, and what was said or done. A talk names who was there and its minutes; a recall or replacement names the last day on post, a replacement who comes. */
export const AdjustmentDone = z
  .strictObject({
    on: RosterDay,
    account,
    /** Who was at a talk. */
    attendees: z.string().trim().min(2).max(500).nullable().default(null),
    /** Under which number a talk is minuted. */
    minutesNumber: Name.nullable().default(null),
    successorId: RecordId.nullable().default(null),
    /** The successor's first day at the place; left out for one who serves there already. */
    successorOn: RosterDay.nullable().default(null),
    version: Version.optional(),
  })
  .meta({
    id: 'AdjustmentDone',
    examples: [
      {
        on: '2026-08-05',
        account: '约谈派出单位分管领导，提出三项整改要求。',
        attendees: '县委组织部副部长、派出单位分管领导、本人',
        minutesNumber: '云组谈〔2026〕7号',
      },
    ],
  });
export type AdjustmentDone = z.infer<typeof AdjustmentDone>;

/** What the check after a rectification found. */
export const AdjustmentRecheck = z
  .strictObject({ isPassed: z.boolean(), on: RosterDay, account, version: Version.optional() })
  .meta({ id: 'AdjustmentRecheck', examples: [{ isPassed: true, on: '2026-10-28', account: '三项已整改到位。' }] });
export type AdjustmentRecheck = z.infer<typeof AdjustmentRecheck>;

/**
 * A personnel action after an assessment: proposed, decided by the county, carried out; a rectification is checked again. The cadre, the
 * township and the dispatching unit see what was approved.
 */
export const AdjustmentRecord = z
  .strictObject({
    ...recordFields,
    /** The number people quote: the entity's code, A and five signs that count nothing. */
    number: z.string(),
    ...proposalFields,
    /** The cadre's name, or the township's. */
    name: z.string(),
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    unitId: RecordId.nullable(),
    resultId: RecordId.nullable(),
    rule: z.string().nullable(),
    followsId: RecordId.nullable(),
    /** With whom a talk is, where the measure says so. */
    to: Title.nullable(),
    reason: z.string(),
    within: Within.nullable(),
    state: z.enum(['proposed', 'approved', 'refused', 'withdrawn', 'carriedOut', 'passed', 'failed']),
    /** Who proposed and who decided: told to the county and the inspector. */
    proposedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedOn: Day.nullable(),
    /** The grounds of the decision, or why it was withdrawn. */
    grounds: z.string().nullable(),
    /** The last day of a rectification. */
    dueOn: Day.nullable(),
    carriedOutOn: Day.nullable(),
    /** What was done. */
    account: z.string().nullable(),
    /** Who was at a talk, and the number of its minutes. */
    attendees: z.string().nullable(),
    minutesNumber: z.string().nullable(),
    successorId: RecordId.nullable(),
    /** The handover that a replacement began. */
    handoverId: RecordId.nullable(),
    recheckedOn: Day.nullable(),
    recheck: z.string().nullable(),
    /** When the dispatching unit received it. */
    receivedAt: Instant.nullable(),
  })
  .meta({ id: 'AdjustmentRecord' });
export type AdjustmentRecord = z.infer<typeof AdjustmentRecord>;

/** Of which cycle the recommendations are asked for. */
export const RecommendedQuery = z.strictObject({ cycleId: RecordId }).meta({ id: 'RecommendedQuery' });
export type RecommendedQuery = z.infer<typeof RecommendedQuery>;

/** What a sealed result recommends, ready to be proposed, and the adjustment that was made of it. */
export const RecommendedAdjustment = z
  .strictObject({
    resultId: RecordId,
    rule: z.string(),
    title: Title,
    clause: z.string(),
    ...proposalFields,
    name: z.string().nullable(),
    areaCode: AreaCode,
    to: Title.nullable(),
    within: Within.nullable(),
    /** The adjustment that was proposed of it; null while nobody did. */
    adjustmentId: RecordId.nullable(),
  })
  .meta({ id: 'RecommendedAdjustment' });
export type RecommendedAdjustment = z.infer<typeof RecommendedAdjustment>;
