import type { Role } from '../contract/account.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { ReminderKind } from '../contract/records/reminder.js';
import { dayAfter, type WorkCalendar, workingDayAfter } from '../core/plan-cycle.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { WindowEntity } from './window.entity.js';

/** What the schedule does with a cycle on its day. */
export type DueAct = { dueOn: string } & (
  | { act: 'open' | 'close' | 'assess' }
  | { act: 'remind'; kind: ReminderKind; window: WindowEntity; of: 'townships' | 'villages' | 'county' }
);

/** After the last day of this window nothing more is entered. */
const BOOKS_CLOSED = 'booksClosed';
const SCORING = 'scoring';
/** The windows in which each township, and the assessors of each village, have something of their own to submit. */
const DELIVERED = { townshipMarks: 'townships', survey: 'villages' } as const;
/** So many working days before the end of a window who is not done is reminded. */
export const REMIND_BEFORE = 2;
/** So many working days after it who stands above is told. */
export const ESCALATE_AFTER = 2;

/** To whom a reminder of what these have to deliver goes; what is escalated goes to the county. */
export const REMINDED: Readonly<Record<'townships' | 'villages' | 'county', Role>> = {
  townships: 'townshipCommittee',
  villages: 'thirdParty',
  county: 'countyOrganisation',
};

/** What the days have reached: a cycle with its windows, in their order, on a day in its time zone. */
export type CycleToday = {
  cycle: CycleEntity;
  windows: readonly WindowEntity[];
  calendar: WorkCalendar;
  today: string;
  /** The day on which the cycle was opened; null before. */
  openedOn: string | null;
};

/** What is due in each state. */
const DUE: Readonly<Partial<Record<CycleState, (at: CycleToday) => DueAct[]>>> = {
  planned: opening,
  open: running,
  closed: scoring,
};

/** Everything that is due for a cycle by a day, whether it was done already or not. */
export function dueActs(at: CycleToday): DueAct[] {
  const all = DUE[at.cycle.state]?.(at) ?? [];
  return all.filter(({ dueOn }) => dueOn <= at.today);
}

const named = ({ windows }: CycleToday, code: string) => windows.find((one) => one.code === code);

function opening(at: CycleToday): DueAct[] {
  const begins = at.windows.filter(({ fromOn }) => fromOn !== null);
  const first = begins.toSorted((a, b) => (a.fromOn! < b.fromOn! ? -1 : 1))[0];
  if (!first) return [];
  const dueOn = first.fromOn!;
  const books = named(at, BOOKS_CLOSED);
  // What nobody could fill any more is not opened only to be closed: the county decides.
  if (books && books.toOn < at.today) return [{ act: 'remind', kind: 'late', window: first, of: 'county', dueOn }];
  return [{ act: 'open', dueOn }];
}

function running(at: CycleToday): DueAct[] {
  const { calendar, today } = at;
  const acts: DueAct[] = [];
  for (const [code, of] of Object.entries(DELIVERED)) {
    const window = named(at, code);
    if (!window) continue;
    const remind = { act: 'remind', window, of } as const;
    // Who was away on the day is not told afterwards that something will be due.
    if (today <= window.toOn)
      acts.push({ ...remind, kind: 'due', dueOn: workingDayAfter(calendar, window.toOn, -REMIND_BEFORE) });
    acts.push({ ...remind, kind: 'late', dueOn: dayAfter(window.toOn, 1) });
    acts.push({ ...remind, kind: 'escalated', dueOn: workingDayAfter(calendar, window.toOn, ESCALATE_AFTER) });
  }
  const books = named(at, BOOKS_CLOSED);
  if (books && isInTime(at)) acts.push({ act: 'close', dueOn: dayAfter(books.toOn, 1) });
  return acts;
}

function scoring(at: CycleToday): DueAct[] {
  const window = named(at, SCORING);
  if (!window || !isInTime(at)) return [];
  const isReady = at.windows.every(({ place, toOn }) => place >= window.place || toOn < at.today);
  return [
    ...(isReady ? [{ act: 'assess' as const, dueOn: window.fromOn ?? window.toOn }] : []),
    { act: 'remind', kind: 'late', window, of: 'county', dueOn: dayAfter(window.toOn, 1) },
  ];
}

/** Whether a cycle runs on its days. One that a person opened after its books should have been closed is closed by a person. */
function isInTime(at: CycleToday): boolean {
  const books = named(at, BOOKS_CLOSED);
  return books === undefined || at.openedOn === null || at.openedOn <= books.toOn;
}
