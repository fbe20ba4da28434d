import type { TaskMark } from '../duty-reports/task-lists.service.js';
import { type Fault, refused } from '../http/fault.js';
import type { MarkEntity } from './mark.entity.js';

type Named = Pick<MarkEntity, 'group' | 'entityKind' | 'entityCode' | 'item'>;

const nameOf = ({ entityKind, entityCode, group, item }: Named): string =>
  `${entityKind} ${entityCode} ${group} ${item}`;

/**
 * Refuses to type again what a task list says: the cadre ticks it there, and the township confirms it.
 * @param pointer where the rows stand in the body; null for a single one
 */
export function mustNotBeListed(rows: readonly Named[], pointer: string | null, listed: readonly TaskMark[]): void {
  const names = new Set(listed.map(nameOf));
  const faults: Fault[] = [];
  for (const [at, row] of rows.entries())
    if (names.has(nameOf(row)))
      faults.push({
        pointer: `${pointer === null ? '' : `${pointer}/${at}`}/item`,
        zh: `${row.entityCode} 本期有双方签字的任务清单：由干部勾选、乡镇在清单上确认，这里不再录入`,
        en: `${row.entityCode} has a task list that both sides signed: the cadre ticks and the township confirms it there; it is not entered here`,
      });
  if (faults.length > 0) throw refused(faults);
}

/**
 * Marks with what the township said on task lists: it stands in the place of what was typed before both sides signed. Of a list that waits
 * for the cadre there is no mark yet.
 */
export function withListed<T extends Named>(typed: readonly T[], listed: readonly TaskMark[]): (T | TaskMark)[] {
  const names = new Set(listed.map(nameOf));
  return [...typed.filter((mark) => !names.has(nameOf(mark))), ...listed.filter(({ state }) => state !== 'draft')];
}
