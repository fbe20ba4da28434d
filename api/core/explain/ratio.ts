import type { Id } from '../../contract/fields.js';
import type { EntityRules, RuleSet } from '../../contract/rule-set.js';

const RATIO_UNIT = { zh: /比率|比例|占比/, en: /\b(ratio|share|proportion)\b/i };

/**
 * Is a number fact a pure ratio, to be read as a percentage (0.95 as 95 %)? It is
 * - when its unit says so: 比率, 比例 or 占比, "ratio", "share" or "proportion";
 * - when it has no unit and is one by its making: a vote share, a turnout over another count, a share of members, a relative gap,
 *   a place as a share, a quotient of two facts of the same unit, or the least, greatest, total or difference of such facts, or
 *   such a fact of a parent, of members or of an earlier cycle;
 * - when it has no unit and its declared range lies within −1 and 1, or begins at −1: only relative growth does.
 * A fact with any other unit never is one: a unit "%" already counts in hundredths.
 */
export function isRatio(ruleSet: RuleSet, rules: EntityRules, id: Id): boolean {
  const fact = rules.facts[id];
  if (fact?.type !== 'number') return false;
  if (fact.unit) return RATIO_UNIT.zh.test(fact.unit.zh) || RATIO_UNIT.en.test(fact.unit.en);
  const [low, high] = fact.range ?? [];
  if (low === -1) return true;
  if (typeof low === 'number' && low > -1 && typeof high === 'number' && high <= 1) return true;
  const own = (other: Id) => isRatio(ruleSet, rules, other);
  const { from } = fact;
  switch (from.kind) {
    case 'voteShare':
      return true;
    case 'turnout':
      return from.over !== undefined;
    case 'gap':
      return from.measure === 'relative' || own(from.of);
    case 'quotient':
      return unitOf(rules, from.of) !== undefined && unitOf(rules, from.of) === unitOf(rules, from.by);
    case 'least':
    case 'greatest':
    case 'total':
      return from.of.every(own);
    case 'difference':
      return own(from.of);
    case 'rank':
      return from.as === 'share';
    case 'members':
    case 'parent': {
      if (from.kind === 'members' && from.take === 'share') return true;
      const theirs = ruleSet.entities[from.of];
      return theirs !== undefined && from.fact !== undefined && isRatio(ruleSet, theirs, from.fact);
    }
    case 'earlier':
      return from.take === 'fact' && from.fact !== undefined && from.fact !== id && own(from.fact);
    default:
      return false;
  }
}

const unitOf = (rules: EntityRules, id: Id): string | undefined => rules.facts[id]?.unit?.zh;
