import type TestAgent from 'supertest/lib/agent.js';
import type { CountSheet } from '../../../api/contract/records/ballot.js';
import { BallotsService } from '../../../api/ballots/ballots.service.js';
import { systemActor } from '../../../api/http/access.js';
import { unauditedRecords } from '../build/audited.js';
import { onBothDatabases } from '../build/service.js';
import { type AVote, aVote } from './a-vote.js';

const VILLAGE = '529901101201';
const one = { satisfied: 10, mostlySatisfied: 3, dissatisfied: 0, dontKnow: 1 };

const aSheet = (change: Partial<CountSheet['tally']> = {}, code = '529901-001'): CountSheet => ({
  kind: 'cadre',
  code,
  tally: {
    group: 'villagers',
    place: VILLAGE,
    attempt: 1,
    roll: 15,
    issued: 15,
    returned: 15,
    cast: 15,
    valid: 14,
    strata: { ordinary: { roll: 11, cast: 11 }, formerPoor: { roll: 2, cast: 2 }, monitored: { roll: 2, cast: 2 } },
    questions: { canBeFound: one, isUseful: one, helpsIncome: one, isFair: one },
    ...change,
  },
});
const OTHER = { questions: { ...aSheet().tally.questions, isFair: { ...one, satisfied: 9, dissatisfied: 1 } } };
const VOTE = { code: '529901-001', place: VILLAGE, group: 'villagers', attempt: 1 };

onBothDatabases('A paper count sheet is typed by two people', (service) => {
  const entered = async (who: TestAgent, { cycle }: AVote, ...sheets: CountSheet[]) =>
    (await who.post('/api/ballots/tallies').send({ cycleId: cycle.id, sheets }).expect(201)).body;
  const corrected = async (who: TestAgent, { cycle }: AVote, reason: string, ...sheets: CountSheet[]) =>
    who.post('/api/ballots/tallies/correct').send({ cycleId: cycle.id, reason, sheets });
  const tallies = async ({ official, cycle }: AVote) =>
    (await official.get('/api/ballots/tallies').query({ filter: JSON.stringify({ cycleId: cycle.id }) })).body;
  const waiting = async (who: TestAgent, { cycle }: AVote) =>
    (
      await who
        .get('/api/ballots/sheets')
        .query({ filter: JSON.stringify({ cycleId: cycle.id }) })
        .expect(200)
    ).body;

  it('and what one person types, however often, is recorded nowhere', async () => {
    const vote = await aVote(service(), 'alone');
    await vote.close();
    for (const sheet of [aSheet(), aSheet(), aSheet(OTHER)])
      expect(await entered(vote.official, vote, sheet)).toMatchObject({ recorded: [], waiting: [VOTE] });
    expect(await tallies(vote)).toEqual([]);
    expect(await waiting(vote.official, vote)).toMatchObject([{ entityCode: '529901-001', isOwn: true, reason: null }]);
  });

  it('and where they differ, the second is told the places and neither the numbers nor the person', async () => {
    const vote = await aVote(service(), 'differ');
    await vote.close();
    const [first, second] = [await service().as('clerk'), await service().as('clerk')];
    await entered(first, vote, aSheet(OTHER));
    const told = await entered(second, vote, aSheet());
    expect(told.recorded).toEqual([]);
    expect(told.waiting).toEqual([
      { ...VOTE, differsIn: ['questions/isFair/dissatisfied', 'questions/isFair/satisfied'] },
    ]);
    const listed = JSON.stringify([told, await waiting(second, vote)]);
    expect(listed).not.toMatch(new RegExp(`${first.accountId}|"(satisfied|valid)":`));
    expect(await tallies(vote)).toEqual([]);
    expect((await entered(first, vote, aSheet())).recorded).toEqual([{ ...VOTE, fault: null }]);
    expect(await waiting(second, vote)).toEqual([]);
    expect(await tallies(vote)).toMatchObject([{ valid: 14, version: 1 }]);
  });

  it('of whom any two who agree are enough, sheet by sheet', async () => {
    const vote = await aVote(service(), 'any-two');
    await vote.close();
    const people = [vote.official, await service().as('clerk'), await service().as('countyOrganisation')] as const;
    await entered(people[0], vote, aSheet(OTHER), aSheet({}, '529901-002'));
    expect(await entered(people[1], vote, aSheet(), aSheet({}, '529901-002'))).toMatchObject({
      recorded: [{ code: '529901-002' }],
      waiting: [{ code: '529901-001' }],
    });
    expect((await entered(people[2], vote, aSheet())).recorded).toMatchObject([VOTE]);
    expect(await waiting(people[0], vote)).toEqual([]);
  });

  it('and a sheet that stands twice in one request is refused', async () => {
    const vote = await aVote(service(), 'same');
    await vote.close();
    const sheets = [aSheet(), aSheet()];
    const refused = await vote.official.post('/api/ballots/tallies').send({ cycleId: vote.cycle.id, sheets });
    expect([refused.status, refused.body.errors?.[0].pointer]).toEqual([400, '/sheets/1']);
  });

  it('and is corrected by two people with a reason, while the cycle is closed', async () => {
    const vote = await aVote(service(), 'correct');
    await vote.close();
    const clerk = await service().as('clerk');
    const early = await corrected(clerk, vote, '看错一行', aSheet());
    expect([early.status, early.body.code]).toEqual([409, 'out-of-state']);
    await entered(vote.official, vote, aSheet({ returned: 16 }));
    expect((await entered(clerk, vote, aSheet({ returned: 16 }))).recorded).toMatchObject([
      { fault: 'returnedOverIssued' },
    ]);
    const without = await corrected(clerk, vote, '', aSheet());
    expect(without.status).toBe(400);
    const first = await corrected(clerk, vote, '把 15 看成 16', aSheet());
    expect([first.status, first.body.recorded]).toEqual([201, []]);
    expect(await tallies(vote)).toMatchObject([{ returned: 16, version: 1 }]);
    expect(await waiting(vote.official, vote)).toMatchObject([{ reason: '把 15 看成 16', isOwn: false }]);
    const second = await corrected(vote.official, vote, '核对了原票', aSheet());
    expect(second.body.recorded).toEqual([{ ...VOTE, fault: null }]);
    expect(await tallies(vote)).toMatchObject([{ returned: 15, fault: null, version: 2 }]);
    const word = JSON.stringify({ word: 'tallies', action: 'reason' });
    const chain = (await vote.official.get('/api/audit').query({ filter: word }).expect(200)).body;
    expect(chain[0].change).toEqual({ reason: [null, '核对了原票'] });
    expect(await unauditedRecords(service())).not.toContainEqual(expect.stringMatching(/Tally|CountSheet/));
  });

  it('and is not corrected once the village has voted again', async () => {
    const vote = await aVote(service(), 'again');
    await vote.close();
    const clerk = await service().as('clerk');
    for (const sheet of [aSheet({ returned: 16 }), aSheet({ attempt: 2 })])
      for (const who of [vote.official, clerk]) await entered(who, vote, sheet);
    const late = await corrected(clerk, vote, '把 15 看成 16', aSheet());
    expect([late.status, late.body.code]).toEqual([409, 'out-of-state']);
  });

  it('unless the program itself carries papers over', async () => {
    const vote = await aVote(service(), 'carried');
    await vote.close();
    const ballots = service().app.get(BallotsService, { strict: false });
    await ballots.recordTallies(vote.cycle, [aSheet()], systemActor('529901'));
    expect(await tallies(vote)).toMatchObject([{ valid: 14, source: 'sheet' }]);
  });

  it('by clerks who find the cadre on the short list and read neither files nor tallies', async () => {
    const vote = await aVote(service(), 'clerk', { opened: false });
    const clerk = await service().as('clerk');
    const { body } = await clerk.get('/api/cadres').expect(200);
    expect(body.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/birthMonth|politicalStatus/);
    const closed = ['/api/cadres/roster', `/api/cadres/${body[0].id}`, '/api/postings', '/api/ballots/tallies'];
    for (const path of closed) expect([path, (await clerk.get(path)).status]).toEqual([path, 403]);
    await vote.official.get('/api/cadres/roster').expect(200);
  });
});
