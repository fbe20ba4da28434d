import type { Interview, InterviewQuestion } from '../../contract/interview.js';
import { ask, numbersOf } from './ask.js';
import { householdsOf } from './households.js';
import type { CallBackRule } from './call-back-rule.js';

/** A village of which fewer were called back than is to be. */
export function fewCallBacks(
  village: string,
  interviews: readonly Interview[],
  { share, isOurs }: CallBackRule,
): InterviewQuestion[] {
  const valid = interviews.filter(({ outcome }) => outcome === 'complete');
  const called = valid.filter(({ callBack }) => callBack !== null);
  if (valid.length === 0 || called.length >= share * valid.length) return [];
  const wanted = `${Number((share * 100).toFixed(1))}%`;
  return [
    ask(
      'fewCallBacks',
      village,
      valid,
      `有效 ${valid.length} 户，回访复核 ${called.length} 户，不到${isOurs ? '参考比例' : '办法规定的'} ${wanted}${isOurs ? '（本系统的参考数，办法未写）' : ''}。还安排回访吗？`,
      `${called.length} of ${valid.length} valid interviews were called back, less than ${wanted}${isOurs ? ' (our figure: the measure names none)' : ' as the measure says'}. Will more be called?`,
    ),
  ];
}

/** Households that told the second caller something else. */
export function callBackDiffers(village: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const differing = interviews.filter(({ callBack }) => callBack === 'differs');
  if (differing.length === 0) return [];
  return [
    ask(
      'callBackDiffers',
      village,
      differing,
      `${differing.length} 户回访与原访问不一致（${numbersOf(differing)}）。以哪一次为准，原因是什么？`,
      `${differing.length} households told the second caller something else (${numbersOf(differing)}). Which of the two holds, and why?`,
    ),
  ];
}

/** Households that were replaced although they answered. */
export function replacedAnswered(village: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const replaced = new Set(interviews.flatMap(({ replaces }) => replaces ?? []));
  const answered = householdsOf(interviews)
    .filter(({ sampleNumber, last }) => replaced.has(sampleNumber) && last?.outcome === 'complete')
    .map(({ last }) => last!);
  if (answered.length === 0) return [];
  return [
    ask(
      'replacedAnswered',
      village,
      answered,
      `${answered.length} 户已经完成访问又被更换（${numbersOf(answered)}）。为什么更换？`,
      `${answered.length} households were replaced although they answered (${numbersOf(answered)}). Why?`,
    ),
  ];
}

/** Households with two complete interviews: the later one counts. */
export function answeredTwice(village: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const twice = householdsOf(interviews).flatMap(({ contacts }) => {
    const complete = contacts.filter(({ outcome }) => outcome === 'complete');
    return complete.length > 1 ? [complete.at(-1)!] : [];
  });
  if (twice.length === 0) return [];
  return [
    ask(
      'answeredTwice',
      village,
      twice,
      `${twice.length} 户有两次完成的访问（${numbersOf(twice)}），按后一次计。是否重复访问？`,
      `${twice.length} households have two complete interviews (${numbersOf(twice)}); the later one counts. Were they asked twice?`,
    ),
  ];
}
