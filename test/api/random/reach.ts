import type { ObjectLiteral } from 'typeorm';
import { type Permission, type PermissionName, PERMISSIONS } from '../../../api/contract/permissions.js';
import type { Person } from './county.js';

/** Whether the table gives this person the permission at all. */
export function mayAtAll({ role }: Person, permission: PermissionName): boolean {
  return (PERMISSIONS[permission] as Permission)[role] !== undefined;
}

/** Whether a record is this person's to know or to move: by where it belongs, judged from its row and not by the service. */
export function isWithin(person: Person, permission: PermissionName, word: string, row: ObjectLiteral): boolean {
  const { who } = person;
  const home = who.areaCode ?? '';
  const place = String(row['areaCode'] ?? row['county'] ?? '');
  const cadres = [row['cadreId'], row['fromCadreId'], row['toCadreId'], word === 'cadres' ? row['id'] : null];
  switch ((PERMISSIONS[permission] as Permission)[person.role]) {
    case 'all':
      return true;
    case 'area':
      return place.startsWith(home);
    case 'around':
      return place.startsWith(home) || home.startsWith(place);
    case 'own':
      return [...cadres, ...((row['cadreIds'] as unknown[] | undefined) ?? [])].includes(who.cadreId);
    case 'unit':
      return row['unitId'] === who.unitId;
    case 'commissioned':
    case 'assessing':
    case 'delivering':
      return word === 'commissions' ? isAssessor(row, person) : (who.villages ?? []).includes(place);
    case 'self':
      return row['accountId'] === person.accountId;
    default:
      return false;
  }
}

function isAssessor(row: ObjectLiteral, { accountId }: Person): boolean {
  return (row['assessors'] as { accountId: string }[]).some((one) => one.accountId === accountId);
}

/** What stays unread even inside the own area, word by word; the reason why this person may not read it, if any. */
export function secretFrom({ role, accountId, who }: Person, word: string, row: ObjectLiteral): string | undefined {
  const isOffice = role === 'countyOrganisation' || role === 'disciplineInspector';
  switch (word) {
    case 'figures':
    case 'findings':
      if (typeof row['visibleTo'] === 'string' && !['caseHandler', 'disciplineInspector'].includes(role))
        return 'the measure shows it to few';
      return undefined;
    case 'results':
      return row['state'] === 'assessed' && !isOffice ? 'it is not sealed' : undefined;
    case 'marks':
      if (role === 'townshipCommittee' || role === 'thirdParty')
        return row['group'] === role ? undefined : 'it is another side’s';
      return undefined;
    case 'consultations':
      return isOffice || row['role'] === role ? undefined : 'another office was asked';
    case 'reviews':
      return role === 'province' && row['kind'] !== 'appeal' ? 'it is no appeal' : undefined;
    case 'duty-reports':
      return row['state'] === 'draft' && row['cadreId'] !== who.cadreId ? 'it is a draft' : undefined;
    case 'objections':
      return isOffice || row['accountId'] === accountId ? undefined : 'somebody else objected';
    default:
      return undefined;
  }
}
