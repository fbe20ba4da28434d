import { z } from 'zod';
import { Basis } from './basis.js';
import { ClauseId, Code, Day, Figure, FigureOrUnspecified, Id, Title } from './fields.js';
import { AssessmentKind } from './rule-set.js';

/** The most people who may hold the best grade in one kind of assessment. `unspecified` where no national text says. */
export const Ceiling = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  assessment: AssessmentKind,
  of: z.enum(['cadre', 'team']),
  share: FigureOrUnspecified,
  /** The higher share allowed with an authority's consent, which a waiver must name. */
  withConsent: Figure.optional(),
});
export type Ceiling = z.infer<typeof Ceiling>;

/** The national layer below every rule set: stricter is allowed, looser only with a signed waiver. */
export const BaseLayer = z.strictObject({
  $schema: z.string().optional(),
  code: Code,
  title: Title,
  effectiveFrom: Day,
  basis: Basis,
  ceilings: z.array(Ceiling).min(1),
});
export type BaseLayer = z.infer<typeof BaseLayer>;
