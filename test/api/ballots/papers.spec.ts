import { BallotEntity } from '../../../api/ballots/ballot.entity.js';
import { PaperBallotEntity } from '../../../api/ballots/paper-ballot.entity.js';
import type { PaperOutcome } from '../../../api/contract/records/paper-ballot.js';
import { unauditedRecords } from '../build/audited.js';
import { onBothDatabases } from '../build/service.js';
import { aVote, page } from './a-vote.js';

onBothDatabases('Paper ballots', (service) => {
  const clerks = () => Promise.all([1, 2, 3].map(() => service().as('clerk')));
  type Clerk = Awaited<ReturnType<typeof clerks>>[number];
  const enter = async (clerk: Clerk, id: string, papers: object[]): Promise<PaperOutcome[]> =>
    (await clerk.post(`/api/ballots/${id}/papers`).send({ papers }).expect(201)).body.outcomes;
  const kinds = (outcomes: PaperOutcome[]) => outcomes.map(({ kind }) => kind);
  const inBox = (boxId: string) => service().database.read.findBy(BallotEntity, { boxId });

  it('that two clerks read alike lie in the box like any other, and their codes are spent', async () => {
    const { issue, cast, world } = await aVote(service(), 'paper');
    const { id, slips } = await issue({ ordinary: 3 });
    const [one, two] = await clerks();
    const stack = slips.slice(0, 2).map(({ code }) => ({ code, pages: [page('satisfied'), page('dontKnow')] }));
    expect(kinds(await enter(one!, id, stack))).toEqual(['waiting', 'waiting']);
    // The same person twice is one person.
    expect(kinds(await enter(one!, id, stack))).toEqual(['waiting', 'waiting']);
    expect(await inBox(id)).toEqual([]);
    expect((await two!.get(`/api/ballots/${id}/papers`).expect(200)).body).toEqual(
      [1, 2].map((number) => ({ number, hands: 1, isOwn: false, differsIn: [] })),
    );
    expect(kinds(await enter(two!, id, [...stack, { code: slips[2]!.code, pages: [] }]))).toEqual([
      'cast',
      'cast',
      'waiting',
    ]);
    const [first, second] = world.home.townships[0].village.cadres;
    const answers = { [first.code]: page('satisfied'), [second.code]: page('dontKnow') };
    expect(await inBox(id)).toEqual(
      [1, 2].map(() => expect.objectContaining({ answers, isOnPaper: true, isHelped: false })),
    );
    expect(await service().database.read.countBy(PaperBallotEntity, { boxId: id })).toBe(1);
    expect((await cast(slips[0]!.code, [])).body.code).toBe('out-of-state');
    expect(kinds(await enter(one!, id, stack))).toEqual(['refused', 'refused']);
  });

  it('that were read differently are told by the place, never by what stands there, and a third person settles them', async () => {
    const { issue, world } = await aVote(service(), 'third');
    const { id, slips } = await issue({ ordinary: 1 });
    const [one, two, three] = await clerks();
    const paper = (first: object, second: object, isHelped = false) => [
      { code: slips[0]!.code, pages: [first, second], isHelped },
    ];
    const happy = page('satisfied');
    await enter(one!, id, paper({ ...happy, isFair: 'dissatisfied' }, happy));
    const differs = await enter(two!, id, paper(happy, { ...happy, isUseful: 'dontKnow' }, true));
    expect(differs).toEqual([{ kind: 'differs', differsIn: ['0/isFair', '1/isUseful', 'isHelped'] }]);
    expect((await three!.get(`/api/ballots/${id}/papers`)).body).toEqual([
      { number: 1, hands: 2, isOwn: false, differsIn: ['0/isFair', '1/isUseful', 'isHelped'] },
    ]);
    // A third who reads a third thing settles nothing.
    const other = paper({ ...happy, isFair: 'mostlySatisfied' }, happy);
    expect(kinds(await enter(three!, id, other))).toEqual(['differs']);
    // With the first here, with the second there.
    expect(kinds(await enter(three!, id, paper({ ...happy, isFair: 'dissatisfied' }, happy, true)))).toEqual(['cast']);
    const [first, second] = world.home.townships[0].village.cadres;
    expect(await inBox(id)).toEqual([
      expect.objectContaining({
        answers: { [first.code]: { ...happy, isFair: 'dissatisfied' }, [second.code]: happy },
        isHelped: true,
      }),
    ]);
  });

  it('are refused one by one with the reason: mistyped, another village’s, used on a phone, not on the ballot', async () => {
    const { issue, cast } = await aVote(service(), 'refused-papers');
    const { id, slips } = await issue({ ordinary: 2 });
    const elsewhere = await issue({ ordinary: 1 }, '529901102201');
    await cast(slips[0]!.code, [page('satisfied')]);
    const [one] = await clerks();
    const codes = [slips[0]!.code, elsewhere.slips[0]!.code, 'ACDE', slips[1]!.code];
    const outcomes = await enter(
      one!,
      id,
      codes.map((code) => ({ code, pages: [{ canBeFound: 'good' }] })),
    );
    const said = outcomes.map((one_) => (one_.kind === 'refused' ? one_.message.zh : one_.kind));
    expect(said).toEqual([
      expect.stringContaining('已经用过'),
      expect.stringContaining('这个村没有这个票码'),
      expect.stringContaining('输错了'),
      expect.stringContaining('对不上'),
    ]);
  });

  it('count like those cast on phones; the village’s helped and paper ballots are numbers of the village alone', async () => {
    const { issue, cast, close, count, official } = await aVote(service(), 'alike');
    const { id, slips } = await issue();
    const [one, two] = await clerks();
    for (const { code } of slips.slice(0, 8))
      expect((await cast(code, [page('satisfied'), page('satisfied')])).status).toBe(200);
    const stack = slips
      .slice(8, 14)
      .map(({ code }, at) => ({ code, pages: [page('satisfied'), page('dissatisfied')], isHelped: at < 2 }));
    for (const clerk of [one!, two!]) await enter(clerk, id, stack);
    await enter(one!, id, [{ code: slips[14]!.code, pages: [] }]);
    await close();
    const { body: refused } = await official
      .post('/api/ballots/count')
      .send({ cycleId: (await official.get(`/api/ballots/${id}`)).body.cycleId })
      .expect(409);
    expect(refused).toMatchObject({
      code: 'needs-unmet',
      details: { villages: [{ areaCode: '529901101201', papers: 1 }] },
    });
    const { cycleId } = (await official.get(`/api/ballots/${id}`)).body;
    await official.post('/api/ballots/count').send({ cycleId, leavesOutPapers: true }).expect(200);
    expect(await count()).toMatchObject({ villages: [] });
    const { body: box } = await official.get(`/api/ballots/${id}`);
    expect(box).toMatchObject({ state: 'counted', fault: null, helped: 2, onPaper: 6, returnedPapers: null });
    const { body: tallies } = await official.get('/api/ballots/tallies').query({ filter: JSON.stringify({ cycleId }) });
    expect(tallies[1]).toMatchObject({
      cast: 14,
      returned: 14,
      valid: 14,
      questions: { isFair: { satisfied: 8, dissatisfied: 6 } },
    });
    expect(await service().database.read.countBy(PaperBallotEntity, { boxId: id })).toBe(0);
    const unaudited = await unauditedRecords(service());
    expect(unaudited.filter((one) => !one.startsWith('AccountEntity'))).toEqual([]);
  });

  it('that came back in a larger number than was issued void the village, and one repeat is due', async () => {
    const { issue, cast, close, count, official, cycle } = await aVote(service(), 'over');
    const { id, slips } = await issue();
    for (const { code } of slips.slice(0, 12)) await cast(code, [page('satisfied'), page('satisfied')]);
    const [one, two, three] = await clerks();
    const back = async (clerk: Clerk, returned: number) =>
      (await clerk.post(`/api/ballots/${id}/papers/returned`).send({ returned }).expect(201)).body.kind;
    expect(await back(one!, 4)).toBe('waiting');
    expect(await back(two!, 3)).toBe('differs');
    expect((await official.get(`/api/ballots/${id}`)).body.returnedPapers).toBe(null);
    expect(await back(three!, 4)).toBe('agreed');
    expect((await official.get(`/api/ballots/${id}`)).body.returnedPapers).toBe(4);
    await close();
    // Twelve on phones and four on paper, of fifteen slips.
    expect((await count()).villages).toEqual([
      expect.objectContaining({ cast: 12, issued: 15, fault: 'returnedOverIssued', isRepeatDue: true }),
    ]);
    const repeat = {
      cycleId: cycle.id,
      areaCode: '529901101201',
      slips: { ordinary: 11, formerPoor: 2, monitored: 2 },
    };
    expect((await official.post('/api/ballots/issue').send(repeat).expect(201)).body.attempt).toBe(2);
  });

  it('are for clerks and the county, and leave a line with numbers alone', async () => {
    const { issue, official } = await aVote(service(), 'who-papers');
    const { id, slips } = await issue({ ordinary: 1 });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township.get(`/api/ballots/${id}/papers`).expect(403);
    const [one] = await clerks();
    await enter(one!, id, [{ code: slips[0]!.code, pages: [page('dissatisfied')] }]);
    const { body } = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: id, action: 'papers' }) });
    expect(body).toEqual([expect.objectContaining({ change: { entered: [null, 1], cast: [null, 0] } })]);
    expect(JSON.stringify(body)).not.toContain('dissatisfied');
  });
});
