import type { Due } from '../contract/due.js';
import type { ReminderKind } from '../contract/records/reminder.js';
import { dayAfter, type WorkCalendar, workingDayAfter } from '../core/plan-cycle.js';
import { ESCALATE_AFTER, REMIND_BEFORE } from './due-acts.js';

/** What waits for the same kind of office until the same day, to be reminded of together. */
export type DueReminder = { key: string; kind: ReminderKind; dueOn: string; dues: readonly Due[] };

/** The name under which an office or a person is reminded once: of which record, until when, and before or after that day. */
export function reminderKey({ kind, word, id, role, areaCode, cadreId, unitId, dueOn }: Reminded): string {
  // What is escalated goes to the county, whoever is late with it.
  return [kind, word, id, kind === 'escalated' ? '' : role, areaCode, cadreId ?? '', unitId ?? '', dueOn].join(' ');
}
type Reminded = Pick<Due, 'word' | 'id' | 'role' | 'areaCode' | 'cadreId' | 'unitId' | 'dueOn'> & {
  kind: ReminderKind;
};

/** What of a reminder was not written yet; undefined where all was. Who comes to a group later is reminded too. */
export function unwritten(reminder: DueReminder, written: ReadonlySet<string>): DueReminder | undefined {
  const { kind } = reminder;
  const dues = reminder.dues.filter((due) => !written.has(reminderKey({ ...due, kind })));
  return dues.length === 0 ? undefined : { ...reminder, dues };
}

/** The reminders that are due by a day for records that wait: before their last day, after it, and then to the county. */
export function dueReminders(
  county: string,
  dues: readonly Due[],
  calendar: WorkCalendar,
  today: string,
): DueReminder[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const group = [due.word, due.cycleId ?? county, due.role, due.dueOn].join(' ');
    const together = groups.get(group);
    if (together) together.push(due);
    else groups.set(group, [due]);
  }
  return [...groups].flatMap(([group, together]) =>
    remindersOf(together[0]!, calendar)
      // Who was away on the day is not told afterwards that something will be due.
      .filter(({ kind, dueOn }) => dueOn <= today && (kind !== 'due' || today <= together[0]!.dueOn))
      .map(({ kind, dueOn }) => ({ key: `remind ${kind} ${group}`, kind, dueOn, dues: together })),
  );
}

function remindersOf({ dueOn, role }: Due, calendar: WorkCalendar): Pick<DueReminder, 'kind' | 'dueOn'>[] {
  return [
    { kind: 'due', dueOn: workingDayAfter(calendar, dueOn, -REMIND_BEFORE) },
    { kind: 'late', dueOn: dayAfter(dueOn, 1) },
    // Nobody in the county stands above those who remind, and what a case handler is late with is not told there.
    ...(role === 'countyOrganisation' || role === 'caseHandler'
      ? []
      : [{ kind: 'escalated' as const, dueOn: workingDayAfter(calendar, dueOn, ESCALATE_AFTER) }]),
  ];
}
