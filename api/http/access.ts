import { createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../contract/account.js';
import type { PermissionName, Reach } from '../contract/permissions.js';
import { type Commissioned, isCommissioned } from './commissioned.js';
import type { Idempotency } from './idempotency.js';

/** Who asks: one signed-in account, or the program itself. */
export type Actor = {
  accountId: string;
  sessionId: string;
  role: Role | 'system';
  /** The area the account is for: the county's six digits, a township's nine. */
  areaCode: string;
  /** The cadre this account is of, where it is a cadre's. */
  cadreId: string | null;
  /** The dispatching unit this account is of. */
  unitId: string | null;
  /** What an assessor is commissioned for. */
  commissions: readonly Commissioned[];
  requestId: string;
  idempotency?: Idempotency;
  /** Where the records that this request names belong, as the guard found them. */
  found?: Map<string, RecordPlace>;
};

/** The program acting by itself: seeding, schedules. */
export function systemActor(areaCode: string): Actor {
  return {
    accountId: 'system',
    sessionId: '',
    role: 'system',
    areaCode,
    cadreId: null,
    unitId: null,
    commissions: [],
    requestId: 'system',
  };
}

/** Where a record belongs; what every reach is judged by. */
export type RecordPlace = {
  areaCode: string;
  cadreId?: string | null;
  /** Where it is about several cadres. */
  cadreIds?: readonly string[];
  unitId?: string | null;
  accountId?: string | null;
  /** Where it belonged before, where that still has a word (`entities`: a cadre who moved). */
  formerAreaCodes?: readonly string[];
  /** Which kind of entity it is, where a word names several (`entities`). */
  entityKind?: string;
  /** The cycle it belongs to, where it belongs to one. */
  cycleId?: string | null;
  /** The commission it was made for. */
  commissionId?: string | null;
};

/** Whether a reach of this actor covers a place. */
export function covers(actor: Actor, reach: Reach, place: RecordPlace): boolean {
  switch (reach) {
    case 'all':
      return true;
    case 'area':
      return [place.areaCode, ...(place.formerAreaCodes ?? [])].some((one) => one.startsWith(actor.areaCode));
    case 'around':
      return place.areaCode.startsWith(actor.areaCode) || actor.areaCode.startsWith(place.areaCode);
    case 'own':
      return actor.cadreId !== null && [place.cadreId, ...(place.cadreIds ?? [])].includes(actor.cadreId);
    case 'unit':
      return actor.unitId !== null && place.unitId === actor.unitId;
    case 'commissioned':
    case 'assessing':
    case 'delivering':
      return place.areaCode.startsWith(actor.areaCode) && isCommissioned(actor.commissions, reach, place);
    case 'self':
      return place.accountId === actor.accountId;
  }
}

/** Finds where a record belongs; null when there is none. */
export type FindPlace = (id: string) => Promise<RecordPlace | null>;

/** Where the records of each word belong. Every module registers its own; the guard asks. */
@Injectable()
export class Places {
  readonly #finders = new Map<string, FindPlace[]>();

  /** Several modules may answer for one word (`entities`): the first that knows the id does. */
  register(word: string, find: FindPlace): void {
    this.#finders.set(word, [...(this.#finders.get(word) ?? []), find]);
  }

  /** @param actor whose guard may have found it already */
  async of(word: string, id: string, actor?: Actor): Promise<RecordPlace | null> {
    const found = actor?.found?.get(`${word} ${id}`);
    if (found) return found;
    const finders = this.#finders.get(word);
    if (!finders) throw new Error(`no module registered where records of "${word}" belong`);
    for (const find of finders) {
      const place = await find(id);
      if (place) return place;
    }
    return null;
  }
}

/** Names of inputs and the word each is an id of: `{ cycleId: 'cycles', 'figures.*.code': 'entities' }`. */
export type Refs = Readonly<Record<string, string>>;

/** What a route asks of who calls it. */
export type Demand = {
  permission: PermissionName;
  /** Path parameters, judged by the route's own permission. */
  params: Refs;
  /** Parts of the body that say where a new record belongs, judged by the route's own permission. */
  within: Refs;
  /** Other records the body refers to (or the query: `?cycleId`), judged by the permission to read them. */
  refers: Refs;
};

export const DEMAND = 'sifang:demand';
export const PUBLIC = 'sifang:public';

/** The route's line of PERMISSIONS, and which of its inputs are ids of what. */
export const Can = (permission: PermissionName, refs: Partial<Omit<Demand, 'permission'>> = {}) =>
  SetMetadata<string, Demand>(DEMAND, { permission, params: {}, within: {}, refers: {}, ...refs });

/** A route that needs no account. The reason is told to who reads the code. */
export const Public = (_reason: string) => SetMetadata(PUBLIC, true);

/** Who is signed in with this request, found by the accounts module. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor | null>;
}

/** The request as the guard leaves it. */
export type ActedRequest = FastifyRequest & { actor?: Actor };

/** The actor of the request, as an argument of a route. */
export const ByActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActedRequest>();
  if (!actor) throw new Error('a public route has no actor');
  return actor;
});
