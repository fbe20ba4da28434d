import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BallotEntity, CountedBallotEntity } from '../../../api/ballots/ballot.entity.js';
import { BallotSlipEntity } from '../../../api/ballots/ballot-slip.entity.js';
import { BallotsService } from '../../../api/ballots/ballots.service.js';
import type { Casting } from '../../../api/contract/records/ballot.js';
import { unauditedRecords } from '../build/audited.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aVote, page } from './a-vote.js';

const OPTIONS = ['satisfied', 'mostlySatisfied', 'dissatisfied'] as const;
const happy = (): Casting['pages'] => [page('satisfied'), page('mostlySatisfied')];

/** Two pages that no other of the first nine has. */
const distinct = (at: number): Casting['pages'] => [page(OPTIONS[at % 3]!), page(OPTIONS[Math.floor(at / 3) % 3]!)];

const stray = (service: TestService, boxId: string) =>
  service.database.write((manager) => manager.insert(BallotEntity, { id: randomUUID(), boxId, answers: {} }));

onBothDatabases('Counting', (service) => {
  const ballots = () => service().app.get(BallotsService, { strict: false });

  it('judges every village by the measure and makes a tally of each cadre', async () => {
    const { issue, castAll, close, count, cycle, world } = await aVote(service(), 'count');
    const { id, slips } = await issue();
    // Fourteen come back. One leaves two questions about the second cadre open, so it does not count for that one.
    const half = { canBeFound: 'satisfied', isUseful: 'satisfied' };
    await castAll(slips.slice(0, 14), (at) => (at === 0 ? [page('dissatisfied'), half] : happy()));
    await close();
    const report = await count();
    expect(report.villages).toEqual([
      expect.objectContaining({ id, areaCode: '529901101201', issued: 15, cast: 14, fault: null, isRepeatDue: false }),
    ]);
    const [first, second] = world.home.townships[0].village.cadres;
    const strata = {
      ordinary: { roll: 11, cast: 11 },
      formerPoor: { roll: 2, cast: 2 },
      monitored: { roll: 2, cast: 1 },
    };
    const box = {
      group: 'villagers',
      place: '529901101201',
      attempt: 1,
      roll: 15,
      issued: 15,
      returned: 14,
      cast: 14,
      strata,
    };
    const chosen = (satisfied: number, mostlySatisfied: number, dissatisfied: number) => {
      const one = { satisfied, mostlySatisfied, dissatisfied, dontKnow: 0 };
      return { canBeFound: one, isUseful: one, helpsIncome: one, isFair: one };
    };
    expect(await ballots().contribute(cycle)).toEqual([
      { kind: 'cadre', code: first.code, tallies: [{ ...box, valid: 14, questions: chosen(13, 0, 1) }] },
      {
        kind: 'cadre',
        code: second.code,
        tallies: [{ ...box, valid: 13, invalid: { unansweredAtMost: 1 }, questions: chosen(0, 13, 0) }],
      },
    ]);
  });

  it('is done when voting is over, and tells nobody anything before', async () => {
    const { issue, castAll, close, count, official, cycle } = await aVote(service(), 'before');
    const { id, slips } = await issue();
    await castAll(slips, happy);
    const early = await official.post('/api/ballots/count').send({ cycleId: cycle.id }).expect(409);
    expect(early.body.code).toBe('window-closed');
    const filter = JSON.stringify({ cycleId: cycle.id });
    const tallies = () => official.get('/api/ballots/tallies').query({ filter }).expect(200);
    expect((await tallies()).body).toEqual([]);
    expect(await ballots().contribute(cycle)).toEqual([]);
    expect((await official.get(`/api/ballots/${id}`)).body).not.toHaveProperty('cast');
    await close();
    expect((await tallies()).body).toEqual([]);
    await count();
    expect((await tallies()).body).toHaveLength(2);
    // Again there is nothing to count, and nothing changes.
    expect((await count()).villages).toEqual([]);
    expect((await tallies()).body).toHaveLength(2);
  });

  it('is not done twice by two people at once', async () => {
    const { issue, castAll, close, official, cycle } = await aVote(service(), 'two-count');
    const { id, slips } = await issue();
    await castAll(slips, happy);
    await close();
    const answers = await Promise.all(
      [1, 2].map(() => official.post('/api/ballots/count').send({ cycleId: cycle.id })),
    );
    const counted = answers.filter(({ status, body }) => status === 200 && body.villages.length === 1);
    expect(counted).toHaveLength(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(await service().database.read.countBy(CountedBallotEntity, { boxId: id })).toBe(15);
  });

  it('writes the box anew in random order with new ids, and empties the open one', async () => {
    const { issue, castAll, close, count, world } = await aVote(service(), 'shuffle');
    const { id, slips } = await issue({ ordinary: 9, formerPoor: 2, monitored: 1 });
    await castAll(slips, (at) => distinct(at));
    const open = await service().database.read.findBy(BallotEntity, { boxId: id });
    await close();
    await count();
    const { read } = service().database;
    expect(await read.countBy(BallotEntity, { boxId: id })).toBe(0);
    const kept = await read.findBy(CountedBallotEntity, { boxId: id });
    const ids = new Set(open.map((one) => one.id));
    expect(kept.some((one) => ids.has(one.id))).toBe(false);
    expect(Object.keys(kept[0]!).toSorted()).toEqual(['answers', 'boxId', 'id']);
    const said = (all: readonly { answers: object }[]) => all.map(({ answers }) => JSON.stringify(answers));
    expect(said(kept).toSorted()).toEqual(said(open).toSorted());
    const [first, second] = world.home.townships[0].village.cadres;
    const asCast = slips.map((_, at) => ({
      answers: { [first.code]: distinct(at)[0]!, [second.code]: distinct(at)[1]! },
    }));
    expect(said(kept).toSorted()).toEqual(said(asCast).toSorted());
    expect(said(kept)).not.toEqual(said(asCast));
  });

  it('leaves nothing of the open box in the files of the database', async () => {
    const { issue, castAll, close, count } = await aVote(service(), 'files');
    const { id, slips } = await issue();
    await castAll(slips, happy);
    const { read, kind } = service().database;
    const open = await read.findBy(BallotEntity, { boxId: id });
    await close();
    await count();
    if (kind === 'postgres') {
      const [{ size }] = await read.query(`SELECT pg_relation_size('ballots') AS size`);
      expect(Number(size)).toBe(0);
      return;
    }
    const { file } = service().place as { file: string };
    for (const path of [file, `${file}-wal`]) {
      const bytes = await readFile(path);
      for (const ballot of open) expect(bytes.includes(ballot.id)).toBe(false);
    }
    const tables = await read.query(`SELECT name, sql FROM sqlite_master WHERE name IN ('ballots', 'counted_ballots')`);
    expect(tables).toHaveLength(2);
    // Without row numbers, rows lie in the order of their random ids.
    for (const { sql } of tables) expect(sql).toMatch(/WITHOUT ROWID/);
  });

  it('voids a village where more came back than were issued, and a repeat is due', async () => {
    const { issue, castAll, close, count, cycle } = await aVote(service(), 'over');
    const { id, slips } = await issue();
    await castAll(slips, happy);
    await stray(service(), id);
    await close();
    expect((await count()).villages).toEqual([
      expect.objectContaining({
        issued: 15,
        cast: 15,
        fault: 'returnedOverIssued',
        isRepeatDue: true,
        message: { zh: expect.stringContaining('第 2 次票'), en: expect.stringContaining('issue vote 2') },
      }),
    ]);
    const [cadre] = await ballots().contribute(cycle);
    expect(cadre!.tallies).toMatchObject([{ issued: 15, returned: 16, cast: 15 }]);
    const again = await issue();
    expect(again.attempt).toBe(2);
  });

  it('trusts no box that holds another number of ballots than codes were used', async () => {
    const { issue, castAll, close, count, cycle } = await aVote(service(), 'stray');
    const { id, slips } = await issue();
    await castAll(slips.slice(0, 12), happy);
    await stray(service(), id);
    await close();
    expect((await count()).villages).toMatchObject([
      { issued: 15, cast: 12, fault: 'strayBallots', isRepeatDue: true },
    ]);
    expect(await ballots().contribute(cycle)).toEqual([]);
    expect((await issue()).attempt).toBe(2);
  });

  it('repeats a vote below the quorum, for which the cycle stays closed, and counts the repeat alone', async () => {
    const { issue, castAll, close, count, cycle, official, cast } = await aVote(service(), 'repeat');
    const first = await issue();
    const other = await issue(undefined, '529901102201');
    await castAll(first.slips.slice(0, 9), happy);
    await castAll(other.slips, happy);
    await close();
    const { villages } = await count();
    expect(villages.map(({ fault }) => fault)).toEqual(['belowQuorum', null]);
    // Slips that were left are dead: they would be a second vote beside the repeat.
    expect(await cast(first.slips[9]!.code, happy())).toMatchObject({ status: 409, body: { code: 'window-closed' } });
    const body = { cycleId: cycle.id, areaCode: '529901102201', slips: { ordinary: 11, formerPoor: 2, monitored: 2 } };
    const stands = await official.post('/api/ballots/issue').send(body).expect(409);
    expect(stands.body.code).toBe('out-of-state');
    const repeat = await issue();
    expect(repeat.attempt).toBe(2);
    await castAll(repeat.slips, happy);
    expect((await count()).villages).toMatchObject([{ attempt: 2, cast: 15, fault: null }]);
    const attempts = (await ballots().contribute(cycle)).map(({ tallies }) => tallies!.map((one) => one.attempt));
    expect(attempts).toEqual([[1, 2], [1, 2], [1], [1]]);
  });

  it('loses no ballot that was acknowledged while the count began, and counts none that was not', async () => {
    const { issue, castAll, close, count, cast } = await aVote(service(), 'race');
    const first = await issue();
    await castAll(first.slips.slice(0, 1), happy);
    await close();
    await count();
    // Only a repeat is cast while the cycle is closed: here the count and the castings really meet.
    const { id, slips } = await issue();
    const casting = slips.map(({ code }) => cast(code, happy()));
    const counting = count();
    const answers = await Promise.all(casting);
    await counting;
    const { read } = service().database;
    const acknowledged = answers.filter(({ status }) => status === 200).length;
    for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe('window-closed');
    expect(await read.countBy(CountedBallotEntity, { boxId: id })).toBe(acknowledged);
    expect(await read.countBy(BallotSlipEntity, { boxId: id, state: 'cast' })).toBe(acknowledged);
    expect(await read.countBy(BallotEntity, { boxId: id })).toBe(0);
  });

  it('tells the audit how many were cast in a village, once and only then, and no votes', async () => {
    const { issue, castAll, close, count, official } = await aVote(service(), 'audit');
    const { id, slips } = await issue();
    await castAll(slips.slice(0, 13), happy);
    const lines = async (filter: object) =>
      (
        await official
          .get('/api/audit')
          .query({ filter: JSON.stringify(filter) })
          .expect(200)
      ).body;
    expect(await lines({ recordId: id })).toHaveLength(1);
    await close();
    await count();
    const ofBox = await lines({ recordId: id });
    expect(ofBox.map(({ action }: { action: string }) => action)).toEqual(['turnout', 'count', 'issue']);
    expect(ofBox[0].change).toEqual({ issued: [null, 15], cast: [null, 13] });
    const ofTallies = await lines({ word: 'tallies' });
    expect(ofTallies.length).toBeGreaterThan(0);
    for (const { change } of ofTallies) expect(change.tally).toEqual([null, '…']);
    expect((await official.get('/api/audit/verify')).body.isWhole).toBe(true);
    const silent = await unauditedRecords(service());
    expect(silent.filter((record) => /^(BallotBox|Tally)/.test(record))).toEqual([]);
  });
});
