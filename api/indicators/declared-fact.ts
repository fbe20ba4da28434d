import type { Fact } from '../contract/fact.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { nearestName } from '../core/nearest-name.js';
import type { Fault } from '../http/fault.js';

type Named = { entityKind: EntityKind; fact: string };

/** Facts that other records fill by themselves; a figure beside them would say the same thing twice. */
const KEPT_ELSEWHERE: Partial<Record<EntityKind, Readonly<Record<string, { zh: string; en: string }>>>> = {
  cadre: {
    ...saidBy(
      ['personnelStatus', 'postedOn', 'inVillageSince', 'daysAtPlace'],
      '干部名册和选派登记',
      'the roster and the postings',
    ),
    ...saidBy(
      ['officialTripDays', 'trainingDays', 'approvedLeaveDays', 'sickAndPersonalLeaveDays', 'secondedDays'],
      '请休假登记',
      'the leaves',
    ),
  },
  village: {
    ...saidBy(['isCheckedThisHalf'], '第三方调查', 'the survey'),
    ...saidBy(['inUse', 'maintained'], '村级项目记录', 'the records of the projects'),
  },
};

/** The measure's declaration of a fact that is entered as a figure, or why there is none. */
export function declaredFact(ruleSet: RuleSet, { entityKind, fact: id }: Named): Fact | Fault {
  const facts = ruleSet.entities[entityKind]?.facts;
  if (!facts) return noSuchKind(ruleSet, entityKind);
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact) return noSuchFact(entityKind, id, facts);
  if (fact.from.kind !== 'recorded')
    return {
      pointer: '/fact',
      zh: `“${id}”（${fact.title.zh}）由系统按办法算出，不用填报`,
      en: `"${id}" (${fact.title.en}) is worked out by the measure and never entered`,
    };
  const keeper = KEPT_ELSEWHERE[entityKind]?.[id];
  if (!keeper) return fact;
  return {
    pointer: '/fact',
    zh: `“${id}”（${fact.title.zh}）取自${keeper.zh}，请在那里登记或更正`,
    en: `"${id}" (${fact.title.en}) is taken from ${keeper.en}; enter or correct it there`,
  };
}

function noSuchKind(ruleSet: RuleSet, kind: EntityKind): Fault {
  const known = Object.keys(ruleSet.entities);
  return {
    pointer: '/entityKind',
    zh: `本期的办法没有“${kind}”这类对象；有：${known.join('、')}`,
    en: `the measure of this cycle has no ${kind}; it has ${known.join(', ')}`,
  };
}

function noSuchFact(kind: EntityKind, id: string, facts: Readonly<Record<string, Fact>>): Fault {
  const entered = Object.keys(facts).filter((one) => facts[one]!.from.kind === 'recorded');
  const nearest = nearestName(id, entered);
  return {
    pointer: '/fact',
    zh: `本期的办法没有“${id}”这项数据（${kind}）${nearest ? `；是不是“${nearest}”` : ''}`,
    en: `the measure of this cycle has no fact "${id}" of a ${kind}${nearest ? `; did you mean "${nearest}"?` : ''}`,
  };
}

function saidBy(facts: readonly string[], zh: string, en: string) {
  return Object.fromEntries(facts.map((fact) => [fact, { zh, en }]));
}
