import { z } from 'zod';
import { Basis } from './basis.js';
import { UngradedAs } from './effect.js';
import { ClauseId, Code, Day, Figure, FigureOrUnspecified, Id, Limit, Title } from './fields.js';
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
  /** Shares that follow the grade of the unit, by that grade. A quota whose share is a fact may reach the highest of them. */
  byUnitGrade: z.record(Id, Figure).optional(),
});
export type Ceiling = z.infer<typeof Ceiling>;

/** A case in which national rules give no grade. A rule of a measure that names it (`ungrade` with `case`) may not say otherwise. */
export const UngradedCase = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  assessment: AssessmentKind,
  as: UngradedAs,
});
export type UngradedCase = z.infer<typeof UngradedCase>;

/**
 * A national time limit, held against the clock of the same id under a measure's `review`, or against its public notice where the
 * id is `notice`. What people have to act in is `atLeast`, what an authority has to decide in is `atMost`.
 */
export const BaseClock = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  assessment: AssessmentKind,
  atLeast: Limit.optional(),
  atMost: Limit.optional(),
  extensionAtMost: Limit.optional(),
});
export type BaseClock = z.infer<typeof BaseClock>;

/** The national layer below every rule set: stricter is allowed, looser only with a signed waiver. */
export const BaseLayer = z.strictObject({
  $schema: z.string().optional(),
  code: Code,
  title: Title,
  effectiveFrom: Day,
  basis: Basis,
  ceilings: z.array(Ceiling).min(1),
  ungraded: z.array(UngradedCase).default([]),
  clocks: z.array(BaseClock).default([]),
});
export type BaseLayer = z.infer<typeof BaseLayer>;
