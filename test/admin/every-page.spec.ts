import { Role } from '../../api/contract/account.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, type Look, openConsole, type TestConsole } from './build/console.js';

/** How the pages are looked at: each in both languages, at both sizes, light and dark. */
const LOOKS: readonly Look[] = [
  { size: 'desktop', locale: 'zh' },
  { size: 'phone', locale: 'en', dark: true },
];
/** One role's pages once more in dark, another's in large text, in both languages. */
const MORE: Partial<Record<Role, readonly Look[]>> = {
  townshipCommittee: [
    { size: 'desktop', locale: 'en', dark: true },
    { size: 'phone', locale: 'zh', dark: true },
  ],
  cadre: [
    { size: 'phone', locale: 'zh', largeText: true },
    { size: 'phone', locale: 'en', largeText: true },
  ],
};

/** What was wrong on a page, one line each. */
type Fault = string;

const AT_ONCE = 4;

describe('Every page of every role', () => {
  let console: TestConsole;
  const crawled = new Map<Role, Promise<Fault[]>>();
  beforeAll(async () => {
    console = await openConsole();
    // Several roles at once: while one page waits for its answers, another is looked at.
    const waiting = [...Role.options];
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      for (let role = waiting.shift(); role; role = waiting.shift()) {
        const faults = crawl(role);
        crawled.set(role, faults);
        await faults.catch(() => undefined);
      }
    });
    await Promise.all(lanes);
  }, 600_000);
  afterAll(() => console?.stop());

  /** Every line of the whole menu, which a phone shows at once. */
  async function menuOf(role: Role): Promise<string[]> {
    const page = await console.as(role, { size: 'phone' });
    await page.getByRole('button', { name: '目录' }).click();
    const links = page.getByRole('navigation', { name: '目录' }).getByRole('link');
    await links.first().waitFor();
    const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!.replace(/^#/, '')));
    await page.context().close();
    return paths;
  }

  async function crawl(role: Role): Promise<Fault[]> {
    const faults: Fault[] = [];
    const paths = await menuOf(role);
    for (const look of [...LOOKS, ...(MORE[role] ?? [])]) {
      const page = await console.as(role, look);
      const { size, locale, dark, largeText } = look;
      const name = [size, locale, dark && 'dark', largeText && 'large'].filter(Boolean).join('-');
      for (const to of paths) {
        await page.go(to);
        faults.push(...(await faultsOf(page)).map((fault) => `${to} ${name}: ${fault}`));
        await page.picture(`${role}${to.replaceAll('/', '-')}-${name}`, true);
      }
      await page.context().close();
    }
    return faults;
  }

  test.each(Role.options)('%s finds nothing that is missing, overflows or cannot be read', async (role) => {
    expect(await crawled.get(role)).toEqual([]);
  });
});

async function faultsOf(page: ConsolePage): Promise<Fault[]> {
  const seen = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.querySelector('main')?.textContent ?? '',
  }));
  return [
    ...page.faults.splice(0),
    ...(await axeFaults(page)),
    ...(seen.width > 1 ? [`is ${seen.width} px too wide`] : []),
    ...(/\b(undefined|NaN|\[object Object\])\b/.exec(seen.text)?.slice(0, 1) ?? []),
    ...(seen.text.length < 4 ? ['is empty'] : []),
  ];
}
