import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../../api/contract/account.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../api/seed/demo-accounts.js';
import { startBrowser } from './browser.js';
import { startProgram } from './service.js';

export type Locale = 'zh' | 'en';
export const LOCALES: readonly Locale[] = ['zh', 'en'];

/** The two sizes that every page is looked at. */
export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;

export type Look = { size?: Size; locale?: Locale; dark?: boolean; largeText?: boolean };

/** A page of the console, and everything that went wrong on it. */
export type ConsolePage = Page & {
  /** What the browser's console or the page itself reported as a fault. */
  faults: string[];
  /** Opens a page of the console and waits until it stands. */
  go: (path: string) => Promise<void>;
  /** Waits until nothing is on its way any more. */
  settled: () => Promise<void>;
  /** Keeps a picture in the folder `SIFANG_TEST_PICTURES`, where it is set. */
  picture: (name: string, fullPage?: boolean) => Promise<void>;
};

export type TestConsole = {
  address: string;
  browser: Browser;
  /** A signed-in person: by role, or by the login of one of the demonstration's accounts where a role has two. */
  as: (who: Role | (string & {}), look?: Look) => Promise<ConsolePage>;
  /** Somebody who is not signed in. */
  anonymous: (look?: Look) => Promise<ConsolePage>;
  stop: () => Promise<void>;
};

/** The real program with its seeded demonstration (or another, in `file`), and a browser before it. */
export async function openConsole(file?: string): Promise<TestConsole> {
  const browser = await startBrowser();
  const program = await startProgram(file).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const { address } = program;
  const open = async (look: Look) => pageOf(await contextOf(browser, address, look), address);
  return {
    address,
    browser,
    anonymous: (look = {}) => open(look),
    as: async (who, look = {}) => {
      const page = await open(look);
      const login = DEMO_ACCOUNTS.find((account) => account.login === who || account.role === who)!.login;
      // The cookie is the context's: the page has it too.
      const answer = await page
        .context()
        .request.post(`${address}/api/sessions`, { data: { login, password: DEMO_PASSWORD } });
      if (!answer.ok()) throw new Error(`signing in as ${login}: ${await answer.text()}`);
      await page.go('/');
      return page;
    },
    stop: async () => {
      await browser.close();
      await program.stop();
    },
  };
}

async function contextOf(browser: Browser, address: string, look: Look): Promise<BrowserContext> {
  const { size = 'desktop', locale = 'zh', dark = false, largeText = false } = look;
  const context = await browser.newContext({
    baseURL: address,
    viewport: SIZES[size],
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const kept = {
    'sifang.locale': locale,
    'sifang.largeText': largeText ? 'yes' : 'no',
    'sifang.theme': dark ? 'dark' : 'light',
  };
  await context.addInitScript((entries) => {
    for (const [name, value] of Object.entries(entries))
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }, kept);
  return context;
}

async function pageOf(context: BrowserContext, address: string): Promise<ConsolePage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    const isMissingText = message.type() === 'warning' && /Missing translation/.test(message.text());
    if (message.type() === 'error' || isMissingText) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  const settled = async () => {
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const own = {
    faults,
    settled,
    go: async (path: string) => {
      await page.goto(`${address}/admin/#${path}`);
      await settled();
    },
    picture: async (name: string, fullPage = false) => {
      const folder = process.env.SIFANG_TEST_PICTURES;
      if (!folder) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
    },
  };
  return Object.assign(page, own);
}
