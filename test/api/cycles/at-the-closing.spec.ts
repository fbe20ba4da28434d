import type { Test } from 'supertest';
import { AuditService } from '../../../api/audit/audit.service.js';
import { HeldSlips } from '../../../api/ballots/held-slip.js';
import { SlipUse } from '../../../api/ballots/slip-use.js';
import { codeFrom, codeHash } from '../../../api/ballots/ballot-code.js';
import { BallotEntity } from '../../../api/ballots/ballot.entity.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';
import { CycleEntity } from '../../../api/cycles/cycle.entity.js';
import { aVote, page } from '../ballots/a-vote.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';
const OTHER = '529901102201';
const CADRE = '529901-001';
const SURVEY = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
  isScheduled: true,
};

onBothDatabases('What comes to its turn after the window has closed', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
  });

  const stateOf = (state: CycleEntity['state']) =>
    service().database.write(async (manager) => void (await manager.update(CycleEntity, { id: cycleId }, { state })));

  /** Sends a request while the cycle is open; between its first look and its own change, the cycle is assessed. */
  const overtaken = async (request: () => Test): Promise<string> => {
    const audit = service().app.get(AuditService, { strict: false });
    const write = audit.write.bind(audit);
    audit.write = async (...change) => {
      audit.write = write;
      await stateOf('assessed');
      return write(...change) as never;
    };
    const { body } = await request();
    audit.write = write;
    await stateOf('open');
    return `${body.details?.state}: ${body.code}`;
  };

  it('is refused of marks: entering, changing, moving', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const second = await service().as('townshipCommittee', { areaCode: '529901101' });
    const [row] = cadreSheet(CADRE);
    expect(await overtaken(() => township.post('/api/marks').send({ cycleId, ...row }))).toBe(
      'assessed: window-closed',
    );
    const [id] = await enter(township, cycleId, [row!]);
    expect(await overtaken(() => township.put(`/api/marks/${id}`).send({ values: ['fair'], version: 1 }))).toBe(
      'assessed: window-closed',
    );
    expect(await overtaken(() => township.post(`/api/marks/${id}/submit`).send({}))).toBe('assessed: window-closed');
    await township.post(`/api/marks/${id}/submit`).send({}).expect(200);
    expect(await overtaken(() => second.post('/api/marks/countersign').send({ cycleId, ids: [id] }))).toBe(
      'assessed: window-closed',
    );
    await second.post(`/api/marks/${id}/countersign`).send({}).expect(200);
  });

  it('is refused of figures: entering, changing, confirming', async () => {
    const bureau = await service().as('dataProvider');
    const { official } = world.home;
    const figure = { cycleId, entityKind: 'village', entityCode: VILLAGE, fact: 'incomeNow', value: 12.5 };
    expect(await overtaken(() => bureau.post('/api/figures').send(figure))).toBe('assessed: window-closed');
    const { body } = await bureau.post('/api/figures').send(figure).expect(201);
    expect(await overtaken(() => bureau.put(`/api/figures/${body.id}`).send({ value: 12, version: 1 }))).toBe(
      'assessed: window-closed',
    );
    expect(await overtaken(() => official.post(`/api/figures/${body.id}/return`).send({ reason: '请扣除补助' }))).toBe(
      'assessed: window-closed',
    );
    expect(await overtaken(() => official.post(`/api/figures/${body.id}/confirm`).send({}))).toBe(
      'assessed: window-closed',
    );
    await official.post(`/api/figures/${body.id}/confirm`).send({}).expect(200);
  });

  it('is refused of findings, and of exemptions that are asked for: those under way are seen through', async () => {
    const { official } = world.home;
    const second = await service().as('countyOrganisation');
    const finding = {
      cycleId,
      entityKind: 'cadre',
      entityCode: CADRE,
      code: 'data-misreported',
      day: '2026-09-18',
      concerns: 'A3',
    };
    expect(await overtaken(() => official.post('/api/findings').send(finding))).toBe('assessed: window-closed');
    const { body: one } = await official.post('/api/findings').send(finding).expect(201);
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    await own.post(`/api/findings/${one.id}/answer`).send({ answer: '已更正' }).expect(200);
    expect(await overtaken(() => second.post(`/api/findings/${one.id}/confirm`).send({ grounds: '情况属实' }))).toBe(
      'assessed: window-closed',
    );
    expect(await overtaken(() => official.post(`/api/findings/${one.id}/withdraw`).send({ reason: '不属实' }))).toBe(
      'assessed: window-closed',
    );
    const wish = { cycleId, entityKind: 'cadre', entityCode: CADRE, situation: 'E1', strikes: [], account: '首次探索' };
    expect(await overtaken(() => official.post('/api/exemptions').send({ ...wish, strikes: [one.number] }))).toBe(
      'assessed: window-closed',
    );
  });

  it('is refused of a survey that was delivered whole; one that is not there yet is made up', async () => {
    const firm = await service().as('thirdParty', { villages: [VILLAGE, OTHER] });
    const { body } = await firm
      .post('/api/surveys')
      .send({ cycleId, areaCode: VILLAGE, ...SURVEY })
      .expect(201);
    await firm.post(`/api/surveys/${body.id}/submit`).send({}).expect(200);
    expect(
      await overtaken(() =>
        firm.post(`/api/surveys/${body.id}/correct`).send({ ...SURVEY, reason: '漏录', version: 2 }),
      ),
    ).toBe('assessed: window-closed');
    const missing = { cycleId, areaCode: OTHER, ...SURVEY };
    expect(await overtaken(() => firm.post('/api/surveys').send(missing).expect(201))).toBe('undefined: undefined');
  });

  it('is refused of ballots: printing, paper sheets, counting', async () => {
    const { official } = world.home;
    expect(
      await overtaken(() =>
        official.post('/api/ballots/issue').send({ cycleId, areaCode: OTHER, slips: { ordinary: 3 } }),
      ),
    ).toBe('assessed: window-closed');
    const question = { satisfied: 14 };
    const tally = {
      group: 'villagers',
      place: VILLAGE,
      attempt: 1,
      roll: 15,
      issued: 15,
      returned: 15,
      cast: 15,
      valid: 14,
      invalid: { unansweredAtMost: 1 },
      strata: { ordinary: { roll: 11, cast: 11 }, formerPoor: { roll: 2, cast: 2 }, monitored: { roll: 2, cast: 2 } },
      questions: { canBeFound: question, isUseful: question, helpsIncome: question, isFair: question },
    };
    await stateOf('closed');
    expect(
      await overtaken(() =>
        official.post('/api/ballots/tallies').send({ cycleId, sheets: [{ kind: 'cadre', code: CADRE, tally }] }),
      ),
    ).toBe('assessed: window-closed');
    await stateOf('closed');
    expect(await overtaken(() => official.post('/api/ballots/count').send({ cycleId }))).toBe(
      'assessed: window-closed',
    );
  });
});

onBothDatabases('A cycle that is closed amid many requests', (service) => {
  it('takes each that was done before the closing and none after it', async () => {
    const world = await aWorld(service());
    const cycle = await anOpenCycle(service(), world);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const sheets = [...cadreSheet('529901-001'), ...cadreSheet('529901-002'), ...villageSheet(VILLAGE)];
    const ids = await enter(township, cycle.id, sheets);
    const submit = async (id: string) => township.post(`/api/marks/${id}/submit`).send({});
    const close = async () =>
      world.home.official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' });
    const [closed, ...answers] = await Promise.all([close(), ...ids.map(submit)]);
    expect(closed!.status).toBe(200);
    for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe('window-closed');
    const filter = JSON.stringify({ word: ['marks', 'cycles'], action: ['submit', 'close'] });
    const { body: lines } = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    // Newest first: nothing stands above the closing.
    expect(lines[0]).toMatchObject({ word: 'cycles', action: 'close' });
    expect(lines).toHaveLength(1 + answers.filter(({ status }) => status === 200).length);
    const { body: marks } = await township.get('/api/marks').query({ filter: JSON.stringify({ state: 'submitted' }) });
    expect((marks as MarkRecord[]).length).toBe(lines.length - 1);
  });
});

onBothDatabases('A slip that was read before the closing', (service) => {
  it('is not cast after it', async () => {
    const vote = await aVote(service(), 'at-the-closing');
    const { slips } = await vote.issue({ ordinary: 2 });
    const hash = codeHash(codeFrom(slips[0]!.code)!);
    expect(await new HeldSlips(service().database).of(hash)).toMatchObject({ state: 'issued', cycleState: 'open' });
    await vote.close();
    const uses = new SlipUse(service().database);
    expect(await uses.use({ codeHash: hash, answers: {}, isHelped: false, states: ['open'] })).toBe(false);
    expect(await service().database.read.count(BallotEntity)).toBe(0);
    expect(await uses.use({ codeHash: hash, answers: {}, isHelped: false, states: ['open', 'closed'] })).toBe(true);
    expect(await vote.cast(slips[1]!.code, [page('satisfied')])).toMatchObject({
      status: 409,
      body: { code: 'window-closed' },
    });
  });
});
