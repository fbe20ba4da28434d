import type { ConditionPart, Leaf } from '../../contract/condition.js';
import type { EntityKind, Id } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { FactLine } from '../explain/lines.js';
import { isFigure } from './same.js';
import { isRatio } from '../explain/ratio.js';
import type { Teller } from '../explain/teller.js';
import { thresholdText } from '../explain/value-text.js';

/** A fact as the measure declares it, with no value: enough to write figures in its unit. */
export function bareFact(ruleSet: RuleSet, kind: EntityKind, id: Id): FactLine {
  const rules = ruleSet.entities[kind];
  const fact = rules?.facts[id];
  if (!rules || !fact)
    return { fact: id, title: { zh: id, en: id }, type: 'number', value: null, isRatio: false, source: 'recorded' };
  return {
    fact: id,
    title: fact.title,
    type: fact.type,
    value: null,
    ...(fact.unit ? { unit: fact.unit } : {}),
    isRatio: isRatio(ruleSet, rules, id),
    source: fact.from.kind,
  };
}

/** A condition in words, as the measure has it. */
export function conditionInWords(part: ConditionPart, ruleSet: RuleSet, kind: EntityKind, teller: Teller): string {
  const { words } = teller;
  const inner = (one: ConditionPart): string => {
    if ('fact' in one) return leafInWords(one, ruleSet, kind, teller);
    if ('not' in one) return words.not(inner(one.not));
    const parts = 'all' in one ? one.all : one.any;
    const text = 'all' in one ? words.and(parts.map(inner)) : words.or(parts.map(inner));
    return one === part || parts.length === 1 ? text : words.brackets(text);
  };
  return inner(part);
}

/** "attendance: below 2/3" */
export function leafInWords(leaf: Leaf, ruleSet: RuleSet, kind: EntityKind, teller: Teller): string {
  const fact = bareFact(ruleSet, kind, leaf.fact);
  return teller.words.condition.reason(teller.words.pick(fact.title), relationInWords(leaf, ruleSet, kind, teller));
}

/** "below 2/3" */
export function relationInWords(
  { fact: id, operator, value }: Leaf,
  ruleSet: RuleSet,
  kind: EntityKind,
  teller: Teller,
) {
  const fact = bareFact(ruleSet, kind, id);
  if (typeof value === 'object' && !Array.isArray(value)) {
    const other = bareFact(ruleSet, kind, value.fact);
    return teller.words.condition.relation(operator, teller.words.quote(teller.words.pick(other.title)));
  }
  const values = Array.isArray(value) ? value : [value];
  const titles = ruleSet.entities[kind]?.facts[id]?.choices;
  // What check refuses can still be compared: a threshold that is no figure is quoted as it stands.
  if (fact.type === 'number' && !values.every(isFigure))
    return teller.words.condition.relation(
      operator,
      teller.words.list(values.map((one) => teller.words.quote(String(one)))),
    );
  const choices = titles && values.flatMap((one) => titles[String(one)] ?? []);
  const threshold = { kind: 'value' as const, values, ...(choices && choices.length > 0 ? { choices } : {}) };
  return teller.words.condition.relation(operator, thresholdText(threshold, fact, teller));
}
