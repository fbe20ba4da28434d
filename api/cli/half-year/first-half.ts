import { DEMO_SEED, demoCounty } from '../../demo/demo-county.js';
import type { Entity } from '../../contract/entity.js';
import * as duties from './assigned-duties.js';
import { tellScores, tryLateMark } from './assessment.js';
import * as ballots from './ballots.js';
import { findConduct, tellConduct } from './conduct.js';
import * as exemptions from './exemptions.js';
import { enterFigures, enterLeave } from './figures.js';
import type { Half } from './half.js';
import { markByTownships, survey } from './marks.js';
import type { Refusal } from './people.js';
import { announce, plan } from './planning.js';
import type { Stage } from './stage.js';
import { agreeTasks, confirmTasks, report } from './tasks.js';

const TRIES_SOMETHING_NEW = '蒙秋实';
const REPORTS_A_DUTY = '汤一诺';

const isAsking = ({ exemptions: asked = [] }: Entity): boolean => asked.length > 0;

/** What was tried and refused on the way, by what it was. */
export type Refusals = Record<string, Refusal>;

/** The first half of 2026 from its plan to its scores. */
export async function untilScored(stage: Stage, refused: Refusals) {
  await stage.heading({ zh: '2026 年上半年', en: 'The first half of 2026' });
  const cohort = demoCounty(DEMO_SEED, { half: 'first' });
  await stage.morning('2026-01-12');
  const half: Half = await plan(stage, cohort);
  refused.barredTask = await agreeTasks(half);
  await stage.morning('2026-03-02');
  const filed = new Map([[TRIES_SOMETHING_NEW, await exemptions.file(half, TRIES_SOMETHING_NEW)]]);
  await stage.morning('2026-06-05');
  await announce(half);
  await stage.morning('2026-06-15');
  const printed = await ballots.print(half);
  await exemptions.confirmDisasters(half);
  const [asking, others] = [cohort.entities.filter(isAsking), cohort.entities.filter((one) => !isAsking(one))];
  let found = await findConduct(half, asking);
  const asked = await exemptions.ask(half, filed);
  const duty = await duties.reportDuty(half, REPORTS_A_DUTY);
  await enterLeave(half);
  await stage.morning('2026-06-18');
  await exemptions.decide(half, asked);
  await stage.morning('2026-06-22');
  await report(half);
  await stage.morning('2026-06-24');
  refused.secondVote = await ballots.vote(half, printed);
  await exemptions.decide(half, asked);
  await stage.morning('2026-06-26');
  await exemptions.decide(half, asked);
  await stage.morning('2026-07-01');
  found += await findConduct(half, others);
  await tellConduct(half, found, cohort.entities);
  await stage.morning('2026-07-03');
  await exemptions.decide(half, asked);
  refused.ownCountersign = await markByTownships(half, true);
  await stage.morning('2026-07-06');
  await confirmTasks(half);
  await survey(half);
  await stage.morning('2026-07-10');
  await enterFigures(half);
  await stage.morning('2026-07-11');
  refused.lateMark = await tryLateMark(half);
  const counted = await ballots.countBoxes(half);
  await ballots.countPaper(half);
  await stage.morning('2026-07-12');
  await ballots.repeatPaper(half);
  await stage.morning('2026-07-13');
  const scored = await tellScores(half);
  return { half, asked, duty, counted, scored };
}
