import type { MarkRecord } from '../contract/records/mark.js';
import type { RuleSet } from '../contract/rule-set.js';
import { nearestName } from '../core/nearest-name.js';
import { exactOf } from '../core/value.js';
import type { Fault } from '../http/fault.js';
import type { MarkItem, MarkItems, Reading } from './mark-items.js';

type Said = Pick<MarkRecord, 'values' | 'sentence'>;
type Named = Pick<MarkRecord, 'group' | 'entityKind' | 'item'>;

/** What is wrong with the values and the sentence of a mark. */
export function markFaults({ readings, count }: MarkItem, { values, sentence }: Said): Fault[] {
  const reading = readings.find((one) => valueFaults(one, values).length === 0) ?? readings[0]!;
  const faults = valueFaults(reading, values);
  if (count && (values.length < count.atLeast || values.length > count.atMost))
    faults.push({
      pointer: '/values',
      zh: `应有 ${count.atLeast} 至 ${count.atMost} 件，每件一个结果；现有 ${values.length} 个`,
      en: `takes ${count.atLeast} to ${count.atMost}, one for each agreed task; there are ${values.length}`,
    });
  return [...faults, ...sentenceFaults(reading, values, sentence)];
}

function valueFaults({ levels, least, most, isPlace }: Reading, values: Said['values']): Fault[] {
  return values.flatMap((value, at): Fault[] => {
    const pointer = `/values/${at}`;
    if (levels) return Object.hasOwn(levels, value) ? [] : [{ pointer, ...oneOf(levels) }];
    if (typeof value !== 'number' || exactOf(value) === undefined)
      return [{ pointer, zh: '应为数，最多 15 位', en: 'is a number of at most 15 digits' }];
    if (isPlace)
      return Number.isSafeInteger(value) && value >= 1
        ? []
        : [{ pointer, zh: '应为名次：1、2、3……', en: 'is a place: 1, 2, 3 …' }];
    return value >= least && value <= most ? [] : [{ pointer, ...between(least, most) }];
  });
}

/** A sentence where a level asks for one, and nowhere else: nobody writes more than the measure wants to read. */
function sentenceFaults({ levels }: Reading, values: Said['values'], sentence: string | null): Fault[] {
  const asked = values.flatMap((value) => {
    const level = levels && Object.hasOwn(levels, value) ? levels[value] : undefined;
    return level?.sentenceAtMost === undefined ? [] : [{ title: level.title, atMost: level.sentenceAtMost }];
  });
  const pointer = '/sentence';
  if (asked.length === 0)
    return sentence === null
      ? []
      : [{ pointer, zh: '这一档不用写说明，请删去', en: 'is not asked for here; leave it out' }];
  const { title, atMost } = asked.reduce((least, one) => (one.atMost < least.atMost ? one : least));
  if (sentence === null)
    return [
      {
        pointer,
        zh: `选“${title.zh}”请写一句（不超过 ${atMost} 字）`,
        en: `"${title.en}" takes one sentence of at most ${atMost} characters`,
      },
    ];
  const length = [...sentence].length;
  return length <= atMost
    ? []
    : [{ pointer, zh: `不超过 ${atMost} 字，现有 ${length} 字`, en: `has ${length} characters, at most ${atMost}` }];
}

/** The item is not one that the measure marks: says which is nearest. */
export function unknownItem(ruleSet: RuleSet, items: MarkItems, { group, entityKind, item }: Named): Fault {
  const all = [...items.values()];
  if (!Object.hasOwn(ruleSet.raterGroups, group))
    return unknown('/group', group, Object.keys(ruleSet.raterGroups), '评价主体', 'rater group');
  const ofGroup = all.filter((one) => one.group === group && one.entityKind === entityKind);
  if (ofGroup.length > 0)
    return unknown(
      '/item',
      item,
      ofGroup.map((one) => one.item),
      '评分项',
      'item',
    );
  const kinds = [...new Set(all.filter((one) => one.group === group).map((one) => one.entityKind))];
  return {
    pointer: '/entityKind',
    zh: `本办法的“${group}”不给这类对象（${entityKind}）打分${kinds.length > 0 ? `；可以：${kinds.join('、')}` : ''}`,
    en: `the group "${group}" marks no ${entityKind}${kinds.length > 0 ? `; it marks ${kinds.join(', ')}` : ''}`,
  };
}

function unknown(pointer: string, found: string, known: readonly string[], zh: string, en: string): Fault {
  const nearest = nearestName(found, known);
  return {
    pointer,
    zh: `本期的办法没有“${found}”这个${zh}；${nearest ? `是不是“${nearest}”` : `有：${known.join('、')}`}`,
    en: `the measure of this cycle has no ${en} "${found}"; ${nearest ? `did you mean "${nearest}"?` : `it has ${known.join(', ')}`}`,
  };
}

function oneOf(levels: NonNullable<Reading['levels']>): { zh: string; en: string } {
  const named = Object.entries(levels);
  return {
    zh: `应为以下之一：${named.map(([id, { title }]) => `${id}（${title.zh}）`).join('、')}`,
    en: `is one of ${named.map(([id, { title }]) => `${id} (${title.en})`).join(', ')}`,
  };
}

function between(least: number, most: number): { zh: string; en: string } {
  const zh = [...(least > -Infinity ? [`不小于 ${least}`] : []), ...(most < Infinity ? [`不大于 ${most}`] : [])];
  const en = [...(least > -Infinity ? [`at least ${least}`] : []), ...(most < Infinity ? [`at most ${most}`] : [])];
  return { zh: `应${zh.join('、')}`, en: `is ${en.join(', ')}` };
}
