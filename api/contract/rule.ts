import { z } from 'zod';
import { Role } from './account.js';
import { Condition } from './condition.js';
import { Effect } from './effect.js';
import { boundFields, ClauseId, Id, Title } from './fields.js';

const common = {
  id: Id,
  title: Title,
  clause: ClauseId,
  /** A confidential rule: only these see its reason; everybody else reads `shownAs`. */
  visibleTo: z.array(Role).min(1).optional(),
  shownAs: Title.optional(),
};

/** When a condition holds, its effects follow. */
export const PlainRule = z.strictObject({
  kind: z.literal('rule'),
  ...common,
  when: Condition,
  effects: z.array(Effect).min(1),
});
export type PlainRule = z.infer<typeof PlainRule>;

/** One step of a ladder. Steps are rules of their own: each with its id, clause, and line in the trace. */
export const LadderStep = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  ...boundFields,
  effects: z.array(Effect).min(1),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** One fact against explicit bounds, several consequences a step. Compiled to conditions, so both evaluators see it. */
export const Ladder = z.strictObject({
  kind: z.literal('ladder'),
  ...common,
  fact: Id,
  steps: z.array(LadderStep).min(1),
});
export type Ladder = z.infer<typeof Ladder>;

/** One line of the measure: a condition with its effects, or a ladder over one fact. */
export const Rule = z.discriminatedUnion('kind', [PlainRule, Ladder]);
export type Rule = z.infer<typeof Rule>;
