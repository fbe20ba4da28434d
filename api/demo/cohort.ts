import type { Cohort, CohortHeader } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { BallotBox } from './ballot-tally.js';
import { drawCadre } from './cadre-entity.js';
import { cycleOf, type Half } from './half.js';
import { type Roster, teamCode } from './posting.js';
import type { Random } from './random.js';
import { drawVillage } from './village-entity.js';

/** What every page and file of the demonstration says. */
export const DEMO_NOTE = '演示数据，人物与结果均为虚构';

/** The header of a county's half-year. */
export function headerOf(roster: Roster, half: Half): CohortHeader {
  const cycle = cycleOf(half);
  const county = roster.county.code;
  return { code: `${county}-${cycle.code}`, ruleSet: 'half-year', county, cycle, note: DEMO_NOTE };
}

/** Everything a county records in a half, drawn from chance alone. Half of the villages have site checks. */
export function drawCohort(
  roster: Roster,
  half: Half,
  random: Random,
  boxOf: (village: string, name: string) => BallotBox,
): Cohort {
  const { county } = roster;
  const townships: Entity[] = [];
  const villages: Entity[] = [];
  const teams: Entity[] = [];
  const boxes = new Map<string, BallotBox>();
  for (const township of roster.townships) {
    townships.push({ kind: 'township', code: township.code, name: township.name, links: { county: county.code } });
    for (const village of township.villages) {
      const isChecked = villages.length % 2 === (half === 'first' ? 0 : 1);
      villages.push(drawVillage(village, township.code, isChecked, half, random.fork(village.code)));
      teams.push({
        kind: 'team',
        code: teamCode(village.code),
        name: `${village.name}驻村工作队`,
        links: { village: village.code, township: township.code },
      });
      boxes.set(village.code, boxOf(village.code, village.name));
    }
  }
  const cadres = roster.postings.map((posting) =>
    drawCadre(
      posting,
      posting.villages.flatMap((village) => boxes.get(village) ?? []),
      half,
      random.fork(posting.code),
    ),
  );
  return {
    ...headerOf(roster, half),
    entities: [
      { kind: 'county', code: county.code, name: county.name },
      ...roster.units.map(({ code, name }): Entity => ({
        kind: 'dispatchingUnit',
        code,
        name,
        links: { county: county.code },
      })),
      ...townships,
      ...villages,
      ...teams,
      ...cadres,
    ],
  };
}
