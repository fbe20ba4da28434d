import { z } from 'zod';
import { Title } from './fields.js';

/**
 * How well a figure is attested: A official or party page · B newspaper or reprint · C document-sharing page ·
 * K public source code of a system in use · R recollection, unconfirmed · brief the commission · ours our own choice.
 */
export const Evidence = z.enum(['A', 'B', 'C', 'K', 'R', 'brief', 'ours']);
export type Evidence = z.infer<typeof Evidence>;

/** Where a clause, or some of its figures, come from. */
export const Source = z.strictObject({
  evidence: Evidence,
  /** The document by its name, or by its number in your own list of sources (`M05`, `L1 art. 27`). */
  document: z.string().min(1).optional(),
  address: z.url().optional(),
  /** The figures of the clause that this source attests, as written ("30%", "90天"). */
  figures: z.array(z.string().min(1)).min(1).optional(),
});
export type Source = z.infer<typeof Source>;

/** One clause of the measure: its number, a paraphrase in our own words, and where it comes from. */
export const Clause = z.strictObject({
  number: z.string().min(1),
  text: Title,
  sources: z.array(Source).min(1),
});
export type Clause = z.infer<typeof Clause>;

/** The clauses of a measure by id. */
export const Basis = z.record(z.string().min(1), Clause);
export type Basis = z.infer<typeof Basis>;
