import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { demoCounties } from '../../../api/demo/demo-counties.js';
import { systemActor } from '../../../api/http/access.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { startBrowser } from '../../admin/build/browser.js';
import { aRow } from '../../api/build/rows.js';
import { startService } from '../../api/build/service.js';
import { COUNTY } from '../api/county.js';
import { draftText } from '../api/previewed.js';
import { DRAWN, WATCH } from './watching.js';

/** The editor of a measure in a browser, beside a closed half-year of one county with so many invented cadres. */
export type Editor = {
  /** Moves a slider by so many steps. @returns the milliseconds from the last answer until its distribution is painted */
  moved: (steps: number, isUp: boolean) => Promise<number>;
  /** How many cadres the preview is of, and how many lines of them change grade. */
  shown: () => Promise<{ cadres: number; moved: number }>;
  close: () => Promise<void>;
};

const FIRST_PREVIEW_MS = 90_000;

/** Starts the service with the built console, puts the county in, and opens a draft in Chromium. */
export async function openEditor(cadres: number): Promise<Editor> {
  process.env.SIFANG_TEST_THREADS = fileURLToPath(new URL('../../../api/results/scoring.worker.js', import.meta.url));
  process.env.SIFANG_TEST_CONSOLE = resolve('dist/admin');
  const service = await startService('SQLite');
  const { database, app } = service;
  const ruleSets = app.get(RuleSetsService, { strict: false });
  for (const folder of ['rules/base', 'rules/half-year']) await ruleSets.importFolder(folder, systemActor(''));
  const measure = (await ruleSets.inForceOn('half-year', '2026-06-30', COUNTY))!;
  await aRow(database, 'cycles', {
    code: '2026-H1',
    areaCode: COUNTY,
    half: 'first',
    startsOn: '2026-01-01',
    cutoffOn: '2026-06-30',
    ruleSetId: measure.id,
    state: 'closed',
  });
  const [cohort] = demoCounties({ counties: 1, cadres: [cadres, cadres], seed: 5 });
  Object.assign(app.get(ResultsService, { strict: false }), { cohortOf: () => Promise.resolve(cohort) });
  const official = await service.as('countyOrganisation', { areaCode: COUNTY });
  const { examples } = (await official.get(`/api/rule-sets/${measure.id}`).expect(200)).body;
  const draft = { areaCode: COUNTY, basedOnId: measure.id, text: draftText(0), examples };
  const { id } = (await official.post('/api/rule-sets').send(draft).expect(201)).body;
  await app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

  const browser = await startBrowser();
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  });
  const [name, value] = official.cookie.split(/=(.*)/s) as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}/admin/#/rule-sets/${id}`);
  await page.locator('[data-bar]').first().waitFor({ timeout: FIRST_PREVIEW_MS });
  await page.waitForLoadState('networkidle');
  const slider = page.getByRole('slider', { name: '群众代表' });
  return {
    moved: async (steps, isUp) => {
      await slider.focus();
      await page.evaluate(WATCH);
      for (let i = 0; i < steps; i++) await page.keyboard.press(isUp ? 'ArrowRight' : 'ArrowLeft');
      const took = await page.evaluate<number>(DRAWN);
      await page.waitForLoadState('networkidle');
      return took;
    },
    shown: async () => {
      const text = (await page.getByRole('region', { name: '试算' }).textContent()) ?? '';
      return {
        cadres: Number(/(\d+) 人试算/.exec(text)?.[1]),
        moved: Number(/^(\d+) 人档次变化/.exec(text)?.[1] ?? 0),
      };
    },
    close: async () => {
      await browser.close();
      await service.stop();
    },
  };
}
