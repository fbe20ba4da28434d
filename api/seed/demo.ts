import type { INestApplicationContext } from '@nestjs/common';
import { demoRoster } from '../demo/demo-county.js';
import { activeAccount } from './accounts.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { enterPlaces } from './roster.js';
import type { StoryClock } from './story-clock.js';

/** Fills an empty service with the demonstration county 云溪县, as its people would have, through the same services. */
export async function seedDemo(app: INestApplicationContext, clock: StoryClock): Promise<void> {
  clock.setDay('2025-12-29');
  await enterPlaces(app, demoRoster());
  for (const { login, name, role, areaCode } of DEMO_ACCOUNTS) {
    if (role === 'cadre' || role === 'dispatchingUnit' || role === 'thirdParty') continue;
    await activeAccount(app, { login, name, role, areaCode, cadreId: null, unitId: null, villages: [] }, DEMO_PASSWORD);
  }
}
