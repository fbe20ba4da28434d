import { z } from 'zod';
import { Tally } from '../ballot.js';
import { Id, Title } from '../fields.js';
import { Post } from './posting.js';
import { AreaCode, Name, RecordId, recordFields } from './record.js';

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');
const ShortId = Id.max(64);
const Count = z.int().min(0).max(1_000_000);
const Attempt = z.int().min(1).max(100);
/** How many of each stratum, by its id; `everyone` where the measure tells none apart. */
const ByStratum = z.record(ShortId, z.int().min(1).max(1000));

/** Why a village's ballots do not count and are repeated: more came back than were issued, too few count, or the box holds another number of ballots than codes were used. */
export const BoxFault = z.enum(['returnedOverIssued', 'belowQuorum', 'strayBallots']);
export type BoxFault = z.infer<typeof BoxFault>;

/** Slips to print for one village: one for each representative drawn. */
export const NewBallots = z
  .strictObject({
    cycleId: RecordId,
    areaCode: VillageCode,
    /** The rater group that votes; needed only where the measure lets several vote about cadres. */
    group: ShortId.optional(),
    slips: ByStratum,
  })
  .check((context) => {
    const total = Object.values(context.value.slips).reduce((sum, count) => sum + count, 0);
    if (total < 1 || total > 3000)
      context.issues.push({ code: 'custom', path: ['slips'], input: total, message: '1 … 3000' });
  })
  .meta({
    id: 'NewBallots',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        areaCode: '529901101201',
        slips: { ordinary: 11, formerPoor: 2, monitored: 2 },
      },
    ],
  });
export type NewBallots = z.infer<typeof NewBallots>;

/** A cadre as the ballot names one. */
export const BallotCadre = z.strictObject({ name: Name, post: Post }).meta({ id: 'BallotCadre' });
export type BallotCadre = z.infer<typeof BallotCadre>;

/** A slip as it is printed. The code is answered this once; only its hash is kept. */
const PrintedSlip = z.strictObject({
  /** The number on the paper: what is asked for when it has to be printed again. */
  number: z.int().positive(),
  stratum: z.string(),
  code: z.string(),
  cadres: z.array(BallotCadre),
});

/** The slips of one village, to print. */
export const PrintedBallots = z
  .strictObject({
    id: RecordId,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    attempt: Attempt,
    /** The address under which phones reach the ballot; null where it is the one that this answer came from. */
    origin: z.string().nullable(),
    slips: z.array(PrintedSlip),
  })
  .meta({ id: 'PrintedBallots' });
export type PrintedBallots = z.infer<typeof PrintedBallots>;

/** The numbers of slips that were spoilt or lost. */
export const ReprintedSlips = z
  .strictObject({ numbers: z.array(z.int().min(1).max(3000)).min(1).max(3000) })
  .meta({ id: 'ReprintedSlips', examples: [{ numbers: [7] }] });
export type ReprintedSlips = z.infer<typeof ReprintedSlips>;

/** One village's ballots in one attempt: how many were issued, and what became of the vote. Never what is in the box. */
export const BallotsRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    attempt: Attempt,
    /** Slips issued to each stratum. */
    slips: z.record(z.string(), z.int()),
    issued: z.int().min(0),
    /** Whom the ballots of the village ask about. */
    cadres: z.array(BallotCadre),
    state: z.enum(['open', 'counted']),
    /** Why the vote is to be repeated; null while it is open, and when it counts. */
    fault: BoxFault.nullable(),
    isRepeatDue: z.boolean(),
    /** How many voters said that somebody helped them; null until the box is counted. */
    helped: z.int().nullable(),
    /** How many ballots were entered from paper; null until the box is counted. */
    onPaper: z.int().nullable(),
    /** How many paper ballots came back, as two people counted them; null where nobody did. */
    returnedPapers: z.int().nullable(),
  })
  .meta({ id: 'Ballots' });
export type BallotsRecord = z.infer<typeof BallotsRecord>;

/** How many of a village's slips were used so far. */
export const Turnout = z
  .strictObject({
    id: RecordId,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    attempt: Attempt,
    issued: z.int().min(0),
    cast: z.int().min(0),
  })
  .meta({ id: 'Turnout' });
export type Turnout = z.infer<typeof Turnout>;

/** A code as somebody typed it: case, spaces and dashes do not matter. */
const TypedCode = z.string().min(1).max(64);

/** The number printed on the slip. Asked for only where many unknown codes came before, to tell a voter from a guesser. */
const SlipNumber = z.int().min(1).max(3000).optional();

/** The code on a slip. It travels in a body, because addresses are written into logs. */
export const SlipCode = z.strictObject({ code: TypedCode, number: SlipNumber }).meta({
  id: 'SlipCode',
  examples: [{ code: 'ACDE-FHJK-MNPR-TUW3' }],
});
export type SlipCode = z.infer<typeof SlipCode>;

const Choice = z.strictObject({ id: z.string(), title: Title });

/** What a voter sees: who is assessed, one page each, and what is asked. Nothing else. */
export const BallotPaper = z
  .strictObject({
    cadres: z.array(BallotCadre),
    questions: z.array(z.strictObject({ ...Choice.shape, options: z.array(Choice) })),
  })
  .meta({ id: 'BallotPaper' });
export type BallotPaper = z.infer<typeof BallotPaper>;

/** A filled ballot: a page for each cadre in the order of the paper, with the option chosen for each question. What is left out was left blank. */
export const Casting = z
  .strictObject({
    code: TypedCode,
    number: SlipNumber,
    pages: z.array(z.record(ShortId, ShortId)).max(100),
    /** Whether somebody read the ballot out or tapped for the voter. Only how many of a village were is kept. */
    isHelped: z.boolean().optional(),
  })
  .meta({
    id: 'Casting',
    examples: [{ code: 'ACDE-FHJK-MNPR-TUW3', pages: [{ canBeFound: 'satisfied', isUseful: 'mostlySatisfied' }] }],
  });
export type Casting = z.infer<typeof Casting>;

/** It is in the box. */
export const CastReceipt = z.strictObject({ isCast: z.literal(true), message: Title }).meta({ id: 'CastReceipt' });
export type CastReceipt = z.infer<typeof CastReceipt>;

/** Whose ballots are counted. */
export const BallotCount = z
  .strictObject({
    cycleId: RecordId,
    /** Counts although paper ballots wait for a second person: they do not count, and are gone. */
    leavesOutPapers: z.boolean().optional(),
  })
  .meta({ id: 'BallotCount' });
export type BallotCount = z.infer<typeof BallotCount>;

/** What counting found, village by village: how many, and whether they count. Never for whom. */
export const CountReport = z
  .strictObject({
    cycleId: RecordId,
    villages: z.array(
      z.strictObject({
        /** The village's ballots. */
        id: RecordId,
        areaCode: AreaCode,
        group: z.string(),
        attempt: Attempt,
        issued: z.int().min(0),
        cast: z.int().min(0),
        fault: BoxFault.nullable(),
        isRepeatDue: z.boolean(),
        /** What happened and what to do next. */
        message: Title,
      }),
    ),
  })
  .meta({ id: 'CountReport' });
export type CountReport = z.infer<typeof CountReport>;

const CountsById = z.record(ShortId, Count);

/** A {@link Tally} as people may enter it: every number within what a table keeps; with its village, where villages vote. */
const SheetTally = z.strictObject({
  ...Tally.shape,
  group: ShortId,
  place: VillageCode.optional(),
  attempt: Attempt.default(1),
  roll: Count,
  issued: Count,
  returned: Count,
  cast: Count,
  valid: Count,
  strata: z.record(ShortId, z.strictObject({ roll: Count, cast: Count })).optional(),
  questions: z.record(ShortId, CountsById),
});

/** What paper is counted about: a cadre, village by village, or the measure itself, in the whole county. */
const VotedOn = z.enum(['cadre', 'measure']);

/** One line of a paper count sheet (计票表): how one village voted about one cadre, or how a group of the county voted about the measure. */
export const CountSheet = z
  .strictObject({ kind: VotedOn, code: z.string().min(1).max(64), tally: SheetTally })
  .check((context) => {
    const { kind, tally } = context.value;
    if ((kind === 'cadre') === (tally.place !== undefined)) return;
    const message =
      kind === 'cadre'
        ? '对干部的测评按村计票，须写村代码 / votes about cadres are counted village by village'
        : '对办法的评估全县合计，不写村 / votes about the measure are counted for the county';
    context.issues.push({ code: 'custom', path: ['tally', 'place'], input: tally.place, message });
  })
  .meta({ id: 'CountSheet' });
export type CountSheet = z.infer<typeof CountSheet>;

/** Count sheets of paper ballots. */
export const CountSheets = z
  .strictObject({ cycleId: RecordId, sheets: z.array(CountSheet).min(1).max(1000) })
  .meta({ id: 'CountSheets' });
export type CountSheets = z.infer<typeof CountSheets>;

/**
 * The answers to one question, or why nobody is shown them: too few ballots, all of one mind, a vote that does not count, or one that
 * was repeated.
 */
const ShownAnswers = z.union([z.record(z.string(), z.int()), z.enum(['tooFew', 'unanimous', 'void', 'replaced'])]);

/** How one village voted about one cadre, as far as anyone may be shown it. */
export const TallyRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    entityKind: VotedOn,
    entityCode: z.string(),
    attempt: Attempt,
    /** Counted from the box, or entered from a paper sheet. */
    source: z.enum(['box', 'sheet']),
    roll: z.int(),
    issued: z.int(),
    returned: z.int(),
    cast: z.int(),
    valid: z.int(),
    fault: BoxFault.nullable(),
    questions: z.record(z.string(), ShownAnswers),
  })
  .meta({ id: 'TallyRecord' });
export type TallyRecord = z.infer<typeof TallyRecord>;

/** Recorded count sheets as they should have been, and what was wrong. */
export const CorrectedSheets = z
  .strictObject({
    cycleId: RecordId,
    reason: z.string().trim().min(2).max(500),
    sheets: z.array(CountSheet).min(1).max(1000),
  })
  .meta({ id: 'CorrectedSheets' });
export type CorrectedSheets = z.infer<typeof CorrectedSheets>;

const sheetFields = { code: z.string(), place: z.string(), group: z.string(), attempt: Attempt };
/** Which vote a count sheet is of: one village's about one cadre. */
const SheetVote = z.strictObject(sheetFields);
export type SheetVote = z.infer<typeof SheetVote>;

/** What became of the sheets that somebody entered: recorded where another account had entered the same, or waiting. */
export const EnteredSheets = z
  .strictObject({
    cycleId: RecordId,
    /** With why the vote does not count, where it does not. */
    recorded: z.array(z.strictObject({ ...sheetFields, fault: BoxFault.nullable() })),
    /** With where another account's entry differs: `questions/isFair/satisfied`. Empty where nobody else has entered the sheet yet. */
    waiting: z.array(z.strictObject({ ...sheetFields, differsIn: z.array(z.string()) })),
  })
  .meta({ id: 'EnteredSheets' });
export type EnteredSheets = z.infer<typeof EnteredSheets>;

/** A count sheet that waits for a second account to enter it alike. It says neither what was entered nor by whom. */
export const WaitingSheet = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    entityKind: VotedOn,
    entityCode: z.string(),
    attempt: Attempt,
    /** Why a recorded sheet is corrected; null for one that is not recorded yet. */
    reason: z.string().nullable(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'WaitingSheet' });
export type WaitingSheet = z.infer<typeof WaitingSheet>;
