import type { Tally } from '../../contract/ballot.js';
import type { Id } from '../../contract/fields.js';
import type { RaterGroup } from '../../contract/rater-group.js';
import { latestTallies } from '../tallies.js';

/** The answers to one question that may be shown, or why not: too few ballots, all of one mind, or others could be subtracted. */
export type ShownAnswers = Record<Id, number> | 'tooFew' | 'unanimous' | 'wouldTellOthers';

/** What may be shown of a group's ballots about one person. How many came back and counted may always be. */
export interface ShownTallies {
  places: { place?: string; cast: number; valid: number; questions: Record<Id, ShownAnswers> }[];
  /** All places together. */
  all: Record<Id, ShownAnswers>;
}

/**
 * What anyone may be shown of the tallies of one group about one person. Below `showFrom` valid ballots a place shows no answers;
 * where all who answered chose the same option nobody is shown it. The sum of all places is shown only where taking the shown
 * places away leaves nothing, or at least two places with `showFrom` ballots together.
 */
export function shownTallies(all: readonly Tally[], id: Id, group: RaterGroup): ShownTallies {
  const tallies = latestTallies(all, id);
  const floor = group.showFrom ?? 1;
  const questions = Object.keys(group.questions ?? {});
  const shown = (question: Id) => tallies.map((one) => shownAnswers(one, question, group, floor));
  const ofAll = (question: Id): ShownAnswers => {
    const hidden = tallies.filter((_, i) => typeof shown(question)[i] === 'string');
    const valid = hidden.reduce((total, one) => total + one.valid, 0);
    if (hidden.length > 0 && hidden.length < tallies.length && (hidden.length < 2 || valid < floor))
      return 'wouldTellOthers';
    return shownAnswers(sumOf(tallies, question), question, group, floor);
  };
  return {
    places: tallies.map((tally, i) => ({
      ...(tally.place === undefined ? {} : { place: tally.place }),
      cast: tally.cast,
      valid: tally.valid,
      questions: Object.fromEntries(questions.map((question) => [question, shown(question)[i]!])),
    })),
    all: Object.fromEntries(questions.map((question) => [question, ofAll(question)])),
  };
}

type Answered = Pick<Tally, 'valid' | 'questions'>;

function shownAnswers({ valid, questions }: Answered, question: Id, group: RaterGroup, floor: number): ShownAnswers {
  const answers = questions[question] ?? {};
  const options = group.questions?.[question]?.options ?? {};
  if (valid < floor) return 'tooFew';
  const opinions = Object.entries(answers).filter(([option, count]) => count > 0 && options[option]?.counts !== false);
  return opinions.length === 1 ? 'unanimous' : answers;
}

function sumOf(tallies: readonly Tally[], question: Id): Answered {
  const answers: Record<Id, number> = {};
  for (const { questions } of tallies)
    for (const [option, count] of Object.entries(questions[question] ?? {}))
      answers[option] = (answers[option] ?? 0) + count;
  const valid = tallies.reduce((total, one) => total + one.valid, 0);
  return { valid, questions: { [question]: answers } };
}
