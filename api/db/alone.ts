import BetterSqlite3 from 'better-sqlite3';

/** Another process has the database. */
export class HeldByAnother extends Error {
  override readonly name = 'HeldByAnother';
}

/**
 * Holds an SQLite database for this process alone: two writers with a queue each would undo what one queue is for. The lock is the
 * operating system's, on a file beside the database, so it ends with the process however that ends.
 * @returns lets go of it
 * @throws HeldByAnother
 */
export function holdAlone(file: string): () => void {
  const lock = new BetterSqlite3(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new HeldByAnother(file);
    throw error;
  }
  return () => {
    lock.close();
  };
}
