import { DataSource, EntitySchema } from 'typeorm';
import { sqliteSource } from '../../../api/db/data-source.js';
import { WriteQueue } from '../../../api/db/write-queue.js';
import { emptyDatabase } from '../build/databases.js';

const Thing = new EntitySchema<{ name: string }>({
  name: 'things',
  columns: { name: { type: String, primary: true } },
});

type Write = <T>(work: () => Promise<T>) => Promise<T>;

/** Two transactions that overlap in time: the first fails after the second, begun meanwhile, had every chance to report success. */
async function overlap(source: DataSource, write: Write): Promise<string[]> {
  let second: Promise<unknown> = Promise.resolve();
  const first = write(() =>
    source.transaction(async (manager) => {
      await manager.insert(Thing, { name: 'first' });
      second = write(() => source.transaction((other) => other.insert(Thing, { name: 'second' })));
      // In a queue the second waits for this one, so this one does not wait for it for ever.
      await Promise.race([second, turns(100)]);
      throw new Error('the first one fails');
    }),
  );
  await expect(first).rejects.toThrow('the first one fails');
  await expect(second).resolves.toBeDefined();
  return (await source.manager.find(Thing)).map(({ name }) => name);
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('Writes on SQLite', () => {
  let source: DataSource;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const empty = await emptyDatabase('SQLite');
    drop = empty.drop;
    const { file } = empty.place as { file: string };
    source = await sqliteSource(file, [Thing as never]).initialize();
    await source.query('CREATE TABLE things (name varchar PRIMARY KEY)');
  });
  afterEach(async () => {
    await source.destroy();
    await drop();
  });

  it('that were reported as saved are lost without the queue, when a transaction beside them fails', async () => {
    expect(await overlap(source, (work) => work())).toEqual([]);
  });

  it('are kept with the queue', async () => {
    const queue = new WriteQueue();
    expect(await overlap(source, (work) => queue.run(work))).toEqual(['second']);
  });

  it('come in the order they were asked for, and one that fails stops no other', async () => {
    const queue = new WriteQueue();
    const order: number[] = [];
    const work = [1, 2, 3].map((n) =>
      queue.run(async () => {
        await Promise.resolve();
        order.push(n);
        if (n === 2) throw new Error('no');
      }),
    );
    expect((await Promise.allSettled(work)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(order).toEqual([1, 2, 3]);
    expect(queue.length).toBe(0);
  });
});
