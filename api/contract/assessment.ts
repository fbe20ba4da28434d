import { z } from 'zod';
import { Effect } from './effect.js';
import { FactValue } from './fact.js';
import { EntityKind, Id } from './fields.js';

/** Why a node has no points. */
export const Absent = z.enum(['missing', 'notScheduled', 'excluded']);
export type Absent = z.infer<typeof Absent>;

/** Points as scoring comes to them: a decimal of at most 15 digits, or an exact fraction of any length. */
export const Points = z.union([z.number(), z.string().regex(/^-?\d+\/[1-9]\d*$/, 'points are a number or a fraction')]);
export type Points = z.infer<typeof Points>;

/** A node in the trace: its points, `[before, after]` effects and rounding where they differ, or why it has none. */
export const NodeTrace = z.union([Points, z.tuple([z.union([Points, Absent]), z.union([Points, Absent])]), Absent]);
export type NodeTrace = z.infer<typeof NodeTrace>;

/**
 * What the scorer always writes. `conditions` and `leaves` hold one character each, in rule-set order:
 * `+` held, `-` did not hold, `?` unknown, `~` neutralised by an exemption. `facts` holds derived facts, `nodes` the
 * nodes in the order of the tree. `expandTrace` looks everything else up; it evaluates nothing.
 */
export const Trace = z.strictObject({
  conditions: z.string().regex(/^[-+?~]*$/),
  leaves: z.string().regex(/^[-+?]*$/),
  facts: z.array(z.union([FactValue, z.null()])),
  nodes: z.array(NodeTrace),
});
export type Trace = z.infer<typeof Trace>;

/** Something that is missing and who or what to chase for it. */
export const Chase = z.discriminatedUnion('kind', [
  /** A fact nobody recorded, or recorded in a form that is not the fact's. */
  z.strictObject({ kind: z.literal('fact'), fact: Id, found: z.string().optional() }),
  /** A name the measure does not know: a mistyped fact would otherwise pass as absent. `nearest` is the known one most like it. */
  z.strictObject({
    kind: z.literal('unknownName'),
    of: z.enum(['fact', 'mark', 'tally', 'finding']),
    name: z.string(),
    nearest: z.string().optional(),
  }),
  /** Marks that a rater group did not enter, or entered in a form its scale does not know. */
  z.strictObject({ kind: z.literal('marks'), group: Id, item: Id, found: z.string().optional() }),
  /** A tally that is absent, below its quorum, or void. */
  z.strictObject({
    kind: z.literal('tally'),
    group: Id,
    place: z.string().optional(),
    why: z.enum(['absent', 'belowQuorum', 'returnedOverIssued', 'nobodyAnswered']),
    found: z.number().optional(),
    wanted: z.number().optional(),
  }),
  /** A link that is absent or leads to nobody in the cohort. */
  z.strictObject({ kind: z.literal('link'), of: EntityKind, code: z.string().optional() }),
  /** Something of another entity that is itself missing. */
  z.strictObject({ kind: z.literal('entity'), of: EntityKind, code: z.string(), fact: Id }),
  /** A pool too small to compare in, or with a tie the measure refuses. */
  z.strictObject({ kind: z.literal('pool'), node: Id, why: z.enum(['tooSmall', 'tie', 'nobody']) }),
  /** What the measure leaves open. */
  z.strictObject({ kind: z.literal('unspecified'), node: Id.optional(), grade: z.literal(true).optional() }),
  /** A part was set aside although the measure refuses that. */
  z.strictObject({ kind: z.literal('setAside'), node: Id }),
  /** An exemption nobody decided, or one whose conditions do not all hold. */
  z.strictObject({
    kind: z.literal('exemption'),
    exemption: z.string(),
    why: z.enum(['undecided', 'conditionsOpen', 'notAllowed']),
  }),
]);
export type Chase = z.infer<typeof Chase>;

/** What a rule did that people act on: referrals, notices, recommendations. */
export const RuleEffect = z.strictObject({ rule: Id, effect: Effect });
export type RuleEffect = z.infer<typeof RuleEffect>;

/** Where an entity stands at the line of a quota. */
export const Seat = z.strictObject({
  quota: Id,
  /** The stratum's link code or choice; empty where all stand together. */
  stratum: z.string(),
  /** Place among those of the stratum who reached the grade, 1 = first; equal places are shared. */
  place: z.int().positive(),
  seats: z.int().min(0),
  outcome: z.enum(['seated', 'pushedOut', 'tied']),
});
export type Seat = z.infer<typeof Seat>;

/** What the core returns for one entity: points, the proposed grade, and the trace that explains both. */
export const Assessment = z.strictObject({
  kind: EntityKind,
  entity: z.string().min(1),
  /** `graded` · `notDetermined` by the measure · `missing` something to chase · `onHold` · `ungraded` · `notGraded` (kind without grades). */
  state: z.enum(['graded', 'notDetermined', 'missing', 'onHold', 'ungraded', 'notGraded']),
  points: z.union([Points, z.null()]),
  /** The proposed grade; people determine. */
  grade: z.union([Id, z.null()]),
  /** Where the measure leaves the grade open: the best and the worst it can be. */
  within: z.strictObject({ atMost: Id, atLeast: Id }).optional(),
  /** Held back from the total veto: determination may not raise it. */
  vetoed: z.literal(true).optional(),
  ungraded: z
    .strictObject({ as: z.enum(['commentOnly', 'gradedLater', 'notAssessed', 'noGrade']), rule: Id })
    .optional(),
  seat: Seat.optional(),
  effects: z.array(RuleEffect),
  /** Exemptions that were applied: the findings they struck and the nodes they set aside. */
  exemptions: z.array(z.strictObject({ id: z.string(), struck: z.array(z.string()), setAside: z.array(Id) })),
  chase: z.array(Chase),
  trace: Trace,
});
export type Assessment = z.infer<typeof Assessment>;
