import { HOUSEHOLD_KINDS, INTERVIEW_MODES, INTERVIEW_OUTCOMES } from '../contract/interview-words.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import type { Box } from './sheet.js';
import { surveyQuestionsOf } from './survey-questions.js';

/** The questionnaire of the assessors, as the measure asks: one household a page, ticked by hand. */
export const questionnaire: Form = {
  id: 'questionnaire',
  title: both('第三方入户（电话）访问问卷', 'Questionnaire of the third party'),
  of: 'county',
  paper: 'portrait',
  async draw(ask) {
    const { language, ruleSet } = ask;
    const rows = surveyQuestionsOf(ruleSet).map(([, options, title], at) => ({
      no: String(at + 1),
      question: title[language],
      options: options.map(([, called]) => `□ ${called[language]}`).join('　'),
    }));
    const columns = columnsOf(
      language,
      ['no', '序号', 'No.', 4],
      ['question', '问题（照读，不解释、不提示）', 'Question (read out as it stands)', 26],
      ['options', '回答（只选一项）', 'Answer (one)', 34],
    );
    return {
      under: [{ zh: `办法版本：${version(ask)}`, en: `Version of the measure: ${version(ask)}` }[language]],
      body: { kind: 'card', above: aboveOf(ask), table: { kind: 'table', columns, rows }, below: belowOf(ask) },
      foot: FOOT[language],
    };
  },
};

const version = ({ ruleSet: { code, effectiveFrom } }: Ask): string => [code, effectiveFrom].filter(Boolean).join(' ');
const ticks = (choices: typeof INTERVIEW_MODES, language: Ask['language']): string =>
  Object.values(choices)
    .map((title) => `□ ${title[language]}`)
    .join('　');

function aboveOf({ language }: Ask): Box[][] {
  const box = (id: string, zh: string, en: string, text = ''): Box => ({ id, title: { zh, en }[language], text });
  return [
    [box('sampleNumber', '样本编号', 'Sample'), box('township', '乡镇', 'Township'), box('village', '村', 'Village')],
    [
      box('householdKind', '户别', 'Household', ticks(HOUSEHOLD_KINDS, language)),
      box('mode', '调查方式', 'Method', ticks(INTERVIEW_MODES, language)),
    ],
    [
      box('attempt', '第几次联系', 'Contact no.'),
      box('interviewer', '访问员', 'Interviewer'),
      box('on', '日期', 'Day'),
    ],
    [box('beganAt', '开始时间', 'Began'), box('minutes', '时长（分钟）', 'Minutes')],
  ];
}

function belowOf({ language }: Ask): Box[][] {
  const box = (id: string, zh: string, en: string, text = '', isTall = false): Box => ({
    id,
    title: { zh, en }[language],
    text,
    isTall,
  });
  return [
    [box('outcome', '结果码', 'Result', ticks(INTERVIEW_OUTCOMES, language))],
    [box('replaces', '更换的原样本', 'Replaces sample'), box('invalidBecause', '无效原因', 'Why invalid')],
    [
      box(
        'callBack',
        '回访复核',
        'Call-back',
        { zh: '□ 一致　□ 不一致　　复核人：', en: '□ agreed　□ differs　By:' }[language],
      ),
    ],
    [box('note', '说明', 'Remarks', '', true)],
  ];
}

const FOOT = {
  zh: ['不记姓名、住址和电话；回答只用于汇总，不告诉被评干部。'],
  en: ['No name, address or number is written down; answers are only counted, and the cadres are told none of them.'],
};
