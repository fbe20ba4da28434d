import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type TestAgent from 'supertest/lib/agent.js';
import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import type { Review } from '../../../api/contract/procedure.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { systemActor } from '../../../api/http/access.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { aClosedCycle, plainMeasure, sealed } from './plain-measure.js';
import { halfYearText } from './result-rows.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

const halfYear = JSON.parse(halfYearText()) as RuleSet;

/** A measure with notice, review and time table of the half-year measure and the clauses behind them. */
export const withAfterwards = (measure: RuleSet) => ({
  ...(JSON.parse(JSON.stringify(measure)) as RuleSet),
  basis: { ...measure.basis, ...clausesFrom('7.') },
  notice: halfYear.notice,
  review: halfYear.review as Review,
  schedule: without(halfYear.schedule as object, 'provisional'),
});

/** The plain measure without a quota, and with what comes after the seal. */
const postedMeasure = {
  ...withAfterwards(plainMeasure),
  code: 'posted',
  entities: { cadre: { ...plainMeasure.entities.cadre, quotas: [] } },
};

function clausesFrom(start: string) {
  return Object.fromEntries(Object.entries(halfYear.basis).filter(([id]) => id.startsWith(start)));
}

function without(from: object, name: string): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
}

async function imported({ app }: TestService, review: Partial<Review>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  await writeFile(
    join(folder, 'posted.json'),
    JSON.stringify({ ...postedMeasure, review: { ...postedMeasure.review, ...review } }),
  );
  const ruleSets = app.get(RuleSetsService, { strict: false });
  await ruleSets.importFolder(folder, systemActor(''));
  await rm(folder, { recursive: true });
  return (await ruleSets.inForceOn('posted', '2026-06-30', '529901'))!.id;
}

const HALVES = {
  '2026-H1': { half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30', sealedOn: '2026-07-20' },
  '2026-H2': { half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-31', sealedOn: '2027-01-21' },
  '2027-H2': { half: 'second', startsOn: '2027-07-01', cutoffOn: '2027-12-17', sealedOn: '2028-01-06' },
  '2028-H1': { half: 'first', startsOn: '2028-01-01', cutoffOn: '2028-06-30', sealedOn: '2028-07-20' },
} as const;

/** Nine in the morning of a day, in China. */
export const morning = (day: string): string => `${day}T09:00:00.000+08:00`;

/**
 * A half-year of the home county with the four cadres' days, its windows planned and its results sealed on the last day of the
 * determination: the first two, with 95 and 92, are good.
 */
export async function aSealedHalf(
  service: TestService,
  world: World,
  code: keyof typeof HALVES = '2026-H1',
  days: readonly (number | null)[] = [95, 92, 85, 70],
  review: Partial<Review> = {},
): Promise<CycleRecord> {
  await service.app.get(CalendarService, { strict: false }).importOfficial();
  const ruleSetId = await imported(service, review);
  const { sealedOn, ...plan } = HALVES[code];
  service.clock.set(morning(plan.cutoffOn));
  const { id: cycleId } = await aClosedCycle(service, world, { days: [...days] }, { code, ...plan, ruleSetId });
  await world.home.official.post('/api/windows/plan').send({ cycleId }).expect(200);
  service.clock.set(morning(sealedOn));
  await sealed(world, cycleId);
  return (await world.home.official.get(`/api/cycles/${cycleId}`).expect(200)).body as CycleRecord;
}

/** Draws up the notice of a cycle, or of one result, and posts it. */
export async function posted(official: TestAgent, cycleId: string, resultId?: string): Promise<NoticeRecord> {
  const drawn = await official.post('/api/notices').send({ cycleId, resultId }).expect(201);
  return (await official.post(`/api/notices/${drawn.body.id}/publish`).send({ reason: '按县里部署办理' }).expect(200))
    .body as NoticeRecord;
}

/** Posts a sealed half-year on the first day of its window and tells every cadre on the day after its last. */
export async function told(
  service: TestService,
  { home }: World,
  cycleId: string,
  days: { postedOn: string; toldOn: string },
) {
  service.clock.set(morning(days.postedOn));
  await posted(home.official, cycleId);
  service.clock.set(morning(days.toldOn));
  await home.official.post('/api/feedback/all').send({ cycleId }).expect(200);
}
