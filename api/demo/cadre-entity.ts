import type { Entity, Mark } from '../contract/entity.js';
import type { FactValue } from '../contract/fact.js';
import { type BallotBox, drawVotes, tallyOf } from './ballot-tally.js';
import { CYCLE_BEFORE, type Half, WORKING_DAYS, cycleOf } from './half.js';
import type { Posting } from './posting.js';
import type { Random } from './random.js';

/** The five things a township marks, in the order of its form. */
export const LEVEL_ITEMS = ['resources', 'guidance', 'capability', 'contact', 'presence'] as const;
/** The levels behind the number keys 1 to 5. */
export const LEVELS = ['poor', 'fair', 'fairlyGood', 'good', 'outstanding'] as const;
const TASK_POINTS = { done: 100, partly: 60, notDone: 0 } as const;
/** How an agreed task came out. */
export type TaskResult = keyof typeof TASK_POINTS;

/** A cadre as the generator draws it, without findings: facts, township marks, tasks, one tally for each village served. */
export function drawCadre(posting: Posting, boxes: readonly BallotBox[], half: Half, random: Random): Entity {
  const tasks = drawTasks(posting.aim, random);
  const entity: Entity = {
    kind: 'cadre',
    code: posting.code,
    name: posting.name,
    links: {
      team: posting.team,
      village: posting.villages.length === 1 ? (posting.villages[0] ?? '') : posting.villages,
      township: posting.township,
      dispatchingUnit: posting.unit.code,
    },
    facts: drawFacts(posting, tasks, half, random),
    marks: [...drawLevels(posting.aim, random), { group: 'townshipCommittee', item: 'tasks', values: tasks }],
    tallies: boxes.map((box) => {
      const mood = posting.aim + 0.03 * random.bell();
      return tallyOf(box, (question) => drawVotes(box.valid, mood - (question === 2 ? 0.03 : 0), random));
    }),
  };
  if (half === 'first' && posting.postedOn < '2025-10-01')
    entity.earlier = { previous: { cycle: CYCLE_BEFORE[half], grade: drawEarlierGrade(posting.aim, random) } };
  return entity;
}

function drawLevels(aim: number, random: Random): Mark[] {
  return LEVEL_ITEMS.map((item) => ({ group: 'townshipCommittee', item, values: [drawLevel(aim, random)] }));
}

function drawLevel(aim: number, random: Random): string {
  const shown = aim + 0.1 * random.bell();
  if (shown >= 0.93) return 'outstanding';
  if (shown >= 0.78) return 'good';
  if (shown >= 0.63) return 'fairlyGood';
  return shown >= 0.45 ? 'fair' : 'poor';
}

/** Three to five agreed tasks, most of them done. */
function drawTasks(aim: number, random: Random): TaskResult[] {
  return Array.from({ length: random.whole(3, 5) }, () => {
    const luck = aim + 0.2 * random.bell();
    return luck > 0.83 ? 'done' : luck > 0.6 ? 'partly' : 'notDone';
  });
}

/** The verified mean of task results in per cent, as the cadre would report it: two decimals. */
export function meanOfTasks(tasks: readonly TaskResult[]): number {
  let sum = 0;
  for (const task of tasks) sum += TASK_POINTS[task];
  return Math.round((sum * 100) / tasks.length) / 100;
}

function drawFacts(posting: Posting, tasks: TaskResult[], half: Half, random: Random): Record<string, FactValue> {
  const workingDays = workingDaysOf(posting, half);
  const approvedLeaveDays = Math.min(random.weighted([30, 10, 10, 14, 10, 12, 5, 4, 3, 2]), workingDays);
  const officialTripDays = Math.min(random.whole(0, 6), workingDays - approvedLeaveDays);
  const trainingDays = Math.min(
    random.weighted([40, 10, 20, 20, 6, 4]),
    workingDays - approvedLeaveDays - officialTripDays,
  );
  const dutyDays = workingDays - approvedLeaveDays - officialTripDays - trainingDays;
  return {
    personnelStatus: posting.personnelKind,
    postedOn: posting.postedOn,
    inVillageSince: posting.inVillageSince,
    workingDays,
    officialTripDays,
    trainingDays,
    approvedLeaveDays,
    daysOnPost: Math.max(0, dutyDays - random.weighted([40, 25, 15, 10, 6, 4])),
    sickAndPersonalLeaveDays: Math.floor(approvedLeaveDays * random.next() * 0.8),
    tasksReported: meanOfTasks(tasks),
  };
}

/** Working days since the posting began; five in seven days where it began within the half. */
function workingDaysOf({ postedOn }: Posting, half: Half): number {
  const { startsOn, cutoffOn } = cycleOf(half);
  if (postedOn <= startsOn) return WORKING_DAYS[half];
  const days = dayNumber(cutoffOn) - dayNumber(postedOn) + 1;
  return Math.floor((days * WORKING_DAYS[half]) / (dayNumber(cutoffOn) - dayNumber(startsOn) + 1));
}

const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days since an arbitrary origin, right within the ordinary years around 2026. */
function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 365 + (BEFORE_MONTH[Number(day.slice(5, 7)) - 1] ?? 0) + Number(day.slice(8));
}

function drawEarlierGrade(aim: number, random: Random): string {
  const shown = aim + 0.06 * random.bell();
  if (shown >= 0.915) return 'good';
  return shown >= 0.78 ? 'fairlyGood' : 'fair';
}
