import type { Bounds } from '../../contract/fields.js';
import { compare, fromFigure } from '../exact.js';
import type { Analysis } from './analysis.js';
import type { Check } from './check.js';
import { boundedLists, type Entry } from './bounded-lists.js';
import { fault } from './fault.js';
import { isEmpty, sayInterval, sayPlaces } from './interval.js';

/** `empty-range`: bounds that no value can lie between, or that name one side twice; a declared range that runs backwards. */
export function* emptyRanges({ inventory, domains }: Analysis) {
  for (const { name, entries, domain } of boundedLists(inventory, domains))
    for (const { bounds, interval, pointer } of entries) {
      const twice = namedTwice(bounds);
      if (twice)
        yield fault('empty-range', pointer, {
          zh: `${name.zh}里，这一档同时写了 ${twice.join(' 和 ')}，说不清含不含界值。请只留一个。`,
          en: `Among ${name.en} this one says both "${twice[0]}" and "${twice[1]}", so nobody can tell whether the figure belongs to it. Keep one of them.`,
        });
      else if (isEmpty(interval)) yield backwards(name, { bounds, interval, pointer });
      else if (isEmpty(interval, domain.places))
        yield fault('empty-range', pointer, {
          zh: `${name.zh}里，“${sayInterval(interval).zh}”不含任何值（按 ${sayPlaces(domain.places).zh}判断）。请改正上下限，或删去这一档。`,
          en: `Among ${name.en}, no value lies ${sayInterval(interval).en} (judged at ${sayPlaces(domain.places).en}). Correct the bounds, or take this one out.`,
        });
    }
  yield* backwardNumbers(inventory);
  for (const { facts, pointer } of inventory.kinds)
    for (const [id, { range }] of facts) {
      const [low, high] = range ?? [];
      if (low === undefined || high === undefined || low === 'unspecified' || high === 'unspecified') continue;
      if (compare(fromFigure(low), fromFigure(high)) > 0)
        yield fault('empty-range', `${pointer}/facts/${id}/range`, {
          zh: `数据项 ${id} 的范围从 ${low} 到 ${high}，下限大于上限，记什么值都会被拒绝。请对调或改正。`,
          en: `The range of fact ${id} runs from ${low} to ${high}: its least is above its greatest, so every value would be refused. Swap or correct them.`,
        });
    }
}

/** Numbers written as "at least" and "at most" side by side. */
const backwardNumbers: Check = function* ({ ruleSet: { taskList, sampling } }) {
  const said = [
    { pointer: '/taskList', atLeast: taskList?.atLeast, atMost: taskList?.atMost },
    ...(sampling ?? []).map(({ atLeast, size }, i) => ({ pointer: `/sampling/${i}`, atLeast, atMost: size })),
  ];
  for (const { pointer, atLeast, atMost } of said)
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      yield fault('empty-range', `${pointer}/atLeast`, {
        zh: `这里至少 ${atLeast}、至多 ${atMost}，没有哪个数满足。请对调或改正。`,
        en: `At least ${atLeast} and at most ${atMost}: no number is both. Swap or correct them.`,
      });
};

function backwards(name: { zh: string; en: string }, { interval, pointer }: Entry) {
  const said = sayInterval(interval);
  return fault('empty-range', pointer, {
    zh: `${name.zh}里，“${said.zh}”不含任何值：下限不低于上限。请改正上下限。`,
    en: `Among ${name.en}, no value lies ${said.en}: the lower bound is not below the upper one. Correct the bounds.`,
  });
}

function namedTwice({ from, above, to, below }: Bounds): [string, string] | undefined {
  if (from !== undefined && above !== undefined) return ['from', 'above'];
  return to !== undefined && below !== undefined ? ['to', 'below'] : undefined;
}
