import type { Fact } from '../contract/fact.js';
import type { FigureOrUnspecified } from '../contract/fields.js';
import type { FigureValue } from '../contract/records/figure.js';
import { readerOf } from '../core/facts/recorded.js';
import { exactOf } from '../core/value.js';
import type { Fault } from '../http/fault.js';

type Said = { value: FigureValue | null; baseline: FigureValue | null; isScheduled: boolean };

/** What is wrong with what was reported of a fact. The scorer's own reader decides: what is kept here is never missing there. */
export function valueFaults(fact: Fact, { value, baseline, isScheduled }: Said): Fault[] {
  const faults: Fault[] = [];
  if (isScheduled && value === null)
    faults.push({
      pointer: '/value',
      zh: '本期应报，请填数值；本期按计划不报的，请标明“本期未安排”（isScheduled 为 false）',
      en: 'is due this period: give a value, or say that none is scheduled (isScheduled false)',
    });
  if (!isScheduled && value !== null)
    faults.push({
      pointer: '/value',
      zh: '标明“本期未安排”的不填数值',
      en: 'has a value although none is scheduled this period',
    });
  const read = readerOf(fact);
  if (value !== null && read(value) === undefined) faults.push({ pointer: '/value', ...wanted(fact, value) });
  if (baseline !== null && read(baseline) === undefined)
    faults.push({ pointer: '/baseline', ...wanted(fact, baseline) });
  return faults;
}

/** What the fact takes instead of what was given. */
function wanted(fact: Fact, found: FigureValue): { zh: string; en: string } {
  switch (fact.type) {
    case 'number':
      return exactOf(found) === undefined ? aNumber(fact) : withinLimits(fact);
    case 'boolean':
      return { zh: `${fact.title.zh}：应为 true（是）或 false（否）`, en: `${fact.title.en}: true or false` };
    case 'choice':
      return {
        zh: `${fact.title.zh}：应为 ${choicesOf(fact).join('、')} 之一`,
        en: `${fact.title.en}: one of ${choicesOf(fact).join(', ')}`,
      };
    case 'list':
      return {
        zh: `${fact.title.zh}：应为 ${choicesOf(fact).join('、')} 中若干项的列表`,
        en: `${fact.title.en}: a list of some of ${choicesOf(fact).join(', ')}`,
      };
    case 'date':
      return { zh: `${fact.title.zh}：应为日期，如 2026-06-30`, en: `${fact.title.en}: a day such as 2026-06-30` };
  }
}

function aNumber({ title, unit }: Fact): { zh: string; en: string } {
  return {
    zh: `${title.zh}：应为数${unit ? `（${unit.zh}）` : ''}，最多 15 位；分数写作 "2/3"`,
    en: `${title.en}: a number${unit ? ` (${unit.en})` : ''} of at most 15 digits, or a fraction such as "2/3"`,
  };
}

const isSet = (side: FigureOrUnspecified | undefined) => side !== undefined && side !== 'unspecified';

function withinLimits({ title, range, places }: Fact): { zh: string; en: string } {
  const [low, high] = range ?? [];
  const zh = [
    ...(isSet(low) ? [`不小于 ${low}`] : []),
    ...(isSet(high) ? [`不大于 ${high}`] : []),
    ...(places === undefined ? [] : [`最多 ${places} 位小数`]),
  ];
  const en = [
    ...(isSet(low) ? [`at least ${low}`] : []),
    ...(isSet(high) ? [`at most ${high}`] : []),
    ...(places === undefined ? [] : [`at most ${places} decimal places`]),
  ];
  return { zh: `${title.zh}：应${zh.join('、')}`, en: `${title.en}: ${en.join(', ')}` };
}

const choicesOf = ({ choices }: Fact): string[] => Object.keys(choices ?? {});
