import type { Assessed } from '../core/determination/assessed.js';
import { seatFaults } from '../core/determination/limits.js';
import { stratumSeats } from '../core/determination/seats.js';
import { DomainError } from '../http/domain-error.js';
import type { ReadyRuleSet } from '../rule-sets/rule-sets.service.js';

/**
 * Refuses a made-up grade, or one that a meeting gives beside the proposal, that has no free seat. Who was graded in time gives none up for
 * it: the meeting decides on another grade.
 * @param people everybody of the cohort as scored with what arrived
 * @param gradeOf the grade that holds for each by now, by kind and code; for the one whose grade is new that one
 * @throws DomainError needs-unmet
 */
export function mustHaveSeat(
  { ruleSet, compiled }: ReadyRuleSet,
  people: readonly Assessed[],
  key: string,
  gradeOf: (key: string) => string | undefined,
): void {
  const faults = seatFaults(ruleSet, stratumSeats(compiled, people), gradeOf);
  const fault = faults.find(({ of }) => of.includes(key));
  if (!fault) return;
  const one = people.find((person) => person.key === key)!;
  const word = one.word(gradeOf(key)!).title;
  throw new DomainError(
    'needs-unmet',
    {
      zh: `${one.name}定为“${word.zh}”没有空余名额，已定等次的不因此让出名额，没有生成新结果。请部务会研究其他等次：登记会议，重新提请并写明会议、等次和理由。`,
      en: `There is no free seat of "${word.en}" for ${one.name}, and who was graded gives none up; no result took the place. The meeting decides on another grade: record it, and propose again with the meeting, the grade and the reason.`,
    },
    { word: 'results', clause: fault.clause, needs: ['determination'] },
  );
}
