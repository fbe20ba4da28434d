/** The words of the questions whose records have a page of their own. */
export const WORDS_WITH_PAGE: ReadonlySet<string> = new Set([
  'cycles',
  'determinations',
  'exemptions',
  'findings',
  'interviews',
  'results',
]);
