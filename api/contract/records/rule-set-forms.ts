import { z } from 'zod';
import { Limit, Title } from '../fields.js';

const Named = z.strictObject({ id: z.string(), title: Title });
const Claused = z.strictObject({ ...Named.shape, clause: z.string() });
export type Claused = z.infer<typeof Claused>;

/**
 * What people choose from and are told on the forms of a measure, and nothing else of it: a phone in a village reads this, not the whole
 * measure.
 */
export const RuleSetForms = z
  .strictObject({
    code: z.string(),
    title: Title,
    dutyReport: z.strictObject({ clause: z.string(), charactersAtMost: z.int() }).nullable(),
    /** Tasks that both sides agree on; `outcomes` are the names for what came of one. */
    taskList: z
      .strictObject({ clause: z.string(), atLeast: z.int(), atMost: z.int(), outcomes: z.array(Named) })
      .nullable(),
    /** Duties that may not be given, as they are posted and reported. `bars` are the codes that no task may be about. */
    duties: z.array(z.strictObject({ ...Claused.shape, bars: z.array(z.string()) })),
    /** Listed conduct, by the code that findings carry. */
    conduct: z.array(
      z.strictObject({
        ...Claused.shape,
        of: z.string(),
        /** Nodes that such a finding may concern. */
        mayConcern: z.array(Named),
        amountUnit: Title.nullable(),
        isExemptible: z.boolean(),
      }),
    ),
    exemptions: z
      .strictObject({
        clause: z.string(),
        situations: z.array(Claused),
        conditions: z.array(Claused),
        exclusions: z.array(Claused),
        setsAside: z.array(Named),
        steps: z.array(z.strictObject({ ...Claused.shape, limit: Limit.nullable() })),
        forceMajeure: z.array(Claused),
      })
      .nullable(),
    /** Ballots about cadres, by the group that votes: what a slip and a paper ballot ask. */
    votes: z.array(
      z.strictObject({
        ...Named.shape,
        strata: z.array(Named),
        /** Most cadres on one slip; null where the measure sets no limit. */
        cadresAtMost: z.int().nullable(),
        /** `counts` is false for the answer that stays out of the denominator. */
        questions: z.array(
          z.strictObject({
            ...Named.shape,
            options: z.array(z.strictObject({ ...Named.shape, counts: z.boolean() })),
          }),
        ),
      }),
    ),
    review: z
      .strictObject({
        clause: z.string(),
        suspends: z.boolean(),
        takesLate: z.boolean(),
        clocks: z.array(z.strictObject({ ...Claused.shape, limit: Limit })),
      })
      .nullable(),
  })
  .meta({ id: 'RuleSetForms' });
export type RuleSetForms = z.infer<typeof RuleSetForms>;
