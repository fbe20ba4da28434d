import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { InvalidInput } from '../http/invalid-input.js';
import type { CadreEntity } from './cadre.entity.js';
import type { LeaveEntity } from './leave.entity.js';
import type { PostingEntity } from './posting.entity.js';

type Named = Pick<CadreEntity, 'id' | 'cadreCode' | 'name'>;

/** What is wrong at one place of the body, worded in the reader's language. */
export function wrongAt(pointer: string, words: { zh: string; en: string }): InvalidInput {
  return refused([{ pointer, ...words }]);
}

/** A posting that would share days with another of the same cadre. */
export function postingsOverlap(cadre: Named, other: PostingEntity): DomainError {
  const until = other.endedOn ?? '今';
  return new DomainError(
    'overlapping',
    {
      zh: `${cadre.name}（${cadre.cadreCode}）在 ${other.postedOn} 至 ${until} 已有派驻记录（${other.areaCode}），日期重叠，没有保存。请核对到岗日期，或先更正那条记录。`,
      en: `${cadre.name} (${cadre.cadreCode}) is posted to ${other.areaCode} from ${other.postedOn} to ${other.endedOn ?? 'now'} already; the days overlap and nothing was saved. Check the day, or correct that posting first.`,
    },
    { word: 'postings', id: other.id, postedOn: other.postedOn, endedOn: other.endedOn },
  );
}

/** A recall of somebody who is not posted. */
export function isNotPosted(cadre: Named): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${cadre.name}（${cadre.cadreCode}）现在没有派驻，不能召回。请查看派驻记录。`,
      en: `${cadre.name} (${cadre.cadreCode}) is not posted now and cannot be recalled. See the postings of the file.`,
    },
    { word: 'cadres', id: cadre.id, move: 'recall', legal: ['post'] },
  );
}

/** A leave that would share days with another of the same cadre. */
export function leavesOverlap(cadre: Named, other: LeaveEntity): DomainError {
  return new DomainError(
    'overlapping',
    {
      zh: `${cadre.name}（${cadre.cadreCode}）在 ${other.from} 至 ${other.to} 已有请休假登记，日期重叠，没有保存。请更正那条记录，或改这一条的日期。`,
      en: `${cadre.name} (${cadre.cadreCode}) has a leave from ${other.from} to ${other.to} already; the days overlap and nothing was saved. Correct that entry, or the days of this one.`,
    },
    { word: 'leaves', id: other.id, from: other.from, to: other.to },
  );
}

/** A leave that lies, or would lie, on days without a posting. */
export function leaveOutsidePosting(cadre: Named): InvalidInput {
  return wrongAt('/from', {
    zh: `${cadre.name}（${cadre.cadreCode}）在这些日期没有（全部）派驻，不能登记请休假。请核对起止日期和派驻记录`,
    en: `${cadre.name} (${cadre.cadreCode}) is not posted on (all of) these days; check the days and the postings`,
  });
}

/** An end or a correction of a posting that would leave a leave behind. */
export function leaveLeftBehind(cadre: Named, leave: LeaveEntity): DomainError {
  return new DomainError(
    'still-needed',
    {
      zh: `${cadre.name}（${cadre.cadreCode}）在 ${leave.from} 至 ${leave.to} 有请休假登记，不在改后的派驻期内，没有保存。请先更正或作废那条登记。`,
      en: `${cadre.name} (${cadre.cadreCode}) has a leave from ${leave.from} to ${leave.to} outside of the posting as it would be; nothing was saved. Correct or cancel that entry first.`,
    },
    { word: 'leaves', id: leave.id, from: leave.from, to: leave.to },
  );
}
