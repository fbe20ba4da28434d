import type { About } from '../contract/fields.js';
import type { BarredDuty, NegativeList } from '../contract/negative-list.js';

/** The item of a measure's own list that bars a task about this; undefined where it may be given. */
export function barringDuty(list: NegativeList | undefined, about: About): BarredDuty | undefined {
  return list?.duties.find(({ bars }) => bars.includes(about));
}

/** The listed words that a title holds, each with its item: they raise a question and refuse nothing. */
export function wordsOfDuties(list: NegativeList | undefined, title: string): { duty: BarredDuty; word: string }[] {
  const said = title.toLowerCase();
  return (list?.duties ?? []).flatMap((duty) => {
    const word = duty.words?.find((one) => said.includes(one.toLowerCase()));
    return word === undefined ? [] : [{ duty, word }];
  });
}
