import { z } from 'zod';
import { Code, Day, Id, Title } from '../fields.js';
import { AreaCode, RecordId, recordFields, Version } from './record.js';

/** A township or a village. */
const TownshipOrVillage = z.string().regex(/^(\d{9}|\d{12})$/, 'township or village: 9 or 12 digits');

const Said = z.string().trim().min(2).max(500);

const spanFields = { from: Day, to: Day };

const DAYS_AT_MOST = 184;

/** Days in their order, and no more than a half-year has: what lasts longer is another report. */
const inOrder = (context: z.core.ParsePayload<{ from: string; to: string }>) => {
  const { from, to } = context.value;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1 || days > DAYS_AT_MOST)
    context.issues.push({
      code: 'custom',
      path: ['to'],
      input: to,
      message: days < 1 ? `to ≥ from (${from})` : `to − from < ${DAYS_AT_MOST} days`,
    });
};

/**
 * A cadre says that a duty of the negative list was given. It goes to the county alone; whom it is about learns of the duty, the place and the days, and
 * of these only when the books are closed.
 */
export const NewAssignedDuty = z
  .strictObject({
    /** Who reports. */
    cadreId: RecordId,
    /** The duty, by its id on the measure's list. */
    item: Id.max(64),
    /** Where it was given: the village, or the township itself. */
    areaCode: TownshipOrVillage,
    ...spanFields,
    /** What happened, for the county alone. */
    account: Said.nullable().default(null),
  })
  .check(inOrder)
  .meta({
    id: 'NewAssignedDuty',
    examples: [
      {
        cadreId: '0b0c0d0e-0000-4000-8000-000000000002',
        item: 'duty1',
        areaCode: '529901101201',
        from: '2026-09-14',
        to: '2026-09-18',
      },
    ],
  });
export type NewAssignedDuty = z.infer<typeof NewAssignedDuty>;

/** The township claims an emergency, in writing: what it was, on which days. */
export const Emergency = z
  .strictObject({ kind: z.enum(['flood', 'disaster', 'emergency']), ...spanFields, statement: Said })
  .check(inOrder)
  .meta({ id: 'Emergency' });
export type Emergency = z.infer<typeof Emergency>;

/** The township's word. */
export const AssignedDutyAnswer = z
  .strictObject({ answer: Said, emergency: Emergency.nullable().default(null), version: Version.optional() })
  .meta({
    id: 'AssignedDutyAnswer',
    examples: [
      {
        answer: '9月15日至17日防汛值守，请驻村同志协助转移群众。',
        emergency: {
          kind: 'flood',
          from: '2026-09-15',
          to: '2026-09-17',
          statement: '县防指三级响应，党委会9月15日决定。',
        },
      },
    ],
  });
export type AssignedDutyAnswer = z.infer<typeof AssignedDutyAnswer>;

/** What the county found out. */
export const AssignedDutyOutcome = z.enum(['confirmed', 'notConfirmed', 'excepted']);
export type AssignedDutyOutcome = z.infer<typeof AssignedDutyOutcome>;

/** What somebody of the county found out, with the grounds; another person decides. */
export const AssignedDutyVerification = z
  .strictObject({
    outcome: AssignedDutyOutcome,
    /** Read by the township too, so they never say who reported. */
    grounds: Said,
    /** How the time was taken out of the cadre's points and days on post, for the county and the cadre alone. Asked for where it is confirmed. */
    remedy: Said.nullable().default(null),
    version: Version.optional(),
  })
  .meta({
    id: 'AssignedDutyVerification',
    examples: [
      {
        outcome: 'confirmed',
        grounds: '该事项系乡镇统计站安排，有工作群通知为证。',
        remedy: '9月14日至18日按在岗计，任务清单第2项顺延。',
      },
    ],
  });
export type AssignedDutyVerification = z.infer<typeof AssignedDutyVerification>;

/** What was found out, and by whom. */
export const ProposedVerification = z
  .strictObject({ by: z.string(), outcome: AssignedDutyOutcome, grounds: z.string(), remedy: z.string().nullable() })
  .meta({ id: 'ProposedVerification' });
export type ProposedVerification = z.infer<typeof ProposedVerification>;

/** Withdrawn by the cadre who reported it. */
export const AssignedDutyState = z.enum(['reported', 'answered', 'confirmed', 'notConfirmed', 'excepted', 'withdrawn']);

/**
 * A report that a listed duty was given. A township is told the duty, the place and the days, and what was said since it knows; nothing that says who
 * reported or when: those members are null, and `createdAt` is the instant at which the books were closed.
 */
export const AssignedDutyRecord = z
  .strictObject({
    ...recordFields,
    /** The cycle at whose closing the township learns of it. */
    cycleId: RecordId,
    areaCode: AreaCode,
    item: Id,
    title: Title,
    ...spanFields,
    /** How many of these days are worked: what is taken out of the days on post. */
    workingDays: z.int().min(0),
    cadreId: RecordId.nullable(),
    account: z.string().nullable(),
    reportedBy: z.string().nullable(),
    state: AssignedDutyState,
    /** The day on which the township learnt of it; null before. */
    releasedOn: Day.nullable(),
    answerDueOn: Day.nullable(),
    answer: z.string().nullable(),
    emergency: Emergency.nullable(),
    /** Later than `answerDueOn` for an answer that came late. */
    answeredOn: Day.nullable(),
    /** The last day for an answer, where it passed in silence before the county decided. */
    silentOn: Day.nullable(),
    verifyDueOn: Day.nullable(),
    /** What one person of the county found out; another decides by it. The township and the cadre read what was decided alone. */
    proposed: ProposedVerification.nullable(),
    grounds: z.string().nullable(),
    remedy: z.string().nullable(),
    verifiedOn: Day.nullable(),
    verifiedBy: z.string().nullable(),
    /** The number under which it was recorded of the township; null where the measure records nothing. */
    findingNumber: z.string().nullable(),
  })
  .meta({ id: 'AssignedDuty' });
export type AssignedDutyRecord = z.infer<typeof AssignedDutyRecord>;

/** Of which cycle the confirmed reports are counted. */
export const AssignedDutyCountsQuery = z.strictObject({ cycleId: RecordId });
export type AssignedDutyCountsQuery = z.infer<typeof AssignedDutyCountsQuery>;

/** How often a township was found to have given a listed duty in a half-year. Public; of a township alone, never of a village or a person. */
export const AssignedDutyCount = z
  .strictObject({ areaCode: AreaCode, name: z.string(), confirmed: z.int().min(0) })
  .meta({ id: 'AssignedDutyCount' });
export type AssignedDutyCount = z.infer<typeof AssignedDutyCount>;

/** For which place the poster is, and after which measure. */
export const PosterQuery = z.strictObject({
  areaCode: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, 'county, township or village: 6, 9 or 12 digits'),
  ruleSet: Code.max(64).default('half-year'),
  /** To whom a report is made: an office and its telephone number; left blank to be written by hand. */
  contact: z.string().trim().max(60).optional(),
});
export type PosterQuery = z.infer<typeof PosterQuery>;
