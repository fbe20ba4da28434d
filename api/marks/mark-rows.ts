import type { NewMarks } from '../contract/records/mark.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { type Actor, covers, type Places, type RecordPlace } from '../http/access.js';
import { isEntityOf, notOfCycle } from '../http/entity-of.js';
import { type Fault, refused } from '../http/fault.js';
import { markFaults, unknownItem } from './mark-faults.js';
import { itemName, type MarkItems } from './mark-items.js';
import type { MarkEntity } from './mark.entity.js';
import { mustBeOwnGroup } from './own-group.js';

type Row = NewMarks['marks'][number];
type NewRow = Omit<MarkEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** The place that assesses each cadre in a cycle, by the cadre's code. */
export type AssessedAt = ReadonlyMap<string, { areaCode: string }>;

/** What a cycle's measure says of marks. */
export type Measure = { ruleSet: RuleSet; items: MarkItems };

/**
 * Rows as somebody typed them, read against the measure.
 * @param pointer where the rows stand in the body; null for a single one
 * @throws InvalidInput that locates every row that is wrong; DomainError not-permitted for another side's group
 */
export async function readRows(
  rows: readonly Row[],
  pointer: string | null,
  { ruleSet, items }: Measure,
  cycle: CycleEntity,
  places: Places,
  assessedAt: AssessedAt,
  actor: Actor,
): Promise<NewRow[]> {
  const faults: Fault[] = [];
  const kept: NewRow[] = [];
  const seen = new Map<string, number>();
  const placed = new Map<string, RecordPlace | null>();
  for (const [at, row] of rows.entries()) {
    const say = (fault: Fault) =>
      faults.push(pointer === null ? fault : { ...fault, pointer: `${pointer}/${at}${fault.pointer}` });
    mustBeOwnGroup(actor, row.group);
    const name = itemName(row.entityKind, row.group, row.item);
    const item = items.get(name);
    if (item) for (const fault of markFaults(item, row)) say(fault);
    else say(unknownItem(ruleSet, items, row));
    const first = seen.get(`${name} ${row.entityCode}`);
    if (first !== undefined) say(twice(first));
    else seen.set(`${name} ${row.entityCode}`, at);
    if (!placed.has(row.entityCode)) placed.set(row.entityCode, await places.of('entities', row.entityCode, actor));
    const place = placed.get(row.entityCode) ?? null;
    if (place === null || !isEntityOf(place, row, cycle)) {
      say(notOfCycle(row));
      continue;
    }
    const areaCode = assessedAt.get(row.entityCode)?.areaCode ?? place.areaCode;
    if (isHeardOnly(actor, areaCode)) say(assessedElsewhere(row.entityCode, areaCode));
    else kept.push(newRow(row, areaCode, cycle.id, actor));
  }
  if (faults.length > 0) throw refused(faults);
  return kept;
}

function newRow(row: Row, areaCode: string, cycleId: string, { accountId }: Actor): NewRow {
  const { group, entityKind, entityCode, item, values, sentence } = row;
  return {
    group,
    entityKind,
    entityCode,
    item,
    values,
    sentence,
    cycleId,
    areaCode,
    state: 'draft',
    reason: null,
    enteredBy: accountId,
    submittedBy: null,
    countersignedBy: null,
    meetingOn: null,
    changedBy: accountId,
  };
}

/** A township that the cadre left or came to, and that does not assess in this cycle. */
const isHeardOnly = (actor: Actor, areaCode: string): boolean =>
  actor.role === 'townshipCommittee' && !covers(actor, 'area', { areaCode });

function assessedElsewhere(entityCode: string, areaCode: string): Fault {
  const township = areaCode.slice(0, 9);
  return {
    pointer: '/entityCode',
    zh: `${entityCode} 有调动，本期由 ${township} 评（现驻地评；在前一驻地超过半期的由前驻地评）；贵乡镇的意见在征求意见时提出`,
    en: `${entityCode} moved: ${township} assesses in this cycle (the present place; the former one where over half of the period was spent there). Your township is heard at the consultation`,
  };
}

function twice(first: number): Fault {
  return { pointer: '', zh: `与第 ${first + 1} 行重复`, en: `says the same as row ${first + 1}` };
}
