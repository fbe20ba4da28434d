import type { Ask, SideBurden } from '../../contract/burden.js';
import type { EntityKind, Title } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { own } from '../check/own.js';
import type { County } from './county.js';
import { total } from './draws.js';
import { times } from './span.js';

/** Sides that are many: what each of them is one of. All others are one office. */
const SHARED_BY: Record<string, EntityKind> = {
  townshipCommittee: 'township',
  cadre: 'cadre',
  dispatchingUnit: 'dispatchingUnit',
  villageCommittees: 'village',
};

/** Names of sides that are no rater group. The village committees stand here to be told that nothing is asked of them. */
const TITLES: Record<string, Title> = {
  countyOrganisation: { zh: '县级组织部门', en: 'County organisation department' },
  townshipCommittee: { zh: '乡镇党委', en: 'Township committee' },
  cadre: { zh: '干部本人', en: 'Cadre' },
  dataProvider: { zh: '数据提供单位（农业农村局）', en: 'Data provider (agriculture bureau)' },
  thirdParty: { zh: '第三方', en: 'Third party' },
  clerk: { zh: '录入员', en: 'Clerk' },
  dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
  disciplineInspector: { zh: '纪检', en: 'Discipline inspection' },
  caseHandler: { zh: '案件承办人', en: 'Case handler' },
  villageCommittees: { zh: '村“两委”', en: 'Village committees' },
};

/** What is asked, side by side; the village committees always, also when nothing is asked of them. */
export function sidesOf(asks: readonly Ask[], people: ReadonlyMap<string, number>, county: County): SideBurden[] {
  const { ruleSet } = county.inventory;
  const names = [...new Set([...asks.map(({ side }) => side), 'villageCommittees'])];
  return names.map((side) => {
    const its = asks.filter((one) => one.side === side);
    const kind = own(SHARED_BY, side);
    const sharers = people.get(side) ?? (kind === undefined ? 1 : county.many(kind));
    const minutes = (some: readonly Ask[]) => times(total(some, 'seconds'), sharers > 0 ? 1 / (60 * sharers) : 0);
    const main = minutes(its.filter(({ part }) => part === 'main'));
    return { side, title: titleOf(side, ruleSet), sharers, asks: its, minutesEach: { main, all: minutes(its) } };
  });
}

const titleOf = (side: string, { raterGroups }: RuleSet): Title =>
  own(raterGroups, side)?.title ?? own(TITLES, side) ?? { zh: side, en: side };
