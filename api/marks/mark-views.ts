import type { PersonsFile } from '../audit/audit.service.js';
import { MarkRecord } from '../contract/records/mark.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { shown } from '../http/shown.js';
import { movesNow } from './mark-moves.js';
import type { MarkEntity, MarkVersionEntity } from './mark.entity.js';

/** A mark as this person sees it, with what may be done with it now. */
export function viewOf(mark: MarkEntity, cycle: Pick<CycleEntity, 'state'>, actor: Actor): MarkRecord {
  return shown(MarkRecord, mark, { moves: movesNow(mark, cycle, actor) });
}

/** Whose file a mark is in: a cadre's, whom marks know by the code. */
export function fileOf({ id, areaCode, entityKind, entityCode }: MarkEntity): PersonsFile {
  return { id, areaCode, cadreId: entityKind === 'cadre' ? entityCode : null };
}

/** A mark as it stands, as one of its versions. */
export function versionOf(mark: MarkEntity): MarkVersionEntity {
  const { id: markId, version, values, sentence, state, reason, meetingOn, changedBy: by, updatedAt: at } = mark;
  return { markId, version, values, sentence, state, reason, meetingOn, by, at };
}
