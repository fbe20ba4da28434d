import type { Determined, UpwardAnswer } from '../contract/determined.js';
import type { Title } from '../contract/fields.js';
import type { Language } from '../http/language.js';

type Told = Pick<Determined, 'reason' | 'by' | 'isProposedUpward' | 'meeting' | 'answer'> & {
  proposedWord: Title | null;
  determinedWord: Title;
  /** What the county had proposed, where those above answered. */
  countyWord: Title | null;
};

/** What was determined, in one sentence; the proposal stands in it as a proposal. */
export function determinationText(told: Told, language: Language): string {
  const { proposedWord, determinedWord, reason, by, isProposedUpward, meeting, answer } = told;
  if (answer) return answeredText(told, answer, language);
  const isSame = proposedWord?.zh === determinedWord.zh;
  if (language === 'zh') {
    const who = meeting ? `${meeting.name} ${meeting.heldOn} 研究` : '按更正后的结果';
    const verb = isProposedUpward
      ? `提出“${determinedWord.zh}”的意见，${by.zh}，待上级答复`
      : `确定为“${determinedWord.zh}”`;
    const was = proposedWord ? (isSame ? '与建议一致' : `建议等次是“${proposedWord.zh}”`) : '建议等次待研究';
    return `${who}${verb}（${was}）。${reason === null ? '' : `理由：${reason}`}`;
  }
  const who = meeting ? `${meeting.name} on ${meeting.heldOn}` : 'The corrected result';
  const verb = isProposedUpward
    ? `proposes "${determinedWord.en}" (${by.en}), awaiting the answer from above`
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

/** Those above have the last word; what the county had proposed stands in it as a proposal. */
function answeredText(
  { determinedWord, countyWord, reason, meeting }: Told,
  { authority, number, answeredOn }: UpwardAnswer,
  language: Language,
): string {
  const isSame = countyWord?.zh === determinedWord.zh;
  if (language === 'zh') {
    const county = meeting ? `${meeting.name} ${meeting.heldOn} ` : '县里';
    const was = isSame ? `与${county}提出的意见一致` : `${county}提出的意见是“${countyWord!.zh}”`;
    const why = reason === null ? '' : `理由：${reason}`;
    return `${authority} ${answeredOn} 确定为“${determinedWord.zh}”（${number}；${was}）。${why}`;
  }
  const county = meeting ? `${meeting.name} on ${meeting.heldOn}` : 'the county';
  const was = isSame ? `as ${county} proposed` : `${county} had proposed "${countyWord!.en}"`;
  const why = reason === null ? '' : ` Reason: ${reason}`;
  return `${authority} determined "${determinedWord.en}" on ${answeredOn} (${number}): ${was}.${why}`;
}
