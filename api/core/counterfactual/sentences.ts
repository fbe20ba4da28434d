import type { FactValue } from '../../contract/fact.js';
import type { Id } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { bareFact } from '../diff/bare-fact.js';
import { choiceTitles } from '../explain/fact-line.js';
import { pointsText } from '../explain/figure-text.js';
import { type Language, type NameOf, type Teller, teller as tellerIn } from '../explain/teller.js';
import { valueText } from '../explain/value-text.js';
import type { Counterfactual, Promise, Step } from './shapes.js';
import { COUNTERFACTUAL_WORDS } from './words.js';

/** What would have given a better grade, in sentences, the smallest change first; what was held fixed stands in each. */
export function counterfactualSentences(
  found: Counterfactual,
  ruleSet: RuleSet,
  language: Language,
  nameOf?: NameOf,
): string[] {
  const teller = tellerIn(language, nameOf);
  const { words } = teller;
  const say = COUNTERFACTUAL_WORDS[language];
  const { kind } = found.asked;
  const rules = ruleSet.entities[kind]!;
  const gradeTitle = (id: Id | null) => {
    const title = rules.grades?.order.find((one) => one.id === id)?.title;
    return title ? words.pick(title) : (id ?? '');
  };
  const wanted = gradeTitle(found.wanted);
  const stepText = (step: Step) => {
    const fact = ruleSet.entities[step.kind]!.facts[step.fact]!;
    const place = teller.place({ kind: step.kind, code: step.entity, ...titled(ruleSet, step) });
    return say.step(
      step.isShared ? say.shared(place) : null,
      words.pick(fact.title),
      valueIn(step.from, step, ruleSet, teller),
      valueIn(step.to, step, ruleSet, teller),
    );
  };
  const promiseText = ({ steps, points, grade, seat }: Promise) => {
    const quota = seat && rules.quotas.find(({ id }) => id === seat.quota);
    const held = say.held + (quota ? say.heldSeat(words.quote(words.pick(quota.title)), seat.seats, seat.free) : '');
    const total = points === null ? null : pointsText(points, words, rules.score?.round?.places);
    return words.sentence(say.promised(steps.map(stepText), gradeTitle(grade), total, held));
  };
  switch (found.outcome) {
    case 'promised':
      return found.promises.map(promiseText);
    case 'noSeat':
      return [words.sentence(say.noSeat(wanted))];
    case 'outOfReach': {
      const facts = found.changeable.map(({ kind: of, fact }) => words.pick(ruleSet.entities[of]!.facts[fact]!.title));
      return [words.sentence(say.outOfReach(wanted, [...new Set(facts)]))];
    }
    case 'nothingChangeable':
      return [words.sentence(say.nothingChangeable(wanted))];
    case 'noGrade':
      return [words.sentence(say.noGrade)];
    case 'bestAlready':
      return [words.sentence(say.bestAlready(gradeTitle(found.grade)))];
  }
}

const titled = ({ entities }: RuleSet, { kind }: Step) => (entities[kind] ? { title: entities[kind].title } : {});

function valueIn(value: FactValue, { kind, fact: id }: Step, ruleSet: RuleSet, teller: Teller): string {
  const choices = choiceTitles(ruleSet.entities[kind]!.facts[id]!, value);
  return valueText({ ...bareFact(ruleSet, kind, id), value, ...(choices ? { choices } : {}) }, teller);
}
