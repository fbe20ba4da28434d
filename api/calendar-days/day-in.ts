/** The calendar day of an instant in a time zone. @throws RangeError for a time zone that is none */
export function dayIn(timeZone: string, instant: string): string {
  // Swedish writes a day as the service does: 2026-12-24.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

/** The time of the day in a place at an instant, as `14:30`. */
export function timeIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(new Date(instant));
}

/** The instant at which clocks in a place show this day and time. */
export function instantAt(timeZone: string, day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00.000Z`);
  const shows = new Date(asIfUtc).toISOString();
  const ahead = Date.parse(`${dayIn(timeZone, shows)}T${timeIn(timeZone, shows)}:00.000Z`) - asIfUtc;
  return new Date(asIfUtc - ahead).toISOString();
}
