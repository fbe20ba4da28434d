import { z } from 'zod';
import { ClauseId, Code, Day, Id, Limit, Title } from './fields.js';

const Named = z.strictObject({ id: Id, title: Title, clause: ClauseId });

/** A step of the procedure: taken up, looked into, decided, told and reported upward. */
export const ExemptionStep = z.enum(['accept', 'verify', 'decide', 'tell']);
export type ExemptionStep = z.infer<typeof ExemptionStep>;

/** What the rule set says about fault tolerance (容错). */
export const ExemptionPolicy = z.strictObject({
  clause: ClauseId,
  situations: z.array(Named).min(1),
  /** All of these must hold. */
  conditions: z.array(Named).min(1),
  /** None of these may hold. */
  exclusions: z
    .array(
      z.strictObject({
        ...Named.shape,
        /** Whether it is the same error again: earlier exemptions of the same kind are put to who answers it. */
        asksAboutRepeat: z.boolean().optional(),
      }),
    )
    .default([]),
  /** The finding codes an exemption may strike. */
  strikes: z.array(Code).default([]),
  /** The nodes an exemption may set aside. */
  setsAside: z.array(Id).default([]),
  /**
   * Whether the same error again may be exempted. `excluded`: an exemption granted to the same entity before, of the same situation and for the same listed
   * conduct (or the same node), is a question to answer under the exclusion that asks about it; where no exclusion does, it cannot be granted again.
   */
  repeat: z.enum(['excluded', 'allowed']).default('allowed'),
  /** Undecided when the assessment closes: this entity's grade waits. */
  undecided: z.enum(['hold', 'ignore']).default('hold'),
  /** So long before a window of the schedule ends, what is not decided waits: a later decision leads to a grade that is made up. */
  decideBy: z.strictObject({ clause: ClauseId, window: Id, before: Limit }).optional(),
  /** How long each step may take; without a limit no clock runs. */
  steps: z
    .array(z.strictObject({ id: ExemptionStep, title: Title, clause: ClauseId, limit: Limit.optional() }))
    .default([]),
  /** What strikes a whole place: confirmed by the county by itself, for everybody who serves there. A recorded fact of theirs says so. */
  forceMajeure: z.strictObject({ clause: ClauseId, fact: Id, situations: z.array(Named).min(1) }).optional(),
});
export type ExemptionPolicy = z.infer<typeof ExemptionPolicy>;

/** One exemption asked for or granted to one entity. */
export const Exemption = z.strictObject({
  id: z.string().min(1),
  situation: Id,
  state: z.enum(['undecided', 'granted', 'refused']),
  /** The answer to every condition and exclusion of the policy. */
  answers: z.record(Id, z.boolean()).default({}),
  strikes: z.array(z.string().min(1)).default([]),
  setsAside: z.array(Id).default([]),
  decidedOn: Day.optional(),
});
export type Exemption = z.infer<typeof Exemption>;
