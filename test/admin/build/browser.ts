import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where an installed Chromium may be; `SIFANG_TEST_BROWSER` names another. */
const PLACES = [
  process.env.SIFANG_TEST_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The one command that installs a browser on this machine. */
const INSTALL =
  process.platform === 'linux' && existsSync('/usr/bin/apt-get')
    ? 'sudo apt-get install -y chromium fonts-wqy-microhei'
    : 'npx playwright-core install chromium';

/** Starts the installed browser, with a profile of its own. @throws Error that says how to install one, where there is none */
export async function startBrowser(): Promise<Browser> {
  const executablePath = [...PLACES, chromium.executablePath()].find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error(`No browser is installed on this machine. Install one with:\n\n    ${INSTALL}\n`);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
