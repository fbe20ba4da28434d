import type { Role } from './account.js';

/** Something that waits for somebody until a day: what the schedule reminds of, and tells those who stand above once it is late. */
export type Due = {
  /** The word of the record and its id, as in its route. */
  word: string;
  id: string;
  cycleId: string | null;
  /** The last day. */
  dueOn: string;
  /** Who is to act: a role in a place, for a cadre or a unit where the record is theirs. */
  role: Role;
  areaCode: string;
  cadreId: string | null;
  unitId: string | null;
};
