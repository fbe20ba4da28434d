import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createService } from '../../../api/bootstrap.js';
import { SystemClock } from '../../../api/clock.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';

// The service alone in its process, so that what is measured is its own: memory every few milliseconds, and how long it answered nobody.

const [file = '', sheetWorkerFile = ''] = process.argv.slice(2);
const database = await Database.open({ file }, ENTITIES);
const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_DEMO: 'off' });
const app = await createService({ config, database, clock: new SystemClock(), sheetWorkerFile });
await app.listen(0, '127.0.0.1');
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
let peak = before;
setInterval(() => (peak = Math.max(peak, megabytes())), 5).unref();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.send!({ address: await app.getUrl(), before });
process.on('message', async (told) => {
  if (told === 'measured?') process.send!({ peak, longestMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6 });
  else {
    await app.close();
    await database.close();
    process.exit(0);
  }
});
