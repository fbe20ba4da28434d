import { z } from 'zod';
import { Role } from './account.js';
import { Condition } from './condition.js';
import { About, Code, EntityKind, FigureOrUnspecified, Id, Rounding, Title } from './fields.js';

/** Who is compared with whom: everyone of the kind in the cohort, those with the same link, or those with the same choice. */
export const Pool = z.discriminatedUnion('kind', [
  /** Everyone of the kind in the cohort. */
  z.strictObject({ kind: z.literal('all') }),
  /** Those who belong to the same team, village … */
  z.strictObject({ kind: z.literal('sameLink'), link: EntityKind }),
  /** Those with the same value of a choice fact. */
  z.strictObject({ kind: z.literal('sameFact'), fact: Id }),
]);
export type Pool = z.infer<typeof Pool>;

/** How several values become one. `only` refuses more than one. */
const Take = z.enum(['only', 'sum', 'mean', 'least', 'greatest']);

/** Where a fact comes from: written down by a module, or one of a closed list of derivations. */
export const FactSource = z.discriminatedUnion('kind', [
  /** Written down by a module, found in `entity.facts` under the fact's own id. */
  z.strictObject({ kind: z.literal('recorded') }),
  /** Read from the header of the cohort. */
  z.strictObject({ kind: z.literal('cycle'), of: z.enum(['half', 'startsOn', 'cutoffOn']) }),
  /** How many findings of these codes stand (struck ones do not count), optionally those that concern one node. */
  z.strictObject({ kind: z.literal('count'), findings: z.array(Code).min(1), concerns: Id.optional() }),
  /** The sum of the amounts of findings of these codes. */
  z.strictObject({ kind: z.literal('sum'), findings: z.array(Code).min(1), concerns: Id.optional() }),
  /** The sum of other facts. */
  z.strictObject({ kind: z.literal('total'), of: z.array(Id).min(1) }),
  /** Whole days between two dates; `both` counts the first and the last day, `one` counts nights. */
  z.strictObject({ kind: z.literal('elapsed'), from: Id, to: Id, ends: z.enum(['both', 'one']) }),
  /** Share of some options of a question, 0 to 1. `answered` leaves out options outside the denominator. Missing below the quorum. */
  z.strictObject({
    kind: z.literal('voteShare'),
    group: Id,
    question: Id,
    options: z.array(Id).min(1),
    over: z.enum(['valid', 'cast', 'roll', 'answered']),
  }),
  /** A count of a tally, or with `over` its share of another count, 0 to 1. Reads tallies below the quorum too. */
  z.strictObject({
    kind: z.literal('turnout'),
    group: Id,
    of: z.enum(['issued', 'returned', 'cast', 'valid']),
    over: z.enum(['roll', 'issued', 'cast']).optional(),
  }),
  /** `of` minus `less`. */
  z.strictObject({ kind: z.literal('difference'), of: Id, less: Id }),
  /** `of` divided by `by`; missing when `by` is 0. */
  z.strictObject({ kind: z.literal('quotient'), of: Id, by: Id }),
  /** How far `of` lies from `from`, without sign: absolute, or relative to `from`. */
  z.strictObject({
    kind: z.literal('gap'),
    of: Id,
    from: Id,
    measure: z.enum(['absolute', 'relative']),
  }),
  /** The product of other facts: points times a coefficient. */
  z.strictObject({ kind: z.literal('product'), of: z.array(Id).min(2) }),
  /** The least of other facts; missing when one of them is. */
  z.strictObject({ kind: z.literal('least'), of: z.array(Id).min(2) }),
  /** The greatest of other facts; missing when one of them is. */
  z.strictObject({ kind: z.literal('greatest'), of: z.array(Id).min(2) }),
  /** Something of the entities linked to me: how many, or one of their facts; `where` reads their facts. */
  z.strictObject({
    kind: z.literal('members'),
    of: EntityKind,
    take: z.enum(['count', 'share', 'sum', 'mean', 'least', 'greatest']),
    fact: Id.optional(),
    where: Condition.optional(),
  }),
  /** A fact of the entity I am linked to (of all of them, when I am linked to several). */
  z.strictObject({ kind: z.literal('parent'), of: EntityKind, fact: Id, take: Take.default('only') }),
  /** From an earlier cycle, as `entity.earlier` keeps it under the name the rule set uses (`previous`, `firstHalf`). */
  z.strictObject({
    kind: z.literal('earlier'),
    cycle: Id,
    take: z.enum(['points', 'grade', 'fact']),
    fact: Id.optional(),
  }),
  /** The points of a node of the same entity, after its effects. */
  z.strictObject({ kind: z.literal('points'), node: Id }),
  /** The place of a fact in a pool, 1 = first. Equal values share the better place (1 2 2 4), the worse (1 3 3 4), or with `refuse` have none. */
  z.strictObject({
    kind: z.literal('rank'),
    of: Id,
    pool: Pool,
    first: z.enum(['highest', 'lowest']).default('highest'),
    ties: z.enum(['shareBetter', 'shareWorse', 'refuse']),
    /** The place as such, or as a share of all who have one: the third of 20 is 0.15, so the first tenth is up to 0.1. */
    as: z.enum(['place', 'share']).default('place'),
  }),
  /** The grade of the entity, after quotas. */
  z.strictObject({ kind: z.literal('grade') }),
]);
export type FactSource = z.infer<typeof FactSource>;

/** One input of the measure. Values are exact fractions, booleans, choices (ids), lists of choices or days. */
export const Fact = z.strictObject({
  title: Title,
  type: z.enum(['number', 'boolean', 'choice', 'list', 'date']),
  unit: Title.optional(),
  /** Least and greatest value. A recorded value outside counts as missing and is chased; `check` decides with it whether a rule can hold. */
  range: z.tuple([FigureOrUnspecified, FigureOrUnspecified]).optional(),
  /** Most decimal places of a recorded value; one with more counts as missing and is chased. */
  places: z.int().min(0).max(6).optional(),
  /** What a `choice` or `list` may be, by id. */
  choices: z.record(Id, Title).optional(),
  /** Where the value comes from; `recorded` unless said otherwise. */
  from: FactSource.default({ kind: 'recorded' }),
  round: Rounding.optional(),
  /** What absence means. `unknown`: somebody is chased, nothing is guessed; `zero`, `false` or `none` (an empty list) only where the measure says so. */
  missing: z.enum(['unknown', 'zero', 'false', 'none']).default('unknown'),
  /** What a recorded fact is about, where rules read it directly; leaves say it themselves. `lint` looks at it. */
  about: About.optional(),
  /** Who types it in; left out where the system knows it from postings, leave, findings or the draw. Burden counts it. */
  enteredBy: Role.optional(),
  visibleTo: z.array(Role).min(1).optional(),
  /** May a counterfactual move it? Never a rater's vote. */
  changeable: z.boolean().default(false),
});
export type Fact = z.infer<typeof Fact>;

/** A value a module recorded: a decimal (at most 15 digits) or fraction text, a boolean, a choice or day, a list of choices. */
export const FactValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);
export type FactValue = z.infer<typeof FactValue>;
