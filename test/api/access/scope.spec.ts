import { type PermissionName, PERMISSIONS, type Reach, reachOf } from '../../../api/contract/permissions.js';
import { ROLES, type Spot, whoAt } from '../build/people.js';
import { Records } from '../build/records-of-every-word.js';
import { type ServedRoute, servedRoutes } from '../build/routes.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';

const spot = (county: string, township: string, name: string): Spot => ({
  county,
  township,
  village: `${township}201`,
  cadreId: `${name}-cadre`,
  unitId: `${name}-unit`,
});
const HOME = spot('529901', '529901101', 'home');
/** Another township of the same county. */
const NEXT = spot('529901', '529901102', 'next');
const ABROAD = spot('539901', '539901101', 'abroad');

/** What is entered for a whole county, so that its townships share it. */
const OF_THE_COUNTY = new Set([
  'accounts',
  'calendar-days',
  'cycles',
  'indicators',
  'notices',
  'rule-sets',
  'units',
  'windows',
]);
/** What the operator works with; the days on which nobody works are no secret. */
/** Who they name is commissioned for them. */
const OF_A_COMMISSION = new Set(['commissions', 'household-lists']);
const OF_THE_OPERATOR = ['accounts', 'areas', 'calendar-days', 'demonstration', 'sessions', 'units'];
const wordOf = (permission: string) => permission.split('.')[0]!;

onBothDatabases('A list', (service) => {
  let lists: (ServedRoute & { word: string })[];
  let routes: ServedRoute[];
  const records = new Map<Spot, Records>();
  const clerkAt = new Map<Spot, string>();
  beforeAll(async () => {
    routes = servedRoutes(service().app);
    const { id: ruleSetId } = await importRules(service());
    for (const at of [HOME, NEXT, ABROAD]) {
      records.set(at, new Records(service().database, at, ruleSetId));
      await records.get(at)!.of('cycles', '');
      clerkAt.set(at, (await service().as('clerk', whoAt('clerk', at))).accountId);
    }
    // The list of a word itself: `GET /api/marks` of `marks.read`, whose records a route knows by their id.
    const words = new Set(routes.flatMap(({ demand }) => Object.values(demand?.params ?? {})));
    lists = routes.flatMap((route) => {
      const word = route.path.slice('/api/'.length);
      const isList = route.method === 'GET' && route.query !== undefined && words.has(word);
      return isList ? [{ ...route, word }] : [];
    });
  });
  const idAt = (at: Spot, word: string, accountId?: string) => records.get(at)!.of(word, accountId ?? clerkAt.get(at)!);

  it('is there for most of the words', () => {
    expect(lists.length).toBeGreaterThan(10);
  });

  describe.each(ROLES)('that %s asks for', (role) => {
    const reachIn = ({ demand }: ServedRoute): Reach | undefined => reachOf(role, demand!.permission);

    /** What everybody reads of the own account alone is somebody else's elsewhere; so is a commission, which is of who it names. */
    const strangerTo = (list: ServedRoute & { word: string }, { accountId }: { accountId: string }) =>
      reachIn(list) === 'self' || OF_A_COMMISSION.has(list.word) ? undefined : accountId;

    it('has the own record of three that are asked for by their ids, and counts no other', async () => {
      const person = await service().as(role, whoAt(role, HOME));
      const found: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const list of lists.filter((one) => reachIn(one) !== undefined && reachIn(one) !== 'all')) {
        const ids = [await idAt(HOME, list.word, person.accountId)];
        // Whoever is for the whole county sees both its townships; a township sees what the county entered for all of them.
        const isNarrow =
          ['own', 'unit', 'commissioned', 'assessing'].includes(reachIn(list)!) || role === 'townshipCommittee';
        if (isNarrow && !OF_THE_COUNTY.has(list.word)) ids.push(await idAt(NEXT, list.word, strangerTo(list, person)));
        ids.push(await idAt(ABROAD, list.word, strangerTo(list, person)));
        const answer = await person.get(list.path).query({ filter: JSON.stringify({ id: ids }) });
        const listed = (answer.body as { id: string }[]).map?.(({ id }) => ids.indexOf(id)) ?? answer.body;
        found[list.word] = [listed, answer.headers['content-range']];
        wanted[list.word] = [[0], expect.stringMatching(/ 0-0\/1$/)];
      }
      expect(found).toEqual(wanted);
    });

    it('cannot be filtered, searched or sorted beyond the own area', async () => {
      const person = await service().as(role, whoAt(role, HOME));
      const faults: string[] = [];
      for (const list of lists.filter((one) => reachIn(one) !== undefined && reachIn(one) !== 'all')) {
        const foreign = await idAt(ABROAD, list.word, strangerTo(list, person));
        const queries = [
          { filter: '{"areaCode":"539901"}' },
          { filter: '{"areaCode":["539901","539901101","539901101201"]}' },
          { filter: '{"areaCode":""}', range: '[0,999]' },
          { filter: `{"q":"${ABROAD.county}"}` },
          { filter: '{"q":"%"}' },
          { sort: '["id","DESC"]', range: '[0,999]' },
          {},
        ];
        for (const query of queries) {
          const { status, body } = await person.get(list.path).query(query);
          const ids = status === 200 ? (body as { id: string }[]).map(({ id }) => id) : [];
          if (ids.includes(foreign) || (status !== 200 && status !== 400))
            faults.push(`${list.name} ${JSON.stringify(query)}: ${status}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });

  it('shows the operator nothing of the assessment', async () => {
    const operator = await service().as('operator');
    const statuses = new Map<string, number>();
    for (const { method, name, path, params, demand } of routes) {
      if (method !== 'GET' || !demand || OF_THE_OPERATOR.includes(wordOf(demand.permission))) continue;
      let address = path;
      for (const param of params) address = address.replace(`:${param}`, await idAt(HOME, demand.params[param]!));
      statuses.set(name, (await operator.get(address)).status);
    }
    expect(statuses.size).toBeGreaterThan(15);
    expect([...statuses].filter(([, status]) => status !== 403)).toEqual([]);
  });

  it('gives the operator no line of the table that reads assessment data', () => {
    const granted = (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => reachOf('operator', name));
    expect([...new Set(granted.map(wordOf))].toSorted()).toEqual(OF_THE_OPERATOR);
  });

  it.each(['passwordHash', 'slipHash', 'secretHash', 'slipExpiresAt'])(
    'of accounts can be neither filtered nor sorted by %s',
    async (secret) => {
      const official = await service().as('countyOrganisation');
      const filtered = await official.get('/api/accounts').query({ filter: `{"${secret}":"a"}` });
      const sorted = await official.get('/api/accounts').query({ sort: `["${secret}","ASC"]` });
      expect([filtered.status, sorted.status]).toEqual([400, 400]);
    },
  );
});

onBothDatabases('Marks', (service) => {
  it('of one township are nothing to another, in no way of asking', async () => {
    const { id: ruleSetId } = await importRules(service());
    const home = new Records(service().database, HOME, ruleSetId);
    const next = new Records(service().database, NEXT, ruleSetId);
    const own = await service().as('townshipCommittee', whoAt('townshipCommittee', HOME));
    const other = await service().as('townshipCommittee', whoAt('townshipCommittee', NEXT));
    const [mine, theirs] = [await home.of('marks', own.accountId), await next.of('marks', other.accountId)];
    const { body: record } = await other.get(`/api/marks/${theirs}`).expect(200);
    const seen = async (filter: object) => (await own.get('/api/marks').query({ filter: JSON.stringify(filter) })).body;

    expect((await own.get('/api/marks')).body.map(({ id }: { id: string }) => id)).toEqual([mine]);
    expect((await own.get('/api/marks')).headers['content-range']).toBe('marks 0-0/1');
    expect(await seen({ id: [theirs] })).toEqual([]);
    expect(await seen({ areaCode: NEXT.township })).toEqual([]);
    expect(await seen({ entityCode: record.entityCode })).toEqual([]);
    expect(await seen({ cycleId: record.cycleId })).toEqual([]);
    expect(await seen({ q: record.entityCode })).toEqual([]);
    for (const path of [`/api/marks/${theirs}`, `/api/marks/${theirs}/versions`])
      expect((await own.get(path)).body.code).toBe('not-found');
    const moved = await own.post('/api/marks/submit').send({ cycleId: record.cycleId, ids: [mine, theirs] });
    expect(moved.body.code).toBe('not-found');
    expect((await other.get(`/api/marks/${theirs}`)).body).toEqual(record);
  });
});
