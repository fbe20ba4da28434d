import type { OpinionLine } from '../contract/records/consultation.js';
import type { Role } from '../contract/account.js';

/** Somebody an office can be asked about. */
export type Asked = {
  id: string;
  code: string;
  name: string | null;
  areaCode: string;
  unitId: string | null;
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

/** The offices of one role: the inspector about everybody, a township about whom it has, a unit about whom it sent. */
export function officesOf(role: Role, county: string, people: readonly Asked[]): Office[] {
  const offices = new Map<string, Office>();
  for (const one of people) {
    const place = placeOf(role, county, one);
    if (!place) continue;
    const here = offices.get(place.office) ?? { role, ...place, people: [] };
    here.people.push(one);
    offices.set(place.office, here);
  }
  return [...offices.values()];
}

function placeOf(
  role: Role,
  county: string,
  { areaCode, unitId }: Asked,
): Pick<Office, 'office' | 'areaCode' | 'unitId'> | null {
  switch (role) {
    case 'townshipCommittee':
      return areaCode.length < 9
        ? null
        : { office: areaCode.slice(0, 9), areaCode: areaCode.slice(0, 9), unitId: null };
    case 'dispatchingUnit':
      return unitId === null ? null : { office: unitId, areaCode: county, unitId };
    default:
      return { office: county, areaCode: county, unitId: null };
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
});
