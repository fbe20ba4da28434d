import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Analysis } from './analysis.js';
import { type BoundedList, boundedLists, nonEmpty } from './bounded-lists.js';
import { gapsIn, overlapsIn, span } from './cover.js';
import { fault } from './fault.js';
import { type Interval, sayInterval, sayPlaces } from './interval.js';

/**
 * `band-gap`, `shared-edge`, `band-overlap`: every value that can occur lies in one band, no more and no less. A gap the measure
 * really has is owned by a band `unspecified`. `step-overlap`: steps of a ladder may leave values out, but share none.
 */
export function* bands({ inventory, domains }: Analysis): Generator<Diagnostic> {
  for (const list of boundedLists(inventory, domains)) {
    if (list.sort !== 'ladder') yield* gaps(list);
    yield* overlaps(list);
  }
}

function* gaps(list: BoundedList): Generator<Diagnostic> {
  const { name, pointer, domain } = list;
  const intervals = nonEmpty(list).map((entry) => entry.interval);
  if (intervals.length === 0) return;
  for (const gap of gapsIn(judgedDomain(domain, intervals), intervals, domain.places)) {
    const said = sayInterval(gap);
    const places = sayPlaces(domain.places);
    yield fault('band-gap', `${pointer}/bands`, {
      zh: `${name.zh}里没有一档包含 ${said.zh}（${places.zh ? `按 ${places.zh}判断` : '该值没有声明小数位'}）。请补上这一档；原办法本来就没有规定的，写明 "unspecified"；不应出现这样的值的，先声明取整（round）或小数位（places）。`,
      en: `Among ${name.en} none holds ${said.en} (${places.en ? `judged at ${places.en}` : 'the value has no declared decimal places'}). Add a band for it; own it with "unspecified" where the measure really leaves it out; or round the value first (round, places) if such values should not occur.`,
    });
  }
}

/** Where the file leaves an end of the range unspecified, only what lies between the bands themselves is judged. */
function judgedDomain({ interval, isLeftOpen }: BoundedList['domain'], intervals: readonly Interval[]): Interval {
  const { least, greatest } = span(intervals);
  return {
    least: isLeftOpen.least ? least : interval.least,
    greatest: isLeftOpen.greatest ? greatest : interval.greatest,
  };
}

function* overlaps(list: BoundedList): Generator<Diagnostic> {
  const entries = nonEmpty(list);
  const { name, sort, domain } = list;
  for (const { first, second, shared, isEdge } of overlapsIn(
    entries.map((entry) => entry.interval),
    domain.places,
  )) {
    const [one, other] = [entries[first]!, entries[second]!];
    const said = sayInterval(shared);
    const [a, b] = [sayInterval(one.interval), sayInterval(other.interval)];
    if (sort === 'ladder')
      yield fault('step-overlap', other.pointer, {
        zh: `${name.zh}里，“${a.zh}”和“${b.zh}”都包含 ${said.zh}，后果会叠加。请让各级互不重叠，每级写明自己的全部后果。`,
        en: `Among ${name.en}, "${a.en}" and "${b.en}" both hold ${said.en}, so their effects would add up. Let the steps share no value, and let each state all of its effects.`,
      });
    else if (isEdge)
      yield fault('shared-edge', other.pointer, {
        zh: `${name.zh}里，${said.zh} 同时属于“${a.zh}”和“${b.zh}”两档。请用 from/to（含）和 above/below（不含）写明它归哪一档。`,
        en: `Among ${name.en}, ${said.en} belongs to both "${a.en}" and "${b.en}". Say which one owns it: "from" and "to" include their figure, "above" and "below" exclude it.`,
      });
    else
      yield fault('band-overlap', other.pointer, {
        zh: `${name.zh}里，“${a.zh}”和“${b.zh}”都包含 ${said.zh}。请改正上下限，让每个值只属于一档。`,
        en: `Among ${name.en}, "${a.en}" and "${b.en}" both hold ${said.en}. Correct the bounds so that every value belongs to one.`,
      });
  }
}
