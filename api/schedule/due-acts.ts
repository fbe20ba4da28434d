import type { Role } from '../contract/account.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { ReminderKind } from '../contract/records/reminder.js';
import { dayAfter, type WorkCalendar, workingDayAfter } from '../core/plan-cycle.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { WindowEntity } from './window.entity.js';

/** What the schedule does with a cycle on its day. */
export type DueAct = { dueOn: string } & (
  | { act: 'open' | 'close' | 'assess' | 'ask' | 'consult' | 'publish' | 'finish' }
  | { act: 'remind'; kind: ReminderKind; window: WindowEntity; of: 'townships' | 'villages' | 'county' }
);

/** A reminder of a window, to those who are behind with it. */
export type WindowReminder = Extract<DueAct, { act: 'remind' }>;

/** After the last day of this window nothing more is entered. */
const BOOKS_CLOSED = 'booksClosed';
const SCORING = 'scoring';
/** Until the end of this window offices are heard; after it their silence is recorded. */
const CONSULTATION = 'consultation';
/** Until the end of this window a meeting determines. */
const DETERMINATION = 'determination';
/** On the first day of this window names are posted. */
const PUBLIC_NOTICE = 'publicNotice';
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
  /** Votes wait to be counted. Once the cycle is assessed nobody could count them any more. */
  isUncounted: boolean;
  /** Nothing of a posted cycle waits for anybody any more. */
  isSettled: boolean;
};

/** What is due in each state. */
const DUE: Readonly<Partial<Record<CycleState, (at: CycleToday) => DueAct[]>>> = {
  planned: opening,
  open: running,
  closed: scoring,
  assessed: hearing,
  consulted: determining,
  determined: determining,
  sealed: posting,
  noticed: finishing,
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
  const isReady = !at.isUncounted && at.windows.every(({ place, toOn }) => place >= window.place || toOn < at.today);
  return [
    ...(isReady ? [{ act: 'assess' as const, dueOn: window.fromOn ?? window.toOn }] : []),
    { act: 'remind', kind: 'late', window, of: 'county', dueOn: dayAfter(window.toOn, 1) },
  ];
}

/** The offices are asked once the scores are there, and heard until the window ends. */
function hearing(at: CycleToday): DueAct[] {
  const window = named(at, CONSULTATION);
  const before = named(at, SCORING);
  if (!window || !before) return determining(at);
  const until = window.toOn;
  return [
    // Nobody is asked on a day on which the answer would be too late.
    ...(at.today <= until ? [{ act: 'ask' as const, dueOn: before.toOn }] : []),
    { act: 'consult', dueOn: dayAfter(until, 1) },
    ...determining(at),
  ];
}

/** What a meeting decides is reminded of, never done. */
function determining(at: CycleToday): DueAct[] {
  const window = named(at, DETERMINATION);
  if (!window) return [];
  const remind = { act: 'remind', window, of: 'county' } as const;
  const isAhead = at.today <= window.toOn;
  return [
    ...(isAhead ? [{ ...remind, kind: 'due' as const, dueOn: workingDayAfter(at.calendar, window.toOn, -1) }] : []),
    { ...remind, kind: 'late', dueOn: dayAfter(window.toOn, 1) },
  ];
}

function posting(at: CycleToday): DueAct[] {
  const window = named(at, PUBLIC_NOTICE);
  return window ? [{ act: 'publish', dueOn: window.fromOn ?? window.toOn }] : [];
}

function finishing({ isSettled, today }: CycleToday): DueAct[] {
  return isSettled ? [{ act: 'finish', dueOn: today }] : [];
}

/** Whether a cycle runs on its days. One that a person opened after its books should have been closed is closed by a person. */
function isInTime(at: CycleToday): boolean {
  const books = named(at, BOOKS_CLOSED);
  return books === undefined || at.openedOn === null || at.openedOn <= books.toOn;
}
