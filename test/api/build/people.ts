import { Role } from '../../../api/contract/account.js';
import type { Who } from './service.js';

/** A place with everything that belongs to it: the codes and ids that an account or a record may be of. */
export type Spot = {
  county: string;
  township: string;
  village: string;
  cadreId: string;
  unitId: string;
};

/** The account of a role that belongs to a spot. */
export function whoAt(role: Role, { county, township, village, cadreId, unitId }: Spot): Who {
  switch (role) {
    case 'townshipCommittee':
      return { areaCode: township };
    case 'cadre':
      return { areaCode: county, cadreId };
    case 'dispatchingUnit':
      return { areaCode: county, unitId };
    case 'thirdParty':
      return { areaCode: county, villages: [village] };
    case 'province':
      return { areaCode: county.slice(0, 2) };
    default:
      return { areaCode: county };
  }
}

export const ROLES = Role.options;
