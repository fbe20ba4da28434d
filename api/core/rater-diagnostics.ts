import type { RaterQuestion, Reading, Turn } from '../contract/rater-question.js';
import { disagreement } from './raters/agreement.js';
import { sameForAll, twins } from './raters/identical.js';
import { lateBursts } from './raters/late-bursts.js';
import { severity } from './raters/severity.js';
import { spread } from './raters/spread.js';
import { standardised, viewsByRater } from './raters/standard-readings.js';
import { takingTurns } from './raters/taking-turns.js';

/**
 * What people should ask about the marks of one rater group in one cycle. Never a correction: nothing here is read by a score.
 * Somebody whose marks are all the same is asked that, and not also whether they are narrow or of one impression. Nothing is said
 * below the sizes of `raters/limits.ts`; the order in which readings come changes nothing.
 */
export function raterDiagnostics(readings: readonly Reading[], turns: readonly Turn[] = []): RaterQuestion[] {
  const views = viewsByRater(standardised(readings));
  const same = sameForAll(readings);
  const isSame = new Set(same.flatMap(({ about }) => about));
  const questions = [
    ...severity(views),
    ...spread(views).filter(({ about }) => !isSame.has(about[0]!)),
    ...same,
    ...twins(readings),
    ...disagreement(views),
    ...lateBursts(readings),
    ...takingTurns(turns),
  ];
  return questions.map((one) => ({ ...one, about: one.about.toSorted() })).toSorted(byKindAndName);
}

const byKindAndName = (a: RaterQuestion, b: RaterQuestion) => {
  const [left, right] = [a, b].map(({ kind, about }) => `${kind} ${about.join(' ')}`) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
};
