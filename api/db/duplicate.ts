/** Whether the database refused a row because another has the same unique value already. */
export function isDuplicate(error: unknown): boolean {
  const code = (error as { driverError?: { code?: unknown } } | undefined)?.driverError?.code;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
