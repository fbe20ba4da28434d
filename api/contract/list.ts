import { z } from 'zod';

const json = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'JSON' });
    return z.NEVER;
  }
};

/** A value a list is filtered by; a list of values means any of them. */
const FilterValue = z.union([z.string().max(200), z.number(), z.boolean()]);

/**
 * The query of every list, as `ra-data-simple-rest` writes it: `sort=["name","ASC"]`, `range=[0,24]` (both ends counted),
 * `filter={"q":"王","id":["…"]}`. An answer has at most 1,000 records; `Content-Range` says which of how many.
 */
export const ListQuery = z
  .strictObject({
    sort: z
      .string()
      .max(200)
      .transform(json)
      .pipe(z.tuple([z.string().max(64), z.enum(['ASC', 'DESC'])]))
      .optional(),
    range: z
      .string()
      .max(64)
      .transform(json)
      .pipe(z.tuple([z.int().min(0).max(10_000_000), z.int().min(0).max(10_000_000)]))
      .optional(),
    filter: z
      .string()
      .max(60_000)
      .transform(json)
      .pipe(z.record(z.string().max(64), z.union([FilterValue, z.array(FilterValue).max(1000)])))
      .optional(),
  })
  .meta({ id: 'ListQuery' });
export type ListQuery = z.infer<typeof ListQuery>;

/** Most records one answer has. */
export const LIST_AT_MOST = 1000;
