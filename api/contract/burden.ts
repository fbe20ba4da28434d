import { z } from 'zod';
import { Code, Id, Title } from './fields.js';

/** What people are asked for. */
export const AskKind = z.enum([
  'picks',
  'sentences',
  'confirmations',
  'ballots',
  'ticks',
  'pages',
  'taskTicks',
  'numbers',
  'exceptions',
  'households',
  'callBacks',
  'checks',
  'villages',
  'meetings',
  'opinions',
]);
export type AskKind = z.infer<typeof AskKind>;

/** From the least to the most; equal where the rule set leaves no room. */
export const Span = z.strictObject({ least: z.number().min(0), most: z.number().min(0) });
export type Span = z.infer<typeof Span>;

/** One thing asked of one side in one cycle of one county. */
export const Ask = z.strictObject({
  /** A rater group or a role. */
  side: Id,
  kind: AskKind,
  /** What of the rule set asks for it: `cadre.B1`, `villagers`, `dutyReport`, `village.incomeNow`. */
  of: z.string().min(1),
  /** `main`: what the measure itself publishes as its burden. `further`: what it asks besides. */
  part: z.enum(['main', 'further']),
  /** How many in the whole county. */
  count: Span,
  /** How many of the side's people it is asked of, where not of all. */
  sharers: z.int().positive().optional(),
  /** Seconds for all of them together, by unit times of our own. */
  seconds: Span,
});
export type Ask = z.infer<typeof Ask>;

/** Everything asked of one side. */
export const SideBurden = z.strictObject({
  side: Id,
  title: Title,
  /** How many people or offices share it. */
  sharers: z.int().min(0),
  asks: z.array(Ask),
  /** Minutes for each sharer: of the main part, and of everything. */
  minutesEach: z.strictObject({ main: Span, all: Span }),
});
export type SideBurden = z.infer<typeof SideBurden>;

/** What a rule set costs the people of one county in one cycle. */
export const BurdenReport = z.strictObject({
  ruleSet: Code,
  cohort: z.string().min(1),
  half: z.enum(['first', 'second']).optional(),
  sides: z.array(SideBurden),
  /** What cannot be counted from rule set and cohort, and why not. */
  notCounted: z.array(z.strictObject({ of: z.string().min(1), reason: Title })),
});
export type BurdenReport = z.infer<typeof BurdenReport>;
