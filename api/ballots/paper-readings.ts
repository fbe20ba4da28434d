import type { Ballot } from '../contract/ballot.js';

/** What one person read on a paper ballot. */
export type Reading = { answers: Ballot['answers']; isHelped: boolean };

/** Where readings differ, as the clerk finds the place on paper: page and question, or the help. Never what stands there. */
export function differencesIn(
  readings: readonly Reading[],
  cadres: readonly string[],
  questions: readonly string[],
): string[] {
  const isOne = (of: (reading: Reading) => unknown) => new Set(readings.map(of)).size <= 1;
  const open = cadres.flatMap((code, page) =>
    questions.flatMap((question) => (isOne(({ answers }) => answers[code]?.[question]) ? [] : [`${page}/${question}`])),
  );
  return isOne(({ isHelped }) => isHelped) ? open : [...open, 'isHelped'];
}

/**
 * What stands on the paper by two people out of two or three, answer by answer; undefined while two have not read everything alike. The
 * third who reconciles may side with one here and with the other there.
 */
export function agreedOn(
  readings: readonly Reading[],
  cadres: readonly string[],
  questions: readonly string[],
): Reading | undefined {
  const answers: Ballot['answers'] = {};
  for (const code of cadres) {
    const page: Ballot['answers'][string] = {};
    for (const question of questions) {
      const most = saidTwice(readings.map((reading) => reading.answers[code]?.[question]));
      if (most === undefined) return undefined;
      if (most.said !== undefined) page[question] = most.said;
    }
    answers[code] = page;
  }
  const help = saidTwice(readings.map(({ isHelped }) => isHelped));
  return help && { answers, isHelped: help.said };
}

function saidTwice<T>(said: readonly T[]): { said: T } | undefined {
  for (const [at, one] of said.entries()) if (said.indexOf(one, at + 1) !== -1) return { said: one };
  return undefined;
}
