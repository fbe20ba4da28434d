import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import type { Entity } from '../../../api/contract/entity.js';
import { DEMO_SEED, demoCounty, demoRoster } from '../../../api/demo/demo-county.js';
import type { Roster } from '../../../api/demo/posting.js';
import { systemActor } from '../../../api/http/access.js';
import { DEMO_ACCOUNTS } from '../../../api/seed/demo-accounts.js';
import { LAST_CYCLE } from '../../../api/seed/demo.js';
import { commissionFirm } from '../../../api/seed/commissions.js';
import { enterIndicators } from '../../../api/seed/figures.js';
import { importMeasures } from '../../../api/seed/measures.js';
import { openAccounts, openAccountsOfRoster } from '../../../api/seed/people.js';
import { enterRoster } from '../../../api/seed/roster.js';
import { planWithDays, type Story } from '../../../api/seed/story.js';
import { inDemonstration, RULES } from './demonstration.js';

/** The township whose two accounts the demonstration has, and so many of its villages. */
const TOWNSHIP = '529901101';
const VILLAGES = 2;

/** A file of the demonstration, cut down, and what the county's people will enter into it. */
export type SmallCounty = { file: string; villages: string[]; entities: Entity[]; drop: () => void };

/**
 * 云溪县 cut down to two villages, before anything of its half-year was entered: the second half of 2026 is planned, everybody is posted
 * and has an account, and the firm is commissioned.
 */
export async function smallCounty(): Promise<SmallCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-small-'));
  const file = join(folder, 'small.db');
  const roster = cutDown(demoRoster(DEMO_SEED, 'second'));
  const { entities, cycle } = demoCounty(DEMO_SEED, { half: 'second' });
  const codes = new Set([...roster.postings, ...roster.townships[0]!.villages].map(({ code }) => code));
  await inDemonstration(file, async ({ app, clock }) => {
    clock.setDay('2026-12-07');
    await importMeasures(app, RULES);
    await app.get(CalendarService, { strict: false }).importOfficial();
    const by = systemActor(roster.county.code);
    const people = await openAccounts(app, roster);
    const ids = await enterRoster(app, roster, by);
    await openAccountsOfRoster(app, asInDemonstration(ids, roster));
    await enterIndicators(app, roster.county.code, by);
    const story: Story = { app, clock, people, ids, by };
    const cycleId = await planWithDays(story, cycle, 'half-year');
    const here = entities.filter(({ code }) => codes.has(code));
    const days = { fromOn: '2026-12-21', untilOn: '2027-01-11', destroyOn: '2027-01-25' };
    await commissionFirm(app, cycleId, here, people, days);
    const next = { code: LAST_CYCLE, half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' } as const;
    await planWithDays(story, next, 'half-year');
  });
  return {
    file,
    villages: roster.townships[0]!.villages.map(({ code }) => code),
    entities: entities.filter(({ code }) => codes.has(code)),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function cutDown({ county, townships, units, postings }: Roster): Roster {
  const township = townships.find(({ code }) => code === TOWNSHIP)!;
  const villages = township.villages.slice(0, VILLAGES);
  const here = new Set(villages.map(({ code }) => code));
  return {
    county,
    townships: [{ ...township, villages }],
    units,
    postings: postings.filter((one) => one.villages.every((village) => here.has(village))),
  };
}

/** The accounts of a cadre and of a unit are those of somebody who is here. */
function asInDemonstration(
  { cadres, units }: { cadres: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> },
  { postings }: Roster,
) {
  const [{ code, unit }] = postings as [Roster['postings'][number]];
  const of = (property: 'cadreCode' | 'unitCode') =>
    DEMO_ACCOUNTS.flatMap((account) => account[property] ?? []) as [string];
  return {
    cadres: new Map([[of('cadreCode')[0], cadres.get(code)!]]),
    units: new Map([[of('unitCode')[0], units.get(unit.code)!]]),
  };
}
