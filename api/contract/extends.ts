import { z } from 'zod';
import { Basis } from './basis.js';
import { ClauseId, Code, Day, Figure, Title } from './fields.js';

/** A part of a rule set by its ids, never by places in lists: `entities.cadre.score.townshipCommittee.weight`. */
export const PartPath = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/,
    'a part is ids with dots, such as "entities.cadre.quotas.R29.share"',
  );
export type PartPath = z.infer<typeof PartPath>;

/** How far a county may move a part of its template. */
export const PartLimit = z.discriminatedUnion('kind', [
  /** A figure between these, both included. */
  z.strictObject({ kind: z.literal('range'), atLeast: Figure.optional(), atMost: Figure.optional() }),
  /** A figure that is stricter than the template's: `higher` or `lower` says which way is stricter. */
  z.strictObject({ kind: z.literal('stricter'), way: z.enum(['higher', 'lower']) }),
  /** One of these values. */
  z.strictObject({ kind: z.literal('choices'), of: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
  /** Anything the contract takes. */
  z.strictObject({ kind: z.literal('free') }),
]);
export type PartLimit = z.infer<typeof PartLimit>;

/** A part that a template leaves to its counties; every part it does not name is fixed. */
export const AdjustablePart = z.strictObject({ part: PartPath, clause: ClauseId, within: PartLimit });
export type AdjustablePart = z.infer<typeof AdjustablePart>;

/** One change a county makes to its template, with the county's own clause for it. */
export const PartChange = z.strictObject({ part: PartPath, to: z.json(), clause: ClauseId });
export type PartChange = z.infer<typeof PartChange>;

/** A county's rule set on a provincial template: it states only what it changes. Composed, it is an ordinary rule set. */
export const CountyRuleSet = z.strictObject({
  $schema: z.string().optional(),
  code: Code,
  title: Title,
  effectiveFrom: Day,
  /** The template by its code, in a folder of dated files seen from this file; the one in force on `effectiveFrom` counts. */
  extends: z.strictObject({ template: Code, folder: z.string().min(1) }),
  /** The county's own clauses; they may not replace one of the template's. */
  basis: Basis,
  changes: z.array(PartChange).min(1),
});
export type CountyRuleSet = z.infer<typeof CountyRuleSet>;
