import type { Id, Title } from '../../contract/fields.js';
import type { Determination } from '../../contract/procedure.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { compare, fromFigure, multiply, whole } from '../exact.js';
import { type Assessed, isDeterminable } from './assessed.js';
import type { StratumSeats } from './seats.js';

/** A limit that a determined grade would pass, with the clause that sets it. */
export interface LimitFault {
  limit: 'nothingToDetermine' | 'unknownGrade' | 'changeAtMost' | 'vetoMayRise' | 'within' | 'reason' | 'quota';
  /** Whom it is about, by kind and code; for a quota everybody who would hold the grade. */
  of: readonly string[];
  clause: string;
  text: Title;
}

/** What was decided, or is about to be. */
export interface Decided {
  grade: Id;
  reason: string | null;
}

/** The limit that one decision passes; nothing when it keeps to them. */
export function limitFault(ruleSet: RuleSet, one: Assessed, { grade, reason }: Decided): LimitFault | undefined {
  const limits = ruleSet.determination!;
  const { assessment, order, name, key } = one;
  const at = numberOf(ruleSet, limits.clause);
  const fault = (limit: LimitFault['limit'], zh: string, en: string): LimitFault => ({
    limit,
    of: [key],
    clause: limits.clause,
    text: { zh: `${zh}（${at}）`, en: `${en} (${at})` },
  });
  if (!isDeterminable(assessment))
    return fault(
      'nothingToDetermine',
      `${name}现在不定等次，等有了建议等次再补定`,
      `${name} has no grade to determine now; it is made up once there is a proposal`,
    );
  const to = order.indexOf(grade);
  if (to < 0)
    return fault(
      'unknownGrade',
      `没有“${grade}”这个等次，请从 ${order.join('、')} 中选`,
      `There is no grade "${grade}"; choose one of ${order.join(', ')}`,
    );
  const words = (id: Id) => one.word(id).title;
  const { proposed } = one;
  if (proposed === null) {
    const { atMost, atLeast } = one.open!;
    if (to < order.indexOf(atMost) || to > order.indexOf(atLeast))
      return fault(
        'within',
        `${name}的等次待研究，只能定在“${words(atMost).zh}”到“${words(atLeast).zh}”之间，不能定为“${words(grade).zh}”`,
        `The grade of ${name} is open between "${words(atMost).en}" and "${words(atLeast).en}"; it cannot be "${words(grade).en}"`,
      );
  } else {
    const from = order.indexOf(proposed);
    if (assessment.vetoed && to < from && !limits.vetoMayRise)
      return fault(
        'vetoMayRise',
        `${name}因总否决建议“${words(proposed).zh}”，否决的不得上调`,
        `${name} is proposed as "${words(proposed).en}" by a veto, and what was vetoed may not be raised`,
      );
    if (Math.abs(to - from) > limits.changeAtMost)
      return fault(
        'changeAtMost',
        `${name}建议“${words(proposed).zh}”，不能定为“${words(grade).zh}”：上下调整最多 ${limits.changeAtMost} 档`,
        `${name} is proposed as "${words(proposed).en}" and cannot be "${words(grade).en}": at most ${limits.changeAtMost} ${limits.changeAtMost === 1 ? 'grade' : 'grades'} up or down`,
      );
  }
  if (grade !== proposed && reason === null)
    return fault(
      'reason',
      proposed === null
        ? `${name}的等次由研究确定，须写明理由`
        : `${name}定为“${words(grade).zh}”，与建议“${words(proposed).zh}”不一致，须写明理由`,
      proposed === null
        ? `The grade of ${name} is decided by the meeting, so it takes a reason`
        : `${name} is determined as "${words(grade).en}" and not as proposed ("${words(proposed).en}"), so it takes a reason`,
    );
  return undefined;
}

/**
 * The strata in which more would hold a grade than have a seat. Who is proposed for a seat keeps it until decided otherwise.
 * @param gradeOf the determined grade by kind and code; undefined where nobody decided yet
 */
export function seatFaults(
  ruleSet: RuleSet,
  strata: readonly StratumSeats[],
  gradeOf: (key: string) => Id | undefined,
): LimitFault[] {
  return strata.flatMap(({ quota, seats, title, people }): LimitFault[] => {
    if (seats === null) return [];
    const proposed = people.filter(({ assessment }) => assessment.grade === quota.grade).length;
    const holders = people.filter(({ key, assessment }) => (gradeOf(key) ?? assessment.grade) === quota.grade);
    // A measure may let everybody of a tie in: who is proposed past the seats is no fault of the meeting.
    if (holders.length <= Math.max(seats, proposed)) return [];
    const at = numberOf(ruleSet, quota.clause);
    const word = holders[0]!.word(quota.grade).title;
    const names = holders.map(({ name }) => name);
    return [
      {
        limit: 'quota',
        of: holders.map(({ key }) => key),
        clause: quota.clause,
        text: {
          zh: `${title ? `${title.zh}一层` : ''}“${word.zh}”的名额是 ${seats} 个，会有 ${holders.length} 人（${names.join('、')}）：请同时写明谁让出名额（${at}）`,
          en: `There are ${seats} seats of "${word.en}"${title ? ` for ${title.en}` : ''} and ${holders.length} people would hold it (${names.join(', ')}): say in the same decision who gives a seat up (${at})`,
        },
      },
    ];
  });
}

/** Whether so many changed grades of so many need a remark. */
export function needsRemark({ remarkAbove }: Determination, changed: number, of: number): boolean {
  return remarkAbove !== undefined && compare(whole(changed), multiply(fromFigure(remarkAbove), whole(of))) > 0;
}

const numberOf = ({ basis }: RuleSet, clause: string): string => basis[clause]?.number ?? clause;
