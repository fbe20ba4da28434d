import { z } from 'zod';
import { Id } from './fields.js';

/** Somebody or something on a roll: a person, household, project or village that may be drawn. */
export const Listed = z.strictObject({
  code: z.string().min(1),
  /** The village, township or county whose sample it may be in. */
  place: z.string().min(1),
  /** What it is of, by the ids of the plan's strata; a household leaving poverty this year is also a poor one. */
  strata: z.array(Id).default([]),
});
export type Listed = z.infer<typeof Listed>;

/** The roll that a draw is made from. */
export const Roll = z.array(Listed).min(1);
export type Roll = z.infer<typeof Roll>;

/**
 * What the plan asks for and the roll does not hold, said and never filled with others: too few of a stratum, too few in all, or
 * a roll for which the plan has no size.
 */
export const Shortfall = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stratum'), stratum: Id, wanted: z.int(), found: z.int() }),
  z.strictObject({ kind: z.literal('place'), wanted: z.int(), found: z.int() }),
  z.strictObject({ kind: z.literal('sizeUnspecified') }),
]);
export type Shortfall = z.infer<typeof Shortfall>;

/** Who was drawn at one place. The same plan, roll and seed always give the same. */
export const Draw = z.strictObject({
  plan: Id,
  place: z.string().min(1),
  /** Recorded, so that anyone can repeat the draw. */
  seed: z.string().min(1),
  /** How many stood on the roll. */
  listed: z.int().min(0),
  /** Codes in the order of the draw. */
  drawn: z.array(z.string()),
  /** Who stands by, in the order of the draw. */
  reserve: z.array(z.string()),
  /** Of those drawn, who is called or visited again. */
  callBack: z.array(z.string()),
  /** How many more than its size the plan had to take, because all of a stratum are taken. */
  overSize: z.int().min(0),
  short: z.array(Shortfall),
});
export type Draw = z.infer<typeof Draw>;
