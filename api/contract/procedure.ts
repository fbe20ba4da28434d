import { z } from 'zod';
import { boundFields, ClauseId, Figure, Id, Limit, Title } from './fields.js';
import { Role } from './account.js';

/** How far an authority may move from the proposal, and what it must write down. */
export const Determination = z.strictObject({
  clause: ClauseId,
  by: Title,
  /** Most grades up or down. */
  changeAtMost: z.int().min(0),
  /** A vetoed entity may not be raised. */
  vetoMayRise: z.boolean(),
  /** Share of changed grades above which the decision carries a remark. */
  remarkAbove: Figure.optional(),
  record: z.array(z.enum(['meeting', 'day', 'present', 'minutesNumber', 'reason'])).min(1),
  /** Who is heard before, and by when silence counts as no objection. */
  hears: z.array(z.strictObject({ role: Role, limit: Limit.optional(), clause: ClauseId })).default([]),
  /** Who determines, by the level that dispatched the cadre. */
  authority: z
    .array(
      z.strictObject({ dispatchLevel: z.enum(['county', 'city', 'province', 'central']), by: Title, clause: ClauseId }),
    )
    .default([]),
});
export type Determination = z.infer<typeof Determination>;

/** A day counted from the anchor T: 0 is T, working days unless said otherwise. */
const Offset = z.strictObject({ days: z.int(), unit: z.enum(['workingDays', 'calendarDays']) });

/** One window of the half-year, from one offset to another. */
export const Window = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  from: Offset.optional(),
  to: Offset,
});
export type Window = z.infer<typeof Window>;

/** The time table: when T falls, how windows follow from it, and what moves them. */
export const Schedule = z.strictObject({
  clause: ClauseId,
  timeZone: z.string().min(1),
  halves: z
    .array(
      z.strictObject({
        half: z.enum(['first', 'second']),
        cutoff: z.string().regex(/^\d{2}-\d{2}$/, 'month and day, MM-DD'),
      }),
    )
    .min(1),
  windows: z.array(Window).min(1),
  /** Deadlines on a rest day move to the next working day. */
  rollOver: z.boolean(),
  /** When the end of this window is nearer to Spring Festival's eve than `workingDays`, T moves as `cutoff` says. */
  springFestival: z
    .strictObject({
      clause: ClauseId,
      window: Id,
      workingDays: z.int().positive(),
      cutoff: z.strictObject({
        weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
        nth: z.int().min(1).max(5),
        month: z.int().min(1).max(12),
      }),
    })
    .optional(),
  /** The early close uses expected figures; they are verified later and recomputed past this gap. */
  provisional: z.strictObject({ clause: ClauseId, facts: z.array(Id).min(1), recomputeAbove: Figure }).optional(),
});
export type Schedule = z.infer<typeof Schedule>;

/** One kind of those who may be drawn (普通农户, 脱贫户 …). Somebody may be of several; what a draw cannot fill it says. */
export const SamplingStratum = z.strictObject({
  id: Id,
  title: Title,
  /** At least this share of those drawn, 0 to 1; part of a person is a whole one. */
  share: Figure.optional(),
  /** At least so many; exactly so many where the plan has no size and no `atMost`. */
  number: z.int().positive().optional(),
  /** Never more than so many. Without a size of the plan, as many as there are up to here. */
  atMost: z.int().positive().optional(),
  /** Everyone of it is drawn, even past the size. */
  takeAll: z.boolean().default(false),
});
export type SamplingStratum = z.infer<typeof SamplingStratum>;

/** A size that holds while a stratum has so many on a place's roll: 50 poor households or more draw 50 and 10 others. */
export const SizeCase = z.strictObject({
  stratum: Id,
  ...boundFields,
  size: z.int().positive(),
  /** At least so many of each stratum, in place of what the stratum says. */
  numbers: z.record(Id, z.int().positive()).default({}),
});
export type SizeCase = z.infer<typeof SizeCase>;

/** Who or what is drawn, per place. */
export const SamplingPlan = z.strictObject({
  id: Id,
  group: Id,
  title: Title,
  clause: ClauseId,
  per: z.enum(['village', 'township', 'county']),
  draws: z.enum(['people', 'households', 'projects', 'villages']).default('people'),
  /** How many are drawn in each place, or the most where `atLeast` allows fewer. */
  size: z.int().positive().optional(),
  atLeast: z.int().positive().optional(),
  /** Instead of a number: the share of all there are, rounded up. */
  share: Figure.optional(),
  /** Sizes by condition: the first that holds counts, else `size` or `share`. */
  sizes: z.array(SizeCase).default([]),
  strata: z.array(SamplingStratum).default([]),
  /** What holds for every stratum that the roll knows and `strata` does not name: 10 to 30 of every type. */
  everyStratum: SamplingStratum.pick({ number: true, atMost: true }).optional(),
  /** How many stand by, in the order of the draw: of every stratum where there are strata, else of the place. */
  reserve: z.int().min(0).default(0),
  /** Share called or visited again to check. */
  callBackShare: Figure.optional(),
  /** Most cadres one person assesses. */
  cadresAtMost: z.int().positive().optional(),
});
export type SamplingPlan = z.infer<typeof SamplingPlan>;

/** Public notice: of whom, what, where, how long. */
export const Notice = z.strictObject({
  clause: ClauseId,
  grades: z.array(Id).min(1),
  shows: z.array(z.enum(['name', 'unit', 'post', 'place', 'grade', 'points', 'rank'])).min(1),
  where: z.array(Title).min(1),
  atLeast: Limit,
});
export type Notice = z.infer<typeof Notice>;

/** One clock of review or appeal. */
export const Clock = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  limit: Limit,
  extensionAtMost: Limit.optional(),
});
export type Clock = z.infer<typeof Clock>;

/** Review and appeal: their clocks; execution goes on meanwhile unless `suspends`. */
export const Review = z.strictObject({
  clause: ClauseId,
  clocks: z.array(Clock).min(1),
  rollOver: z.boolean(),
  suspends: z.boolean(),
  /** An application past its last day is taken all the same when the reason for it is written down; otherwise it is refused. */
  lateWithReason: z.boolean().optional(),
});
export type Review = z.infer<typeof Review>;

/** Who comes and who goes serve side by side for so long; attendance counts for both. */
export const Handover = z.strictObject({ clause: ClauseId, overlap: Limit });
export type Handover = z.infer<typeof Handover>;

/** A clause that people carry out; the engine only shows it. */
export const Procedure = z.strictObject({
  id: Id,
  clause: ClauseId,
  text: Title,
  doneBy: Title,
});
export type Procedure = z.infer<typeof Procedure>;
