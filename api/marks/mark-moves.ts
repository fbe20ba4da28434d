import type { MarkRecord } from '../contract/records/mark.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import type { MarkEntity } from './mark.entity.js';

/** A move with what it asks for beside the person. */
export type MarkMove =
  | { move: 'submit'; meetingOn: string | null }
  | { move: 'countersign' }
  | { move: 'sign'; meetingOn: string }
  | { move: 'return'; reason: string };

/** What a move makes of a mark. @throws DomainError out-of-state, second-person, or needs-unmet when two people named two days */
export function valuesAfter(mark: MarkEntity, by: MarkMove, { accountId, ...actor }: Actor): Partial<MarkEntity> {
  const state = stateAfter('marks', by.move, mark) as MarkRecord['state'];
  const moved = { state, changedBy: accountId };
  switch (by.move) {
    case 'submit':
      return { ...moved, submittedBy: accountId, meetingOn: by.meetingOn, reason: null };
    case 'countersign':
      mustBeAnother({ accountId, ...actor }, mark.submittedBy, mark.id);
      return { ...moved, countersignedBy: accountId };
    case 'sign':
      mustBeAnother({ accountId, ...actor }, mark.submittedBy, mark.id);
      if (mark.meetingOn !== null && mark.meetingOn !== by.meetingOn) throw otherDay(mark, by.meetingOn);
      return { ...moved, countersignedBy: accountId, meetingOn: by.meetingOn };
    case 'return':
      return { ...moved, reason: by.reason, submittedBy: null, countersignedBy: null, meetingOn: null };
  }
}

/** The moves of a mark for this actor now. */
export function movesNow(mark: MarkEntity, cycle: Pick<CycleEntity, 'state'>, actor: Actor): MarkRecord['moves'] {
  if (cycle.state !== 'open') return [];
  return movesOf('marks', mark.state, actor, mark.submittedBy === actor.accountId ? ['countersign', 'sign'] : []);
}

/** A committee signs what it has seen: not before the cycle began, not in the future. */
export function mustBeDayOfMeeting(day: string, cycle: Pick<CycleEntity, 'startsOn'>, today: string): void {
  if (day >= cycle.startsOn && day <= today) return;
  throw refused([
    {
      pointer: '/meetingOn',
      zh: `党委会日期应在本期开始（${cycle.startsOn}）到今天（${today}）之间`,
      en: `the meeting was between the first day of the cycle (${cycle.startsOn}) and today (${today})`,
    },
  ]);
}

/** Changing a mark that was submitted takes its return first. */
export function mustBeChangeable({ id, state }: MarkEntity): void {
  if (state === 'draft' || state === 'returned') return;
  throw new DomainError(
    'out-of-state',
    {
      zh: '这条评分已经报送，不能直接改。请先退回并说明原因，再修改、重新报送。',
      en: 'This mark was submitted and cannot be changed as it is. Return it with a reason first, change it, and submit it again.',
    },
    { word: 'marks', id, state, move: 'update', legal: ['return'] },
  );
}

function otherDay({ id, meetingOn }: MarkEntity, day: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `报送时登记的党委会日期是 ${meetingOn}，您填的是 ${day}，两人须一致。请核对纸面评分表；报送时登记错的，请退回重报。`,
      en: `The meeting was entered as ${meetingOn} when submitting, and you say ${day}; both must agree. Look at the sheet; if it was entered wrongly, return it and submit it again.`,
    },
    { id, meetingOn, yours: day },
  );
}
