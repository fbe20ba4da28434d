import { createHash } from 'node:crypto';
import type { NewDraw } from '../../../api/contract/records/draw.js';
import { drawSample } from '../../../api/core/sampling.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { onBothDatabases } from '../build/service.js';
import { aVote, page } from './a-vote.js';

const VILLAGE = '529901101201';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Sixty people of a village: fifty ordinary, six lifted out of poverty, four monitored. */
const roll = (): NewDraw['rolls'][number]['people'] =>
  Array.from({ length: 60 }, (_, at) => ({
    code: String(at + 1).padStart(3, '0'),
    name: `抽签人${at + 1}`,
    strata: [at < 50 ? 'ordinary' : at < 56 ? 'formerPoor' : 'monitored'],
  }));

onBothDatabases('Representatives', (service) => {
  it('are drawn by the measure from the village’s roll, and anyone who has the seed draws the same', async () => {
    const { official, cycle } = await aVote(service(), 'draw', { opened: false });
    const body = { cycleId: cycle.id, seed: '3-5-1-6-2-4', rolls: [{ areaCode: VILLAGE, people: roll() }] };
    const { draws } = (await official.post('/api/draws').send(body).expect(201)).body;
    const [one] = draws;
    expect(one).toMatchObject({
      areaCode: VILLAGE,
      seed: '3-5-1-6-2-4',
      listed: 60,
      state: 'drawn',
      attempt: 1,
      short: [],
    });
    expect(one.drawn).toHaveLength(15);
    expect(one.slips.ordinary).toBeGreaterThanOrEqual(11);
    expect(one.slips.formerPoor).toBeGreaterThanOrEqual(1);
    expect(one.slips.monitored).toBeGreaterThanOrEqual(1);
    expect(one.reserve.length).toBeGreaterThan(0);
    const { ruleSet } = await service().app.get(RuleSetsService, { strict: false }).compiledOf(cycle.ruleSetId);
    const plan = ruleSet.sampling!.find(({ id }) => id === 'representatives')!;
    const listed = roll().map(({ code, strata }) => ({ code, place: VILLAGE, strata }));
    const [again] = drawSample(plan, listed, { seed: '3-5-1-6-2-4', digest });
    expect(one.drawn.map(({ code }: { code: string }) => code)).toEqual(again!.drawn);
    // Its slips are issued by it as they are.
    const slips = { cycleId: cycle.id, areaCode: VILLAGE, slips: one.slips };
    expect((await official.post('/api/ballots/issue').send(slips).expect(201)).body.slips).toHaveLength(15);
    const late = await official.post(`/api/draws/${one.id}/discard`).send({ reason: '名册有误' }).expect(409);
    expect(late.body.code).toBe('out-of-state');
  });

  it('who cannot come are replaced by the next of the same stratum, with the reason, until the reserve is used up', async () => {
    const { official, cycle } = await aVote(service(), 'substitute', { opened: false });
    const body = { cycleId: cycle.id, seed: '1-1-1-1', rolls: [{ areaCode: VILLAGE, people: roll() }] };
    let [one] = (await official.post('/api/draws').send(body).expect(201)).body.draws;
    const of = (stratum: string, list: { stratum: string; code: string }[]) =>
      list.filter((person) => person.stratum === stratum);
    const next = of('ordinary', one.reserve);
    expect(next.length).toBeGreaterThan(0);
    for (const person of next) {
      const out = of('ordinary', one.drawn)[0]!.code;
      one = (await official.post(`/api/draws/${one.id}/substitute`).send({ code: out, reason: '外出务工' }).expect(200))
        .body;
      expect(one.substitutions.at(-1)).toEqual({ out, in: person.code, reason: '外出务工' });
      expect(one.drawn).toHaveLength(15);
    }
    const out = of('ordinary', one.drawn)[0]!.code;
    const spent = await official
      .post(`/api/draws/${one.id}/substitute`)
      .send({ code: out, reason: '外出务工' })
      .expect(409);
    expect(spent.body.code).toBe('needs-unmet');
    await official.post(`/api/draws/${one.id}/substitute`).send({ code: '999', reason: '外出务工' }).expect(404);
  });

  it('are drawn once a village; a draw from a wrong roll is discarded with its reason, and stays to be read', async () => {
    const { official, cycle } = await aVote(service(), 'redraw', { opened: false });
    const body = { cycleId: cycle.id, seed: '2-2-2-2', rolls: [{ areaCode: VILLAGE, people: roll() }] };
    const [one] = (await official.post('/api/draws').send(body).expect(201)).body.draws;
    expect((await official.post('/api/draws').send(body).expect(409)).body.code).toBe('already-exists');
    const gone = await official.post(`/api/draws/${one.id}/discard`).send({ reason: '名册漏了二组' }).expect(200);
    expect(gone.body).toMatchObject({ state: 'discarded', reason: '名册漏了二组', moves: [] });
    expect(gone.body.drawn.every(({ name }: { name: unknown }) => name === null)).toBe(true);
    const [two] = (await official.post('/api/draws').send(body).expect(201)).body.draws;
    expect(two.attempt).toBe(2);
  });

  it('are never drawn from a roll that gives somebody two chances or none', async () => {
    const { official, cycle } = await aVote(service(), 'unsound', { opened: false });
    const people = roll();
    const send = (rolls: object[]) => official.post('/api/draws').send({ cycleId: cycle.id, seed: '1-2-3-4', rolls });
    const twice = await send([{ areaCode: VILLAGE, people: [...people, people[0]] }]).expect(400);
    expect(twice.body.errors[0].pointer).toBe('/rolls/0/people/60/code');
    const stranger = await send([{ areaCode: VILLAGE, people: [{ ...people[0], strata: ['rich'] }] }]).expect(400);
    expect(stranger.body.errors[0].pointer).toBe('/rolls/0/people/0/strata');
    await send([{ areaCode: VILLAGE, people: [{ ...people[0], strata: [] }] }]).expect(400);
    await send([{ areaCode: '529902101201', people }]).expect(404);
  });

  it('have names as long as somebody has to be called: the count forgets them, and the chain never knew', async () => {
    const { official, cycle, castAll, close, count } = await aVote(service(), 'names', { opened: false });
    const body = { cycleId: cycle.id, seed: '6-6-6-6', rolls: [{ areaCode: VILLAGE, people: roll() }] };
    const [one] = (await official.post('/api/draws').set('idempotency-key', 'draw-names').send(body).expect(201)).body
      .draws;
    expect(one.drawn[0].name).toMatch(/^抽签人/);
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const slips = { cycleId: cycle.id, areaCode: VILLAGE, slips: one.slips };
    const printed = (await official.post('/api/ballots/issue').send(slips).expect(201)).body;
    await castAll(printed.slips, () => [page('satisfied'), page('satisfied')]);
    await close();
    await count();
    const { body: after } = await official.get(`/api/draws/${one.id}`).expect(200);
    expect(after).toMatchObject({ state: 'forgotten', seed: '6-6-6-6', moves: [] });
    expect(after.drawn).toEqual(one.drawn.map((person: object) => ({ ...person, name: null })));
    const { database } = service();
    for (const { tableName } of database.read.connection.entityMetadatas) {
      const rows = await database.read.query<object[]>(`SELECT * FROM "${tableName}"`);
      const left = rows.filter((row) => Object.values(row).some((value) => String(value).includes('抽签人')));
      // Those of the specs above were not counted.
      if (tableName !== 'draws') expect([tableName, left]).toEqual([tableName, []]);
      else expect(left.map((row) => (row as { id: string }).id)).not.toContain(one.id);
    }
  });

  it('are for the county alone', async () => {
    const { cycle } = await aVote(service(), 'who-draws', { opened: false });
    for (const role of ['clerk', 'townshipCommittee', 'cadre', 'disciplineInspector'] as const) {
      const other = await service().as(role);
      await other.get('/api/draws').expect(403);
      await other
        .post('/api/draws')
        .send({ cycleId: cycle.id, seed: '1-2-3-4', rolls: [] })
        .expect(({ status }) => expect([400, 403]).toContain(status));
    }
  });
});
