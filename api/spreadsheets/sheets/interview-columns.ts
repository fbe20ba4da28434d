import { CALL_BACKS, HOUSEHOLD_KINDS, INTERVIEW_MODES, INTERVIEW_OUTCOMES } from '../../contract/interview-words.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { Choice, Column } from '../form.js';

const choicesOf = (words: typeof INTERVIEW_MODES): Choice[] =>
  Object.entries(words).map(([id, title]) => ({ id, title }));
const GROUP = 'thirdParty';

/** The questions that the measure has assessors ask: the id of each, its options, its title. */
export const questionsOf = ({ raterGroups }: RuleSet) =>
  Object.entries(raterGroups[GROUP]?.questions ?? {}).map(
    ([id, { title, options }]) =>
      [
        id,
        Object.entries(options).map(([option, { title: called }]): Choice => ({ id: option, title: called })),
        title,
      ] as const,
  );

/** The column of a question. */
export const answerKey = (question: string): string => `answer-${question}`;

/** The columns of the survey detail form, and what an import needs besides: the sample replaced, why one is invalid. */
export function interviewColumns(ruleSet: RuleSet, villages: readonly { code: string; name: string }[]): Column[] {
  const whole = { kind: 'number', isWhole: true } as const;
  return [
    {
      key: 'sampleNumber',
      title: { zh: '样本编号', en: 'Sample' },
      kind: 'code',
      isKey: true,
      isRequired: true,
      width: 12,
      note: { zh: '如 S001；只写编号，不写姓名和住址', en: 'such as S001; no name and no address' },
    },
    {
      key: 'village',
      title: { zh: '村', en: 'Village' },
      kind: 'choice',
      choices: villages.map(({ code, name }) => ({ id: code, title: { zh: name, en: name } })),
      isKey: true,
      isRequired: true,
      width: 20,
    },
    {
      key: 'householdKind',
      title: { zh: '户别', en: 'Household' },
      kind: 'choice',
      choices: choicesOf(HOUSEHOLD_KINDS),
      isRequired: true,
      width: 10,
    },
    {
      key: 'mode',
      title: { zh: '调查方式', en: 'Method' },
      kind: 'choice',
      choices: choicesOf(INTERVIEW_MODES),
      isRequired: true,
      width: 10,
    },
    {
      key: 'attempt',
      title: { zh: '第几次联系', en: 'Contact no.' },
      ...whole,
      isKey: true,
      least: 0,
      most: 50,
      width: 10,
      note: { zh: '从 1 起；更换样本不填', en: 'from 1; empty for a substitution' },
    },
    {
      key: 'outcome',
      title: { zh: '结果码', en: 'Result' },
      kind: 'choice',
      choices: choicesOf(INTERVIEW_OUTCOMES),
      isRequired: true,
      width: 12,
    },
    ...questionsOf(ruleSet).map(([id, choices, title]): Column => ({
      key: answerKey(id),
      title,
      kind: 'choice',
      choices,
      width: 18,
    })),
    {
      key: 'interviewer',
      title: { zh: '访问员', en: 'Interviewer' },
      kind: 'text',
      isRequired: true,
      longest: 100,
      width: 10,
    },
    {
      key: 'day',
      title: { zh: '日期', en: 'Day' },
      kind: 'day',
      isRequired: true,
      width: 13,
      note: { zh: '写成 2026-09-18', en: 'as 2026-09-18' },
    },
    {
      key: 'time',
      title: { zh: '时间', en: 'Time' },
      kind: 'time',
      isRequired: true,
      width: 9,
      note: { zh: '开始的时间，写成 14:30', en: 'when it began, as 14:30' },
    },
    { key: 'minutes', title: { zh: '时长（分钟）', en: 'Minutes' }, ...whole, least: 0, most: 600, width: 10 },
    {
      key: 'callBack',
      title: { zh: '复核标记', en: 'Call-back' },
      kind: 'choice',
      choices: choicesOf(CALL_BACKS),
      width: 11,
      note: { zh: '第二人回访过的填“一致”或“不一致”', en: 'where a second person called again' },
    },
    { key: 'replaces', title: { zh: '被更换的原样本', en: 'Replaces' }, kind: 'code', width: 14 },
    { key: 'invalidBecause', title: { zh: '无效原因', en: 'Why invalid' }, kind: 'text', longest: 200, width: 24 },
  ];
}

const OF_POINTER: Readonly<Record<string, string>> = { areaCode: 'village', beganAt: 'time' };
const KEYS = [
  'sampleNumber',
  'householdKind',
  'mode',
  'attempt',
  'outcome',
  'interviewer',
  'minutes',
  'callBack',
  'replaces',
  'invalidBecause',
];

/** The column that a pointer into an interview means. */
export function keyAt(pointer: string): string | null {
  const [, part, question] = pointer.split('/');
  if (part === undefined) return null;
  if (part === 'answers') return question ? answerKey(question) : null;
  return OF_POINTER[part] ?? (KEYS.includes(part) ? part : null);
}
