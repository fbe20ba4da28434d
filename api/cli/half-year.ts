import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createService } from '../bootstrap.js';
import { readConfig } from '../config.js';
import { Database } from '../db/database.js';
import { ENTITIES } from '../entities.js';
import { ScheduleService } from '../schedule/schedule.service.js';
import { StoryClock } from '../seed/story-clock.js';
import { enterDemoCounty } from './half-year/county.js';
import { Offices } from './half-year/offices.js';
import { Stage } from './half-year/stage.js';
import { wholeYear } from './half-year/story.js';
import { type Language, say } from './language.js';
import { print } from './output.js';
import { verify } from './verify.js';

const WORKER_FILE = fileURLToPath(new URL('../results/scoring.worker.js', import.meta.url));
const RULES = fileURLToPath(new URL('../../../rules', import.meta.url));
/** As long as a line takes to read; nobody watches a pipe. */
const READING_MS = process.stdout.isTTY ? 400 : 0;

/**
 * `half-year`: 云溪县 from the plan of the first half of 2026 to the last review of the second, over HTTP, on a clock of its own, against a
 * server of its own on a database that is gone afterwards; ends with what `verify` says of the exports. Exit code 1 when one does not
 * verify.
 */
export async function watchHalfYear({ lang }: { lang: Language }): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-half-year-'));
  const database = await Database.open({ file: join(folder, 'half-year.db') }, ENTITIES);
  const config = readConfig({ SIFANG_LOG: 'error', SIFANG_DEMO: 'off' });
  const clock = new StoryClock();
  const app = await createService({ config, database, clock, workerFile: WORKER_FILE });
  try {
    await print(say(lang, '正在录入演示县云溪县……', 'Entering the demonstration county …'));
    const ids = await enterDemoCounty(app, clock, RULES);
    await app.listen(0, '127.0.0.1');
    const schedule = app.get(ScheduleService, { strict: false });
    const calendar = { setDay: (day: string) => clock.setDay(day), tick: () => schedule.tick() };
    const stage = new Stage(await Offices.open(await app.getUrl(), ids), calendar, async (said) => {
      await print(said[lang]);
      await pause(READING_MS);
    });
    const { exported } = await wholeYear(stage);
    const said = say(
      lang,
      '核验（npm run -s sifang -- verify <导出文件>）：',
      'Verifying (npm run -s sifang -- verify <export>):',
    );
    await print('', said);
    let worst = 0;
    for (const one of exported) {
      const file = join(folder, `${one.cycle}.json`);
      await writeFile(file, JSON.stringify(one));
      worst = Math.max(worst, await verify(file, { lang }));
    }
    return worst;
  } finally {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
