import type { Column, Fault, Value } from './form.js';

/** A cell as it stands in the file. */
export type Raw = string | number | boolean | Date | null;

type Read = { value: Value } | Omit<Fault, 'key'>;

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Full-width digits, letters and signs as the plain ones; spaces of every width as one. */
export const plain = (text: string): string =>
  text
    .replaceAll(FULL_WIDTH, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0))
    .replaceAll(/[\s\u3000\u200B\uFEFF]+/g, ' ')
    .trim();

/** Texts keep their punctuation: only what a number, day or code is made of is made plain. */
const tidy = (text: string): string => text.replaceAll(/[\u200B\uFEFF]/g, '').trim();

/** What a cell says, or what is wrong with it. An empty cell says null. */
export function readCell(column: Column, raw: Raw): Read {
  const text = raw instanceof Date || raw === null ? '' : String(raw);
  if (raw === null || (text === '' && !(raw instanceof Date)) || (typeof raw === 'string' && plain(raw) === ''))
    return column.isRequired ? { zh: '未填写', en: 'is empty' } : { value: null };
  switch (column.kind) {
    case 'text':
      return textOf(column, raw instanceof Date ? dayOfDate(raw) : tidy(text));
    case 'code':
      return { value: plain(raw instanceof Date ? dayOfDate(raw) : text).replaceAll(' ', '') };
    case 'number':
      return numberOf(column, raw);
    case 'day':
      return dayOf(raw);
    case 'time':
      return timeOf(raw);
    case 'month':
      return monthOf(raw);
    case 'yesNo':
      return yesNoOf(raw);
    case 'choice':
      return choiceOf(column, plain(text));
    case 'choices':
      return choicesOf(column, plain(text));
  }
}

function textOf({ longest = 500 }: Column, text: string): Read {
  const length = [...text].length;
  return length <= longest
    ? { value: text }
    : { zh: `不超过 ${longest} 字，现有 ${length} 字`, en: `has ${length} characters, at most ${longest}` };
}

function numberOf({ least = -Infinity, most = Infinity, isWhole = false }: Column, raw: Raw): Read {
  const said = typeof raw === 'number' ? raw : plain(String(raw)).replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  const value = typeof said === 'number' ? said : /^[+-]?(\d+\.?\d*|\.\d+)$/.test(said) ? Number(said) : Number.NaN;
  if (raw instanceof Date || typeof raw === 'boolean' || !Number.isFinite(value))
    return { zh: `应为数，现为“${shown(raw)}”`, en: `is a number, not "${shown(raw)}"` };
  if (isWhole && !Number.isSafeInteger(value)) return { zh: '应为整数', en: 'is a whole number' };
  // What a spreadsheet worked out in binary is written as people would: fifteen digits.
  const exact = Number(value.toPrecision(15));
  if (exact < least || exact > most)
    return { zh: `应在 ${bound(least)} 至 ${bound(most)} 之间`, en: `is between ${bound(least)} and ${bound(most)}` };
  return { value: exact };
}

const bound = (value: number): string => (Number.isFinite(value) ? String(value) : '…');
const shown = (raw: Raw): string =>
  raw instanceof Date ? dayOfDate(raw) : [...String(raw)].slice(0, 30).join('').replaceAll(/\s+/g, ' ');
const dayOfDate = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));
const two = (part: string): string => part.padStart(2, '0');

/** Days written as text, where nobody could read them in two ways: the year comes first, in four digits. */
const DAY = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function dayOf(raw: Raw): Read {
  const text = raw instanceof Date ? dayOfDate(raw) : plain(String(raw)).replaceAll(' ', '');
  const found = DAY.exec(text) ?? COMPACT.exec(text);
  const day = found ? `${found[1]}-${two(found[2]!)}-${two(found[3]!)}` : '';
  if (found && isDay(day)) return { value: day };
  if (found) return { zh: `没有“${shown(raw)}”这一天`, en: `there is no such day as "${shown(raw)}"` };
  return {
    zh: `日期“${shown(raw)}”看不准年、月、日，请写成 2026-09-18`,
    en: `"${shown(raw)}" may be read as several days; write it as 2026-09-18`,
  };
}

const TIME = /^(\d{1,2})[:时点](\d{1,2})分?(?::\d{1,2})?$/;

/** A time of the day: as text, or the part of a day that spreadsheets make of it. */
function timeOf(raw: Raw): Read {
  const isPart = typeof raw === 'number' && raw >= 0 && raw < 1;
  const minutes = isPart ? Math.round(raw * 1440) : 0;
  const text = isPart
    ? `${Math.floor(minutes / 60)}:${minutes % 60}`
    : raw instanceof Date && !Number.isNaN(raw.getTime())
      ? raw.toISOString().slice(11, 16)
      : plain(String(raw)).replaceAll(' ', '');
  const [, hour, minute] = TIME.exec(text) ?? [];
  if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) return { value: `${two(hour)}:${two(minute!)}` };
  return { zh: `时间“${shown(raw)}”请写成 14:30`, en: `"${shown(raw)}": write the time as 14:30` };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function monthOf(raw: Raw): Read {
  const text = raw instanceof Date ? dayOfDate(raw).slice(0, 7) : plain(String(raw)).replaceAll(' ', '');
  const found = /^(\d{4})(?:[-/.]|年)?(\d{1,2})月?$/.exec(text);
  const month = found ? Number(found[2]) : 0;
  if (found && month >= 1 && month <= 12) return { value: `${found[1]}-${two(found[2]!)}` };
  return { zh: `年月“${shown(raw)}”请写成 1990-05`, en: `"${shown(raw)}": write year and month as 1990-05` };
}

const YES = new Set(['是', '有', 'yes', 'y', 'true', '1', '√']);
const NO = new Set(['否', '无', 'no', 'n', 'false', '0', '×']);

function yesNoOf(raw: Raw): Read {
  const text = plain(String(raw)).toLowerCase();
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return { zh: `应为“是”或“否”，现为“${shown(raw)}”`, en: `is yes or no, not "${shown(raw)}"` };
}

const fold = (text: string): string => plain(text).toLowerCase();

function choiceOf({ choices = [] }: Column, text: string): Read {
  const wanted = fold(text);
  const found = choices.find(({ id, title }) => [id, title.zh, title.en].some((one) => fold(one) === wanted));
  return found ? { value: found.id } : notAmong(choices, text);
}

function choicesOf(column: Column, text: string): Read {
  const chosen: string[] = [];
  for (const part of text.split(/[、;,/|\n]| {2,}/).map((one) => one.trim())) {
    if (part === '') continue;
    const read = choiceOf(column, part);
    if (!('value' in read)) return read;
    chosen.push(read.value as string);
  }
  return { value: chosen };
}

function notAmong(choices: NonNullable<Column['choices']>, text: string): Omit<Fault, 'key'> {
  const known = choices.slice(0, 12);
  const more = choices.length > known.length ? '……' : '';
  return {
    zh: `没有“${shown(text)}”这一项；可填：${known.map(({ title }) => title.zh).join('、')}${more}`,
    en: `"${shown(text)}" is none of ${known.map(({ title }) => title.en).join(', ')}${more}`,
  };
}

/** What people read in the cell for a value of the records. */
export function shownValue(
  { kind, choices = [] }: Column,
  value: Value,
  language: 'zh' | 'en',
): string | number | null {
  if (value === null) return null;
  const titleOf = (id: string) => choices.find((one) => one.id === id)?.title[language] ?? id;
  if (Array.isArray(value)) return value.map(titleOf).join('、');
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  return kind === 'choice' ? titleOf(String(value)) : value;
}
