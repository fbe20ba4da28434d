import { z } from 'zod';
import { Assessment, NodeTrace } from './assessment.js';
import { Tally } from './ballot.js';
import { Cycle } from './cohort.js';
import { EarlierResult, Entity, Mark } from './entity.js';
import { Exemption } from './exemption.js';
import { FactValue } from './fact.js';
import { ClauseId, EntityKind, Figure, Id, Title } from './fields.js';
import { Finding } from './finding.js';

/** A small cohort that examples start from, so that each one states only what matters. */
export const Background = z.strictObject({ cycle: Cycle, entities: z.array(Entity).min(1) });
export type Background = z.infer<typeof Background>;

/** What an example changes in one entity of its background. `null` takes a fact away; listed marks and tallies replace. */
export const EntityChange = z.strictObject({
  entity: z.string().min(1),
  facts: z.record(Id, z.union([FactValue, z.null()])).optional(),
  links: z.partialRecord(EntityKind, z.union([z.string(), z.array(z.string()).min(1), z.null()])).optional(),
  /** Replaces the marks of the same group and item; an empty list of values takes them away. */
  marks: z.array(Mark).optional(),
  /** Replaces the whole tally of the same group and place: write it out in full. */
  tallies: z.array(Tally).optional(),
  /** Groups whose tallies are taken away. */
  withoutTallies: z.array(Id).optional(),
  /** Added to the findings of the background. */
  findings: z.array(Finding).optional(),
  exemptions: z.array(Exemption).optional(),
  earlier: z.record(Id, EarlierResult).optional(),
});
export type EntityChange = z.infer<typeof EntityChange>;

/** `held`, `didNotHold`, `unknown` or `neutralised`, and after a space one character per leaf: `held +-`. */
export const ExpectedOutcome = z
  .string()
  .regex(/^(held|didNotHold|unknown|neutralised)( [-+?]+)?$/, 'write an outcome and its leaves, such as "held +-"');

/** What must come out for one entity. Only what is named is compared. */
export const Expectation = z.strictObject({
  entity: z.string().min(1),
  state: Assessment.shape.state.optional(),
  points: z.union([Figure, z.null()]).optional(),
  grade: z.union([Id, z.null()]).optional(),
  within: Assessment.shape.within,
  vetoed: z.boolean().optional(),
  ungradedAs: z.enum(['commentOnly', 'gradedLater', 'notAssessed', 'noGrade']).optional(),
  /** Outcome and leaves of rules and ladder steps, by id. */
  trace: z.record(Id, ExpectedOutcome).optional(),
  /** Points of nodes, by id: after effects, or `[before, after]`. */
  nodes: z.record(Id, NodeTrace).optional(),
  facts: z.record(Id, z.union([FactValue, z.null()])).optional(),
  /** Kinds of effect that must be listed, as `rule:kind` (`R04:recommend`). Exactly these. */
  effects: z.array(z.string()).optional(),
  /** What must be chased, as `kind:name` (`fact:growth`, `tally:villagers`). Exactly these. */
  chase: z.array(z.string()).optional(),
  seat: z.enum(['seated', 'pushedOut', 'tied', 'none']).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A worked example of the measure: a sentence, what is given, what comes out. */
export const ScoredExample = z.strictObject({
  kind: z.literal('scored'),
  name: Title,
  clause: ClauseId.optional(),
  background: Id,
  given: z.array(EntityChange).default([]),
  /** Entities added to the background. */
  add: z.array(Entity).optional(),
  expect: z.array(Expectation).min(1),
});
export type ScoredExample = z.infer<typeof ScoredExample>;

/** A worked example of a quota: how many are in each stratum, how many seats each gets. */
export const SeatsExample = z.strictObject({
  kind: z.literal('seats'),
  name: Title,
  of: EntityKind,
  quota: Id,
  /** People in the base, by stratum (empty text where all stand together). */
  bases: z.record(z.string(), z.int().min(0)),
  /** The share or seats of a stratum, where they come from a fact. */
  amounts: z.record(z.string(), Figure).optional(),
  expect: z.strictObject({
    seats: z.record(z.string(), z.union([z.int().min(0), z.literal('unspecified')])),
    total: z.int().min(0).optional(),
  }),
});
export type SeatsExample = z.infer<typeof SeatsExample>;

/** One worked example: what somebody scores, or how many seats a pool of people gives. */
export const Example = z.discriminatedUnion('kind', [ScoredExample, SeatsExample]);
export type Example = z.infer<typeof Example>;

/** `<rule set>.examples.json`. */
export const ExampleFile = z.strictObject({
  $schema: z.string().optional(),
  ruleSet: z.string().min(1),
  backgrounds: z.record(Id, Background).default({}),
  examples: z.array(Example).min(1),
});
export type ExampleFile = z.infer<typeof ExampleFile>;
