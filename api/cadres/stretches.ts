import { dayNumber } from '../core/day-number.js';

/** Some days of service, both ends counted; without an end it lasts. */
export type Service = { areaCode: string; postedOn: string; endedOn: string | null };

const DAY = 86_400_000;
const EVER = '9999-12-31';

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

/** The one whose days meet these days, if there is one. */
export function meeting<T extends Service>(services: readonly T[], from: string, to: string | null): T | undefined {
  return services.find(({ postedOn, endedOn }) => postedOn <= (to ?? EVER) && (endedOn ?? EVER) >= from);
}

/** Days of service without a gap, in order: a move from one posting to the next interrupts nothing. */
export function stretches(services: readonly Service[]): { from: string; to: string | null }[] {
  const found: { from: string; to: string | null }[] = [];
  for (const { postedOn, endedOn } of inOrder(services)) {
    const last = found.at(-1);
    if (last?.to && dayAfter(last.to) === postedOn) last.to = endedOn;
    else found.push({ from: postedOn, to: endedOn });
  }
  return found;
}

/** The first day at the place of the last of these services, across postings that follow each other there. */
export function sinceAtPlace(services: readonly Service[]): string | undefined {
  const ordered = inOrder(services).toReversed();
  let since: string | undefined;
  for (const { areaCode, postedOn, endedOn } of ordered) {
    if (areaCode !== ordered[0]!.areaCode) break;
    if (since !== undefined && (endedOn === null || dayAfter(endedOn) !== since)) break;
    since = postedOn;
  }
  return since;
}

/** How many days of service there were up to a day, both ends counted. */
export function servedDays(services: readonly Service[], upTo: string): number {
  let days = 0;
  for (const { postedOn, endedOn } of services) {
    const last = endedOn !== null && endedOn < upTo ? endedOn : upTo;
    if (postedOn <= last) days += dayNumber(last) - dayNumber(postedOn) + 1;
  }
  return days;
}

function inOrder(services: readonly Service[]): Service[] {
  return services.toSorted((one, other) => (one.postedOn < other.postedOn ? -1 : 1));
}
