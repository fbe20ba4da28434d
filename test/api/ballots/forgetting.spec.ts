import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { BallotEntity } from '../../../api/ballots/ballot.entity.js';
import { ForgettingEntity } from '../../../api/ballots/forgetting.entity.js';
import { ForgettingService } from '../../../api/ballots/forgetting.service.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aVote, page } from './a-vote.js';

const due = ({ database }: TestService) => database.read.countBy(ForgettingEntity, {});
/** What a program does when it starts. */
const start = ({ app }: TestService) => app.get(ForgettingService, { strict: false }).onApplicationBootstrap();

/** Whether the files still hold this; on PostgreSQL, whether the table is still where it was. */
const traceOf = async ({ database, place }: TestService, id: string): Promise<unknown> => {
  if ('url' in place) return database.read.query(`SELECT pg_relation_filenode('ballots') AS node`);
  const files = await Promise.all([place.file, `${place.file}-wal`].map((path) => readFile(path)));
  return files.some((bytes) => bytes.includes(id));
};

onBothDatabases('What a count deleted', (service) => {
  it('is out of the files when the count is answered', async () => {
    const { issue, castAll, close, count } = await aVote(service(), 'done');
    await castAll((await issue()).slips, () => [page('satisfied'), page('satisfied')]);
    await close();
    await count();
    expect(await due(service())).toBe(0);
  });

  it('is taken out at the next start where the program ended between the two', async () => {
    const [boxId, id] = [randomUUID(), randomUUID()];
    const { database } = service();
    // As a count leaves it when the program is killed right after its transaction.
    await database.write((manager) => manager.insert(BallotEntity, { id, boxId, answers: {} }));
    await database.write(async (manager) => {
      await manager.delete(BallotEntity, { boxId });
      await manager.insert(ForgettingEntity, { id: randomUUID(), since: '2026-07-12T00:00:00.000Z' });
    });
    const before = await traceOf(service(), id);
    await start(service());
    expect(await due(service())).toBe(0);
    const after = await traceOf(service(), id);
    if (database.kind === 'sqlite') expect([before, after]).toEqual([true, false]);
    else expect(after).not.toEqual(before);
  });

  it('stays to be taken out where somebody kept the files from it', async () => {
    const { database, place: at } = service();
    if (database.kind === 'postgres') return;
    const reader = await Database.open(at, ENTITIES);
    await database.write((manager) =>
      manager.insert(ForgettingEntity, { id: randomUUID(), since: '2026-07-12T00:00:00.000Z' }),
    );
    await reader.read.query('BEGIN');
    await reader.read.query('SELECT COUNT(*) FROM forgettings');
    await start(service());
    expect(await due(service())).toBe(1);
    await reader.read.query('COMMIT');
    await reader.close();
    await start(service());
    expect(await due(service())).toBe(0);
  }, 30_000);
});
