import { z } from 'zod';
import { AreaCode, Instant, RecordId } from './record.js';

/** One line of a county's audit chain: who did what to which record, when. Its hash covers the line before it. */
export const AuditEvent = z
  .strictObject({
    id: RecordId,
    /** The county whose chain this is; shorter for what stands above counties. */
    county: AreaCode,
    /** 1, 2, 3 … without a gap. */
    place: z.int().positive(),
    at: Instant,
    accountId: z.string(),
    role: z.string(),
    /** `create`, `update`, `remove`, `read`, or the move that was made. */
    action: z.string(),
    word: z.string(),
    recordId: z.string(),
    /** What changed: each property with what it was and what it became. */
    change: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    requestId: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof AuditEvent>;

/** What a check of one chain found. */
export const ChainReport = z
  .strictObject({
    county: AreaCode,
    lines: z.int().min(0),
    isWhole: z.boolean(),
    /** The hash of the last line, over all that stand before it. Noted down outside, it tells later whether the chain was written anew. */
    head: z.string(),
    /** The first line that is not what it was, or not where it was. */
    broken: z
      .strictObject({
        place: z.int().positive(),
        why: z.enum(['changed', 'removed', 'reordered', 'headChanged']),
        id: z.string().nullable(),
      })
      .optional(),
  })
  .meta({ id: 'ChainReport' });
export type ChainReport = z.infer<typeof ChainReport>;

/** What a check of the own chain found, and of those of the city, the province and the nation above: they are told to be whole, not read. */
export const ChainReports = z
  .strictObject({ ...ChainReport.shape, above: z.array(ChainReport).max(3) })
  .meta({ id: 'ChainReports' });
export type ChainReports = z.infer<typeof ChainReports>;
