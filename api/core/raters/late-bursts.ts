import type { RaterQuestion, Reading } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import { grouped } from './statistics.js';

/** Who gave most marks in the last hour of the window. Marks whose time is not known are not counted. */
export function lateBursts(readings: readonly Reading[]): RaterQuestion[] {
  const { marks, minutes, share } = LIMITS.lateBurst;
  return [...grouped(readings, ({ rater }) => rater)].flatMap(([rater, own]) => {
    const timed = own.flatMap(({ leftMinutes }) => leftMinutes ?? []);
    const late = timed.filter((one) => one <= minutes).length / timed.length;
    return timed.length >= marks && late >= share ? [say('lateBurst', [rater], late, timed.length)] : [];
  });
}
