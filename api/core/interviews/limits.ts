/**
 * From which figures a question about interviews is asked. No source gives them but the first, which the practice names (ten interviews in
 * forty minutes); they are ours.
 */
export const LIMITS = {
  manyInShortTime: { interviews: 10, minutes: 40 },
  /**
   * So many the same one after the other at least, and how likely that is by chance. As if ten more had been asked by others, eight of
   * whom said the same: people are mostly content, and nothing is certain of a few.
   */
  identicalRun: { interviews: 8, chance: 0.001, asIf: { same: 8, others: 10 } },
  /** A complete interview shorter than this. */
  tooShort: { minutes: 2 },
  /** Share of the valid interviews that a second person calls again, where the measure names none. */
  callBackShare: 0.1,
} as const;
/** How many records a question names. */
export const NAMED_AT_MOST = 20;
