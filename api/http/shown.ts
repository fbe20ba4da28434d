import type { z } from 'zod';

/**
 * What a reader sees of a stored record: the members that the contract names, and nothing else the table holds.
 * @param said what is not a column (`moves`), or is told to this reader otherwise
 */
export function shown<T extends z.ZodObject>(
  schema: T,
  stored: object,
  said: Partial<z.output<T>> & Pick<z.output<T>, 'moves' & keyof z.output<T>>,
): z.output<T> {
  const record: Record<string, unknown> = {};
  for (const name of Object.keys(schema.shape))
    record[name] = name in said ? said[name as keyof typeof said] : (stored as Record<string, unknown>)[name];
  return record as z.output<T>;
}
