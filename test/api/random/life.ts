import type { Response } from 'supertest';
import { In, type ObjectLiteral } from 'typeorm';
import { DeclarationEntity } from '../../../api/commissions/declaration.entity.js';
import type { Problem } from '../../../api/contract/problem.js';
import { type LivingWord, TRANSITIONS } from '../../../api/contract/transitions.js';
import { commissioned } from '../build/commissioned.js';
import type { ServedRoute } from '../build/routes.js';
import { tableTotals } from '../build/rows.js';
import { foolish, type Hand, sensibleBody, today } from './bodies.js';
import { Chance } from './chance.js';
import { type County, named, type Person } from './county.js';
import { brokenIn } from './invariants.js';
import { knownOf, rowOf, tableOf } from './known.js';
import { isWithin, mayAtAll, secretFrom } from './reach.js';
import { changed, wronglyRefused } from './refusals.js';
import { nextStep } from './story.js';

/** One thing that happens. Numbers choose among what there is when its turn comes, so that any list of actions can be played. */
export type Action =
  /** Somebody asks any route for anything. */
  | { kind: 'ask'; who: number; route: number; seed: number; isFoolish: boolean }
  /** Somebody makes a move that the service offers for a record, or any move of its table. */
  | { kind: 'move'; who: number; word: number; isOffered: boolean; seed: number; isFoolish: boolean }
  /** The half-year goes on as it ought to. */
  | { kind: 'step'; seed: number }
  /** Days pass; fewer than none, and the clock was set back. */
  | { kind: 'time'; days: number };

/** Accounts and sessions would end the people who act; measures have long checks and specs of their own. */
const LEFT_OUT = /^\/api\/(accounts|sessions|rule-sets)/;
const WORDS = (Object.keys(TRANSITIONS) as LivingWord[]).filter((word) => !['accounts', 'rule-sets'].includes(word));
/** What is emptied on purpose, or belongs to no record. */
const MAY_SHRINK = new Set(['ballots', 'ballot_slips', 'idempotency_keys', 'sessions', 'lockouts', 'reminders']);
const CHECKED_EVERY = 20;
/** How many people are asked whether a record shows them a move. */
const ASKED_AT_MOST = 4;
const NO_IDS: Record<string, string> = {};

type Request = { who: Person; route: ServedRoute; ids: Record<string, string>; body: object };

/** What happens in one county, from its first day; throws what is not as it must be, with everything that led there. */
export class Life {
  readonly said: string[] = [];
  readonly #asked: ServedRoute[];
  #rows: Record<string, number> = {};

  constructor(private readonly county: County) {
    this.#asked = county.routes.filter(({ path, demand }) => demand && !LEFT_OUT.test(path));
  }

  async play(actions: readonly Action[]): Promise<void> {
    for (const [at, action] of actions.entries()) {
      await this.one(action);
      if (at % CHECKED_EVERY === CHECKED_EVERY - 1) await this.check();
    }
    await this.check();
  }

  private async check(): Promise<void> {
    this.mustBeNone(await brokenIn(this.county));
  }

  private one(action: Action): Promise<void> {
    switch (action.kind) {
      case 'ask':
        return this.ask(action);
      case 'move':
        return this.move(action);
      case 'step':
        return this.step(new Chance(action.seed));
      default:
        return this.pass(action.days);
    }
  }

  private async pass(days: number): Promise<void> {
    this.county.service.clock.pass({ days });
    this.said.push(`the clock goes ${days > 0 ? 'on' : 'back'} to ${today(this.county)}`);
  }

  private async step(chance: Chance): Promise<void> {
    const next = await nextStep(this.county, chance);
    if (!next) return;
    const { who, route: name, id, body, notBefore } = next;
    if (notBefore && notBefore > today(this.county)) {
      this.county.service.clock.set(`${notBefore}T09:00:00.000+08:00`);
      this.said.push(`the clock goes on to ${notBefore}`);
    }
    const route = this.#asked.find((one) => one.name === name);
    if (!route) throw new Error(`there is no route ${name}`);
    await this.send({ who, route, ids: id ? { id } : NO_IDS, body });
  }

  private async ask({ who, route: nth, seed, isFoolish }: Action & { kind: 'ask' }): Promise<void> {
    const chance = new Chance(seed);
    const known = await knownOf(this.county);
    const isThere = (word: string) => (known.get(word) ?? []).length > 0;
    // Mostly what could be done now by somebody who may; now and then anything by anybody.
    const isWild = chance.below(6) === 0;
    const isChange = chance.below(4) > 0;
    const routes = this.#asked.filter(
      ({ method, demand }) =>
        isWild || (Object.values(demand!.params).every(isThere) && (method !== 'GET') === isChange),
    );
    const route = this.at(routes, nth);
    const people = this.county.people.filter((one) => isWild || mayAtAll(one, route.demand!.permission));
    const ids: Record<string, string> = {};
    for (const [param, word] of Object.entries(route.demand!.params))
      ids[param] = isThere(word) ? chance.of(known.get(word)!) : 'none';
    const request = await this.bodyFor(route, ids, known, chance, isFoolish);
    await this.send({ who: this.at(people, who), route, ids, ...request });
  }

  private async move({ who, word: nth, isOffered, seed, isFoolish }: Action & { kind: 'move' }): Promise<void> {
    const chance = new Chance(seed);
    const known = await knownOf(this.county);
    // Of the words that have records by now, the one that the number means.
    const word = this.at(
      WORDS.filter((one) => (known.get(one) ?? []).length > 0 || one === 'cycles'),
      nth,
    );
    const ids = known.get(word) ?? [];
    if (ids.length === 0) return;
    const id = chance.of(ids);
    const by = isOffered
      ? await this.offered(who, word, id)
      : { person: this.at(this.county.people, who), moves: movesOf(word) };
    if (!by) return;
    const { person, moves: offered } = by;
    const move = chance.of(offered);
    const route = this.routeOf(word, move, chance);
    if (!route) return;
    const { body } = await this.bodyFor(route, { id }, known, chance, isFoolish);
    const of: Record<string, string> = route.params.length > 0 ? { id } : {};
    const answer = await this.send({ who: person, route, ids: of, body });
    const { code, details } = answer.body as Partial<Problem>;
    if (isOffered && (code === 'not-permitted' || (code === 'out-of-state' && details?.['id'] === id)))
      this.mustBeNone([`${move} was offered, and refused`]);
  }

  /** Somebody to whom the record shows moves, and these. */
  private async offered(
    who: number,
    word: LivingWord,
    id: string,
  ): Promise<{ person: Person; moves: string[] } | null> {
    const route = this.#asked.find(({ name }) => name === `GET /api/${word}/:id`);
    if (!route) return null;
    const readers = this.county.people.filter((one) => mayAtAll(one, route.demand!.permission));
    for (let nth = who; nth < who + ASKED_AT_MOST; nth++) {
      const person = this.at(readers, nth);
      const { status, body } = await this.send({ who: person, route, ids: { id }, body: {} });
      const moves = status === 200 ? ((body.moves ?? []) as { move: string }[]).map(({ move }) => move) : [];
      if (moves.length > 0) return { person, moves };
    }
    return null;
  }

  /** The route of a move has its name; where several moves share one, it has their permission. */
  private routeOf(word: LivingWord, move: string, chance: Chance): ServedRoute | undefined {
    const own = this.#asked.find(({ name }) => name === `POST /api/${word}/:id/${move}`);
    if (own) return own;
    const by = new Set<string>(TRANSITIONS[word].filter((one) => one.move === move).map((one) => one.by));
    const shared = this.#asked.filter(({ method, demand }) => method === 'POST' && by.has(demand!.permission));
    return shared.length > 0 ? chance.of(shared) : undefined;
  }

  private async bodyFor(
    route: ServedRoute,
    ids: Record<string, string>,
    known: Hand['known'],
    chance: Chance,
    isFoolish: boolean,
  ): Promise<Pick<Request, 'body'>> {
    const [[param, word] = []] = Object.entries(route.demand!.params);
    const subject = param ? await rowOf(this.county, word!, ids[param] ?? '') : null;
    const hand: Hand = { county: this.county, known, subject, chance };
    const right = sensibleBody(route, hand);
    return isFoolish ? { body: foolish(right, chance) } : { body: right };
  }

  /** Sends a request, notes what was answered, and looks whether it may be. */
  private async send({ who, route, ids, body }: Request): Promise<Response> {
    const { demand, method } = route;
    const [[param, word] = []] = Object.entries(demand!.params);
    const subject = param && ids[param] ? await rowOf(this.county, word!, ids[param]) : null;
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'none'));
    const before = await tableTotals(this.county.service.database);
    const answer = await asked(who, method, path, { ...body, ...queryOf(route, ids) });
    this.said.push(
      `${who.name}: ${method} ${path} ${JSON.stringify(body).slice(0, 300)} → ${answer.status} ${answer.body?.code ?? ''}`,
    );
    if (route.name === 'POST /api/cycles' && answer.status < 300) await this.commission();
    const faults =
      answer.status < 300 ? await this.wronglyAnswered(who, route, word, subject, answer) : wronglyRefused(answer);
    const after = await tableTotals(this.county.service.database);
    if (answer.status >= 300) faults.push(...changed(before, after));
    faults.push(...this.lost(after));
    this.mustBeNone(faults);
    return answer;
  }

  /** Who was answered has the permission, and everything in the answer is theirs to know. */
  private async wronglyAnswered(
    who: Person,
    { path, method, demand }: ServedRoute,
    word: string | undefined,
    subject: ObjectLiteral | null,
    { body }: Response,
  ): Promise<string[]> {
    const { permission } = demand!;
    if (!mayAtAll(who, permission)) return [`${who.role} has no ${permission}`];
    const faults: string[] = [];
    if (who.role === 'thirdParty') who.who = { ...who.who, villages: await this.villagesOf(who) };
    if (subject && !isWithin(who, permission, word!, subject)) faults.push(`${word} ${subject['id']} is out of reach`);
    const read = method === 'GET' ? path.slice('/api/'.length).replace(/\/:id$/, '') : '';
    const table = read.includes('/') ? undefined : tableOf(this.county, read);
    if (!table) return faults;
    const shown = (Array.isArray(body) ? body : [body]) as { id: string }[];
    const rows = await this.county.service.database.read.findBy(table, { id: In(shown.map(({ id }) => id)) });
    for (const row of rows) {
      if (!isWithin(who, permission, read, row))
        faults.push(`${read} ${row['id']} of ${row['areaCode']} is out of reach`);
      const secret = secretFrom(who, read, row);
      if (secret) faults.push(`${read} ${row['id']} is not for ${who.role}: ${secret}`);
    }
    return faults;
  }

  /** The villages an assessor was ever commissioned for. */
  private async villagesOf({ accountId }: Person): Promise<string[]> {
    const declarations = await this.county.service.database.read.findBy(DeclarationEntity, { accountId });
    return declarations.map(({ areaCode }) => areaCode);
  }

  /** Whoever plans a cycle commissions the assessor of the life. */
  private async commission(): Promise<void> {
    const { accountId } = named(this.county, 'assessor');
    await commissioned(this.county.service.database, accountId, [this.county.home.townships[0].village.code]);
  }

  /** Tables that have fewer rows than before. */
  private lost(totals: Record<string, string>): string[] {
    const faults: string[] = [];
    for (const [table, total] of Object.entries(totals)) {
      const rows = Number.parseInt(total, 10);
      if (rows < (this.#rows[table] ?? 0) && !MAY_SHRINK.has(table))
        faults.push(`${table} lost ${this.#rows[table]! - rows}`);
      this.#rows[table] = rows;
    }
    return faults;
  }

  /** Throws what is wrong, with everything that led there. */
  protected mustBeNone(faults: readonly string[]): void {
    if (faults.length === 0) return;
    throw new Error([...faults.slice(0, 10), '', ...this.said].join('\n'));
  }

  private at<T>(many: readonly T[], nth: number): T {
    return many[nth % many.length]!;
  }
}

const movesOf = (word: LivingWord): string[] => TRANSITIONS[word].map(({ move }) => move);

function asked(who: Person, method: string, path: string, body: object) {
  if (method === 'GET') return who.get(path).query(body as Record<string, string>);
  if (method === 'PUT') return who.put(path).send(body);
  if (method === 'DELETE') return who.delete(path);
  return who.post(path).send(body);
}

/** What a route that reads asks for in its query: the first cycle, the own county. */
function queryOf({ method, demand }: ServedRoute, ids: Record<string, string>): Record<string, string> {
  if (method !== 'GET') return {};
  const asks = Object.keys(demand!.refers).filter((path) => path.startsWith('?'));
  return Object.fromEntries(asks.map((path) => [path.slice(1), ids[path] ?? 'none']));
}
