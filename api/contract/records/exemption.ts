import { z } from 'zod';
import { Day, EntityKind, Id, Title } from '../fields.js';
import { AreaCode, Name, ProposedStep, RecordId, recordFields, Sentence, Version } from './record.js';

const EntityCode = z.string().min(1).max(64);
/** Numbers of findings. */
const Numbers = z.array(z.string().min(1).max(64)).max(50).default([]);
/** Nodes of the score. */
const Nodes = z.array(Id.max(64)).max(50).default([]);

/** An exemption asked for (or begun by the county itself): which situation, and which findings it would strike. */
export const NewExemption = z
  .strictObject({
    cycleId: RecordId,
    /** A cadre; for what struck a whole place, the place. */
    entityKind: EntityKind,
    entityCode: EntityCode,
    situation: Id.max(64),
    /** Numbers of the findings it would strike. */
    strikes: Numbers,
    /** Nodes it would set aside. */
    setsAside: Nodes,
    account: z.string().trim().min(2).max(4000),
    /** What supports it. Never asked for. */
    evidence: z.string().trim().max(500).nullable().default(null),
    /** What was filed before it was tried, as evidence of due process. Nothing follows from filing nothing. */
    filingId: RecordId.nullable().default(null),
  })
  .meta({
    id: 'NewExemption',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        entityKind: 'cadre',
        entityCode: '529901-016',
        situation: 'E1',
        strikes: ['529901-016-F1'],
        account: '申报电商示范村项目时，首次按新口径统计，误报一项，发现后三日内更正。',
      },
    ],
  });
export type NewExemption = z.infer<typeof NewExemption>;

/** Whether a condition or an exclusion holds, and what was found about it. */
export const ExemptionAnswer = z.strictObject({ holds: z.boolean(), because: z.string().trim().min(2).max(500) });
export type ExemptionAnswer = z.infer<typeof ExemptionAnswer>;

/** What looking into it came to: every condition and every exclusion of the measure answered, each with a sentence. */
export const ExemptionVerification = z
  .strictObject({
    answers: z.record(Id.max(64), ExemptionAnswer),
    /** What was found; asked for where the measure asks no questions, which is of what struck a place. */
    found: z.string().trim().min(2).max(2000).nullable().default(null),
    version: Version.optional(),
  })
  .meta({
    id: 'ExemptionVerification',
    examples: [{ answers: { isLawful: { holds: true, because: '申报程序符合县里的项目管理办法。' } } }],
  });
export type ExemptionVerification = z.infer<typeof ExemptionVerification>;

/** The decision and its grounds. One that is granted names which findings are struck and which nodes set aside. */
export const ExemptionDecision = z
  .strictObject({
    isGranted: z.boolean(),
    strikes: Numbers,
    setsAside: Nodes,
    /** The day on which it was decided, today or before. */
    decidedOn: Day,
    reason: z.string().trim().min(2).max(2000),
    version: Version.optional(),
  })
  .meta({
    id: 'ExemptionDecision',
    examples: [
      {
        isGranted: true,
        strikes: ['529901-016-F1'],
        decidedOn: '2026-06-18',
        reason: '六项条件都具备，没有排除情形。',
      },
    ],
  });
export type ExemptionDecision = z.infer<typeof ExemptionDecision>;

/** The report upward: to whom, and on which day, today or before. */
export const ExemptionReport = z
  .strictObject({ reportedTo: Name, reportedOn: Day, version: Version.optional() })
  .meta({ id: 'ExemptionReport', examples: [{ reportedTo: '市委组织部', reportedOn: '2026-06-22' }] });
export type ExemptionReport = z.infer<typeof ExemptionReport>;

const ExemptionState = z.enum(['requested', 'declined', 'accepted', 'verified', 'granted', 'refused', 'withdrawn']);

/**
 * An exemption: requested, taken up or not, looked into, granted or refused, told and reported upward. It strikes findings; they stay
 * visible.
 */
export const ExemptionRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    entityKind: EntityKind,
    entityCode: EntityCode,
    number: z.string(),
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    situation: Id,
    /** Findings it would strike and nodes it would set aside; once granted, those it does. */
    strikes: z.array(z.string()),
    setsAside: z.array(Id),
    /** The listed conduct of those findings, by code. */
    codes: z.array(z.string()),
    account: z.string(),
    evidence: z.string().nullable(),
    filingId: RecordId.nullable(),
    state: ExemptionState,
    /** Begun by the county; otherwise the cadre asked. */
    isOwnMotion: z.boolean(),
    requestedOn: Day,
    acceptedOn: Day.nullable(),
    verifiedOn: Day.nullable(),
    decidedOn: Day.nullable(),
    /** The day on which whom it is about was told. */
    toldOn: Day.nullable(),
    reportedOn: Day.nullable(),
    reportedTo: z.string().nullable(),
    /** The last day for the next step; null where no clock runs or nothing is left to do. */
    dueOn: Day.nullable(),
    /** Decided after the last day of this cycle for it: the grade waited, and is made up. */
    isLate: z.boolean(),
    answers: z.record(Id, ExemptionAnswer),
    found: z.string().nullable(),
    /** What one person proposed: not to take it up, and why. Hidden from the person it is about. */
    proposedDecline: ProposedStep.nullable(),
    /** Why it was not taken up, sent back, decided so, or withdrawn: the last of these. */
    reason: z.string().nullable(),
    openedBy: z.string().nullable(),
    acceptedBy: z.string().nullable(),
    verifiedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'Exemption' });
export type ExemptionRecord = z.infer<typeof ExemptionRecord>;

/** An exemption granted before to the same entity, of the same situation and for the same conduct or node. */
const EarlierExemption = z.strictObject({
  id: RecordId,
  number: z.string(),
  cycleId: RecordId,
  decidedOn: Day.nullable(),
  codes: z.array(z.string()),
  setsAside: z.array(Id),
});
export type EarlierExemption = z.infer<typeof EarlierExemption>;

/** One exemption with what who decides on it has to know. */
export const ExemptionFile = z
  .strictObject({
    ...ExemptionRecord.shape,
    /** What was granted before, where the measure asks whether it is the same error again. */
    repeats: z.array(EarlierExemption),
    /** The exclusion under which that is answered; null where there is nothing to answer. */
    repeatAsked: z.strictObject({ exclusion: Id.nullable(), question: Title }).nullable(),
    /** What was filed before it was tried. */
    filing: z
      .strictObject({
        id: RecordId,
        number: z.string(),
        what: Sentence,
        filedOn: Day,
        acknowledgedOn: Day.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ExemptionFile' });
export type ExemptionFile = z.infer<typeof ExemptionFile>;
