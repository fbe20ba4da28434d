import type { Title } from '../contract/fields.js';
import type { ProblemCode } from '../contract/problem.js';

/**
 * Something that a person asked for and cannot have. The words say what happened, to which record, and what to do next; the filter
 * picks the reader's language.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ProblemCode,
    readonly words: Title,
    readonly details?: Record<string, unknown>,
  ) {
    super(words.en);
  }
}

/** No such record, or none that this person may know of: both are answered alike. */
export function notFound(word: string, id: string): DomainError {
  return new DomainError(
    'not-found',
    {
      zh: `没有找到这条记录（${word} ${id}），或者不在您的范围内。请核对编号，或请县委组织部开通。`,
      en: `There is no ${word} record ${id} within your area. Check the id, or ask the county organisation department.`,
    },
    { word, id },
  );
}
