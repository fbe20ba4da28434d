/** The calendar day of an instant in a time zone. @throws RangeError for a time zone that is none */
export function dayIn(timeZone: string, instant: string): string {
  // Swedish writes a day as the service does: 2026-12-24.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
