import type { Condition, ConditionPart } from '../contract/condition.js';
import type { Effect } from '../contract/effect.js';
import type { Id } from '../contract/fields.js';
import type { EntityRules, RuleSet } from '../contract/rule-set.js';
import { madeOf } from './made-of.js';

/** Every fact a condition reads, both sides of its leaves, each once. */
export function factsRead(condition: Condition): Id[] {
  const found = new Set<Id>();
  const walk = (part: ConditionPart): void => {
    if ('all' in part) part.all.forEach(walk);
    else if ('any' in part) part.any.forEach(walk);
    else if ('not' in part) walk(part.not);
    else {
      found.add(part.fact);
      if (typeof part.value === 'object' && !Array.isArray(part.value)) found.add(part.value.fact);
    }
  };
  walk(condition);
  return [...found];
}

/** The finding codes that a condition counts, through its facts and the facts those are made of. */
export const findingsRead = (condition: Condition, rules: EntityRules): Set<string> =>
  new Set(findingsCounted(condition, rules).map(({ code }) => code));

/** The same codes, each with the one node its findings must concern to be counted, where a fact says so. */
export function findingsCounted(condition: Condition, rules: EntityRules): { code: string; concerns?: Id }[] {
  const counted: { code: string; concerns?: Id }[] = [];
  const seen = new Set<Id>();
  const follow = (id: Id): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const from = rules.facts[id]?.from;
    if (!from) return;
    if (from.kind === 'count' || from.kind === 'sum')
      for (const code of from.findings) counted.push({ code, concerns: from.concerns });
    if (from.kind !== 'rank') madeOf(from).forEach(follow);
  };
  factsRead(condition).forEach(follow);
  return counted;
}

/** The nodes an effect touches. `concerned` stands for every node that a finding counted by the rule may concern. */
export function nodesTouched(effect: Effect, condition: Condition, rules: EntityRules, ruleSet: RuleSet): Id[] {
  if (effect.kind !== 'bonus' && effect.kind !== 'deduct' && effect.kind !== 'itemVeto') return [];
  if (effect.node !== 'concerned') return [effect.node];
  const codes = findingsRead(condition, rules);
  const conduct = ruleSet.negativeList?.conduct ?? [];
  return [...new Set(conduct.flatMap((one) => (codes.has(one.code) ? (one.mayConcern ?? []) : [])))];
}
