import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createService } from '../bootstrap.js';
import { ShiftedClock } from '../clock.js';
import { readConfig } from '../config.js';
import { Database } from '../db/database.js';
import { ENTITIES } from '../entities.js';
import { firstOperator } from '../seed/first-operator.js';
import { importMeasures } from '../seed/measures.js';
import { halfYear } from './half-year-story.js';
import { type Language, say } from './language.js';
import { print } from './output.js';
import { verify } from './verify.js';

const WORKER_FILE = fileURLToPath(new URL('../results/scoring.worker.js', import.meta.url));
const RULES = fileURLToPath(new URL('../../../rules', import.meta.url));
/** As long as a line takes to read; nobody watches a pipe. */
const READING_MS = process.stdout.isTTY ? 1200 : 0;

/**
 * `half-year`: one half-year of a small county over HTTP, step by step, against a server of its own on a database that is gone
 * afterwards; ends with what `verify` says of the export. Exit code 1 when the export does not verify.
 */
export async function watchHalfYear({ lang }: { lang: Language }): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-half-year-'));
  const database = await Database.open({ file: join(folder, 'half-year.db') }, ENTITIES);
  const config = readConfig({ SIFANG_LOG: 'error', SIFANG_DEMO: 'off' });
  const clock = new ShiftedClock('2026-12-24T09:00:00.000+08:00');
  const app = await createService({ config, database, clock, workerFile: WORKER_FILE });
  try {
    await importMeasures(app, RULES);
    const slip = await firstOperator(app);
    await app.listen(0, '127.0.0.1');
    const address = await app.getUrl();
    await print(
      say(
        lang,
        `服务在 ${address}，数据库用完即删。`,
        `A server at ${address}, on a database that is gone afterwards.`,
      ),
      '',
    );
    const { exported } = await halfYear(address, slip!, async (said) => {
      await print(said[lang]);
      await pause(READING_MS);
    });
    const file = join(folder, 'export.json');
    await writeFile(file, JSON.stringify(exported));
    await print(
      '',
      say(
        lang,
        '核验（npm run -s sifang -- verify <导出文件>）：',
        'Verifying (npm run -s sifang -- verify <export>):',
      ),
    );
    return await verify(file, { lang });
  } finally {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
