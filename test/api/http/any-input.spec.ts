import { randomUUID } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { PERMISSIONS, type Permission } from '../../../api/contract/permissions.js';
import { Problem, PROBLEMS } from '../../../api/contract/problem.js';
import { anyValue, BAD_BODIES, BAD_TYPES, mutated, ODD_NUMBERS, ODD_TEXTS } from '../build/garbage.js';
import { type JsonSchema, valueOf } from '../build/json-schema-arbitrary.js';
import { ROLES, type Spot, whoAt } from '../build/people.js';
import { onBareConnection, RawClient, type RawRequest } from '../build/raw-request.js';
import { Records } from '../build/records-of-every-word.js';
import { importRules } from '../build/rules.js';
import { type ServedRoute, servedRoutes } from '../build/routes.js';
import { tableTotals } from '../build/rows.js';
import { onBothDatabases, type TestService } from '../build/service.js';

/** How many requests every route gets; FUZZ=1000 looks longer. */
const RUNS = Number(process.env.FUZZ ?? 25);
const LONG = 600_000;

const HOME: Spot = {
  county: '529901',
  township: '529901101',
  village: '529901101201',
  cadreId: 'home-cadre',
  unitId: 'home-unit',
};

/** A failed attempt to get in is written down on purpose. */
const REMEMBERS_FAILURES = new Set(['POST /api/sessions', 'POST /api/accounts/activate']);
const FAILURES = /^(lockouts|audit_events|audit_heads|accounts)$/;

type Operation = {
  route: ServedRoute;
  body: JsonSchema | undefined;
  schemas: Record<string, JsonSchema>;
  filters: string[];
  ids: Record<string, string>;
};

onBothDatabases('Any input', (service) => {
  let operations: Operation[];
  let client: RawClient;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    await service().app.listen(0, '127.0.0.1');
    client = new RawClient((service().app.getHttpServer().address() as AddressInfo).port);
    operations = await operationsOf(service());
    for (const role of ROLES) cookies.set(role, (await service().as(role, whoAt(role, HOME))).cookie);
  });
  afterAll(() => client.close());

  const drive = async (isOne: (operation: Operation) => boolean) => {
    const faults: string[] = [];
    for (const operation of operations.filter(isOne)) {
      const role = ROLES.find(
        (one) => operation.route.demand && (PERMISSIONS[operation.route.demand.permission] as Permission)[one],
      );
      const cookie = role ? cookies.get(role)! : '';
      const holds = fc.asyncProperty(aRequest(operation, cookie), async (request) => {
        await isRefusedWhole(service(), client, operation, request);
      });
      const { failed, error, errorInstance, counterexample } = (await fc.check(holds, {
        numRuns: RUNS,
        examples: examplesOf(operation, cookie),
        interruptAfterTimeLimit: 60_000,
      })) as fc.RunDetails<[RawRequest]> & { error?: unknown };
      if (failed)
        faults.push(
          `${operation.route.name}: ${String(errorInstance ?? error)} ${JSON.stringify(counterexample).slice(0, 700)}`,
        );
    }
    return faults;
  };

  it(
    'to a route that reads is answered or refused with a problem, and changes nothing',
    async () => expect(await drive(({ route }) => route.method === 'GET')).toEqual([]),
    LONG,
  );
  it(
    'to a route that makes or moves a record is refused whole',
    async () => expect(await drive(({ route }) => route.method === 'POST')).toEqual([]),
    LONG,
  );
  it(
    'to a route that changes or removes a record is refused whole',
    async () => expect(await drive(({ route }) => !['GET', 'POST'].includes(route.method))).toEqual([]),
    LONG,
  );

  it('that is larger than the service takes is refused before it is read', async () => {
    const faults: string[] = [];
    for (const { route, ids } of operations.filter(
      ({ route }) => route.body !== undefined && !route.path.startsWith('/api/rule-sets'),
    )) {
      const headers = [['content-type', 'application/json']] as const;
      const body = Buffer.from(JSON.stringify({ a: 'x'.repeat(1024 * 1024) }));
      const answer = await client.send({ method: route.method, path: pathOf(route, ids), headers, body });
      if (answer.status !== 413) faults.push(`${route.name}: ${answer.status} ${answer.text.slice(0, 100)}`);
    }
    expect(faults).toEqual([]);
  });

  it('that is no HTTP, or has a head without end, gets a problem and the connection is closed', async () => {
    const { port } = service().app.getHttpServer().address() as AddressInfo;
    for (const sent of [
      '\u0016\u0003\u0001',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'x'.repeat(200_000)} HTTP/1.1\r\n\r\n`,
    ]) {
      const [head, body] = (await onBareConnection(port, sent)).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(Problem.safeParse(parsed(body ?? '')).error).toBeUndefined();
    }
  });

  it('may ask a list for a thousand records by their ids', async () => {
    const ids = Array.from({ length: 1000 }, () => randomUUID());
    const official = await service().as('countyOrganisation');
    const answer = await official.get('/api/areas').query({ filter: JSON.stringify({ id: ids }) });
    expect([answer.status, answer.body]).toEqual([200, []]);
  });

  it('to an address or with a method that is not there gets a problem too', async () => {
    const strange = [
      '/',
      '/api',
      '/api/',
      '/api/nothing',
      '/api/areas/x/y/z',
      '/api//areas',
      '/api/areas/',
      '/%',
      '/api/%00',
      '/api/areas/%ff',
      '/api/areas/%2e%2e%2f',
      `/api/areas/${'x'.repeat(5000)}`,
      '/api/../api/areas',
      '/api/areas;x=1',
      '*',
    ];
    const faults: string[] = [];
    for (const path of strange)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'SEARCH']) {
        const answer = await client.send({
          method,
          path,
          headers: [['content-type', 'application/json']],
          body: method === 'POST' ? '{}' : undefined,
        });
        const isProblem =
          answer.status >= 400 &&
          answer.status < 500 &&
          (method === 'HEAD' || Problem.safeParse(parsed(answer.text)).success);
        if (!isProblem && !(path === '/' && answer.status < 400))
          faults.push(`${method} ${path.slice(0, 40)}: ${answer.status} ${answer.text.slice(0, 100)}`);
      }
    expect(faults).toEqual([]);
  });
});

/** The answer is a success, or a problem that left every table as it was. */
async function isRefusedWhole(
  service: TestService,
  client: RawClient,
  { route }: Operation,
  request: RawRequest,
): Promise<void> {
  const before = await tableTotals(service.database);
  const answer = await client.send(request);
  if (answer.status >= 200 && answer.status < 300) return;
  const said = `${answer.status} ${answer.text.slice(0, 300)}`;
  const { success, data } = Problem.safeParse(parsed(answer.text));
  if (!success) throw new Error(`no problem body: ${said}`);
  if (!answer.type.startsWith('application/problem+json')) throw new Error(`typed ${answer.type}: ${said}`);
  if (answer.status >= 500 || PROBLEMS[data.code] !== answer.status) throw new Error(said);
  const after = await tableTotals(service.database);
  for (const table of Object.keys(before))
    if (before[table] !== after[table] && !(REMEMBERS_FAILURES.has(route.name) && FAILURES.test(table)))
      throw new Error(`${table} went from ${before[table]} to ${after[table]}: ${said}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Document = {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: JsonSchema }> } }>>;
  components: { schemas: Record<string, JsonSchema> };
};

/** Every operation of the OpenAPI document, with what else is known of its route. */
async function operationsOf(service: TestService): Promise<Operation[]> {
  const document = (await service.anonymous().get('/api/docs.json')).body as Document;
  const routes = new Map(servedRoutes(service.app).map((route) => [route.name, route]));
  const { id: ruleSetId } = await importRules(service);
  const records = new Records(service.database, HOME, ruleSetId);
  const official = await service.as('countyOrganisation');
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { requestBody }] of Object.entries(methods)) {
      const name = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const route = routes.get(name);
      if (!route) throw new Error(`the document describes ${name}, which no controller serves`);
      const ids: Record<string, string> = {};
      const { params, within, refers } = route.demand ?? { params: {}, within: {}, refers: {} };
      for (const [at, word] of Object.entries({ ...within, ...refers, ...params }))
        ids[at] = await records.of(word, official.accountId).catch(() => 'none');
      operations.push({
        route,
        body: requestBody?.content?.['application/json']?.schema,
        schemas: document.components.schemas,
        filters: await filtersOf(service, route),
        ids,
      });
    }
  return operations;
}

/** What a list can be filtered by, as it says itself when asked for something else. */
async function filtersOf(service: TestService, { name, path, demand, query }: ServedRoute): Promise<string[]> {
  if (!name.startsWith('GET') || !query || !demand) return [];
  const role = ROLES.find((one) => (PERMISSIONS[demand.permission] as Permission)[one])!;
  const person = await service.as(role, whoAt(role, HOME));
  const { body } = await person.get(path).set('accept-language', 'en').query({ filter: '{"nothing":1}' });
  return /known: (.*)/.exec(String(body.errors?.[0]?.message ?? ''))?.[1]?.split(', ') ?? [];
}

const pathOf = ({ path }: ServedRoute, ids: Record<string, string>) =>
  path.replaceAll(/:(\w+)/g, (_, param: string) => encodeURIComponent(ids[param] ?? 'none'));

/** Any request to a route: nearly right ones, and ones that nobody in the right mind sends. */
function aRequest(operation: Operation, cookie: string): fc.Arbitrary<RawRequest> {
  const { route, body, schemas, ids, filters } = operation;
  const named = (ref: string) => schemas[ref.split('/').at(-1)!] ?? {};
  const right = body
    ? valueOf(body, named).map((value) => withIds(value, { ...route.demand?.within, ...route.demand?.refers }, ids))
    : fc.constant({});
  const text = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one) ?? 'null');
  const bodies = fc.oneof(
    { weight: 3, arbitrary: text(right) },
    { weight: 6, arbitrary: text(mutated(right)) },
    { weight: 3, arbitrary: text(mutated(mutated(right))) },
    { weight: 2, arbitrary: text(anyValue) },
    { weight: 2, arbitrary: fc.constantFrom<string>(...BAD_BODIES) },
  );
  const paths = fc.oneof(
    { weight: 8, arbitrary: fc.constant(pathOf(route, ids)) },
    { weight: route.params.length > 0 ? 2 : 0, arbitrary: aWrongId.map((id) => route.path.replaceAll(/:\w+/g, id)) },
  );
  const typed = fc.oneof(
    { weight: 9, arbitrary: fc.constant<string>('application/json') },
    { weight: 1, arbitrary: fc.constantFrom<string>(...BAD_TYPES) },
  );
  const isRead = route.method === 'GET';
  return fc
    .record({
      path: paths,
      query: isRead && route.query ? aQuery(filters) : aRareQuery,
      headers: someHeaders,
      type: typed,
      body: isRead ? fc.constant(undefined) : bodies,
    })
    .map((given) => ({
      method: route.method,
      path: given.path + given.query,
      headers: [
        ['cookie', cookie],
        ...(given.body === undefined ? [] : [['content-type', given.type] as const]),
        ...given.headers,
      ] as const,
      body: given.body,
    }));
}

/** What failed before is tried every time. */
function examplesOf({ route, ids }: Operation, cookie: string): [RawRequest][] {
  const path = pathOf(route, ids);
  if (route.method === 'POST') {
    const headers = [
      ['cookie', cookie],
      ['content-type', 'application/json'],
      ['idempotency-key', 'nested'],
    ] as const;
    return [[{ method: 'POST', path, headers, body: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` }]];
  }
  if (route.method !== 'GET' || !route.query) return [];
  const queries = ['{"id":"\\u0000"}', '{"q":"\\ud800"}', '{"id":["\\u0000"]}'];
  return queries.map((filter) => [
    { method: 'GET', path: `${path}?filter=${encodeURIComponent(filter)}`, headers: [['cookie', cookie]] },
  ]);
}

/** The ids of records that are there, in the places of a body that refer to one. */
function withIds(value: unknown, refs: Readonly<Record<string, string>>, ids: Record<string, string>): unknown {
  for (const path of Object.keys(refs)) put(value, path.split('.'), ids[path]!);
  return value;
}

function put(into: unknown, [step, ...rest]: string[], id: string): void {
  if (typeof into !== 'object' || into === null || step === undefined) return;
  if (step === '*') for (const key of Object.keys(into)) put(into, [key, ...rest], id);
  else if (!(step in into)) return;
  else if (rest.length === 0) {
    const there = (into as Record<string, unknown>)[step];
    if (there !== null) (into as Record<string, unknown>)[step] = Array.isArray(there) ? there.map(() => id) : id;
  } else put((into as Record<string, unknown>)[step], rest, id);
}

const aWrongId = fc.oneof(
  fc.constantFrom(
    '%00',
    '%ff',
    '%',
    '..',
    '%2e%2e',
    '%20',
    '-',
    "'",
    'x'.repeat(65),
    'x'.repeat(300),
    '%F0%9F%98%80',
    'null',
    'undefined',
    '0',
    '%27%3B--',
  ),
  fc.uuid(),
);

const oddJson = fc.constantFrom(
  ...ODD_TEXTS.map((odd) => JSON.stringify(odd)),
  ...ODD_NUMBERS.map(String),
  '[',
  '{}',
  '[]',
  'null',
  '1e999',
  '[["a"]]',
);
const encoded = (text: fc.Arbitrary<string>) =>
  text.map((one) => encodeURIComponent(Buffer.from(one).toString('utf8')).slice(0, 6000));

/** A query of a list. */
function aQuery(filters: readonly string[]): fc.Arbitrary<string> {
  const known = fc.constantFrom('id', 'q', ...filters);
  const property = fc.oneof(
    { weight: 5, arbitrary: known },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'nothing', '__proto__', 'constructor', 'passwordHash', 'r.id', 'id; --'),
    },
  );
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(
      ...ODD_TEXTS.map((odd) => odd.slice(0, 200)),
      ...ODD_NUMBERS,
      true,
      false,
      '529901',
      '529902',
      '%',
      '_',
    ),
    fc.string({ maxLength: 20 }),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 2, arbitrary: fc.array(scalar, { maxLength: 5 }) },
    { weight: 1, arbitrary: anyValue },
  );
  const filter = fc
    .dictionary(property, value, { maxKeys: 2, noNullPrototype: true })
    .map((one) => JSON.stringify(one));
  const sort = fc.tuple(property, fc.constantFrom('ASC', 'DESC', 'asc', '')).map((one) => JSON.stringify(one));
  const range = fc
    .tuple(fc.oneof(fc.nat(50), fc.constantFrom(...ODD_NUMBERS)), fc.oneof(fc.nat(50), fc.constantFrom(...ODD_NUMBERS)))
    .map((one) => JSON.stringify(one));
  const part = fc.oneof(
    { weight: 6, arbitrary: encoded(filter).map((one) => `filter=${one}`) },
    { weight: 2, arbitrary: encoded(sort).map((one) => `sort=${one}`) },
    { weight: 2, arbitrary: encoded(range).map((one) => `range=${one}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('sort', 'range', 'filter', 'cycleId', 'x', '__proto__'), encoded(oddJson))
        .map((one) => one.join('=')),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', 'filter', '=', '&&', 'filter[a]=1', 'sort[]=1', 'filter=%ff', 'filter=%00'),
    },
  );
  return fc.array(part, { maxLength: 3 }).map((parts) => (parts.length === 0 ? '' : `?${parts.join('&')}`));
}

const aRareQuery = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('?', '?x=1', '?%', '?__proto__=1', '?filter={}') },
);

const visible = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code < 0x7f || code > 0xa0)
    .map((code) => String.fromCodePoint(code)),
  maxLength: 120,
});
const someHeaders = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('idempotency-key'), fc.oneof(fc.uuid(), visible)),
    fc.tuple(
      fc.constantFrom(
        'accept-language',
        'accept',
        'x-request-id',
        'x-http-method-override',
        'if-match',
        'range',
        'prefer',
      ),
      visible,
    ),
    fc.constantFrom<[string, string]>(
      ['origin', 'null'],
      ['origin', 'https://elsewhere.example'],
      ['origin', 'http://['],
      ['content-encoding', 'gzip'],
      ['x-forwarded-for', '::::'],
      ['cookie', 'sifang_session='],
      ['cookie', '=;;=\u00ff%'],
      ['cookie', 'sifang_session=%E0%A4%A'],
      ['authorization', 'Bearer x'],
    ),
  ),
  { maxLength: 3 },
);
