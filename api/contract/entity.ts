import { z } from 'zod';
import { Tally } from './ballot.js';
import { Exemption } from './exemption.js';
import { FactValue } from './fact.js';
import { Figure, Id } from './fields.js';
import { EntityKind } from './fields.js';
import { Finding } from './finding.js';

/** What raters of one group entered for one item: points, or level ids of the group's scale. */
export const Mark = z.strictObject({
  group: Id,
  item: Id,
  values: z.array(z.union([z.number(), z.string().min(1)])),
});
export type Mark = z.infer<typeof Mark>;

/** What an earlier cycle left behind. */
export const EarlierResult = z.strictObject({
  cycle: z.string().min(1),
  points: Figure.optional(),
  grade: Id.optional(),
  facts: z.record(Id, FactValue).optional(),
});
export type EarlierResult = z.infer<typeof EarlierResult>;

/**
 * Anything a rule set scores: a cadre, a team, a village … with everything the modules recorded about it in this cycle.
 * A value that is not there is missing; it is never 0.
 */
export const Entity = z.strictObject({
  kind: EntityKind,
  code: z.string().min(1),
  name: z.string().min(1).optional(),
  /** The codes of the entities it belongs to, by kind; a cadre who serves several villages lists them. */
  links: z.partialRecord(EntityKind, z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  facts: z.record(Id, FactValue).optional(),
  marks: z.array(Mark).optional(),
  tallies: z.array(Tally).optional(),
  findings: z.array(Finding).optional(),
  exemptions: z.array(Exemption).optional(),
  /** Results of earlier cycles, by the name the rule set uses for them (`previous`, `firstHalf`). */
  earlier: z.record(Id, EarlierResult).optional(),
});
export type Entity = z.infer<typeof Entity>;
