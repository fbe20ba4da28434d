import { z } from 'zod';
import { Condition } from './condition.js';
import { Pool } from './fact.js';
import { About, boundFields, ClauseId, Figure, FigureOrUnspecified, Id, Limit, Rounding, Title } from './fields.js';

/** What every node of a score tree says. */
const common = {
  id: Id,
  title: Title,
  clause: ClauseId,
  /** The most points it can give; `uncapped` where the measure sets no limit. */
  max: z.union([Figure, z.literal('uncapped')]).optional(),
  /** The least; deductions stop here. Default 0; `none` means it can go negative. */
  min: z.union([Figure, z.literal('none')]).optional(),
  round: Rounding.optional(),
  /** Only while this holds does the node count; otherwise it is set aside as `setAsideAs` says. */
  countsWhen: Condition.optional(),
  /** Said beside `countsWhen`: not planned this time, or left out of the sum for a reason. */
  setAsideAs: z.enum(['notScheduled', 'excluded']).optional(),
};
const leaf = { ...common, about: About };

/** Take so many from the top (`high`) and bottom (`low`) once `from` raters or more answered. */
export const Trim = z.strictObject({
  from: z.int().min(3),
  high: z.int().min(0),
  low: z.int().min(0),
});
export type Trim = z.infer<typeof Trim>;

/** A fixed number of points. */
export const ConstantNode = z.strictObject({ ...leaf, kind: z.literal('constant'), points: FigureOrUnspecified });
/** The mean of what a rater group entered under the name `item`: points; with `scale` levels of the group; with `rankToPoints` places. */
export const MarksNode = z.strictObject({
  ...leaf,
  kind: z.literal('marks'),
  group: Id,
  item: Id,
  scale: Id.optional(),
  trim: Trim.optional(),
  /** Entered are places, 1 = first: `first` points for the first, `step` less for each place down; `unspecified` leaves all but the first open. */
  rankToPoints: z.strictObject({ first: Figure, step: FigureOrUnspecified }).optional(),
  /** These marks were entered at a meeting: they count only when the group's tally is there and meets its quorum. */
  needsQuorum: z.boolean().optional(),
});
/** The mean points of the answers to a question: `options` says what each is worth. Several places are averaged place by place. */
export const BallotNode = z.strictObject({
  ...leaf,
  kind: z.literal('ballot'),
  group: Id,
  question: Id,
  options: z.record(Id, FigureOrUnspecified),
  /** What the points are divided by: those who answered, or all valid ballots, so that a question left blank counts 0. */
  over: z.enum(['answered', 'valid']).default('answered'),
  trim: Trim.optional(),
});
/** A fact that already is points. */
export const FactNode = z.strictObject({ ...leaf, kind: z.literal('fact'), fact: Id });
/** A number to points by explicit bands. */
export const BandsNode = z.strictObject({
  ...leaf,
  kind: z.literal('bands'),
  fact: Id,
  bands: z.array(z.strictObject({ ...boundFields, points: FigureOrUnspecified, clause: ClauseId.optional() })).min(1),
});
/** `points` for each `per` units beyond `start`, in proportion or for whole units only; on the side `below`, for each unit short of it. */
export const PerUnitNode = z.strictObject({
  ...leaf,
  kind: z.literal('perUnit'),
  fact: Id,
  points: Figure,
  per: Figure,
  whole: z.boolean().default(false),
  start: Figure.default(0),
  side: z.enum(['above', 'below']).default('above'),
});
/** A balance that effects move. */
export const AccountNode = z.strictObject({ ...leaf, kind: z.literal('account'), start: FigureOrUnspecified });
/** The place of a fact in a pool, turned into points: `first` for the first, `step` less for each place down. */
export const RankNode = z.strictObject({
  ...leaf,
  kind: z.literal('rank'),
  fact: Id,
  pool: Pool,
  best: z.enum(['highest', 'lowest']).default('highest'),
  first: Figure,
  /** `unspecified` leaves the points of all but the first place open. */
  step: FigureOrUnspecified,
  ties: z.enum(['shareBetter', 'shareWorse', 'refuse']),
});

/** What happens when a weighted child is missing, tried in order; `hold` and `fixed` end the list. 0 is not missing. */
export const MissingPolicy = z.discriminatedUnion('kind', [
  /** The grade waits. Ends the list. */
  z.strictObject({ kind: z.literal('hold') }),
  /** Wait until the group was asked again `attempts` times within a limit; then the next policy applies. */
  z.strictObject({ kind: z.literal('holdUntil'), step: Id, attempts: z.int().positive(), within: Limit }),
  /** Its weight goes to the parts that are there, in proportion. */
  z.strictObject({ kind: z.literal('renormalise') }),
  /** It gets the mean of those in the pool who have this part; where nobody has, the next policy applies. */
  z.strictObject({ kind: z.literal('imputePoolMean'), pool: Pool }),
  /** It gets these points. Ends the list. */
  z.strictObject({ kind: z.literal('fixed'), points: Figure }),
]);
export type MissingPolicy = z.infer<typeof MissingPolicy>;

export type ScoreLeaf = z.infer<
  | typeof ConstantNode
  | typeof MarksNode
  | typeof BallotNode
  | typeof FactNode
  | typeof BandsNode
  | typeof PerUnitNode
  | typeof AccountNode
  | typeof RankNode
>;
type Common = z.infer<z.ZodObject<typeof common, z.core.$strict>>;
/** The first case whose condition holds picks the node. Only the branch taken can be missing. */
export type CasesNode = Common & {
  kind: 'cases';
  cases: { when: Condition; then: ScoreNode }[];
  otherwise: ScoreNode | 'unspecified';
};
export type WeightedChild = { weight: FigureOrUnspecified; missing?: MissingPolicy[]; node: ScoreNode };
/** The weighted mean of its children (give them all one maximum): per cent that add up to 100, or a ratio a:b:c. */
export type WeightedNode = Common & {
  kind: 'weighted';
  weights: 'percent' | 'ratio';
  setAside?: 'rescale' | 'refuse';
  of: WeightedChild[];
};
/** The sum of its children, each with points of its own (30 + 10 + 60). With one of them missing, it is missing. */
export type SumNode = Common & { kind: 'sum'; setAside?: 'rescale' | 'refuse'; of: ScoreNode[] };
/** A child carried from its own maximum to this one's: 90 of 100 are 54 of 60. */
export type ScaledNode = Common & { kind: 'scaled'; of: ScoreNode };
/** A child compared with its pool: to the best, to the mean (both times `max`), or as a standard score. */
export type RelativeNode = Common & {
  kind: 'relative';
  of: ScoreNode;
  pool: Pool;
  to: 'best' | 'mean' | 'standardScore';
  smallest: number;
};
/** One node of a score tree. */
export type ScoreNode = ScoreLeaf | CasesNode | WeightedNode | SumNode | ScaledNode | RelativeNode;
export type ScoreNodeKind = ScoreNode['kind'];

const SetAside = z.enum(['rescale', 'refuse']).optional();
const node: z.ZodType<ScoreNode> = z.lazy(() => ScoreNode);

/** One node of a score tree with everything below it; a kind that is not in the closed list is refused. */
export const ScoreNode: z.ZodType<ScoreNode> = z
  .discriminatedUnion('kind', [
    ConstantNode,
    MarksNode,
    BallotNode,
    FactNode,
    BandsNode,
    PerUnitNode,
    AccountNode,
    RankNode,
    z.strictObject({
      ...common,
      kind: z.literal('cases'),
      cases: z.array(z.strictObject({ when: Condition, then: node })).min(1),
      otherwise: z.union([node, z.literal('unspecified')]),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('weighted'),
      /** `percent` adds up to 100; `ratio` is a:b:c. */
      weights: z.enum(['percent', 'ratio']),
      /** What becomes of the rest when a child is set aside: `rescale` it to the full maximum, or `refuse` (nothing is computed). */
      setAside: SetAside,
      of: z
        .array(
          z.strictObject({
            /** `unspecified` where the source does not say: then the mean is not determined by the measure. */
            weight: FigureOrUnspecified,
            /** Required where the points come from a rater group. */
            missing: z.array(MissingPolicy).min(1).optional(),
            node,
          }),
        )
        .min(2),
    }),
    z.strictObject({ ...common, kind: z.literal('sum'), setAside: SetAside, of: z.array(node).min(1) }),
    z.strictObject({ ...common, kind: z.literal('scaled'), of: node }),
    z.strictObject({
      ...common,
      kind: z.literal('relative'),
      of: node,
      pool: Pool,
      to: z.enum(['best', 'mean', 'standardScore']),
      /** Pools smaller than this are refused: the node is missing. */
      smallest: z.int().min(2),
    }),
  ])
  .meta({ id: 'ScoreNode' });
