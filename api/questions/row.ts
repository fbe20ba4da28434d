import type { QuestionRow } from '../contract/records/question.js';

const NOTHING: QuestionRow = {
  word: null,
  recordId: null,
  code: null,
  name: null,
  areaCode: null,
  from: null,
  to: null,
  text: null,
  reason: null,
  accountId: null,
  by: null,
  at: null,
  count: null,
};

/** A line of a question: what it does not say is null. */
export const rowOf = (said: Partial<QuestionRow>): QuestionRow => ({ ...NOTHING, ...said });
