import type { Role } from '../contract/account.js';
import type { Assessment } from '../contract/assessment.js';
import { fromFigure, toNumber } from '../core/exact.js';
import type { Lines } from '../core/explain/lines.js';
import { linesFor } from '../core/explain/veil.js';
import type { ResultEntity } from './result.entity.js';

/** Those who may read results. */
const READERS: readonly Role[] = [
  'countyOrganisation',
  'disciplineInspector',
  'townshipCommittee',
  'dispatchingUnit',
  'cadre',
];

const KEPT_BACK: ReadonlySet<Lines['grade']['state']> = new Set(['ungraded', 'missing', 'onHold']);

type Outcome = Pick<ResultEntity, 'standing' | 'points' | 'pointsOrder' | 'grade' | 'word'>;

/** The outcome as every reader may see it: withheld as soon as it is withheld from one of them. Lists, sorting and filters know only this. */
export function shownToAll(lines: Lines): Outcome {
  // Who has a grade, or lacks one because the measure leaves it open, is kept back by nothing that few may see.
  if (!KEPT_BACK.has(lines.grade.state)) return outcomeOf(lines.grade);
  const told = READERS.map((role) => linesFor(lines, role).grade);
  return outcomeOf(told.find(({ state }) => state === 'withheld') ?? told[0]!);
}

/** The outcome that a grade line tells. */
export function outcomeOf({ state: standing, points, grade, shownAs }: Lines['grade']): Outcome {
  return {
    standing,
    points,
    pointsOrder: orderOf(points),
    grade: grade?.id ?? null,
    word: grade?.title ?? shownAs ?? null,
  };
}

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
