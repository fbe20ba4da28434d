import { BallotsService } from '../../../api/ballots/ballots.service.js';
import type { CountSheet, TallyRecord } from '../../../api/contract/records/ballot.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { type AVote, aVote, FIFTEEN, page } from './a-vote.js';

const VILLAGE = '529901101201';

/** How a question fell: satisfied, mostly satisfied, dissatisfied, cannot say. */
const votes = (satisfied: number, mostlySatisfied = 0, dissatisfied = 0, dontKnow = 0) => ({
  satisfied,
  mostlySatisfied,
  dissatisfied,
  dontKnow,
});
const allFour = (one: Record<string, number>) => ({ canBeFound: one, isUseful: one, helpsIncome: one, isFair: one });

/** The sheet of the first cadre of the first village: fifteen issued and returned, fourteen valid. */
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
    invalid: { unansweredAtMost: 1 },
    strata: { ordinary: { roll: 11, cast: 11 }, formerPoor: { roll: 2, cast: 2 }, monitored: { roll: 2, cast: 2 } },
    questions: allFour(votes(10, 3, 0, 1)),
    ...change,
  },
});

const record = ({ official, cycle }: AVote, ...sheets: CountSheet[]) =>
  official.post('/api/ballots/tallies').send({ cycleId: cycle.id, sheets });

/** Entered by the official, and then the same by a clerk. */
const recordTwice = async (service: TestService, vote: AVote, ...sheets: CountSheet[]) => {
  const first = await record(vote, ...sheets).expect(201);
  expect(first.body.recorded).toEqual([]);
  const clerk = await service.as('clerk');
  return (await clerk.post('/api/ballots/tallies').send({ cycleId: vote.cycle.id, sheets }).expect(201)).body;
};

/** Cadre by cadre, attempt by attempt. */
const shownTo = async ({ official, cycle }: AVote): Promise<TallyRecord[]> => {
  const filter = JSON.stringify({ cycleId: cycle.id });
  const { body } = await official.get('/api/ballots/tallies').query({ filter }).expect(200);
  const place = ({ entityCode, attempt }: TallyRecord) => `${entityCode} ${attempt}`;
  return (body as TallyRecord[]).toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

onBothDatabases('A paper count sheet', (service) => {
  it('is recorded when voting is over, and read by the results', async () => {
    const vote = await aVote(service(), 'sheet');
    expect((await record(vote, aSheet()).expect(409)).body.code).toBe('window-closed');
    await vote.close();
    const { recorded, waiting } = await recordTwice(service(), vote, aSheet());
    expect(recorded).toEqual([{ code: '529901-001', place: VILLAGE, group: 'villagers', attempt: 1, fault: null }]);
    expect(waiting).toEqual([]);
    expect(await shownTo(vote)).toMatchObject([
      { entityCode: '529901-001', areaCode: VILLAGE, source: 'sheet', valid: 14, fault: null },
    ]);
    const contributed = await service().app.get(BallotsService, { strict: false }).contribute(vote.cycle);
    expect(contributed).toEqual([{ kind: 'cadre', code: '529901-001', tallies: [aSheet().tally] }]);
  });

  it('is refused where its numbers cannot all be true, each named with its place', async () => {
    const vote = await aVote(service(), 'wrong');
    await vote.close();
    const strata = aSheet().tally.strata!;
    const wrong: [Partial<CountSheet['tally']>, string][] = [
      [{ issued: 16 }, '/issued'],
      [{ returned: 14 }, '/cast'],
      [{ valid: 16, invalid: undefined }, '/valid'],
      [{ invalid: { unansweredAtMost: 2 } }, '/invalid'],
      [{ questions: { ...allFour(votes(10, 3)), isFair: votes(15) } }, '/questions/isFair'],
      [{ questions: allFour(votes(10)) }, '/questions'],
      [{ questions: { canBeFound: votes(14), isUseful: votes(14), helpsIncome: votes(14) } }, '/questions/isFair'],
      [{ questions: { ...allFour(votes(14)), isTall: votes(1) } }, '/questions/isTall'],
      [{ questions: { ...allFour(votes(13)), isFair: { great: 1, ...votes(13) } } }, '/questions/isFair/great'],
      [{ strata: undefined }, '/strata'],
      [{ strata: { ...strata, heads: { roll: 1, cast: 1 } } }, '/strata/heads'],
      [{ strata: { ...strata, monitored: { roll: 2, cast: 3 } } }, '/strata/monitored/cast'],
      [{ place: '529901101299' }, '/place'],
    ];
    for (const [change, pointer] of wrong) {
      const { body } = await record(vote, aSheet(), aSheet(change, '529901-002')).expect(400);
      expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(`/sheets/1/tally${pointer}`);
    }
    // None of them was recorded, the right one beside them neither.
    expect(await shownTo(vote)).toEqual([]);
  });

  it('may leave one question open on every valid ballot, and no more', async () => {
    const vote = await aVote(service(), 'blanks');
    await vote.close();
    const three = { canBeFound: votes(14), isUseful: votes(14), helpsIncome: votes(14) };
    await record(vote, aSheet({ questions: { ...three, isFair: votes(0) } })).expect(201);
    const { body } = await record(
      vote,
      aSheet({ questions: { ...three, helpsIncome: votes(13), isFair: votes(0) } }, '529901-002'),
    ).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/sheets/0/tally/questions' }]);
  });

  it('is about a cadre of the county, in a vote that the measure holds', async () => {
    const vote = await aVote(service(), 'whose');
    await vote.close();
    await record(vote, aSheet({}, '529901-999')).expect(404);
    await record(vote, aSheet({}, VILLAGE)).expect(400);
    await record(vote, aSheet({}, '529902-001')).expect(404);
    expect((await record(vote, aSheet({ group: 'thirdParty' })).expect(409)).body.code).toBe('needs-unmet');
  });

  it('is not recorded twice, and not for a vote that stands', async () => {
    const vote = await aVote(service(), 'twice');
    await vote.close();
    const send = () =>
      vote.official
        .post('/api/ballots/tallies')
        .set('idempotency-key', 'sheet')
        .send({ cycleId: vote.cycle.id, sheets: [aSheet()] });
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
    await recordTwice(service(), vote, aSheet());
    expect((await record(vote, aSheet()).expect(409)).body.code).toBe('out-of-state');
    expect((await record(vote, aSheet({ attempt: 2 })).expect(409)).body.code).toBe('out-of-state');
    await record(vote, aSheet({}, '529901-002')).expect(201);
    const clerks = [await service().as('clerk'), await service().as('clerk')];
    const sheets = [aSheet({}, '529901-002')];
    const two = await Promise.all(
      clerks.map((clerk) => clerk.post('/api/ballots/tallies').send({ cycleId: vote.cycle.id, sheets })),
    );
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('with more ballots returned than issued is void, and the repeat is the second attempt', async () => {
    const vote = await aVote(service(), 'over');
    await vote.close();
    const { recorded } = await recordTwice(service(), vote, aSheet({ returned: 16 }));
    expect(recorded).toMatchObject([{ fault: 'returnedOverIssued' }]);
    expect((await record(vote, aSheet()).expect(409)).body.code).toBe('already-exists');
    await recordTwice(service(), vote, aSheet({ attempt: 2 }));
    expect((await shownTo(vote)).map(({ attempt, fault }) => [attempt, fault])).toEqual([
      [1, 'returnedOverIssued'],
      [2, null],
    ]);
  });

  it('waits for the count of the slips that were issued, and then is the next attempt', async () => {
    const vote = await aVote(service(), 'mixed');
    await vote.issue(FIFTEEN);
    await vote.close();
    expect((await record(vote, aSheet()).expect(409)).body.code).toBe('needs-unmet');
    expect((await vote.count()).villages).toMatchObject([{ cast: 0, fault: 'belowQuorum' }]);
    expect((await record(vote, aSheet()).expect(409)).body.code).toBe('already-exists');
    await recordTwice(service(), vote, aSheet({ attempt: 2 }));
    const repeat = await vote.official
      .post('/api/ballots/issue')
      .send({ cycleId: vote.cycle.id, areaCode: VILLAGE, slips: FIFTEEN })
      .expect(201);
    // Only the other cadre's vote is still due.
    expect(repeat.body.slips[0].cadres).toHaveLength(1);
    expect(repeat.body.attempt).toBe(3);
  });
});

onBothDatabases('Tallies', (service) => {
  it('show how a village voted from five valid ballots on', async () => {
    const vote = await aVote(service(), 'shown');
    await vote.close();
    await recordTwice(service(), vote, aSheet());
    const [tally] = await shownTo(vote);
    expect(tally).toMatchObject({ cast: 15, valid: 14, questions: allFour(votes(10, 3, 0, 1)) });
  });

  it('show nobody a unanimous vote, and say why', async () => {
    const vote = await aVote(service(), 'unanimous');
    const { slips } = await vote.issue();
    await vote.castAll(slips, (at) => [page('dissatisfied'), at === 0 ? page('satisfied') : page('dissatisfied')]);
    await vote.close();
    await vote.count();
    const hidden = { canBeFound: 'unanimous', isUseful: 'unanimous', helpsIncome: 'unanimous', isFair: 'unanimous' };
    const [first, second] = await shownTo(vote);
    expect(first!.questions).toEqual(hidden);
    expect(second!.questions).toEqual(allFour(votes(1, 0, 14)));
    expect(JSON.stringify(first)).not.toContain('15,"dissatisfied"');
  });

  it('show no votes of a vote that does not count, and none of one that was repeated', async () => {
    const vote = await aVote(service(), 'void');
    const { slips } = await vote.issue();
    await vote.castAll(slips.slice(0, 9), (at) => [page(at % 2 ? 'satisfied' : 'dissatisfied'), page('satisfied')]);
    await vote.close();
    await vote.count();
    const is = (word: string) => ({ canBeFound: word, isUseful: word, helpsIncome: word, isFair: word });
    expect((await shownTo(vote)).map(({ questions }) => questions)).toEqual([is('void'), is('void')]);
    const again = await vote.issue();
    await vote.castAll(again.slips, (at) => [page(at % 2 ? 'satisfied' : 'dissatisfied'), page('satisfied')]);
    await vote.count();
    expect((await shownTo(vote)).map(({ attempt, questions }) => [attempt, questions])).toEqual([
      [1, is('replaced')],
      [2, allFour(votes(7, 0, 8))],
      [1, is('replaced')],
      [2, is('unanimous')],
    ]);
  });

  it('are no business of a clerk, a township, an inspector, a cadre or a firm', async () => {
    for (const role of [
      'clerk',
      'townshipCommittee',
      'disciplineInspector',
      'cadre',
      'thirdParty',
      'operator',
    ] as const) {
      const person = await service().as(role, { villages: [VILLAGE] });
      const { status } = await person.get('/api/ballots/tallies');
      expect([role, status]).toEqual([role, 403]);
    }
  });
});
