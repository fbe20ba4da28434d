import type { Tally } from '../contract/ballot.js';
import type { Random } from './random.js';

/** How many chose satisfied, mostly satisfied, dissatisfied, cannot say. */
export type Votes = readonly [satisfied: number, mostlySatisfied: number, dissatisfied: number, dontKnow: number];

/** What happened to the ballots of one village, the same for every cadre on them. */
export type BallotBox = { place: string; attempt: number; issued: number; returned: number; valid: number };

/** Every village draws fifteen representatives. */
const ROLL = 15;
/** Representatives drawn by kind of household: at least seven in ten ordinary, one of each other kind. */
const DRAWN = { ordinary: 11, formerPoor: 2, monitored: 2 };

/** A village's box: nearly all fifteen come back, now and then one is spoilt. */
export function drawBox(place: string, random: Random): BallotBox {
  const returned = ROLL - random.weighted([70, 22, 8]);
  return { place, attempt: 1, issued: ROLL, returned, valid: returned - random.weighted([82, 15, 3]) };
}

/** One cadre's tally in one box; `ofQuestion` answers how the valid ballots fell. */
export function tallyOf(box: BallotBox, ofQuestion: (index: number) => Votes): Tally {
  const cast = Math.min(box.returned, ROLL);
  return {
    group: 'villagers',
    place: box.place,
    attempt: box.attempt,
    roll: ROLL,
    issued: box.issued,
    returned: box.returned,
    cast,
    valid: box.valid,
    strata: {
      ordinary: { roll: DRAWN.ordinary, cast: cast - DRAWN.formerPoor - DRAWN.monitored },
      formerPoor: { roll: DRAWN.formerPoor, cast: DRAWN.formerPoor },
      monitored: { roll: DRAWN.monitored, cast: DRAWN.monitored },
    },
    questions: {
      canBeFound: optionsOf(ofQuestion(0)),
      isUseful: optionsOf(ofQuestion(1)),
      helpsIncome: optionsOf(ofQuestion(2)),
      isFair: optionsOf(ofQuestion(3)),
    },
  };
}

/** Votes under the names of their options. */
export function optionsOf([satisfied, mostlySatisfied, dissatisfied, dontKnow]: Votes): Record<string, number> {
  return { satisfied, mostlySatisfied, dissatisfied, dontKnow };
}

/** How so many valid ballots fall on a question when opinion stands at `mood`, the expected points divided by 100. */
export function drawVotes(valid: number, mood: number, random: Random): Votes {
  let dissatisfied = Math.max(0.004, (0.93 - mood) * 0.4);
  const satisfied = Math.max(0, 5 * (mood - 0.8 + 0.4 * dissatisfied));
  if (satisfied === 0) dissatisfied = Math.min(1, 2 * (0.8 - mood));
  let [best, worst, silent] = [0, 0, 0];
  for (let ballot = 0; ballot < valid; ballot++) {
    if (random.chance(0.04)) silent++;
    else {
      const opinion = random.next();
      if (opinion < satisfied) best++;
      else if (opinion > 1 - dissatisfied) worst++;
    }
  }
  return [best, valid - best - worst - silent, worst, silent];
}
