import type { CycleRecord } from '../../contract/records/cycle.js';
import { DEMO_SEED, demoCounty } from '../../demo/demo-county.js';
import * as adjustments from './adjustments.js';
import type { untilOver } from './after-scores.js';
import { tellScores } from './assessment.js';
import * as ballots from './ballots.js';
import { findConduct, tellConduct } from './conduct.js';
import { enterFigures, enterLeave } from './figures.js';
import type { Refusals } from './first-half.js';
import { cycleNow, type Half } from './half.js';
import { answer } from './hearing.js';
import { closeCase } from './made-up.js';
import { markByTownships, survey } from './marks.js';
import { determine, seal } from './meeting.js';
import { feedBack, readOwn, tellNotice } from './notice.js';
import { announce } from './planning.js';
import * as reviews from './reviews.js';

/** The second half of 2026, from the successors to its last review. */
export async function secondHalf(
  { half: first, rectified, appealed }: Awaited<ReturnType<typeof untilOver>>,
  refused: Refusals,
) {
  const { stage } = first;
  await stage.heading({ zh: '2026 年下半年', en: 'The second half of 2026' });
  const cohort = demoCounty(DEMO_SEED, { half: 'second' });
  const [planned] = await stage.offices.organisation.list<CycleRecord>('cycles', { code: '2026-H2' });
  const half: Half = { stage, cycleId: planned!.id, cohort };
  await stage.morning('2026-09-07');
  await adjustments.handOver(half);
  await stage.morning('2026-10-12');
  await reviews.decideAppeal(first, appealed, '市组申〔2026〕7号');
  await adjustments.succeed(half);
  await stage.morning('2026-11-03');
  await adjustments.recheck(half, rectified);
  await stage.morning('2026-11-16');
  await closeCase(first, '石慕云');
  await stage.morning('2026-12-09');
  await announce(half);
  await stage.morning('2026-12-17');
  const printed = await ballots.print(half);
  await enterLeave(half);
  await tellConduct(half, await findConduct(half, cohort.entities), cohort.entities);
  await stage.morning('2026-12-23');
  await ballots.vote(half, printed);
  await stage.morning('2027-01-05');
  await survey(half);
  await markByTownships(half, false);
  await stage.morning('2027-01-13');
  await enterFigures(half);
  await stage.morning('2027-01-14');
  const counted = await ballots.countBoxes(half);
  await stage.morning('2027-01-14');
  const scored = await tellScores(half);
  await stage.morning('2027-01-18');
  await answer(half, '石桥镇', {});
  await stage.morning('2027-01-20');
  await stage.morning('2027-01-21');
  await determine(half, '2027年第2期', [], null);
  const sealed = await seal(half);
  await stage.morning('2027-01-22');
  const notice = await tellNotice(half);
  await stage.morning('2027-01-29');
  await feedBack(half);
  const own = await readOwn(half, '罗启明', null);
  await stage.morning('2027-02-26');
  const late = await reviews.apply(half, '石维国', '清单第 3 件 12 月底已经办成，请核对。');
  await stage.morning('2027-03-01');
  const last = await reviews.apply(half, '黎文清', '10 月 14 日已经口头请假，请核对。');
  await reviews.dismiss(half, late, '办成日期在截止日之后，按期初商定的口径不计。');
  await stage.morning('2027-03-02');
  refused.reviewAfterLastDay = await reviews.tryLate(half, '宁远舟');
  await stage.morning('2027-03-08');
  await reviews.dismiss(half, last, '核对值班表和请假登记，没有请假。');
  await stage.morning('2027-03-09');
  return { half, counted, scored, sealed, notice, own, over: await cycleNow(half) };
}
