import type { Role } from '../../../api/contract/account.js';

/** Every role an account may have, in the order of the form. */
export const ROLES: readonly Role[] = [
  'countyOrganisation',
  'townshipCommittee',
  'clerk',
  'thirdParty',
  'dataProvider',
  'cadre',
  'dispatchingUnit',
  'disciplineInspector',
  'caseHandler',
  'province',
  'operator',
];
