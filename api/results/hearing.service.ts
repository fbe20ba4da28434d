import { Injectable } from '@nestjs/common';

/** An objection of an office that was heard. */
export type Heard = { role: string; office: string; code: string; name: string; text: string };
type FindHeard = (cycleId: string) => Promise<Heard[]>;

/** What was said against somebody. The consultations keep it, and read results; so they register here how to find it. */
@Injectable()
export class HearingService {
  #find: FindHeard = () => Promise.resolve([]);

  register(find: FindHeard): void {
    this.#find = find;
  }

  /** Every objection in a cycle. */
  of(cycleId: string): Promise<Heard[]> {
    return this.#find(cycleId);
  }
}
