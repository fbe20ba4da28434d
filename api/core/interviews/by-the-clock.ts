import type { Interview, InterviewQuestion } from '../../contract/interview.js';
import { ask, numbersOf } from './ask.js';
import { LIMITS } from './limits.js';

const MINUTE = 60_000;
const begin = ({ beganAt }: Interview): number => Date.parse(beganAt);
const end = (one: Interview): number => begin(one) + one.minutes * MINUTE;
const isHeld = ({ outcome }: Interview): boolean => ['complete', 'invalid', 'brokenOff'].includes(outcome);

/** Many interviews of one person within a short time: the fullest stretch of each day. Ten in forty minutes are asked. */
export function manyInShortTime(who: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const { interviews: many, minutes } = LIMITS.manyInShortTime;
  const held = interviews.filter(isHeld);
  const fullest = new Map<string, Interview[]>();
  for (const [at, first] of held.entries()) {
    const stretch = held.slice(at).filter((one) => begin(one) - begin(first) <= minutes * MINUTE);
    const day = first.beganAt.slice(0, 10);
    if (stretch.length >= many && stretch.length > (fullest.get(day)?.length ?? 0)) fullest.set(day, stretch);
  }
  return [...fullest.values()].map((stretch) => {
    const took = Math.round((begin(stretch.at(-1)!) - begin(stretch[0]!)) / MINUTE);
    return ask(
      'manyInShortTime',
      who,
      stretch,
      `${who}在 ${took} 分钟内开始了 ${stretch.length} 次访问（${numbersOf(stretch)}）。是集中访问，还是时间登记有误？`,
      `${who} began ${stretch.length} interviews within ${took} minutes (${numbersOf(stretch)}). Were people gathered, or is the time mistaken?`,
    );
  });
}

/** One person's interviews that were going on at the same time. */
export function overlapping(who: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const held = interviews.filter(isHeld);
  const both = new Set<Interview>();
  let open: Interview | undefined;
  for (const one of held) {
    if (open && begin(one) < end(open)) both.add(open).add(one);
    if (!open || end(one) > end(open)) open = one;
  }
  const found = held.filter((one) => both.has(one));
  if (found.length === 0) return [];
  return [
    ask(
      'overlapping',
      who,
      found,
      `${who}有 ${found.length} 次访问时间相互重叠（${numbersOf(found)}）。是分头访问记在一人名下，还是时间登记有误？`,
      `${found.length} interviews of ${who} overlap in time (${numbersOf(found)}). Were they held by several people, or is the time mistaken?`,
    ),
  ];
}

/** Complete interviews that were over at once. */
export function tooShort(who: string, interviews: readonly Interview[]): InterviewQuestion[] {
  const { minutes } = LIMITS.tooShort;
  const short = interviews.filter((one) => one.outcome === 'complete' && one.minutes < minutes);
  if (short.length === 0) return [];
  return [
    ask(
      'tooShort',
      who,
      short,
      `${who}有 ${short.length} 次完成的访问不足 ${minutes} 分钟（${numbersOf(short)}）。问卷是否逐题问完？`,
      `${short.length} complete interviews of ${who} took less than ${minutes} minutes (${numbersOf(short)}). Was every question asked?`,
    ),
  ];
}
