import type { EntityKind, Figure } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { isNegative, round, toFigure } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import { magnitude, pointsText } from '../explain/figure-text.js';
import { type Language, type NameOf, type Teller, teller as tellerIn } from '../explain/teller.js';
import type { RuleSetChange } from './change.js';
import type { Cause, CohortEffect, Moved, Standing } from './cohort-effect.js';
import { DIFF_WORDS } from './words.js';

/** What a change does to one cohort, part by part, each a list of sentences. */
export interface EffectSentences {
  /** "12 grades change: 9 up, 3 down" */
  summary: string;
  moved: string[];
  distribution: { heading: string; lines: string[] }[];
  townships: string[];
  causes: { heading: string; lines: string[] };
}

/** Tells whom a change moves, in one language. `nameOf` finds the names of people and townships. */
export function effectSentences(
  effect: CohortEffect,
  [older, newer]: readonly [RuleSet, RuleSet],
  changes: readonly RuleSetChange[],
  language: Language,
  nameOf: NameOf,
): EffectSentences {
  const teller = tellerIn(language, nameOf);
  const say = DIFF_WORDS[language];
  const { words } = teller;
  const who = (kind: EntityKind, code: string) => [nameOf(kind, code), code].filter(Boolean).join(' ');
  const kinds = [...new Set(effect.distribution.map(({ kind }) => kind))];
  const moveText = ({ kind, entity, before, after }: Moved) =>
    say.move(who(kind, entity), standingText(before, kind, older, teller), standingText(after, kind, newer, teller));
  const causeText = ({ changes: list, isAlone, ...tally }: Cause) =>
    list.map((i) => changes[i]!.text[language].replace(/[。.]$/, '')).join(words.clauses(['', ''])) +
    (language === 'zh' ? '：' : ': ') +
    say.cause(isAlone ? tally : null);
  return {
    summary: words.sentence(effect.moved.length === 0 ? say.noMoves : say.moves(effect)),
    moved: effect.moved.map(moveText),
    distribution: kinds.map((kind) => ({
      heading: say.distribution(words.pick((newer.entities[kind] ?? older.entities[kind])!.title)),
      lines: effect.distribution
        .filter((line) => line.kind === kind)
        .map(({ outcome, before, after }) =>
          say.outcome(outcomeText(outcome, kind, [newer, older], teller), before, after),
        ),
    })),
    townships: effect.townships.map(({ township, people, movement }) =>
      say.township(
        township === null ? say.noTownship : (nameOf('township', township) ?? township),
        people,
        movement === null ? null : signedPoints(movement, teller),
      ),
    ),
    causes: { heading: say.causes, lines: effect.causes.map(causeText) },
  };
}

function standingText({ points, grade, state }: Standing, kind: EntityKind, ruleSet: RuleSet, teller: Teller): string {
  const places = ruleSet.entities[kind]?.score?.round?.places;
  const outcome = outcomeText(grade ?? state, kind, [ruleSet], teller);
  return points === null ? outcome : teller.words.aside(outcome, pointsText(points, teller.words, places));
}

function outcomeText(outcome: string, kind: EntityKind, ruleSets: readonly RuleSet[], teller: Teller): string {
  for (const { entities } of ruleSets) {
    const grade = entities[kind]?.grades?.order.find(({ id }) => id === outcome);
    if (grade) return teller.words.quote(teller.words.pick(grade.title));
  }
  const { state } = DIFF_WORDS[teller.words.pick({ zh: 'zh', en: 'en' }) as Language];
  return state[outcome as keyof typeof state] ?? outcome;
}

/** Points that were gained or lost, to two places: +1.20, −0.50. */
function signedPoints(figure: Figure, { words }: Teller): string {
  const sign = isNegative(exactFigure(figure)) ? '−' : '+';
  const rounded = toFigure(round(exactFigure(magnitude(figure)), { places: 2, mode: 'halfUp' }));
  return sign + pointsText(rounded, words, 2);
}
