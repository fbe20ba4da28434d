import { z } from 'zod';
import { Day, EntityKind, Id, Title } from '../fields.js';
import { Points } from '../assessment.js';
import { AreaCode, RecordId, recordFields, Sentence, Version } from './record.js';

const meetingFields = {
  /** What the meeting is called: 县委组织部部务会. */
  name: z.string().trim().min(2).max(100),
  heldOn: Day,
  /** Who was present, by name. One person is no meeting. */
  present: z.array(z.string().trim().min(2).max(50)).min(2).max(60),
  /** The number of its minutes. */
  minutesNumber: z.string().trim().min(1).max(60).nullable().default(null),
  /** Why so many grades differ from the proposal, where the measure asks for a word on that. */
  remark: z.string().trim().min(2).max(500).nullable().default(null),
};

/** A meeting that determines grades: the one of the cycle, or a later one for grades that are made up. */
export const NewMeeting = z.strictObject({ cycleId: RecordId, ...meetingFields }).meta({
  id: 'NewMeeting',
  examples: [
    {
      cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
      name: '县委组织部部务会',
      heldOn: '2026-07-20',
      present: ['唐一舟', '江远帆', '梁知秋'],
      minutesNumber: '2026年第14期',
    },
  ],
});
export type NewMeeting = z.infer<typeof NewMeeting>;

/** What is corrected of a meeting before the grades are determined. */
export const MeetingChange = z.strictObject({ ...meetingFields, version: Version }).meta({
  id: 'MeetingChange',
  examples: [
    {
      name: '县委组织部部务会',
      heldOn: '2026-07-20',
      present: ['唐一舟', '江远帆', '梁知秋'],
      minutesNumber: '2026年第14期',
      version: 1,
    },
  ],
});
export type MeetingChange = z.infer<typeof MeetingChange>;

/** A meeting on record. */
export const MeetingRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    ...meetingFields,
    recordedBy: z.string(),
  })
  .meta({ id: 'Meeting' });
export type MeetingRecord = z.infer<typeof MeetingRecord>;

/** One decision: which grade, and why where it is not the proposed one. */
const NewDetermination = z.strictObject({
  resultId: RecordId,
  grade: Id.max(64),
  reason: z.string().trim().min(2).max(300).nullable().default(null),
  /** The version of the decision that this one takes the place of. */
  version: Version.optional(),
});
export type NewDetermination = z.infer<typeof NewDetermination>;

/** Decisions of a cycle, together: all of them are recorded or none. A seat that one gives up another may take. */
export const RecordDeterminations = z
  .strictObject({ cycleId: RecordId, determinations: z.array(NewDetermination).min(1).max(1000) })
  .meta({
    id: 'RecordDeterminations',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        determinations: [
          {
            resultId: '0b0c0d0e-0000-4000-8000-000000000002',
            grade: 'fairlyGood',
            reason: '六月山洪连续 9 天在岗，应急天数未计入任务清单。',
          },
        ],
      },
    ],
  });
export type RecordDeterminations = z.infer<typeof RecordDeterminations>;

/** Determines as proposed whoever has a proposal and no decision yet. */
export const AsProposed = z
  .strictObject({
    cycleId: RecordId,
    /** Without those whom the papers of the meeting name: they are answered by name with why, and the meeting decides about each. */
    besidePacket: z.boolean().optional(),
    /** The meeting that determined them, where it is not on record yet. */
    meeting: z.strictObject(meetingFields).optional(),
  })
  .meta({ id: 'AsProposed', examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001', besidePacket: true }] });
export type AsProposed = z.infer<typeof AsProposed>;

/** The grade of one result as the meeting determined it. */
export const DeterminationRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    resultId: RecordId,
    areaCode: AreaCode,
    cadreId: z.string().nullable(),
    unitId: z.string().nullable(),
    kind: EntityKind,
    code: z.string(),
    name: z.string().nullable(),
    /** Null where the measure leaves the grade open. */
    proposedGrade: z.string().nullable(),
    determinedGrade: z.string(),
    word: Title,
    reason: Sentence.nullable(),
    /** `recorded` until the grades are determined; then `determined`, or `proposedUpward` where another authority determines, until it `answered`. */
    state: z.enum(['recorded', 'determined', 'proposedUpward', 'answered']),
    dispatchLevel: z.string().nullable(),
    /** Who determines. */
    by: Title,
    isProposedUpward: z.boolean(),
    meetingId: RecordId.nullable(),
    recordedBy: z.string(),
  })
  .meta({ id: 'Determination' });
export type DeterminationRecord = z.infer<typeof DeterminationRecord>;

/** What was recorded, and what still waits for a decision. */
export const RecordedDeterminations = z
  .strictObject({
    cycleId: RecordId,
    recorded: z.int(),
    /** How many of all differ from the proposal. */
    changed: z.int(),
    of: z.int(),
    /** Whose grade the meeting has to decide, because the measure leaves it open. */
    open: z.array(z.strictObject({ resultId: RecordId, code: z.string(), name: z.string().nullable() })),
    /** Who was left to the meeting because its papers name them, and why; absent where nobody was to be left out. */
    leftOut: z
      .array(z.strictObject({ resultId: RecordId, code: z.string(), name: z.string().nullable(), why: z.array(Title) }))
      .optional(),
  })
  .meta({ id: 'RecordedDeterminations' });
export type RecordedDeterminations = z.infer<typeof RecordedDeterminations>;

/** Which meeting determined the grades of a cycle. */
export const DetermineCycle = z
  .strictObject({ meetingId: RecordId, version: Version.optional() })
  .meta({ id: 'DetermineCycle' });
export type DetermineCycle = z.infer<typeof DetermineCycle>;

/** Of which cycle the packet is. */
export const PacketQuery = z.strictObject({ cycleId: RecordId }).meta({ id: 'PacketQuery' });
export type PacketQuery = z.infer<typeof PacketQuery>;

/** Somebody in the packet. */
const InPacket = z.strictObject({
  resultId: RecordId,
  code: z.string(),
  name: z.string().nullable(),
  areaCode: AreaCode,
  points: Points.nullable(),
  /** Points from the line the row stands at; null beside no line. */
  apart: Points.nullable(),
  proposed: Title.nullable(),
  /** As decided until now; null before. */
  determined: Title.nullable(),
  isChanged: z.boolean(),
  isOpen: z.boolean(),
  hasExemption: z.boolean(),
  /** Reached the grade and has no seat. */
  isPushedOut: z.boolean(),
});
export type InPacket = z.infer<typeof InPacket>;

/** Somebody with the sentences that say why. */
const Told = z.strictObject({ ...InPacket.shape, why: z.array(Title) });

/** What a meeting reads that will not read four hundred rows: who stands at a line, and everybody about whom there is something to decide. */
export const DeterminationPacket = z
  .strictObject({
    cycleId: RecordId,
    code: z.string(),
    state: z.string(),
    meetings: z.array(MeetingRecord),
    limits: z.strictObject({
      clause: z.string(),
      by: Title,
      changeAtMost: z.int(),
      vetoMayRise: z.boolean(),
      remarkAbove: z.union([z.number(), z.string()]).nullable(),
    }),
    /** How many have each grade: as proposed, and as determined until now. */
    grades: z.array(
      z.strictObject({ kind: EntityKind, grade: z.string(), word: Title, proposed: z.int(), determined: z.int() }),
    ),
    /** Whose grade the meeting decides, because the measure leaves it open. */
    openGrades: z.int(),
    /** How many have no grade now, whatever the reason. */
    deferred: z.int(),
    of: z.int(),
    changed: z.strictObject({ count: z.int(), share: z.string(), needsRemark: z.boolean() }),
    quotas: z.array(
      z.strictObject({
        kind: EntityKind,
        quota: z.string(),
        clause: z.string(),
        grade: z.string(),
        word: Title,
        stratum: z.string(),
        title: Title.nullable(),
        base: z.int(),
        seats: z.int().nullable(),
        proposed: z.int(),
        determined: z.int(),
      }),
    ),
    /** At most three either side of each line of points, apart by stratum where seats are. */
    lines: z.array(
      z.strictObject({
        kind: EntityKind,
        grade: z.string(),
        word: Title,
        at: Points,
        stratum: z.string().nullable(),
        title: Title.nullable(),
        /** How many seats the stratum has, where the line is one of a quota. */
        seats: z.int().nullable(),
        /** Whoever stands last before the line, and, where seats are, last before these are full. */
        above: z.array(InPacket),
        below: z.array(InPacket),
      }),
    ),
    differences: z.array(z.strictObject({ ...InPacket.shape, reason: z.string().nullable() })),
    vetoes: z.array(Told),
    exemptions: z.array(Told),
    ties: z.array(Told),
    /** Held and ungraded: nothing but the word that others may see. */
    without: z.array(
      z.strictObject({ resultId: RecordId, code: z.string(), name: z.string().nullable(), word: Title.nullable() }),
    ),
    /** Who is sent by others and only proposed here, and whether those above have answered. */
    upward: z.array(z.strictObject({ ...InPacket.shape, by: Title, isAnswered: z.boolean() })),
    /** What the offices that were heard object to. */
    opinions: z.array(
      z.strictObject({ role: z.string(), office: z.string(), code: z.string(), name: z.string(), text: z.string() }),
    ),
    /** What is still to be done before the grades can be determined. */
    toDo: z.array(Title),
  })
  .meta({ id: 'DeterminationPacket' });
export type DeterminationPacket = z.infer<typeof DeterminationPacket>;
