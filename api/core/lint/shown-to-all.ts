import type { Linter } from './linter.js';

/** Rule 3: a public notice with points or places is a ranking shown to all. */
export const shownToAll: Linter = function* ({ ruleSet }) {
  for (const [i, shown] of (ruleSet.notice?.shows ?? []).entries()) {
    if (shown !== 'rank' && shown !== 'points') continue;
    const word = shown === 'rank' ? { zh: '名次', en: 'places' } : { zh: '分数', en: 'points' };
    yield {
      rule: 'clockIn',
      strength: 'warning',
      foundBy: 'structure',
      of: `notice.${shown}`,
      pointer: `/notice/shows/${i}`,
      message: { zh: `公示写出${word.zh}，等于当众排名。`, en: `The notice shows ${word.en}: a ranking shown to all.` },
    };
  }
};
