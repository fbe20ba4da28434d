import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG, type Config } from '../config.js';
import { PERMISSIONS, type PermissionName, type Reach, reachOf } from '../contract/permissions.js';
import { RecordId } from '../contract/records/record.js';
import {
  type ActedRequest,
  type Actor,
  ActorSource,
  covers,
  DEMAND,
  type Demand,
  Places,
  PUBLIC,
  type RecordPlace,
  type Refs,
} from './access.js';
import { Commissions, isOfCommission, mustStand } from './commissioned.js';
import { DomainError, notFound } from './domain-error.js';
import { mustBeSameOrigin } from './same-origin.js';

/** The one place where permissions are enforced: every route passes here, with every id it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    private readonly commissions: Commissions,
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActedRequest>();
    mustBeSameOrigin(request, this.config);
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(PUBLIC, handler)) return true;
    const demand = this.reflector.get<Demand | undefined>(DEMAND, handler);
    if (!demand) throw new Error(`${context.getClass().name}.${handler.name} names no permission`);
    const actor = await this.actors.actorOf(request);
    if (!actor) throw notSignedIn();
    request.actor = actor;
    const reach = mustReach(actor, demand.permission);
    if (actor.role === 'thirdParty') actor.commissions = await this.commissions.of(actor.accountId);
    await this.mustCover(actor, reach, demand.params, request.params);
    await this.mustCover(actor, reach, demand.within, request.body);
    for (const [path, word] of Object.entries(demand.refers)) {
      const read = reachToRead(actor, word) ?? reach;
      if (path.startsWith('?')) await this.mustCover(actor, read, { [path.slice(1)]: word }, request.query);
      else await this.mustCover(actor, read, { [path]: word }, request.body);
    }
    return true;
  }

  private async mustCover(actor: Actor, reach: Reach, refs: Refs, input: unknown): Promise<void> {
    for (const [path, word] of Object.entries(refs))
      for (const id of new Set(valuesAt(input, path.split('.')))) {
        // What is not an id at all is left to the schema of the body; as a parameter it names no record.
        if (!RecordId.safeParse(id).success) throw notFound(word, id.slice(0, 64));
        const found = word === 'area-code' ? { areaCode: id } : await this.places.of(word, id);
        const place = found && inCycle(found, input);
        if (place && isOfCommission(reach)) mustStand(actor.commissions, reach, place);
        if (!place || !covers(actor, reach, place)) throw notFound(word, id);
        (actor.found ??= new Map()).set(`${word} ${id}`, place);
      }
  }
}

/** What belongs to no cycle itself is judged in the cycle that the request names beside it. */
function inCycle(place: RecordPlace, input: unknown): RecordPlace {
  const [cycleId] = valuesAt(input, ['cycleId']);
  return place.cycleId || cycleId === undefined ? place : { ...place, cycleId };
}

/** The reach of the actor's permission. @throws DomainError not-permitted */
function mustReach(actor: Actor, permission: PermissionName): Reach {
  const reach = actor.role === 'system' ? 'all' : reachOf(actor.role, permission);
  if (reach) return reach;
  throw new DomainError(
    'not-permitted',
    {
      zh: `您的账号没有这项权限（${permission}）。需要时请联系县委组织部。`,
      en: `Your account may not do this (${permission}). Ask the county organisation department if you need it.`,
    },
    { permission },
  );
}

/** How far this actor reads records of a word. `entities` are whatever a measure scores. */
function reachToRead(actor: Actor, word: string): Reach | undefined {
  const permission = `${word === 'entities' ? 'cadres' : word}.read`;
  return permission in PERMISSIONS && actor.role !== 'system'
    ? reachOf(actor.role, permission as PermissionName)
    : undefined;
}

/** The strings at a dotted path; `*` stands for every member of a list. */
function valuesAt(input: unknown, path: readonly string[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined)
    return Array.isArray(input) ? input.filter((x) => typeof x === 'string') : typeof input === 'string' ? [input] : [];
  if (typeof input !== 'object' || input === null) return [];
  if (step === '*') return Array.isArray(input) ? input.flatMap((member) => valuesAt(member, rest)) : [];
  return valuesAt((input as Record<string, unknown>)[step], rest);
}

function notSignedIn(): DomainError {
  return new DomainError('not-signed-in', {
    zh: '请先登录。登录已过期的，请重新登录；没有保存的内容仍在页面上。',
    en: 'Sign in first. If your session has ended, sign in again; what you typed is still on the page.',
  });
}
