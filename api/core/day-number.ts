const DAY = 86_400_000;
const known = new Map<string, number>();

/** The days of one century: nothing real needs more, and a flood of invented days is not kept. */
const MOST_KNOWN = 36_525;

/** A calendar day as a whole number of days, so that differences are days; NaN for what is no day, such as 2026-02-30. */
export function dayNumber(day: string): number {
  let number = known.get(day);
  if (number === undefined) {
    number = parse(day);
    if (known.size < MOST_KNOWN) known.set(day, number);
  }
  return number;
}

function parse(day: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return Number.NaN;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // Date.UTC rolls 02-30 over to March; a real day comes back as it was written.
  return new Date(time).toISOString().startsWith(day) ? time / DAY : Number.NaN;
}
