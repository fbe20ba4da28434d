/** What time it is. Injected, so that a test or the demonstration can say so. */
export abstract class Clock {
  /** The instant now, ISO 8601 in UTC with milliseconds. */
  abstract now(): string;

  /** The calendar day now in China, which keeps one time zone and no summer time. */
  today(): string {
    return new Date(Date.parse(this.now()) + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}

/** A clock that starts at a given instant, goes on from there and can be put forward: the demonstration's. */
export class ShiftedClock extends Clock {
  #shift: number;

  constructor(startsAt: string) {
    super();
    this.#shift = Date.parse(startsAt) - Date.now();
  }

  now(): string {
    return new Date(Date.now() + this.#shift).toISOString();
  }

  /** It is so many milliseconds later at once. */
  putForward(milliseconds: number): void {
    this.#shift += milliseconds;
  }
}
