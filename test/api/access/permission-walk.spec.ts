import type TestAgent from 'supertest/lib/agent.js';
import type { Response } from 'supertest';
import type { Role } from '../../../api/contract/account.js';
import { PERMISSIONS, type PermissionName, type Reach, reachOf } from '../../../api/contract/permissions.js';
import type { Refs } from '../../../api/http/access.js';
import { ROLES, type Spot, whoAt } from '../build/people.js';
import { Records } from '../build/records-of-every-word.js';
import { plainPath, referencesOf } from '../build/references.js';
import { importRules } from '../build/rules.js';
import { answeredAddresses, type ServedRoute, servedRoutes } from '../build/routes.js';
import { onBothDatabases, type TestService } from '../build/service.js';

/** Routes that need no account: what lets people in, what voters do, and what tells nothing of the assessment. */
const PUBLIC = new Set([
  'GET /',
  'GET /activate',
  'GET /activate.js',
  'GET /health/live',
  'GET /health/ready',
  'GET /lists/:areaCode',
  'GET /metrics',
  'POST /api/accounts/activate',
  'POST /api/ballots/cast',
  'POST /api/ballots/slip',
  'POST /api/sessions',
  'GET /b',
  'GET /b/:code',
  'GET /b/done',
  'GET /b/files/:name',
  'POST /b',
]);
/** The description of the routes itself. */
const DOCS = /^GET \/api\/docs/;

/** Properties that name the new record itself, or something outside: they are no id of a record here. */
const NAMES_ITSELF: Record<string, readonly string[]> = {
  // The code a new record is to have; the contract refuses one that does not begin with the county's.
  'POST /api/units': ['unitCode'],
  'POST /api/cadres': ['cadreCode'],
  // A township or village of the cadre's own postings, or it is refused.
  'POST /api/assigned-duties': ['areaCode'],
};

/** Home, a neighbour beside it, and a place in another province. */
const HOME: Spot = {
  county: '529901',
  township: '529901101',
  village: '529901101201',
  cadreId: 'home-cadre',
  unitId: 'home-unit',
};
const BESIDE: Spot = {
  county: '529902',
  township: '529901102',
  village: '529901101202',
  cadreId: 'beside-cadre',
  unitId: 'beside-unit',
};
const ABROAD: Spot = {
  county: '539901',
  township: '539901101',
  village: '539901101201',
  cadreId: 'abroad-cadre',
  unitId: 'abroad-unit',
};

type Person = { agent: TestAgent; accountId: string; role: Role };

onBothDatabases('Every route', (service) => {
  let routes: ServedRoute[];
  let home: Records;
  let abroad: Records;
  let elsewhere: string;
  beforeAll(async () => {
    routes = servedRoutes(service().app);
    const { id: ruleSetId } = await importRules(service());
    home = new Records(service().database, HOME, ruleSetId);
    abroad = new Records(service().database, ABROAD, ruleSetId);
    // An assessor is commissioned in the cycles that are there.
    await Promise.all([home, abroad].map((records) => records.of('cycles', '')));
    elsewhere = (await service().as('clerk', { areaCode: ABROAD.county })).accountId;
  });
  const demanding = () => routes.filter((route) => route.demand !== undefined);

  it('names its permission, or says why it needs no account', () => {
    const silent = routes.filter(({ demand, isPublic }) => !demand && !isPublic);
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(
      routes
        .filter(({ isPublic }) => isPublic)
        .map(({ name }) => name)
        .filter((name) => !PUBLIC.has(name)),
    ).toEqual([]);
  });

  it('is one that a controller serves: nothing is answered behind the guard’s back', () => {
    const known = new Set(routes.map(({ name }) => name));
    expect(answeredAddresses(service().app).filter((address) => !known.has(address) && !DOCS.test(address))).toEqual(
      [],
    );
  });

  it('says of which word each of its path parameters is an id', () => {
    const unnamed = demanding().flatMap(({ name, params, demand }) =>
      params.filter((param) => !(param in demand!.params)).map((param) => `${name}: ${param}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('says of every id and code that it takes in a body whose it is', () => {
    const unjudged = demanding().flatMap(({ name, body, query, demand }) => {
      const judged = new Set(
        [...Object.keys(demand!.within), ...Object.keys(demand!.refers), ...(NAMES_ITSELF[name] ?? [])].map(plainPath),
      );
      const found = [...referencesOf(body), ...referencesOf(query).map((path) => `?${path}`)];
      return found.filter((path) => !judged.has(path)).map((path) => `${name}: ${path}`);
    });
    expect(unjudged).toEqual([]);
  });

  it('stands for a line of the table, and every line for a route', () => {
    const used = new Set(demanding().map(({ demand }) => demand!.permission));
    const idle = (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => !used.has(name));
    expect(idle).toEqual([]);
  });

  it('asks who is not signed in to sign in', async () => {
    const faults: string[] = [];
    for (const route of demanding()) {
      const answer = await ask(service().anonymous(), route, await idsOf(route.demand!.params, home, elsewhere), {});
      if (answer.status !== 401 || answer.body.code !== 'not-signed-in') faults.push(said(route, 'nobody', answer));
    }
    expect(faults).toEqual([]);
  });

  describe.each(ROLES)('when %s asks', (role) => {
    let person: Person;
    beforeAll(async () => {
      person = await aPerson(service(), role, HOME);
    });
    const mine = () => demanding().filter(({ demand }) => reachOf(role, demand!.permission) !== undefined);

    it('is refused by name where the table does not give the permission', async () => {
      const faults: string[] = [];
      for (const route of demanding().filter(({ demand }) => reachOf(role, demand!.permission) === undefined)) {
        const { params, within, refers } = route.demand!;
        const ids = await idsOf(params, home, person.accountId);
        const answer = await ask(
          person.agent,
          route,
          ids,
          await bodyOf({ ...within, ...refers }, home, person.accountId),
        );
        if (answer.status !== 403 || answer.body.code !== 'not-permitted') faults.push(said(route, role, answer));
      }
      expect(faults).toEqual([]);
    });

    it('lets own records pass', async () => {
      const faults: string[] = [];
      for (const route of mine()) {
        const { params, within, refers } = route.demand!;
        const ids = await idsOf(params, home, person.accountId);
        const answer = await ask(
          person.agent,
          route,
          ids,
          await bodyOf({ ...within, ...refers }, home, person.accountId),
        );
        if (!hasPassed(route, answer)) faults.push(said(route, role, answer));
      }
      expect(faults).toEqual([]);
    });

    it('knows no record of another place, as parameter or in a body', async () => {
      const faults: string[] = [];
      for (const route of mine()) {
        const { params, within, refers, permission } = route.demand!;
        const far = async (part: 'params' | 'body', one: Refs) => {
          const given =
            part === 'params'
              ? { ...(await idsOf(params, home, person.accountId)), ...(await idsOf(one, abroad, elsewhere)) }
              : await idsOf(params, home, person.accountId);
          const body = await bodyOf(part === 'body' ? one : {}, abroad, elsewhere);
          const answer = await ask(person.agent, route, given, body);
          if (answer.status !== 404 || answer.body.code !== 'not-found')
            faults.push(said(route, `${role}, ${part} ${Object.keys(one)}`, answer));
        };
        for (const [param, word] of Object.entries(params)) await far('params', { [param]: word });
        for (const [path, word] of Object.entries(within)) await far('body', { [path]: word });
        for (const [path, word] of Object.entries(refers))
          if (readingReach(role, word, permission) !== 'all') await far('body', { [path]: word });
      }
      expect(faults).toEqual([]);
    });

    it('knows no record of the place beside', async () => {
      const neighbour = await aPerson(service(), role, BESIDE);
      // Of one county, townships see what stands above both of them; the province above both is one.
      const beside = mine().filter(
        ({ demand }) => role !== 'province' && reachOf(role, demand!.permission) !== 'around',
      );
      const faults: string[] = [];
      for (const route of beside.filter(({ params }) => params.length > 0)) {
        const answer = await ask(neighbour.agent, route, await idsOf(route.demand!.params, home, person.accountId), {});
        if (answer.status !== 404 || answer.body.code !== 'not-found')
          faults.push(said(route, `${role} beside`, answer));
      }
      expect(faults).toEqual([]);
    });
  });
});

async function aPerson(service: TestService, role: Role, spot: Spot): Promise<Person> {
  const agent = await service.as(role, whoAt(role, spot));
  return { agent, accountId: agent.accountId, role };
}

/** How far a role reads a word that a body refers to; where it may not read it, the route's own permission reaches. */
function readingReach(role: Role, word: string, permission: PermissionName): Reach | undefined {
  const reading = `${word === 'entities' ? 'cadres' : word}.read`;
  return (reading in PERMISSIONS ? reachOf(role, reading as PermissionName) : undefined) ?? reachOf(role, permission);
}

/**
 * Sends a request that passes the guard or does not, and changes nothing when it does: the idempotency key of a POST is none, and a
 * body has a property that no schema knows.
 */
async function ask(agent: TestAgent, route: ServedRoute, ids: Record<string, string>, body: object): Promise<Response> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, param: string) => ids[param] ?? 'none');
  switch (route.method) {
    case 'GET':
      return agent.get(path).query(queryOf(body));
    case 'DELETE':
      return agent.delete(path);
    case 'PUT':
      return agent.put(path).send({ ...body, walk: true });
    case 'PATCH':
      return agent.patch(path).send({ ...body, walk: true });
    default:
      return agent
        .post(path)
        .query(queryOf(body))
        .set('idempotency-key', 'no key')
        .send({ ...body, walk: true });
  }
}

/** What a route refers to in its query: `?cycleId`. */
function queryOf(body: object): Record<string, string> {
  const asked = Object.entries(body).filter(([name]) => name.startsWith('?'));
  return Object.fromEntries(asked.map(([name, id]) => [name.slice(1), String(id)]));
}

/** What reads is answered; what changes was refused for what it said, after it had passed the guard. */
function hasPassed({ method, query }: ServedRoute, { status, body }: Response): boolean {
  // A cycle that is open cannot be exported, and a file that is kept no longer not be marked: the guard has let it pass all the same.
  if (method === 'GET')
    return (
      status === 200 || ['window-closed', 'out-of-state'].includes(body.code) || (query !== undefined && status === 400)
    );
  if (method === 'DELETE') return status === 200;
  return status === 400 && body.code === 'invalid-input';
}

async function idsOf(refs: Refs, records: Records, accountId: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, word] of Object.entries(refs)) ids[name] = await records.of(word, accountId);
  return ids;
}

/** A body that has an id at each of the dotted paths. */
async function bodyOf(refs: Refs, records: Records, accountId: string): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [path, word] of Object.entries(refs)) put(body, path.split('.'), await records.of(word, accountId));
  return body;
}

function put(into: Record<string, unknown>, [step, ...rest]: string[], id: string): void {
  if (rest.length === 0) into[step!] = id;
  else if (rest[0] === '*') {
    const list = (into[step!] ??= [rest.length === 1 ? id : {}]) as Record<string, unknown>[];
    if (rest.length > 1) put(list[0]!, rest.slice(1), id);
  } else put((into[step!] ??= {}) as Record<string, unknown>, rest, id);
}

function said({ name, demand }: ServedRoute, who: string, { status, body }: Response): string {
  return `${name} (${demand?.permission}) by ${who}: ${status} ${JSON.stringify(body?.code ?? body).slice(0, 60)} ${String(body?.message ?? '').slice(0, 60)}`;
}
