import { z } from 'zod';

import { Figure, Id, Title } from './fields.js';

/** A node, or `concerned`: the nodes that the findings counted by the rule concern. */
const NodeOrConcerned = Id;

/** How somebody takes part without a grade: a comment only, graded once a matter is closed, assessed elsewhere or not at all, no grade. */
export const UngradedAs = z.enum(['commentOnly', 'gradedLater', 'notAssessed', 'noGrade']);
export type UngradedAs = z.infer<typeof UngradedAs>;

/** What a rule does, always to the entity whose rule it is. Entities pull; nothing is pushed. */
export const Effect = z.discriminatedUnion('kind', [
  /** Adds points to a node: once, or once for each unit of the fact `per`, never more than `atMost`. The figure is positive. */
  z.strictObject({ kind: z.literal('bonus'), node: Id, points: Figure, per: Id.optional(), atMost: Figure.optional() }),
  /** Takes points from a node: once, or once for each unit of the fact `per`, never more than `atMost`. The figure is positive. */
  z.strictObject({
    kind: z.literal('deduct'),
    node: Id,
    points: Figure,
    per: Id.optional(),
    atMost: Figure.optional(),
  }),
  /** The node counts 0; a bonus does not bring it back. */
  z.strictObject({ kind: z.literal('itemVeto'), node: NodeOrConcerned }),
  /** The grade is this one at most. */
  z.strictObject({ kind: z.literal('gradeCap'), atMost: Id }),
  /** The grade is this one at least; caps and vetoes win. */
  z.strictObject({ kind: z.literal('gradeLift'), atLeast: Id }),
  /** The worst grade, whatever the points; determination may not raise it. */
  z.strictObject({ kind: z.literal('veto') }),
  /** Takes part without a grade. */
  z.strictObject({
    kind: z.literal('ungrade'),
    as: UngradedAs,
    /** The base layer's case that this is; `check` then holds `as` against it. */
    case: Id.optional(),
    /** Who grades instead, where the measure says so. */
    by: Title.optional(),
  }),
  /** The grade waits until a named step is done; others do not wait. */
  z.strictObject({ kind: z.literal('hold'), until: Title }),
  /** Handed to another authority. */
  z.strictObject({ kind: z.literal('refer'), to: z.enum(['disciplineInspection', 'accountability']) }),
  /** Somebody is told. */
  z.strictObject({
    kind: z.literal('notify'),
    whom: z.enum(['dispatchingUnit', 'townshipCommittee', 'cadre', 'countyOrganisation']),
  }),
  /** A personnel action proposed to people, never taken by the engine. */
  z.strictObject({
    kind: z.literal('recommend'),
    what: z.enum([
      'keep',
      'rotate',
      'recall',
      'dismiss',
      'demote',
      'talk',
      'rectify',
      'admonish',
      'train',
      'commend',
      'noAward',
      'dossier',
      'payAdjustment',
      'verify',
    ]),
    to: Title.optional(),
    within: z.strictObject({ number: z.int().positive(), unit: z.enum(['days', 'workingDays', 'months']) }).optional(),
  }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectKind = Effect['kind'];
