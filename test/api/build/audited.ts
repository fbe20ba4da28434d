import { RecordEntity } from '../../../api/db/columns.js';
import { ENTITIES } from '../../../api/entities.js';
import type { TestService } from './service.js';

/**
 * Records that were changed without a line in the audit chain: a record at version n was made and changed n times, so it has at least
 * n lines. Empty when every change of every record was audited.
 * @param except accounts that a spec wrote straight into the tables
 */
export async function unauditedRecords(
  { database }: TestService,
  except: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const rows: { recordId: string; lines: string }[] = await database.read
    .createQueryBuilder()
    .select('e.recordId', 'recordId')
    .addSelect('COUNT(*)', 'lines')
    .from('audit_events', 'e')
    .where("e.action <> 'read'")
    .groupBy('e.recordId')
    .getRawMany();
  const lines = new Map(rows.map(({ recordId, lines: count }) => [recordId, Number(count)]));
  const found: string[] = [];
  for (const table of ENTITIES) {
    if (!(table.prototype instanceof RecordEntity)) continue;
    const records = (await database.read.find(table as never)) as RecordEntity[];
    for (const { id, version } of records)
      if (!except.has(id) && (lines.get(id) ?? 0) < version)
        found.push(`${table.name} ${id} version ${version}: ${lines.get(id) ?? 0} lines`);
  }
  return found;
}
