import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page as it stands: one line each, with where. */
export async function axeFaults(page: Page): Promise<string[]> {
  // What is being computed anew stands dimmed meanwhile; it is judged when it is there.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // The page's policy allows no script but its own; the browser's own door does.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SCRIPT);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, impact, help, nodes }) => ({
      impact,
      line: `${id}: ${help} (${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`)
        .join(' | ')})`,
    }));
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ line }) => line);
}
