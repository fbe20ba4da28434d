import { z } from 'zod';

/** Who may see or be asked something. `caseHandler` is the person who handles one case (承办人). */
export const Role = z.enum([
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
]);
export type Role = z.infer<typeof Role>;
