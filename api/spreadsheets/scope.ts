import { type PermissionName, reachOf } from '../contract/permissions.js';
import { type Actor, covers, type Places } from '../http/access.js';
import type { Fault } from './form.js';

/** Whether this person's permission reaches an area; what the guard judges for a single entry. */
export function reaches(actor: Actor, permission: PermissionName, areaCode: string, cycleId: string): boolean {
  const reach = actor.role === 'system' ? 'all' : reachOf(actor.role, permission);
  return reach !== undefined && covers(actor, reach, { areaCode, cycleId });
}

/** Says of a code whether the permission reaches what it names; judged as the guard judges a single entry, and told alike. */
export class Scope {
  readonly actor: Actor;
  readonly #known = new Map<string, boolean>();

  constructor(
    actor: Actor,
    private readonly permission: PermissionName,
    private readonly places: Places,
    private readonly cycleId: string,
  ) {
    this.actor = { ...actor, idempotency: undefined, found: new Map() };
  }

  /** Forgets what was found for the rows before: a long file would fill the memory with places. */
  forget(): void {
    this.actor.found = new Map();
    this.#known.clear();
  }

  async covers(word: string, id: string): Promise<boolean> {
    const name = `${word} ${id}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const reach = this.actor.role === 'system' ? 'all' : reachOf(this.actor.role, this.permission);
    const place = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(id) ? await this.places.of(word, id) : null;
    const isCovered =
      place !== null && reach !== undefined && covers(this.actor, reach, { cycleId: this.cycleId, ...place });
    if (isCovered) this.actor.found!.set(name, place);
    this.#known.set(name, isCovered);
    return isCovered;
  }
}

/** The same words whether there is no such thing or it is somebody else's. */
export const outOfScope = (key: string, code: unknown): Fault => ({
  key,
  zh: `没有“${String(code ?? '')}”，或者不在您的范围内`,
  en: `there is no "${String(code ?? '')}" within your area`,
});

/** A name that is not that of the code: the row was moved, or one of the two was mistyped. */
export const otherName = (key: string, code: string, known: string, said: unknown): Fault => ({
  key,
  zh: `${code} 是“${known}”，表中写的是“${String(said)}”；请核对编号和名称`,
  en: `${code} is "${known}", not "${String(said)}"; check code and name`,
});
