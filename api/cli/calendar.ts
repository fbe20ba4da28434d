import type { Title } from '../contract/fields.js';
import { dayByDay, type PlannedDay } from '../core/calendar/day-by-day.js';
import { nextHalves, type PlannedHalf } from '../core/calendar/next-halves.js';
import { OFFICIAL_DAYS } from '../core/calendar/official-days.js';
import { weekdayOf, workCalendarOf } from '../core/calendar/work-calendar.js';
import { dayNumber } from '../core/day-number.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { print, printJson } from './output.js';

export interface CalendarOptions {
  lang: Language;
  from?: string;
  json?: boolean;
}

/** `calendar <rule-set>`: the next two half-years of a measure day by day, by the official calendar that comes with the program. */
export async function calendar(path: string, { lang, from, json }: CalendarOptions): Promise<number> {
  const { ruleSet } = await loadCompiled(path);
  const { schedule, review } = ruleSet;
  if (!schedule)
    throw new Fault({
      zh: `办法“${ruleSet.code}”没有时间表（schedule），排不出日程。请换一部有时间表的办法，例如 rules/half-year/2026-01-01.json。`,
      en: `The measure "${ruleSet.code}" has no schedule, so there is nothing to plan. Choose one that has, such as rules/half-year/2026-01-01.json.`,
    });
  const work = workCalendarOf(OFFICIAL_DAYS);
  const halves = nextHalves({ schedule, ...(review && { review }) }, work, from ?? today());
  const days = dayByDay(halves, OFFICIAL_DAYS, work);
  if (json) await printJson({ halves, days });
  else
    await print(
      ...halves.flatMap((half) => headOf(half, lang)),
      '',
      ...days.map((day) => lineOf(day, lang)),
      ...noteOn(days, lang),
    );
  return 0;
}

/** Reads a day. @throws Fault for what is none */
export function dayOption(option: string) {
  return (value: string): string => {
    const year = Number(value.slice(0, 4));
    if (!Number.isNaN(dayNumber(value)) && year >= 2000 && year < 2100) return value;
    throw new Fault({
      zh: `${option} 不能是“${value}”，应为 2000 年至 2099 年的一天，写作 2026-12-01。`,
      en: `${option} cannot be "${value}"; it is a day of the years 2000 to 2099, written 2026-12-01.`,
    });
  };
}

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function headOf({ code, cutoffOn, windows, reviewUntil, movedBy }: PlannedHalf, lang: Language): string[] {
  const first = windows.map(({ fromOn, toOn }) => fromOn ?? toOn).toSorted()[0] ?? cutoffOn;
  const moved = movedBy
    ? say(lang, `（按 ${movedBy} 提前，避开春节）`, ` (earlier by ${movedBy}, clear of Spring Festival)`)
    : '';
  const until = reviewUntil
    ? say(lang, `，复核申请至 ${reviewUntil}`, `; reviews may be asked for to ${reviewUntil}`)
    : '';
  return [
    say(
      lang,
      `${code}：T＝${cutoffOn}${moved}，${first} 起，${windows.at(-1)?.toOn ?? cutoffOn} 反馈${until}`,
      `${code}: T = ${cutoffOn}${moved}, from ${first}, cadres told on ${windows.at(-1)?.toOn ?? cutoffOn}${until}`,
    ),
  ];
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

function lineOf({ day, isWorkingDay, name, isAnnounced, events }: PlannedDay, lang: Language): string {
  const clause = (text: string | undefined) => (text ? say(lang, `〔${text}〕`, ` [${text}]`) : '');
  const off = isWorkingDay ? '' : say(lang, '休', 'off');
  const called = name ? [`${name[lang]}${isAnnounced ? '' : say(lang, '*', '*')}`] : [];
  const said = events.map((event) => `${event.cycle} ${(event.text satisfies Title)[lang]}${clause(event.clause)}`);
  const what = [...called, ...said].join(say(lang, '；', '; '));
  return `${day} ${WEEKDAYS[lang][weekdayOf(day)]}${off ? ` ${off}` : ''}  ${what}`;
}

function noteOn(days: readonly PlannedDay[], lang: Language): string[] {
  if (days.every(({ isAnnounced }) => isAnnounced !== false)) return [];
  const note = say(
    lang,
    '* 国务院办公厅尚未公布，按法定节假日推算，调休会使个别日期移动；公布后请在“工作日历”里更正。',
    '* Not announced yet: by statute alone. Days worked in exchange may move a date; correct it under calendar-days once announced.',
  );
  return ['', note];
}
