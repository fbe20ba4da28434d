import { BallotSlipEntity } from '../../../api/ballots/ballot-slip.entity.js';
import { onBothDatabases } from '../build/service.js';
import { aVote, FIFTEEN, page } from './a-vote.js';

onBothDatabases('Slips', (service) => {
  it('are issued to each stratum of a village and ask about the cadres posted there', async () => {
    const { issue, world } = await aVote(service(), 'issue', { opened: false });
    const printed = await issue();
    expect(printed).toMatchObject({ areaCode: '529901101201', group: 'villagers', attempt: 1 });
    expect(printed.slips.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    const strata = printed.slips.map(({ stratum }) => stratum);
    expect(strata.filter((one) => one === 'ordinary')).toHaveLength(11);
    expect(strata.filter((one) => one === 'monitored')).toHaveLength(2);
    const [first, second] = world.home.townships[0].village.cadres;
    for (const { cadres } of printed.slips)
      expect(cadres).toEqual([
        { name: first.name, post: 'firstSecretary' },
        { name: second.name, post: 'teamMember' },
      ]);
    expect(new Set(printed.slips.map(({ code }) => code)).size).toBe(15);
  });

  it('are kept without their codes, and say nowhere when', async () => {
    const { issue } = await aVote(service(), 'hashes');
    const { id, slips } = await issue({ ordinary: 3 });
    const kept = await service().database.read.findBy(BallotSlipEntity, { boxId: id });
    expect(kept).toHaveLength(3);
    expect(Object.keys(kept[0]!).toSorted()).toEqual([
      'boxId',
      'cadres',
      'codeHash',
      'id',
      'number',
      'state',
      'stratum',
    ]);
    const text = JSON.stringify(kept);
    for (const { code } of slips) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('are issued once a village; the same request again does not answer their codes', async () => {
    const { official, cycle } = await aVote(service(), 'once');
    const body = { cycleId: cycle.id, areaCode: '529901101201', slips: FIFTEEN };
    const send = () => official.post('/api/ballots/issue').set('idempotency-key', 'issue-once').send(body);
    await send().expect(201);
    const again = await send().expect(409);
    expect(again.body.code).toBe('already-exists');
    const both = { ...body, areaCode: '529901102201' };
    const two = await Promise.all([1, 2].map(() => official.post('/api/ballots/issue').send(both)));
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('have at most four cadres each where more are posted, and ask about every cadre alike', async () => {
    const { issue, world } = await aVote(service(), 'six');
    for (const name of ['甲', '乙', '丙', '丁']) {
      const posting = { areaCode: '529901102201', post: 'teamMember', postedOn: '2025-05-01' };
      const body = { areaCode: '529901', name, personnelKind: 'other', unitId: world.home.unit.id, posting };
      await world.home.official.post('/api/cadres').send(body).expect(201);
    }
    const { slips } = await issue({ ordinary: 15 }, '529901102201');
    const asked = new Map<string, number>();
    for (const { cadres } of slips) {
      expect(cadres).toHaveLength(4);
      for (const { name } of cadres) asked.set(name, (asked.get(name) ?? 0) + 1);
    }
    expect([...asked.values()]).toEqual([10, 10, 10, 10, 10, 10]);
  });

  it('are issued only for strata, villages and cycles that there are', async () => {
    const { official, cycle, close } = await aVote(service(), 'refused');
    const body = { cycleId: cycle.id, areaCode: '529901101201', slips: FIFTEEN };
    const refused = (change: object) => official.post('/api/ballots/issue').send({ ...body, ...change });
    const stratum = await refused({ slips: { heads: 3 } }).expect(409);
    expect(stratum.body).toMatchObject({
      code: 'needs-unmet',
      details: { strata: ['ordinary', 'formerPoor', 'monitored'] },
    });
    await refused({ areaCode: '529901101299' }).expect(400);
    await refused({ areaCode: '529902101201' }).expect(404);
    await refused({ cycleId: 'none' }).expect(404);
    await refused({ group: 'thirdParty' }).expect(409);
    await refused({ slips: {} }).expect(400);
    await refused({ slips: { ordinary: 0 } }).expect(400);
    await refused({ slips: { ordinary: 1001 } }).expect(400);
    await close();
    const late = await refused({}).expect(409);
    expect(late.body.code).toBe('window-closed');
  });

  it('that are printed again have a new code, and the old one is dead; turnout stays', async () => {
    const { official, issue, cast, cycle } = await aVote(service(), 'reprint');
    const { id, slips } = await issue({ ordinary: 3 });
    expect((await cast(slips[0]!.code, [page('satisfied')])).status).toBe(200);
    const again = await official
      .post(`/api/ballots/${id}/reprint`)
      .send({ numbers: [2] })
      .expect(201);
    expect(again.body.slips).toEqual([{ ...slips[1], code: expect.not.stringContaining(slips[1]!.code) }]);
    expect((await cast(slips[1]!.code, [page('satisfied')])).body.code).toBe('not-found');
    expect((await cast(again.body.slips[0].code, [page('satisfied')])).status).toBe(200);
    const turnout = await official.get('/api/ballots/turnout').query({ filter: JSON.stringify({ cycleId: cycle.id }) });
    expect(turnout.body).toEqual([expect.objectContaining({ id, issued: 3, cast: 2 })]);
    await official
      .post(`/api/ballots/${id}/reprint`)
      .send({ numbers: [4] })
      .expect(404);
  });

  it('that were used stay used when they are printed again, and nobody is told that they were', async () => {
    const { official, issue, cast } = await aVote(service(), 'reprint-used');
    const { id, slips } = await issue({ ordinary: 2 });
    await cast(slips[0]!.code, [page('satisfied')]);
    const { body } = await official
      .post(`/api/ballots/${id}/reprint`)
      .send({ numbers: [1, 2] })
      .expect(201);
    const [used, unused] = body.slips;
    expect(Object.keys(used)).toEqual(Object.keys(unused));
    expect((await cast(used.code, [page('satisfied')])).body.code).toBe('out-of-state');
  });

  it('are for the county alone to print, and for clerks to see how many were used', async () => {
    const { issue, cycle } = await aVote(service(), 'who');
    const { id } = await issue({ ordinary: 3 });
    const clerk = await service().as('clerk');
    await clerk.get(`/api/ballots/${id}`).expect(200);
    await clerk.get('/api/ballots/turnout').expect(200);
    await clerk
      .post(`/api/ballots/${id}/reprint`)
      .send({ numbers: [1] })
      .expect(403);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    for (const path of ['', '/turnout', '/tallies', `/${id}`]) await township.get(`/api/ballots${path}`).expect(403);
    const neighbour = await service().as('countyOrganisation', { areaCode: '529902' });
    await neighbour.get(`/api/ballots/${id}`).expect(404);
    const seen = await neighbour.get('/api/ballots/turnout').query({ filter: JSON.stringify({ cycleId: cycle.id }) });
    expect(seen.body).toEqual([]);
  });

  it('leave one line in the audit, with how many and without any code', async () => {
    const { official, issue } = await aVote(service(), 'audit');
    const { id, slips } = await issue({ ordinary: 3 });
    const { body } = await official.get('/api/audit').query({ filter: JSON.stringify({ recordId: id }) });
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ action: 'issue', word: 'ballots', change: { issued: [null, 3] } });
    for (const { code } of slips) expect(JSON.stringify(body)).not.toContain(code);
  });
});
