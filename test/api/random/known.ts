import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AuditEventEntity } from '../../../api/audit/audit-event.entity.js';
import { CycleEntity } from '../../../api/cycles/cycle.entity.js';
import type { County } from './county.js';

/** A table whose name is not that of its word. */
const TABLES: Record<string, string> = { ballots: 'ballot_boxes', audit: 'audit_events' };

/** The row of a record, whoever may read it; null where there is none. */
export async function rowOf(county: County, word: string, id: string): Promise<ObjectLiteral | null> {
  const table = tableOf(county, word);
  return table ? county.service.database.read.findOneBy(table, { id }) : null;
}

/** The table of a word. */
export function tableOf({ service }: County, word: string): EntityTarget<ObjectLiteral> | undefined {
  const name = TABLES[word] ?? word.replaceAll('-', '_');
  return service.database.read.connection.entityMetadatas.find(({ tableName }) => tableName === name)?.target;
}

/** The lines of the county's chain, from its first. */
export function chainOf({ service, code }: County): Promise<AuditEventEntity[]> {
  return service.database.read.find(AuditEventEntity, { where: { county: code }, order: { place: 'ASC' } });
}

/**
 * The ids of every word's records, in the order in which the chain tells of them: the same actions know the same records whatever their ids
 * are. Codes of what is assessed stand under `entities`, those of places under `area-code`.
 */
export async function knownOf(county: County): Promise<Map<string, readonly string[]>> {
  const known = new Map<string, string[]>();
  for (const { word, recordId, action } of await chainOf(county)) {
    if (action === 'read') continue;
    const ids = known.get(word) ?? [];
    if (!ids.includes(recordId)) ids.push(recordId);
    known.set(word, ids);
  }
  const { home, code, measure } = county;
  const villages = home.townships.map(({ village }) => village);
  known.set(
    'entities',
    [...home.cadres, ...villages].map((one) => one.code),
  );
  known.set('area-code', [code, ...home.townships.map((one) => one.code), ...villages.map((one) => one.code)]);
  known.set('rule-sets', [measure.ruleSetId]);
  return known;
}

/** The county's cycle; null before one is planned. */
export function cycleOf({ service, code }: County): Promise<CycleEntity | null> {
  return service.database.read.findOne(CycleEntity, {
    where: { areaCode: code },
    order: { createdAt: 'ASC', code: 'ASC' },
  });
}
