import { CALL_BACKS, HOUSEHOLD_KINDS, INTERVIEW_MODES, INTERVIEW_OUTCOMES } from '../contract/interview-words.js';
import type { InterviewRecord } from '../contract/records/interview.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import type { Row } from './sheet.js';
import { surveyQuestionsOf } from './survey-questions.js';

/** 《第三方调查明细表》: every contact with a household, in the order of the samples. No name and no address is in it. */
export const surveyDetail: Form = {
  id: 'survey-detail',
  title: both('第三方调查明细表', 'Details of the survey'),
  of: 'village',
  paper: 'landscape',
  hasExcel: true,
  async draw(ask, from) {
    const { cycle, actor, language, of, isBlank, ruleSet } = ask;
    const filter = { cycleId: cycle.id, areaCode: of };
    const interviews = isBlank ? [] : await everything((query) => from.interviews.list(query, actor), filter);
    const names = await from.areas.namesOf(
      [of, ...interviews.map(({ areaCode }) => areaCode)].flatMap((code) => [code, code.slice(0, 9)]),
    );
    const zone = ruleSet.schedule?.timeZone;
    const options = new Map(surveyQuestionsOf(ruleSet).flatMap(([, chosen]) => chosen));
    const said = (choices: typeof INTERVIEW_MODES, id: string | null) => (id === null ? '' : choices[id]![language]);
    const rowOf = (one: InterviewRecord): Row => ({
      sampleNumber: one.sampleNumber,
      township: names.get(one.areaCode.slice(0, 9)) ?? '',
      village: names.get(one.areaCode) ?? one.areaCode,
      householdKind: said(HOUSEHOLD_KINDS, one.householdKind),
      mode: said(INTERVIEW_MODES, one.mode),
      attempt: one.attempt === 0 ? '' : String(one.attempt),
      outcome: [said(INTERVIEW_OUTCOMES, one.outcome), one.replaces ?? one.invalidBecause]
        .filter((part) => part !== null)
        .join(one.replaces ? '：' : '\n'),
      ...Object.fromEntries(
        Object.entries(one.answers).map(([id, option]) => [`answer-${id}`, options.get(option)?.[language] ?? option]),
      ),
      interviewer: one.interviewer,
      beganAt: `${from.calendar.dayOf(one.beganAt, zone)} ${from.calendar.timeOf(one.beganAt, zone)}`,
      minutes: one.attempt === 0 ? '' : String(one.minutes),
      callBack: said(CALL_BACKS, one.callBack),
    });
    const rows = interviews.toSorted(bySample).map(rowOf);
    const blank = Array.from({ length: 20 }, (): Row => ({ township: names.get(of.slice(0, 9)) ?? '' }));
    return { body: { kind: 'table', columns: columnsFor(ask), rows: isBlank ? blank : rows }, foot: FOOT[language] };
  },
};

const FOOT = {
  zh: ['调查单位（盖章）：', '负责人：', '年　　月　　日'],
  en: ['Survey firm (seal):', 'Responsible:', 'Date:'],
};

const bySample = (one: InterviewRecord, other: InterviewRecord): number => {
  const [a, b] = [one, other].map(({ areaCode, sampleNumber, attempt }) =>
    [areaCode, sampleNumber, String(attempt).padStart(3, '0')].join(' '),
  ) as [string, string];
  return a < b ? -1 : 1;
};

function columnsFor({ language, ruleSet }: Ask) {
  return [
    ...columnsOf(
      language,
      ['sampleNumber', '样本编号', 'Sample', 8],
      ['township', '乡镇', 'Township', 8],
      ['village', '村', 'Village', 9],
      ['householdKind', '户别（监测/脱贫/一般）', 'Household', 9],
      ['mode', '调查方式', 'Method', 7],
      ['attempt', '第几次联系', 'Contact no.', 6],
      ['outcome', '结果码', 'Result', 10],
    ),
    ...surveyQuestionsOf(ruleSet).map(([id, , title]) => ({ id: `answer-${id}`, title: title[language], width: 11 })),
    ...columnsOf(
      language,
      ['interviewer', '访问员', 'Interviewer', 8],
      ['beganAt', '时间', 'Time', 13],
      ['minutes', '时长', 'Minutes', 5],
      ['callBack', '复核标记', 'Call-back', 7],
    ),
  ];
}
