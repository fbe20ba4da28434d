import type { Interview, InterviewQuestion } from '../../contract/interview.js';
import { manyInShortTime, overlapping, tooShort } from './by-the-clock.js';
import type { CallBackRule } from './call-back-rule.js';
import { together } from './households.js';
import { identicalRuns } from './identical-runs.js';
import { answeredTwice, callBackDiffers, fewCallBacks, replacedAnswered } from './in-a-village.js';

/**
 * What to ask about interviews before they are delivered: of each interviewer over all villages, of each village by itself. The order in
 * which interviews come changes nothing.
 */
export function interviewQuestions(interviews: readonly Interview[], callBacks: CallBackRule): InterviewQuestion[] {
  const ordered = interviews.toSorted((a, b) => compared(a.beganAt, b.beganAt) || compared(a.id, b.id));
  const held = ordered.filter(({ attempt }) => attempt > 0);
  const byInterviewer = [...together(held, ({ interviewer }) => interviewer)];
  const byVillage = [...together(ordered, ({ areaCode }) => areaCode)];
  return [
    ...byInterviewer.flatMap(([who, own]) => manyInShortTime(who, own)),
    ...byInterviewer.flatMap(([who, own]) => overlapping(who, own)),
    ...identicalRuns(held),
    ...byInterviewer.flatMap(([who, own]) => tooShort(who, own)),
    ...byVillage.flatMap(([village, own]) => [
      ...fewCallBacks(village, own, callBacks),
      ...callBackDiffers(village, own),
      ...replacedAnswered(village, own),
      ...answeredTwice(village, own),
    ]),
  ];
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
