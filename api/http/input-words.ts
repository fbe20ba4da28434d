import type { z } from 'zod';
import { labelWords, ruleWords } from './input-labels.js';
import type { Language } from './language.js';
import type { Words } from './words.js';

type Issue = z.core.$ZodIssue;
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>;

const OPTIONS_AT_MOST = 8;

/** What is wrong with a value that its schema refuses, in a sentence for the person who filled it in: the bound, its unit, and what to do. */
export function inputWords(issue: Issue, language: Language): string {
  return wordsOf(issue)[language];
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? NEEDED : (TYPES[issue.expected] ?? UNFIT);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return formatOf(issue);
    case 'invalid_value':
      return isMissing(issue) ? CHOOSE : oneOf(issue.values.map(String));
    case 'unrecognized_keys':
      return {
        zh: `有不认识的内容：${issue.keys.join('、')}，请去掉`,
        en: `has what is not known here: ${issue.keys.join(', ')}; leave it out`,
      };
    case 'not_multiple_of':
      return issue.divisor === 1
        ? TYPES['int']!
        : { zh: `应为 ${issue.divisor} 的整倍数`, en: `is a multiple of ${issue.divisor}` };
    case 'invalid_union':
      return unionOf(issue);
    case 'invalid_key':
      return within(issue.issues, { zh: '名称不符合要求', en: 'has a name that does not fit' });
    case 'invalid_element':
      return within(issue.issues, { zh: '其中有一项不符合要求', en: 'has an item that does not fit' });
    default:
      return ruleWords(issue.message);
  }
}

const NEEDED: Words = { zh: '请填写', en: 'is needed' };
const CHOOSE: Words = { zh: '请选择', en: 'is needed: choose one' };
const UNFIT: Words = { zh: '填写的内容不符合要求', en: 'does not fit' };

const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '请填写文字', en: 'is a text' },
  number: { zh: '请填写数字', en: 'is a number' },
  int: { zh: '请填写整数', en: 'is a whole number' },
  bigint: { zh: '请填写整数', en: 'is a whole number' },
  boolean: { zh: '请选择是或否', en: 'is yes or no' },
  date: { zh: '请填写日期', en: 'is a day' },
  array: { zh: '应为一个列表', en: 'is a list' },
  object: { zh: '应为一组内容', en: 'is an object' },
  record: { zh: '应为一组内容', en: 'is an object' },
  null: { zh: '应留空', en: 'is left empty' },
};

/** Nothing was given: left out, or empty where something is asked for. */
const isMissing = ({ input }: { input?: unknown }): boolean => input === undefined || input === null;

function tooSmall({ origin, minimum, inclusive = true, exact = false, input }: Of<'too_small'>): Words {
  const bound = String(minimum);
  const has = sizeOf(input);
  switch (origin) {
    case 'string': {
      if (has === 0) return NEEDED;
      if (exact) return { zh: `应为 ${bound} 个字`, en: `has exactly ${characters(bound)}` };
      return { zh: `至少 ${bound} 个字，现在 ${has} 个`, en: `has at least ${characters(bound)}, not ${has}` };
    }
    case 'array':
    case 'set':
    case 'map':
    case 'object':
      return exact
        ? { zh: `应为 ${bound} 项，现在 ${has} 项`, en: `has exactly ${items(bound)}, not ${has}` }
        : { zh: `至少 ${bound} 项，现在 ${has} 项`, en: `has at least ${items(bound)}, not ${has}` };
    case 'date':
      return { zh: `不能早于 ${dayOf(minimum)}`, en: `is not before ${dayOf(minimum)}` };
    case 'file':
      return { zh: `文件至少 ${bound} 字节`, en: `is a file of at least ${bound} bytes` };
    default:
      return inclusive
        ? { zh: `不能小于 ${bound}`, en: `is at least ${bound}` }
        : { zh: `应大于 ${bound}`, en: `is greater than ${bound}` };
  }
}

function tooBig({ origin, maximum, inclusive = true, exact = false, input }: Of<'too_big'>): Words {
  const bound = String(maximum);
  const has = sizeOf(input);
  switch (origin) {
    case 'string':
      if (exact) return { zh: `应为 ${bound} 个字`, en: `has exactly ${characters(bound)}` };
      return { zh: `最多 ${bound} 个字，现在 ${has} 个`, en: `has at most ${characters(bound)}, not ${has}` };
    case 'array':
    case 'set':
    case 'map':
    case 'object':
      return exact
        ? { zh: `应为 ${bound} 项，现在 ${has} 项`, en: `has exactly ${items(bound)}, not ${has}` }
        : { zh: `最多 ${bound} 项，现在 ${has} 项`, en: `has at most ${items(bound)}, not ${has}` };
    case 'date':
      return { zh: `不能晚于 ${dayOf(maximum)}`, en: `is not after ${dayOf(maximum)}` };
    case 'file':
      return { zh: `文件最多 ${bound} 字节`, en: `is a file of at most ${bound} bytes` };
    default:
      return inclusive
        ? { zh: `不能大于 ${bound}`, en: `is at most ${bound}` }
        : { zh: `应小于 ${bound}`, en: `is less than ${bound}` };
  }
}

const FORMATS: Readonly<Record<string, Words>> = {
  date: { zh: '请填写日期，如 2026-07-01', en: 'is a day, such as 2026-07-01' },
  datetime: { zh: '请填写时刻，如 2026-07-01T01:00:00.000Z', en: 'is an instant, such as 2026-07-01T01:00:00.000Z' },
  time: { zh: '请填写时间，如 09:30:00', en: 'is a time, such as 09:30:00' },
  email: { zh: '请填写电子邮箱', en: 'is an e-mail address' },
  url: { zh: '请填写网址', en: 'is a web address' },
  uuid: { zh: '编号的格式不对', en: 'is the id of a record' },
  json_string: { zh: '不是有效的 JSON', en: 'is valid JSON' },
};

function formatOf(issue: Of<'invalid_format'>): Words {
  if (issue.input === '') return NEEDED;
  const { format } = issue;
  const part = issue as { prefix?: string; suffix?: string; includes?: string };
  if (format === 'starts_with') return { zh: `应以“${part.prefix}”开头`, en: `starts with "${part.prefix}"` };
  if (format === 'ends_with') return { zh: `应以“${part.suffix}”结尾`, en: `ends with "${part.suffix}"` };
  if (format === 'includes') return { zh: `应含有“${part.includes}”`, en: `contains "${part.includes}"` };
  return FORMATS[format] ?? labelWords(issue.message) ?? { zh: '格式不对', en: 'is not in the right form' };
}

function oneOf(values: readonly string[]): Words {
  const shown = values.slice(0, OPTIONS_AT_MOST);
  const isCut = values.length > shown.length;
  if (values.length === 1) return { zh: `只能是 ${shown[0]}`, en: `is ${shown[0]}` };
  return {
    zh: `请从这些选项中选择：${shown.join('、')}${isCut ? ` 等 ${values.length} 项` : ''}`,
    en: `is one of ${shown.join(', ')}${isCut ? ` … (${values.length} in all)` : ''}`,
  };
}

function unionOf(issue: Of<'invalid_union'>): Words {
  const { options } = issue as { options?: readonly unknown[] };
  if (options && options.length > 0) return oneOf(options.map(String));
  if (isMissing(issue)) return NEEDED;
  const ways = issue.errors.flatMap(([first]) => (first && first.path.length === 0 ? [wordsOf(first)] : []));
  if (ways.length === 0 || ways.length < issue.errors.length) return UNFIT;
  const said = (language: Language) => [...new Set(ways.map((words) => words[language]))];
  return { zh: said('zh').join('；或者'), en: said('en').join(', or ') };
}

function within(issues: readonly Issue[], whole: Words): Words {
  const [first] = issues;
  if (!first) return whole;
  const words = wordsOf(first);
  return { zh: `${whole.zh}：${words.zh}`, en: `${whole.en}: it ${words.en}` };
}

const characters = (count: string): string => `${count} ${count === '1' ? 'character' : 'characters'}`;
const items = (count: string): string => `${count} ${count === '1' ? 'item' : 'items'}`;

/** How long what was given is. */
function sizeOf(input: unknown): number {
  if (typeof input === 'string' || Array.isArray(input)) return input.length;
  if (input instanceof Set || input instanceof Map) return input.size;
  return typeof input === 'object' && input !== null ? Object.keys(input).length : 0;
}

/** A bound of dates comes as the milliseconds of its day. */
const dayOf = (bound: number | bigint): string => new Date(Number(bound)).toISOString().slice(0, 10);
