import type { DutyReport } from '../contract/duty-report.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { DutyReportEntity } from './duty-report.entity.js';

/** How long a text is as people count Chinese text: every character is one, also those that a computer keeps as two. */
export const charactersOf = (text: string): number => [...text].length;

/** @throws InvalidInput for a text that is longer than the measure allows */
export function mustFit(text: string, { charactersAtMost, clause }: DutyReport): void {
  const characters = charactersOf(text);
  if (characters <= charactersAtMost) return;
  throw refused([
    {
      pointer: '/text',
      zh: `述职不超过 ${charactersAtMost} 字（第 ${clause} 条），现有 ${characters} 字，请删去 ${characters - charactersAtMost} 字`,
      en: `has ${characters} characters; clause ${clause} allows ${charactersAtMost}: take out ${characters - charactersAtMost}`,
    },
  ]);
}

/** There is one report for a cadre and cycle. */
export function begunAlready(cadreId: string): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: '本期的述职已经写过，没有重复保存。请打开已有的一份修改；已报送的，请乡镇先退回。',
      en: 'There is a duty report for this cycle already; nothing was saved twice. Open that one and change it; where it was submitted, the township returns it first.',
    },
    { word: 'duty-reports', cadreId },
  );
}

/** Changing a report that was submitted takes its return first. */
export function submittedAlready({ id, state }: DutyReportEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '述职已经报送，不能直接改，没有保存。请乡镇退回并说明原因，再修改、重新报送。',
      en: 'The report was submitted and cannot be changed as it is; nothing was saved. Ask the township to return it, change it, and submit it again.',
    },
    { word: 'duty-reports', id, state, move: 'update', legal: ['return'] },
  );
}
