import type { INestApplicationContext } from '@nestjs/common';
import type { Cohort } from '../contract/cohort.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { AssessingService } from '../results/assessing.service.js';
import { SealingService } from '../results/sealing.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { WindowsService } from '../schedule/windows.service.js';
import type { People } from './people.js';
import type { RosterIds } from './roster.js';
import type { StoryClock } from './story-clock.js';

/** What the steps of the demonstration's story need of each other. */
export type Story = {
  app: INestApplicationContext;
  clock: Pick<StoryClock, 'setDay'>;
  people: People;
  ids: RosterIds;
  by: Actor;
};

/** Plans a cycle after the measure in force. @returns its id */
export async function plan(
  { app, by }: Story,
  { code, half, startsOn, cutoffOn }: Cohort['cycle'],
  measure: string,
): Promise<string> {
  const ruleSet = await app.get(RuleSetsService, { strict: false }).inForceOn(measure, '2026-01-01', by.areaCode);
  const cycle = { code, areaCode: by.areaCode, half: half ?? null, startsOn, cutoffOn, ruleSetId: ruleSet!.id };
  return (await app.get(CyclesService, { strict: false }).create(cycle, by)).id;
}

/** Plans a cycle like {@link plan}, and the day of each of its steps. @returns its id */
export async function planWithDays(story: Story, cycle: Cohort['cycle'], measure: string): Promise<string> {
  const id = await plan(story, cycle, measure);
  await story.app.get(WindowsService, { strict: false }).plan(id, story.by);
  return id;
}

/** Those a township marks: its villages and the cadres posted there. */
export function ofTownship({ entities }: Cohort, township: string): Cohort['entities'] {
  return entities.filter(({ links }) => links?.township === township);
}

/** Assesses a closed cycle and seals it. @param between what its measure asks for before the seal */
export async function assessAndSeal(
  { app, by }: Story,
  cycleId: string,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await app.get(AssessingService, { strict: false }).assess({ cycleId }, by);
  await between();
  await app.get(SealingService, { strict: false }).seal({ cycleId, reason: '部务会已研究确定等次。' }, by);
}
