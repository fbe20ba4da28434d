import type { Determined } from '../contract/determined.js';
import type { Title } from '../contract/fields.js';
import type { Language } from '../http/language.js';

type Told = Pick<Determined, 'reason' | 'by' | 'isProposedUpward' | 'meeting'> & {
  proposedWord: Title | null;
  determinedWord: Title;
};

/** What was determined, in one sentence; the proposal stands in it as a proposal. */
export function determinationText(told: Told, language: Language): string {
  const { proposedWord, determinedWord, reason, by, isProposedUpward, meeting } = told;
  const isSame = proposedWord?.zh === determinedWord.zh;
  if (language === 'zh') {
    const who = meeting ? `${meeting.name} ${meeting.heldOn} 研究` : '按更正后的结果';
    const verb = isProposedUpward ? `提出“${determinedWord.zh}”的意见，${by.zh}` : `确定为“${determinedWord.zh}”`;
    const was = proposedWord ? (isSame ? '与建议一致' : `建议等次是“${proposedWord.zh}”`) : '建议等次待研究';
    return `${who}${verb}（${was}）。${reason === null ? '' : `理由：${reason}`}`;
  }
  const who = meeting ? `${meeting.name} on ${meeting.heldOn}` : 'The corrected result';
  const verb = isProposedUpward
    ? `proposes "${determinedWord.en}" (${by.en})`
    : meeting
      ? `determined "${determinedWord.en}"`
      : `is determined as "${determinedWord.en}"`;
  const was = proposedWord
    ? isSame
      ? 'as proposed'
      : `the proposal was "${proposedWord.en}"`
    : 'the measure left it open';
  return `${who} ${verb}: ${was}.${reason === null ? '' : ` Reason: ${reason}`}`;
}
