import { Injectable } from '@nestjs/common';

/** The days of a window of a cycle. */
type Days = { fromOn: string | null; toOn: string };
type FindDays = (cycleId: string, window: string) => Promise<Days | null>;

/** When the windows of a cycle are. The schedule keeps them and nothing imports the schedule, so it registers here how to find them. */
@Injectable()
export class WindowDays {
  #find: FindDays = () => Promise.resolve(null);

  register(find: FindDays): void {
    this.#find = find;
  }

  /** The days of a window by the id that the measure gives it; null where it was not planned. */
  of(cycleId: string, window: string): Promise<Days | null> {
    return this.#find(cycleId, window);
  }
}
