import { z } from 'zod';
import { Move } from '../transitions.js';

/** The id of a record. */
export const RecordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'id');
export type RecordId = z.infer<typeof RecordId>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** The code of a place: the official statistical division codes, 2 digits province, 4 city, 6 county, 9 township, 12 village; empty for the nation. */
export const AreaCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$/, 'area code: 2, 4, 6, 9 or 12 digits');
export type AreaCode = z.infer<typeof AreaCode>;

/** The version a change was made from; the answer to an older one is 409 with both. */
export const Version = z.int().positive().max(2_147_483_647);
export type Version = z.infer<typeof Version>;

/** What every record read has. `moves` are the legal moves for the person who asked, now. */
export const recordFields = {
  id: RecordId,
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  moves: z.array(Move),
};

/** A sentence people wrote. */
export const Sentence = z.string().trim().min(1).max(500);
/** A name or title. */
export const Name = z.string().trim().min(1).max(100);

/** A reason, where a move asks for one, and the version it was decided on. */
export const WithReason = z
  .strictObject({ reason: z.string().trim().min(2).max(500), version: Version.optional() })
  .meta({ id: 'WithReason' });
export type WithReason = z.infer<typeof WithReason>;

/** What one person proposed and why, where another has the last word. */
export const ProposedStep = z.strictObject({ by: z.string(), reason: z.string() });
export type ProposedStep = z.infer<typeof ProposedStep>;

/** A move that asks for nothing but the version it was decided on. */
export const AtVersion = z.strictObject({ version: Version.optional() }).meta({ id: 'AtVersion' });
export type AtVersion = z.infer<typeof AtVersion>;
