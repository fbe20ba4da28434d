import type { RemindedRole, ReminderRecord } from '../../../api/contract/records/reminder.js';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import type { Missing } from '../landing/gathered.js';
import { dayOf } from '../shared/myself.js';

/** One reminder to be sent: to whom, of which window, and what is missing there. */
export type Call = { key: string; areaCode: string; role: RemindedRole; window: WindowRecord; missing: Missing[] };

// Figures to be confirmed and surveys to be accepted wait for the county itself: nobody else is reminded of them.
const ROLES: Partial<Record<Missing['side'], RemindedRole>> = {
  marks: 'townshipCommittee',
  countersign: 'townshipCommittee',
  figuresEntry: 'dataProvider',
  surveysEntry: 'thirdParty',
};

/** Whether somebody else than the county is waited for. */
export const isRemindable = ({ side }: Missing): boolean => ROLES[side] !== undefined;

/** What is missing, as reminders: one for each side of a place and each window. */
export function callsOf(missing: readonly Missing[], windows: readonly WindowRecord[]): Call[] {
  const calls = new Map<string, Call>();
  for (const one of missing) {
    const window = windows.find(({ code }) => code === one.window);
    const role = ROLES[one.side];
    if (!window || !role) continue;
    const key = `${one.areaCode} ${role} ${window.id}`;
    const call = calls.get(key) ?? { key, areaCode: one.areaCode, role, window, missing: [] };
    call.missing.push(one);
    calls.set(key, call);
  }
  return [...calls.values()].toSorted((a, b) => a.window.toOn.localeCompare(b.window.toOn));
}

/** Whether a place was reminded by hand of the same today. */
export function isRemindedToday(call: Call, reminders: readonly ReminderRecord[], today: string): boolean {
  return reminders.some(
    ({ kind, role, recordId, aboutAreaCode, at }) =>
      kind === 'byHand' &&
      role === call.role &&
      recordId === call.window.id &&
      aboutAreaCode.startsWith(call.areaCode) &&
      dayOf(at) === today,
  );
}
