import type { Interview, InterviewQuestion } from '../../contract/interview.js';
import { ask, numbersOf } from './ask.js';
import { together } from './households.js';
import { LIMITS } from './limits.js';

const saying = ({ answers }: Interview): string =>
  Object.keys(answers)
    .toSorted()
    .map((question) => `${question}=${answers[question]}`)
    .join(';');

/**
 * Where all answers of one interviewer are the same one interview after the other, longer than chance explains: the share of the same
 * answers among the other interviewers is taken for how likely one more is. Where everybody is content a long run says nothing.
 */
export function identicalRuns(interviews: readonly Interview[]): InterviewQuestion[] {
  const complete = interviews.filter(({ outcome }) => outcome === 'complete');
  return [...together(complete, ({ interviewer }) => interviewer)].flatMap(([who, own]) => {
    const others = complete.filter(({ interviewer }) => interviewer !== who).map(saying);
    return runsOf(own).flatMap((run) => {
      const same = others.filter((one) => one === saying(run[0]!)).length;
      const { interviews: many, chance, asIf } = LIMITS.identicalRun;
      const share = (same + asIf.same) / (others.length + asIf.others);
      if (run.length < many || share ** run.length > chance) return [];
      return [
        ask(
          'identicalRun',
          who,
          run,
          `${who}连续 ${run.length} 户答案完全相同（${numbersOf(run)}），其他访问员中同样回答的占 ${percent(same, others.length)}。是当地情况一致，还是逐户照填？`,
          `${run.length} households in a row answered ${who} the very same (${numbersOf(run)}); of those asked by others ${percent(same, others.length)} did. Is the place of one mind, or was it copied?`,
        ),
      ];
    });
  });
}

/** Stretches of the same answers, in the order of time. */
function runsOf(interviews: readonly Interview[]): Interview[][] {
  const runs: Interview[][] = [];
  for (const one of interviews) {
    const run = runs.at(-1);
    if (run && saying(run[0]!) === saying(one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`);
