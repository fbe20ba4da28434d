import { z } from 'zod';
import { ClauseId, Code, Day, Id, Limit, Title } from './fields.js';

const Named = z.strictObject({ id: Id, title: Title, clause: ClauseId });

/** What the rule set says about fault tolerance (容错). */
export const ExemptionPolicy = z.strictObject({
  clause: ClauseId,
  situations: z.array(Named).min(1),
  /** All of these must hold. */
  conditions: z.array(Named).min(1),
  /** None of these may hold. */
  exclusions: z.array(Named).default([]),
  /** The finding codes an exemption may strike. */
  strikes: z.array(Code).default([]),
  /** The nodes an exemption may set aside. */
  setsAside: z.array(Id).default([]),
  /** The same error again is not exempted, except for these situations of force majeure. */
  repeat: z.enum(['excluded', 'allowed']).default('allowed'),
  /** Undecided when the assessment closes: this entity's grade waits. */
  undecided: z.enum(['hold', 'ignore']).default('hold'),
  steps: z.array(z.strictObject({ id: Id, title: Title, clause: ClauseId, limit: Limit.optional() })).default([]),
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
