import type { Words } from './words.js';

/** What the contract calls its codes, as people are told how to write them. */
const LABELS: Readonly<Record<string, Words>> = {
  id: { zh: '编号的格式不对', en: 'is not the id of a record' },
  login: {
    zh: '登录名为 3 至 40 个字母、汉字、数字、点、短横或下划线',
    en: 'is 3 to 40 letters, digits, dots, dashes or underscores',
  },
  'SHA-256': { zh: '应为 64 位小写的校验码', en: 'is a SHA-256 of 64 lower-case digits' },
  'area code: 2, 4, 6, 9 or 12 digits': {
    zh: '请填写 2、4、6、9 或 12 位的区划代码',
    en: 'is an area code of 2, 4, 6, 9 or 12 digits',
  },
  'area code: 2, 4 or 6 digits': {
    zh: '请填写 2、4 或 6 位的区划代码',
    en: 'is an area code of 2, 4 or 6 digits',
  },
  'county: 6 digits': { zh: '请填写 6 位的县代码', en: 'is the code of a county, 6 digits' },
  'county code: 6 digits': { zh: '请填写 6 位的县代码', en: 'is the code of a county, 6 digits' },
  'village: 12 digits': { zh: '请填写 12 位的村代码', en: 'is the code of a village, 12 digits' },
  'unit code: 529901-U01': { zh: '请填写单位编号，如 529901-U01', en: 'is the code of a unit, such as 529901-U01' },
  'cadre code: 529901-001': { zh: '请填写干部编号，如 529901-001', en: 'is the code of a cadre, such as 529901-001' },
  'cycle code: letters, digits and dashes, at most 32': {
    zh: '期次由字母、数字和短横组成，最多 32 个',
    en: 'is letters, digits and dashes, at most 32',
  },
  'an id is letters and digits, starting with a letter': {
    zh: '由字母和数字组成，以字母开头',
    en: 'is letters and digits, starting with a letter',
  },
  'basedOnId or text': {
    zh: '请选择所依据的办法，或者填写正文',
    en: 'is needed where no measure is named that it is based on',
  },
  JSON: { zh: '不是有效的 JSON', en: 'is not valid JSON' },
};

/** How something that a schema names is written; undefined for what has no name here. */
export function labelWords(message: string): Words | undefined {
  return LABELS[message];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Rules as the contract writes them, each with its sentence. */
const RULES: readonly [RegExp, (found: readonly string[]) => Words][] = [
  // A text in both languages, the Chinese first.
  [/^(.*[\u4e00-\u9fff].*?) \/ (.+)$/s, ([zh, en]) => ({ zh: zh!, en: en! })],
  [/^(\S+) … (\S+)$/, ([from, to]) => ({ zh: `应在 ${from} 至 ${to} 之间`, en: `is from ${from} to ${to}` })],
  [
    /^to − from < (\d+) days$/,
    ([most]) => ({ zh: `首尾不能超过 ${most} 天`, en: `is less than ${most} days after the first` }),
  ],
  [/^(?:\w+ )?≥ (?:\w+ )?\(?([^()]+)\)?$/, ([least]) => notBelow(least!)],
  [/^(?:\w+ )?≤ (?:\w+ )?\(?([^()]+)\)?$/, ([most]) => notAbove(most!)],
  [
    /^(\d{6}-(?:U\d+|\d+))$/,
    ([like]) => ({
      zh: `应写成 ${like} 这样，以本县代码开头`,
      en: `is written like ${like}, beginning with the county`,
    }),
  ],
  [/^\w+: \w+$/, () => ({ zh: '这一类须填写此项', en: 'is needed for this kind' })],
];

/** What a rule of the contract says in the reader's words; a rule without a sentence here says that the value does not fit. */
export function ruleWords(message: string): Words {
  const label = labelWords(message);
  if (label) return label;
  for (const [rule, words] of RULES) {
    const found = rule.exec(message);
    if (found) return words(found.slice(1));
  }
  return { zh: `不符合要求：${message}`, en: `does not fit: ${message}` };
}

const notBelow = (least: string): Words =>
  DAY.test(least)
    ? { zh: `不能早于 ${least}`, en: `is not before ${least}` }
    : { zh: `不能小于 ${least}`, en: `is at least ${least}` };

const notAbove = (most: string): Words =>
  DAY.test(most)
    ? { zh: `不能晚于 ${most}`, en: `is not after ${most}` }
    : { zh: `不能大于 ${most}`, en: `is at most ${most}` };
