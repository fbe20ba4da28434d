import type { Assessment } from '../contract/assessment.js';
import { fromFigure, toNumber } from '../core/exact.js';
import type { Lines } from '../core/explain/lines.js';
import type { ResultEntity } from './result.entity.js';

/** States without a grade. One of them can be what few may know, so to everybody else all of them read alike. */
const KEPT_BACK: ReadonlySet<Lines['grade']['state']> = new Set(['ungraded', 'missing', 'onHold', 'withheld']);

const DEFERRED = { zh: '暂不定等次', en: 'Grade deferred' };
const NO_POINTS_YET = { zh: '暂不能计分', en: 'No points yet' };

type Outcome = Pick<ResultEntity, 'standing' | 'points' | 'pointsOrder' | 'grade' | 'word'>;

/** The outcome as every reader may see it. Lists, sorting and filters know only this: there nobody without a grade stands out. */
export function shownToAll({ grade }: Lines): Outcome {
  return KEPT_BACK.has(grade.state) ? deferred(grade) : outcomeOf(grade);
}

/** The outcome that a grade line tells the person it is made for. */
export function outcomeOf(line: Lines['grade']): Outcome {
  const { state, points, grade } = line;
  if (state === 'withheld') return deferred(line);
  const word = grade?.title ?? (KEPT_BACK.has(state) ? wordOf(line) : null);
  return { standing: state, points, pointsOrder: orderOf(points), grade: grade?.id ?? null, word };
}

function deferred(line: Lines['grade']): Outcome {
  return { standing: 'deferred', points: null, pointsOrder: orderOf(null), grade: null, word: wordOf(line) };
}

/** A kind without grades, such as a village, has only points to wait for. */
const wordOf = ({ order }: Lines['grade']) => (order.length > 0 ? DEFERRED : NO_POINTS_YET);

const NO_POINTS = -2_147_483_648;
const MOST = 2_147_483_647;

function orderOf(points: Assessment['points']): number {
  if (points === null) return NO_POINTS;
  const value = typeof points === 'number' ? points : fraction(points);
  return Math.round(Math.max(Math.min(value * 10_000, MOST), NO_POINTS + 1));
}

/** Only for sorting, so a double is enough; a fraction may be longer than a figure. */
function fraction(points: string): number {
  const [over, under] = points.split('/');
  return points.length <= 31 ? toNumber(fromFigure(points)) : Number(over) / Number(under);
}
