import type { RaterProfile, TurnProfile } from '../../../api/contract/rater-question.js';
import type { CycleRaters } from '../../../api/contract/records/question.js';
import { pointsText } from '../shared/dates-and-numbers.js';

/** What a rater is looked at for. */
export type FigureName = 'distance' | 'apart' | 'alike' | 'same' | 'turns';

/** One rater in one figure: drawn, written, and whether something is to be asked. */
export type RaterFigure = { rater: string; value: number | null; text: string; isAsked: boolean };

/** One figure of every rater, beside the county's. */
export type FigureOf = {
  name: FigureName;
  lines: RaterFigure[];
  /** Where the county stands. */
  county: number;
  /** From where on it is worth asking; a distance both ways. */
  limit: number | undefined;
  /** Whether it is asked above the limit; else below it. */
  isAskedAbove: boolean;
  least: number;
  most: number;
};

const ASKED: Record<FigureName, readonly string[]> = {
  distance: ['lenient', 'severe'],
  apart: ['narrow'],
  alike: ['halo'],
  same: ['sameForAll', 'twins'],
  turns: ['takingTurns'],
};

type Group = CycleRaters['groups'][number];

/** The four figures of a group. */
export function figuresOf({ raters, questions }: Group, limits: CycleRaters['limits']): FigureOf[] {
  const of = (name: Exclude<FigureName, 'turns'>, more: Omit<FigureOf, 'name' | 'lines' | 'most'>, most: number) => {
    const lines = raters.map((one) => lineOf(one.rater, name, one[name], questions));
    const values = lines.flatMap(({ value }) => value ?? []);
    const widest = Math.max(most, ...values.map(Math.abs));
    return { name, lines, ...more, most: widest, ...(name === 'distance' ? { least: -widest } : {}) };
  };
  return [
    of('distance', { county: 0, limit: limits.distance, isAskedAbove: true, least: 0 }, 1),
    of('apart', { county: 1, limit: limits.apart, isAskedAbove: false, least: 0 }, 2),
    of('alike', { county: 1, limit: limits.alike, isAskedAbove: false, least: 0 }, 2),
    of('same', { county: mean(raters.map(({ same }) => same)), limit: limits.same, isAskedAbove: true, least: 0 }, 1),
  ];
}

/** Of the best grades after the first half-year, the share that went to somebody who had had one. */
export function turnsFigure({ pools, questions }: CycleRaters['turns']): FigureOf {
  const isAsked = (pool: string) => questions.some(({ about }) => about.includes(pool));
  const lines = pools.map((one) => ({
    rater: one.pool,
    value: shareOf(one),
    text: `${one.again}/${one.best}`,
    isAsked: isAsked(one.pool),
  }));
  const [again, best] = [sum(pools.map((one) => one.again)), sum(pools.map((one) => one.best))];
  const county = best === 0 ? 0 : again / best;
  return { name: 'turns', lines, county, limit: undefined, isAskedAbove: false, least: 0, most: 1 };
}

/** Whether a rater can be compared at all. */
export const isKnown = ({ distance, apart, alike, same }: RaterProfile) =>
  [distance, apart, alike, same].some((one) => one !== null);

function lineOf(rater: string, name: FigureName, value: number | null, questions: Group['questions']): RaterFigure {
  const isAsked = questions.some(({ kind, about }) => ASKED[name].includes(kind) && about.includes(rater));
  return { rater, value, text: textOf(name, value), isAsked };
}

/** `▲ +0.62`, `36%`; a dash where too few were marked. */
function textOf(name: FigureName, value: number | null): string {
  if (value === null) return '—';
  if (name !== 'distance') return `${Math.round(value * 100)}%`;
  return `${value > 0 ? '▲ ' : value < 0 ? '▼ ' : ''}${pointsText(value, true)}`;
}

const shareOf = ({ again, best }: TurnProfile) => (best === 0 ? null : again / best);
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const mean = (values: readonly (number | null)[]) => {
  const known = values.filter((one) => one !== null);
  return known.length === 0 ? 0 : sum(known) / known.length;
};
