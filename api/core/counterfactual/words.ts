import type { Title } from '../../contract/fields.js';

/** The sentences of a counterfactual in one language. */
export interface CounterfactualWords {
  /** One fact: whose, what, from, to. */
  step(whose: string | null, fact: string, from: string, to: string): string;
  shared(place: string): string;
  promised(steps: readonly string[], grade: string, points: string | null, held: string): string;
  /** What stays as it is in every promise. */
  held: string;
  heldSeat(quota: string, seats: number, free: number): string;
  noSeat(grade: string): string;
  outOfReach(grade: string, facts: readonly string[]): string;
  nothingChangeable(grade: string): string;
  noGrade: string;
  bestAlready(grade: string): string;
}

const zh: CounterfactualWords = {
  step: (whose, fact, from, to) => `${whose ?? ''}“${fact}”由${spaced(from)}变为${before(to)}`,
  shared: (place) => `${place}（同队共用，算全队的）的`,
  promised: (steps, grade, points, held) =>
    `如果${steps.join('，并且')}，可评“${grade}”${points === null ? '' : `（${points}）`}。${held}`,
  held: '前提：其他人登记的数据不变，各方评分和票数不变，已占的名额不动',
  heldSeat: (quota, seats, free) => `；${quota}本组 ${seats} 个，现空 ${free} 个`,
  noSeat: (grade) => `分数可以达到“${grade}”，但名额没有空缺；已占的名额不动时，没有办法评为“${grade}”`,
  outOfReach: (grade, facts) =>
    `只改变一项或两项可以改变的数据（${facts.join('、')}），都到不了“${grade}”；各方评分和票数不在可以改变之列`,
  nothingChangeable: (grade) => `登记的数据中没有本人或村可以改变的，不推算怎样可评“${grade}”`,
  noGrade: '现在没有等次（缺项、暂缓、办法未定或不定等次），不作推算',
  bestAlready: (grade) => `已评为“${grade}”，不低于所问的等次`,
};

const en: CounterfactualWords = {
  step: (whose, fact, from, to) => `${whose ?? ''}“${fact}” were ${to} instead of ${from}`,
  shared: (place) => `in ${place} (shared by the team, counted as the team's) `,
  promised: (steps, grade, points, held) =>
    `If ${steps.join(' and ')}, the grade could be “${grade}”${points === null ? '' : ` (${points})`}. ${held}`,
  held: 'Held fixed: what is recorded about everybody else, all marks and ballots, and the seats that are taken',
  heldSeat: (quota, seats, free) => `; ${quota}: ${seats} in this stratum, ${free} free now`,
  noSeat: (grade) =>
    `the points can reach “${grade}”, but no seat is free; while the seats taken stay taken, “${grade}” is not to be had`,
  outOfReach: (grade, facts) =>
    `no change of one or two of the facts that can be changed (${facts.join(', ')}) reaches “${grade}”; marks and ballots are not among them`,
  nothingChangeable: (grade) =>
    `nothing that was recorded is the cadre's or the village's to change; nothing is said of how “${grade}” could be reached`,
  noGrade: 'there is no grade now (something is missing, on hold, left open or not graded), and nothing is worked out',
  bestAlready: (grade) => `graded “${grade}”, which is no lower than what was asked`,
};

/** A space around figures and Latin letters. */
function spaced(text: string): string {
  return /[0-9A-Za-z%]$/.test(text) ? `${before(text)} ` : before(text);
}

/** A space before them. */
function before(text: string): string {
  return /^[0-9A-Za-z−]/.test(text) ? ` ${text}` : text;
}

/** The sentences of both languages. */
export const COUNTERFACTUAL_WORDS: Record<keyof Title, CounterfactualWords> = { zh, en };
