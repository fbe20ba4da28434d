import { BallotEntity, CountedBallotEntity } from '../../../api/ballots/ballot.entity.js';
import { BallotSlipEntity } from '../../../api/ballots/ballot-slip.entity.js';
import type { PrintedBallots } from '../../../api/contract/records/ballot.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aVote, page } from './a-vote.js';

const OPTIONS = ['satisfied', 'mostlySatisfied', 'dissatisfied'] as const;
/** Two pages that no other of the first nine has. */
const distinct = (at: number) => [page(OPTIONS[at % 3]!), page(OPTIONS[Math.floor(at / 3) % 3]!)];
/** In which order the nine slips are used: not that of their numbers. */
const TURNS = [4, 0, 7, 2, 8, 1, 6, 3, 5];

type Row = Record<string, unknown>;
const everyRow = async ({ database }: TestService): Promise<Map<string, Row[]>> => {
  const tables = new Map<string, Row[]>();
  for (const { tableName } of database.read.connection.entityMetadatas)
    tables.set(tableName, await database.read.query<Row[]>(`SELECT * FROM "${tableName}"`));
  return tables;
};
/** Rows as they lie in the table, with what the database itself notes of them. */
const asTheyLie = ({ database }: TestService, table: string, boxId: string): Promise<Row[]> =>
  database.read.query(
    database.kind === 'postgres'
      ? `SELECT *, xmin::text AS xmin, ctid::text AS ctid FROM ${table} WHERE "boxId" = $1 ORDER BY ctid`
      : `SELECT * FROM ${table} WHERE "boxId" = ?`,
    [boxId],
  );

onBothDatabases('The secret of a ballot', (service) => {
  let vote: Awaited<ReturnType<typeof aVote>>;
  let printed: PrintedBallots;
  /** The answers as they were cast, in the order of casting. */
  let cast: string[];
  let open: { slips: Row[]; ballots: Row[] };

  beforeAll(async () => {
    vote = await aVote(service(), 'secrecy');
    printed = await vote.issue({ ordinary: 10 });
    for (const at of TURNS) await vote.cast(printed.slips[at]!.code, distinct(at));
    const id = printed.id;
    open = {
      slips: await asTheyLie(service(), 'ballot_slips', id),
      ballots: await asTheyLie(service(), 'ballots', id),
    };
    const [first, second] = vote.world.home.townships[0].village.cadres;
    cast = TURNS.map((at) => JSON.stringify({ [first.code]: distinct(at)[0], [second.code]: distinct(at)[1] }));
    await vote.close();
    await vote.count();
  });

  it('while the box is open, hangs on no column: a slip says that it was used, a ballot says what, and nothing leads from one to the other', () => {
    const own = (row: Row) =>
      Object.keys(row)
        .filter((name) => name !== 'xmin' && name !== 'ctid')
        .toSorted();
    expect(own(open.slips[0]!)).toEqual(['boxId', 'cadres', 'codeHash', 'id', 'number', 'state', 'stratum']);
    expect(own(open.ballots[0]!)).toEqual(['answers', 'boxId', 'id', 'isHelped', 'isOnPaper']);
    const shared = new Set(['boxId', 'isHelped', 'isOnPaper']);
    const ofSlips = new Set(open.slips.flatMap((row) => Object.values(row).map(String)));
    for (const row of open.ballots)
      for (const [name, value] of Object.entries(row))
        if (!shared.has(name) && name !== 'xmin' && name !== 'ctid') expect(ofSlips.has(String(value))).toBe(false);
  });

  it('while the box is open, could be had from what the database notes of transactions: the page promises no more than that', () => {
    if (service().database.kind === 'sqlite') return;
    const linked = open.ballots.map(({ xmin }) => open.slips.filter((slip) => slip['xmin'] === xmin));
    expect(linked.every(({ length }) => length === 1)).toBe(true);
    // Which is gone with the box: see below.
  });

  it('once it is counted, stands in no other column of any table', async () => {
    const tables = await everyRow(service());
    const counted = tables.get('counted_ballots')!.filter(({ boxId }) => boxId === printed.id);
    expect(counted).toHaveLength(9);
    expect(tables.get('ballots')).toEqual([]);
    expect(Object.keys(counted[0]!).toSorted()).toEqual(['answers', 'boxId', 'id']);
    const before = new Set(open.ballots.map(({ id }) => String(id)));
    for (const [name, rows] of tables)
      for (const row of rows)
        for (const value of Object.values(row).map(String)) {
          for (const ballot of counted) {
            if (name !== 'counted_ballots') expect(value.includes(String(ballot['id']))).toBe(false);
            if (name !== 'counted_ballots') expect(value.includes(String(ballot['answers']))).toBe(false);
          }
          // The ids of the open box are nowhere any more.
          for (const id of before) expect(value.includes(id)).toBe(false);
        }
  });

  it('once it is counted, follows from no order and no system column', async () => {
    const { database } = service();
    const rows = await asTheyLie(service(), 'counted_ballots', printed.id);
    const lying = rows.map(({ answers }) => JSON.stringify(JSON.parse(String(answers))));
    expect(lying.toSorted()).toEqual(cast.toSorted());
    // Nine in a row fall into one given order once in 362,880 times.
    expect(lying).not.toEqual(cast);
    expect(lying).not.toEqual(cast.toReversed());
    const bySlip = TURNS.map((_, number) => cast[TURNS.indexOf(number)]!);
    expect(lying).not.toEqual(bySlip);
    if (database.kind === 'postgres') {
      // All of one transaction, so of no casting; and slips hold what they held: which were used, and in which order.
      expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
      const slips = await asTheyLie(service(), 'ballot_slips', printed.id);
      expect(slips.filter(({ xmin }) => xmin === rows[0]!['xmin']).every(({ state }) => state !== 'cast')).toBe(true);
    } else {
      for (const table of ['ballots', 'counted_ballots'])
        await expect(database.read.query(`SELECT rowid FROM ${table}`)).rejects.toThrow(/rowid/);
    }
  });

  it('once it is counted, is in the chain of no audit line: issued, turnout, counted, and no answer', async () => {
    const filter = JSON.stringify({ recordId: printed.id });
    const { body } = await vote.official.get('/api/audit').query({ filter });
    expect(body.map(({ action }: { action: string }) => action).toSorted()).toEqual(['count', 'issue', 'turnout']);
    for (const option of OPTIONS) expect(JSON.stringify(body)).not.toContain(option);
  });

  it('is drawn anew at each count: two boxes cast alike lie differently', async () => {
    const again = await aVote(service(), 'secrecy-again');
    const orders: string[] = [];
    for (const village of ['529901101201', '529901102201']) {
      const { id, slips } = await again.issue({ ordinary: 9 }, village);
      for (const at of TURNS) await again.cast(slips[at]!.code, distinct(at));
      orders.push(id);
    }
    await again.close();
    await again.count();
    const lying = await Promise.all(orders.map((id) => asTheyLie(service(), 'counted_ballots', id)));
    const shapes = lying.map((rows) =>
      rows
        .map(({ answers }) =>
          Object.values(JSON.parse(String(answers)) as object)
            .map((one) => (one as Row)['isFair'])
            .join(),
        )
        .join(' '),
    );
    expect(shapes[0]).not.toBe(shapes[1]);
  });

  it('is no route’s to tell: nobody with an account is shown a ballot', async () => {
    const slips = await service().database.read.countBy(BallotSlipEntity, { boxId: printed.id });
    expect(slips).toBe(10);
    expect(await service().database.read.countBy(BallotEntity, {})).toBe(0);
    expect(await service().database.read.countBy(CountedBallotEntity, { boxId: printed.id })).toBe(9);
    const { body: document } = await vote.official.get('/api/docs-json');
    const answers = JSON.stringify(document?.components?.schemas ?? {});
    expect(answers).not.toContain('codeHash');
  });
});
