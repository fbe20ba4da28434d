import { awaitsAnswer, type Determined } from '../contract/determined.js';
import type { Title } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type Assessed, isDeterminable } from '../core/determination/assessed.js';
import { limitFault } from '../core/determination/limits.js';
import { DomainError } from '../http/domain-error.js';
import { pastLimits } from './determination-refusals.js';

/** What a corrected result is determined as. */
export type DeterminedAnew = {
  determinedGrade: string | null;
  determinedWord: Title | null;
  determination: Determined | null;
  isAwaitingAnswer: boolean;
};

/** What a meeting decided about it; or those above, to whom a meeting had proposed. */
export type Decision = Pick<Determined, 'reason' | 'meeting' | 'answer'> & { grade: string };

const NOTHING: DeterminedAnew = {
  determinedGrade: null,
  determinedWord: null,
  determination: null,
  isAwaitingAnswer: false,
};

/**
 * What holds for a result that was corrected. A decision of a meeting or of those above counts, within the limits; else what was determined stays while
 * the proposal is the same, and follows the corrected proposal where it is another.
 * @throws DomainError needs-unmet past a limit, or where the corrected grade is open and no meeting decided it
 */
export function determinedAnew(
  ruleSet: RuleSet,
  one: Assessed | undefined,
  {
    before,
    reason,
    decision,
    authority,
  }: {
    before: Determined | null;
    /** Why it is corrected. */
    reason: string;
    decision: Decision | null;
    authority: Pick<Determined, 'by' | 'isProposedUpward'>;
  },
): DeterminedAnew {
  if (!ruleSet.determination || !one || !isDeterminable(one.assessment)) return NOTHING;
  const proposedGrade = one.proposed;
  const told = (determination: Determined): DeterminedAnew => {
    const { determinedGrade } = determination;
    const isAwaitingAnswer = awaitsAnswer(determination);
    return { determinedGrade, determinedWord: one.word(determinedGrade).title, determination, isAwaitingAnswer };
  };
  if (decision) {
    const past = limitFault(ruleSet, one, decision);
    if (past) throw pastLimits([past]);
    const { grade: determinedGrade, reason: because, meeting, answer } = decision;
    const said = { proposedGrade, determinedGrade, reason: because, meeting };
    // Who answered is whom it was proposed to, whatever the file says by now of who sent the cadre.
    if (answer) return told({ ...said, by: before!.by, isProposedUpward: true, answer });
    return told({ ...said, ...authority });
  }
  if (before && before.proposedGrade === proposedGrade) return told(before);
  if (proposedGrade === null) throw leftOpen(one);
  return told({ proposedGrade, determinedGrade: proposedGrade, reason, ...authority, meeting: null });
}

function leftOpen({ name, assessment }: Assessed): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${name}更正后的等次待研究，没有生成新结果。请登记研究的会议，重新提请更正并写明会议和等次。`,
      en: `The corrected grade of ${name} is open, so no result took the place. Record the meeting that decides it, and propose the correction again with the meeting and the grade.`,
    },
    { word: 'results', code: assessment.entity },
  );
}
