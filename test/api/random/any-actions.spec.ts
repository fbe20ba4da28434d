import * as fc from 'fast-check';
import { onBothDatabases } from '../build/service.js';
import { aLife } from './a-life.js';
import { aNewCounty, type Ground, theGround } from './county.js';
import { Life } from './life.js';

/** How many lives are played on each database; RUNS=200 plays more, SEED=n others. */
const RUNS = Number(process.env.RUNS ?? 6);
/** For how long a list of actions that fails is made shorter; SHRINK=0 shows it as it was found. */
const SHRINKING_MS = Number(process.env.SHRINK ?? 90) * 1000;
const LONG = 1_800_000;

onBothDatabases('Whatever anybody does, in whatever order', (service) => {
  let ground: Ground;
  beforeAll(async () => {
    await service().app.listen(0, '127.0.0.1');
    ground = await theGround(service());
  });

  it(
    'is done within the rules or refused with a clear answer, and the books stay whole',
    async () => {
      let failedAt = Infinity;
      const holds = fc.asyncProperty(aLife, async ({ measure, actions }) => {
        // A list that fails is made shorter for a while; what cannot be tried any more counts as well.
        if (performance.now() - failedAt > SHRINKING_MS) return;
        await new Life(await aNewCounty(ground, measure)).play(actions).catch((error: unknown) => {
          failedAt = Math.min(failedAt, performance.now());
          throw error;
        });
      });
      await expect(fc.assert(holds, { numRuns: RUNS, includeErrorInReport: true })).resolves.toBeUndefined();
    },
    LONG,
  );
});
