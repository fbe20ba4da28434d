import type { Interview, InterviewQuestion } from '../../contract/interview.js';
import { NAMED_AT_MOST } from './limits.js';

/** A question about some interviews: which village it is of, how many there are and which follows from them. */
export function ask(
  kind: InterviewQuestion['kind'],
  about: string,
  interviews: readonly Interview[],
  zh: string,
  en: string,
): InterviewQuestion {
  const villages = new Set(interviews.map(({ areaCode }) => areaCode));
  return {
    kind,
    about,
    areaCode: villages.size === 1 ? [...villages][0]! : null,
    count: interviews.length,
    interviews: interviews.slice(0, NAMED_AT_MOST).map(({ id }) => id),
    question: { zh, en },
  };
}

/** The numbers of the samples, the first ones where there are many. */
export function numbersOf(interviews: readonly Interview[]): string {
  const numbers = [...new Set(interviews.map(({ sampleNumber }) => sampleNumber))];
  return numbers.length > 6 ? `${numbers.slice(0, 6).join('、')}……` : numbers.join('、');
}
