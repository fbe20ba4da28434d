import type { InterviewQuestion } from '../contract/interview.js';
import type { QuestionRow } from '../contract/records/question.js';
import { rowOf } from './row.js';

/** What to ask about the assessors' interviews: whom or which village, and the first record to open. */
export function interviewsToAskAbout(questions: readonly InterviewQuestion[]): QuestionRow[] {
  return questions.map(({ about, areaCode, count, interviews, question }) =>
    rowOf({
      word: 'interviews',
      recordId: interviews[0] ?? null,
      name: /^\d{12}$/.test(about) ? null : about,
      areaCode,
      text: question,
      count,
    }),
  );
}
