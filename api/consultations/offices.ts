import type { OpinionLine } from '../contract/records/consultation.js';
import type { Role } from '../contract/account.js';

/** Somebody an office can be asked about. */
export type Asked = {
  id: string;
  code: string;
  name: string | null;
  areaCode: string;
  unitId: string | null;
  /** The other places where the cadre worked in the period: they are heard beside the one that assesses (R21). */
  alsoAt?: readonly string[];
};

/** An office with the cadres it is asked about. */
export type Office = {
  role: Role;
  /** Its code; for a unit its id until the code is looked up. */
  office: string;
  areaCode: string;
  unitId: string | null;
  people: Asked[];
};

/** The offices of one role: the inspector about everybody, a township about whom it has or had in the period, a unit about whom it sent. */
export function officesOf(role: Role, county: string, people: readonly Asked[]): Office[] {
  const offices = new Map<string, Office>();
  for (const [one, place] of people.flatMap((person) =>
    placesOf(role, county, person).map((at) => [person, at] as const),
  )) {
    const here = offices.get(place.office) ?? { role, ...place, people: [] };
    here.people.push(one);
    offices.set(place.office, here);
  }
  return [...offices.values()];
}

function placesOf(
  role: Role,
  county: string,
  { areaCode, unitId, alsoAt = [] }: Asked,
): Pick<Office, 'office' | 'areaCode' | 'unitId'>[] {
  switch (role) {
    case 'townshipCommittee': {
      const townships = [areaCode, ...alsoAt].flatMap((place) => (place.length < 9 ? [] : [place.slice(0, 9)]));
      return [...new Set(townships)].map((office) => ({ office, areaCode: office, unitId: null }));
    }
    case 'dispatchingUnit':
      return unitId === null ? [] : [{ office: unitId, areaCode: county, unitId }];
    default:
      return [{ office: county, areaCode: county, unitId: null }];
  }
}

/** A line nobody has answered. */
export const blankLine = ({ id, code, name }: Asked): OpinionLine => ({
  resultId: id,
  code,
  name,
  opinion: null,
  text: null,
  isReleased: null,
  hasAllowances: null,
  saidAt: null,
  earlier: [],
});
