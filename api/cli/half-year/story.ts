import { untilOver } from './after-scores.js';
import { annual } from './annual.js';
import { type Refusals, untilScored } from './first-half.js';
import { exportAll, rollUp } from './proof.js';
import { secondHalf } from './second-half.js';
import type { Stage } from './stage.js';

/**
 * Two half-years of 云溪县 over HTTP, from the plan of the first to the last review of the second: what has a day the schedule does by
 * itself, every other step is done by the person whose step it is, signed in with an account of one's own.
 */
export async function wholeYear(stage: Stage) {
  const refused: Refusals = {};
  const scored = await untilScored(stage, refused);
  const first = await untilOver(scored, refused);
  const second = await secondHalf(first, refused);
  await stage.heading({ zh: '年度与查验', en: 'The year, and the proof' });
  const year = await annual(first.half, second.half);
  const table = await rollUp(first.half);
  const { exported, chain } = await exportAll([first.half, second.half, year]);
  return { scored, first, second, year, table, exported, chain, refused };
}
