import { answerDuty, verifyDuty } from './assigned-duties.js';
import * as adjustments from './adjustments.js';
import { decideLate } from './exemptions.js';
import type { Refusals, untilScored } from './first-half.js';
import { cycleNow } from './half.js';
import { answer } from './hearing.js';
import { makeUp, tellAgain, tellMadeUp, voteAgain } from './made-up.js';
import { determine, seal, tryReopening } from './meeting.js';
import { feedBack, object, readOwn, tellNotice } from './notice.js';
import * as reviews from './reviews.js';

const OBJECTIONS = { 丁向东: '两件交接事项没有办结，已书面提醒。' };
const CHANGES = [
  { name: '班建平', grade: 'fairlyGood', reason: '六月山洪连续 9 天在岗，应急天数未计入任务清单。' },
  { name: '丁向东', grade: 'fairlyGood', reason: '两件交接事项未办结，派出单位有书面意见。' },
  { name: '韦春梅', grade: 'fair', reason: '群众反映清单第 2 件没有办成，入户核实属实。' },
];

/** The first half of 2026 from its scores to the end of its last clock. */
export async function untilOver({ half, asked, duty }: Awaited<ReturnType<typeof untilScored>>, refused: Refusals) {
  const { stage } = half;
  await stage.morning('2026-07-14');
  await answer(half, '马鞍乡', OBJECTIONS);
  await answerDuty(half, '汤一诺', duty);
  refused.reopened = await tryReopening(half);
  await stage.morning('2026-07-17');
  await stage.morning('2026-07-20');
  refused.vetoRaised = (await determine(half, '2026年第14期', CHANGES, '陆承远'))!;
  const sealed = await seal(half);
  await stage.morning('2026-07-21');
  const notice = await tellNotice(half);
  await stage.morning('2026-07-23');
  await object(half, notice, '青坪镇');
  await stage.morning('2026-07-28');
  await feedBack(half);
  const own = await readOwn(half, '罗启明', '石慕云');
  await stage.morning('2026-07-29');
  await verifyDuty(half, '汤一诺', duty);
  await voteAgain(half, '岭背村');
  await decideLate(
    half,
    asked.find(({ wanted }) => wanted.state === 'undecided')!,
  );
  const made = await makeUp(half, [
    { name: '楼望舒', reason: '容错已认定，补定等次。' },
    { name: '章怀舟', reason: '在岗天数补录核定，补定等次。', facts: { daysOnPost: 108 } },
  ]);
  await tellMadeUp(half, made);
  await stage.morning('2026-07-30');
  const upheld = await reviews.apply(half, '尤立群', '3 月抽调防火 8 天，没有算在岗，请核对。');
  const other = await reviews.apply(half, '韦春梅', '清单第 2 件是雨水推迟的，请再考虑。');
  await reviews.uphold(half, upheld, '尤立群', {
    reason: '县防火办抽调 8 天属实，应计在岗。',
    facts: { daysOnPost: 78 },
  });
  await tellAgain(half, made);
  await stage.morning('2026-08-03');
  const rectified = await adjustments.talk(half, '陶溪乡', '龙见山');
  await stage.morning('2026-08-10');
  const dismissed = await reviews.dismiss(half, other, '入户核实的记录完整，办结时间不影响认定。');
  await stage.morning('2026-08-18');
  const appealed = await reviews.appeal(half, dismissed, '韦春梅', '复核没有看当月的雨情记录。');
  await stage.morning('2026-08-25');
  refused.rankedLast = await adjustments.replace(half);
  await stage.morning('2026-08-28');
  refused.lateReview = await reviews.tryLate(half, '宁远舟');
  await stage.morning('2026-09-01');
  const over = await cycleNow(half);
  return { half, sealed, own, rectified, appealed, over, notice };
}
