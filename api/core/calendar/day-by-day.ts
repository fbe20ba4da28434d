import type { Title } from '../../contract/fields.js';
import type { WorkCalendar } from '../plan-cycle.js';
import type { PlannedHalf } from './next-halves.js';
import type { CalendarEntry } from './official-days.js';

/** What happens on a day of a planned half-year. */
export type DayEvent = {
  cycle: string;
  kind: 'cutoff' | 'begins' | 'ends' | 'only' | 'reviewUntil';
  /** The id of the window in the measure, where it is one. */
  window?: string;
  clause?: string;
  text: Title;
};

/** A day of planned half-years on which something happens, or that the calendar sets apart. */
export type PlannedDay = {
  day: string;
  isWorkingDay: boolean;
  /** What the calendar calls it, where it is not like any other of its weekday. */
  name?: Title;
  isAnnounced?: boolean;
  events: DayEvent[];
};

const ORDER = ['cutoff', 'only', 'begins', 'ends', 'reviewUntil'] as const;

/** Planned half-years day by day: every day on which something begins or ends, and every day between that is off or worked against the week. */
export function dayByDay(
  halves: readonly PlannedHalf[],
  entries: readonly CalendarEntry[],
  calendar: WorkCalendar,
): PlannedDay[] {
  const events = new Map<string, DayEvent[]>();
  const put = (day: string, event: DayEvent) => events.set(day, [...(events.get(day) ?? []), event]);
  for (const half of halves) eventsOf(half, put);
  const [first = '', last = ''] = [[...events.keys()].toSorted()[0], [...events.keys()].toSorted().at(-1)];
  const named = new Map(entries.filter(({ day }) => day >= first && day <= last).map((entry) => [entry.day, entry]));
  return [...new Set([...events.keys(), ...named.keys()])].toSorted().map((day) => {
    const entry = named.get(day);
    const found = (events.get(day) ?? []).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return {
      day,
      isWorkingDay: calendar.isWorkingDay(day),
      ...(entry && { name: entry.name, isAnnounced: entry.isAnnounced }),
      events: found,
    };
  });
}

function eventsOf(
  { code: cycle, cutoffOn, windows, reviewUntil, movedBy }: PlannedHalf,
  put: (day: string, event: DayEvent) => void,
): void {
  const moved: Title = movedBy
    ? { zh: `（按 ${movedBy} 提前，避开春节）`, en: ` (earlier by ${movedBy}, clear of Spring Festival)` }
    : { zh: '', en: '' };
  put(cutoffOn, {
    cycle,
    kind: 'cutoff',
    text: { zh: `数据截止日 T${moved.zh}`, en: `T, data cut off${moved.en}` },
  });
  for (const { id: window, title, clause, fromOn, toOn } of windows) {
    const at = { cycle, window, clause };
    if (fromOn === toOn) put(toOn, { ...at, kind: 'only', text: title });
    else {
      if (fromOn) put(fromOn, { ...at, kind: 'begins', text: { zh: `${title.zh}开始`, en: `${title.en}: first day` } });
      put(toOn, { ...at, kind: 'ends', text: { zh: `${title.zh}截止`, en: `${title.en}: last day` } });
    }
  }
  if (reviewUntil)
    put(reviewUntil, {
      cycle,
      kind: 'reviewUntil',
      text: { zh: '申请复核截止', en: 'Last day to ask for a review' },
    });
}
