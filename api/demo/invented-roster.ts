import { inventName } from './names.js';
import { inventTownships } from './places.js';
import { cadreCode, type PersonnelKind, type Post, type Posting, type Roster, teamCode } from './posting.js';
import type { Random } from './random.js';
import { type DispatchingUnit, dispatchingUnits, type UnitKind } from './units.js';

const PERSONNEL_KINDS: readonly PersonnelKind[] = ['civilServant', 'institutionStaff', 'other'];
/** Where people of a kind come from. */
const UNIT_KINDS: Record<PersonnelKind, readonly UnitKind[]> = {
  civilServant: ['agency'],
  institutionStaff: ['institution', 'agency'],
  other: ['enterprise'],
};

/** The units that dispatch people of this kind. */
export function unitsFor(personnelKind: PersonnelKind, units: readonly DispatchingUnit[]): DispatchingUnit[] {
  return units.filter((unit) => UNIT_KINDS[personnelKind].includes(unit.kind));
}

/** When cadres were posted: mostly with the batch of May 2025, a few before, a few after. */
export function drawPostedOn(random: Random): string {
  const day = String(random.whole(1, 28)).padStart(2, '0');
  if (random.chance(0.78)) return random.pick(['2025-05-12', '2025-05-19', '2025-06-03']);
  if (random.chance(0.7)) return `202${random.pick(['4-09', '4-10', '4-11', '5-03'])}-${day}`;
  return `2025-${random.pick(['09', '10', '11'])}-${day}`;
}

/** Around 0.885, seldom far below: about a third will reach the line of the best grade. */
export function drawAim(random: Random): number {
  return random.chance(0.05) ? 0.76 + 0.05 * random.bell() : 0.885 + 0.075 * random.bell();
}

/** A county of so many cadres, three to a village, every name and place invented. */
export function inventRoster(county: { code: string; name: string }, cadres: number, random: Random): Roster {
  const townships = inventTownships(county.code, Math.max(1, Math.floor(cadres / 3)), random);
  const units = dispatchingUnits(county.code);
  const unitsOf = PERSONNEL_KINDS.map((personnelKind) => unitsFor(personnelKind, units));
  const postings: Posting[] = [];
  let left = cadres;
  for (const township of townships) {
    const villages = township.villages.map(({ code }) => code);
    for (let at = 0; at < villages.length && left > 0; at++) {
      const village = villages[at] ?? '';
      const isLast = township === townships[townships.length - 1] && at === villages.length - 1;
      for (let seat = 0, seats = isLast ? left : 3; seat < seats; seat++, left--) {
        const serves = at === 0 && seat === 2 && villages.length > 1 ? villages.slice(0, 3) : [village];
        const stratum = random.weighted([45, 43, 12]);
        const postedOn = random.chance(0.01) ? '2026-05-06' : drawPostedOn(random);
        postings.push({
          code: cadreCode(county.code, postings.length + 1),
          name: inventName(random),
          post: postOf(seat, serves.length),
          personnelKind: PERSONNEL_KINDS[stratum] ?? 'other',
          unit: random.pick(unitsOf[stratum] ?? units),
          township: township.code,
          villages: serves,
          team: teamCode(village),
          postedOn,
          inVillageSince: postedOn,
          aim: drawAim(random),
        });
      }
    }
  }
  return { county, townships, units, postings };
}

function postOf(seat: number, villages: number): Post {
  if (villages > 1) return 'townshipTeamMember';
  return seat === 0 ? 'firstSecretary' : 'teamMember';
}
