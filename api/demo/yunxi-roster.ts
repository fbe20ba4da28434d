import type { Half } from './half.js';
import { drawAim, drawPostedOn, unitsFor } from './invented-roster.js';
import { inventNames } from './names.js';
import { type Township, yunxiTownships } from './places.js';
import { cadreCode, type Posting, type Roster, teamCode } from './posting.js';
import type { Random } from './random.js';
import { type DispatchingUnit, dispatchingUnits } from './units.js';
import { YUNXI_PEOPLE, type YunxiPerson } from './yunxi-people.js';

/** The fictional county. No county has this code. */
const YUNXI = { code: '529901', name: '云溪县' };

/**
 * Ten townships, 23 villages with a team each, 31 dispatching units, 69 cadres of whom six serve a whole township. In the second half
 * those who were called back have successors with codes of their own.
 */
export function yunxiRoster(half: Half, random: Random): Roster {
  const townships = yunxiTownships(YUNXI.code);
  const units = dispatchingUnits(YUNXI.code);
  const people = Object.values(YUNXI_PEOPLE).flat();
  const named = people.flatMap(({ name }) => name ?? []);
  // Successors take their names from the end of the list, so that nobody else's name depends on the half.
  const invented = inventNames(2 * people.length - named.length, random.fork('names'), named);
  const postings: Posting[] = [];
  let successors = 0;
  for (const township of townships) {
    for (const [at, village] of township.villages.entries()) {
      for (const [seat, person] of (YUNXI_PEOPLE[village.name] ?? []).entries()) {
        const chance = random.fork(`${village.name} ${seat}`);
        const name = person.name ?? invented.shift() ?? '';
        const posting = post({ ...person, name }, seat, at, township, postings.length + 1, units, chance);
        const isReplaced = half === 'second' && person.replacedOn !== undefined;
        postings.push(isReplaced ? succeed(posting, person, people.length + ++successors, invented.pop()) : posting);
      }
    }
  }
  return { county: YUNXI, townships, units, postings };
}

function post(
  person: YunxiPerson & { name: string },
  seat: number,
  at: number,
  township: Township,
  number: number,
  units: readonly DispatchingUnit[],
  chance: Random,
): Posting {
  const village = township.villages[at]?.code ?? '';
  const postedOn = person.postedOn ?? drawPostedOn(chance);
  return {
    code: cadreCode(YUNXI.code, number),
    name: person.name,
    post: person.servesTownship ? 'townshipTeamMember' : seat === 0 ? 'firstSecretary' : 'teamMember',
    personnelKind: person.personnelKind,
    unit: units.find(({ name }) => name === person.unit) ?? chance.pick(unitsFor(person.personnelKind, units)),
    township: township.code,
    villages: person.servesTownship ? township.villages.map(({ code }) => code) : [village],
    team: teamCode(village),
    postedOn,
    inVillageSince: person.inVillageSince ?? postedOn,
    aim: person.aim ?? drawAim(chance),
  };
}

/** The same posting with somebody else, newly arrived and of ordinary standing. */
function succeed(posting: Posting, { replacedOn = '' }: YunxiPerson, number: number, name = ''): Posting {
  return {
    ...posting,
    code: cadreCode(YUNXI.code, number),
    name,
    postedOn: replacedOn,
    inVillageSince: replacedOn,
    aim: 0.88,
  };
}
