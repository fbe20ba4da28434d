import { z } from 'zod';
import { Title } from '../fields.js';
import { Casting } from './ballot.js';
import { RecordId } from './record.js';

/** A paper ballot as one person read it: the code printed on it, and what was ticked. What is left out was left blank, or ticked twice. */
export const PaperBallot = Casting.omit({ number: true });
export type PaperBallot = z.infer<typeof PaperBallot>;

/** A stack of paper ballots of one village. */
export const PaperBallots = z.strictObject({ papers: z.array(PaperBallot).min(1).max(200) }).meta({
  id: 'PaperBallots',
  examples: [{ papers: [{ code: 'ACDE-FHJK-MNPR-TUW3', pages: [{ canBeFound: 'satisfied' }], isHelped: false }] }],
});
export type PaperBallots = z.infer<typeof PaperBallots>;

/** Where two readings of a paper ballot differ: `0/isFair` is the page of the first cadre on it, `isHelped` the help. */
const DiffersIn = z.array(z.string());

/** What became of one paper ballot: it waits for another person, it is in the box, readings differ, or it cannot be taken. */
export const PaperOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('cast') }),
  z.strictObject({ kind: z.literal('differs'), differsIn: DiffersIn }),
  z.strictObject({ kind: z.literal('refused'), message: Title }),
]);
export type PaperOutcome = z.infer<typeof PaperOutcome>;

/** What became of each, in the order they were sent. */
export const EnteredPapers = z
  .strictObject({ id: RecordId, outcomes: z.array(PaperOutcome) })
  .meta({ id: 'EnteredPapers' });
export type EnteredPapers = z.infer<typeof EnteredPapers>;

/** A paper ballot that is not in the box yet, by the number of its slip. Neither what was read nor by whom. */
export const WaitingPaper = z
  .strictObject({
    number: z.int(),
    /** How many people have entered it. */
    hands: z.int(),
    isOwn: z.boolean(),
    /** Empty where one person has entered it so far. */
    differsIn: DiffersIn,
  })
  .meta({ id: 'WaitingPaper' });
export type WaitingPaper = z.infer<typeof WaitingPaper>;

/** How many paper ballots lay in the village's paper box, spoilt ones too. */
export const ReturnedPapers = z
  .strictObject({ returned: z.int().min(0).max(10_000) })
  .meta({ id: 'ReturnedPapers', examples: [{ returned: 12 }] });
export type ReturnedPapers = z.infer<typeof ReturnedPapers>;

/** Whether another person counted as many. */
export const CountedPapers = z
  .strictObject({ id: RecordId, kind: z.enum(['waiting', 'agreed', 'differs']) })
  .meta({ id: 'CountedPapers' });
export type CountedPapers = z.infer<typeof CountedPapers>;
