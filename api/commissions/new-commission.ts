import type { Role } from '../contract/account.js';
import type { CommissionRecord } from '../contract/records/commission.js';
import { type Fault, refused } from '../http/fault.js';

/** @throws InvalidInput where the days of a commission do not follow each other */
export function mustBeInOrder(days: { fromOn: string; untilOn: string; destroyOn: string }): void {
  const faults: Fault[] = [];
  if (days.untilOn < days.fromOn)
    faults.push({
      pointer: '/untilOn',
      zh: `不早于开始日 ${days.fromOn}`,
      en: `not before the first day, ${days.fromOn}`,
    });
  if (days.destroyOn < days.untilOn)
    faults.push({
      pointer: '/destroyOn',
      zh: `不早于截止日 ${days.untilOn}`,
      en: `not before the last day, ${days.untilOn}`,
    });
  if (faults.length > 0) throw refused(faults);
}

/** The assessors of a commission, by name. @throws InvalidInput for an account that is no assessor's, or named twice */
export function mustBeAssessors(
  ids: readonly string[],
  people: ReadonlyMap<string, { name: string; role: Role }>,
): CommissionRecord['assessors'] {
  const faults: Fault[] = [];
  const assessors = ids.flatMap((accountId, at) => {
    const person = people.get(accountId);
    const pointer = `/accountIds/${at}`;
    if (person?.role !== 'thirdParty')
      faults.push({ pointer, zh: '不是第三方调查员的账号', en: 'is no account of an assessor' });
    else if (ids.indexOf(accountId) !== at)
      faults.push({ pointer, zh: '这位调查员列了两次', en: 'this assessor is named twice' });
    return person ? [{ accountId, name: person.name }] : [];
  });
  if (faults.length > 0) throw refused(faults);
  return assessors;
}

/** @throws InvalidInput for a day that has not come */
export function mustBeReached(destroyedOn: string, today: string): void {
  if (destroyedOn <= today) return;
  throw refused([{ pointer: '/destroyedOn', zh: `不晚于今天 ${today}`, en: `not after today, ${today}` }]);
}
