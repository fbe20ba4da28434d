import type { Title } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { RollUpColumn } from '../contract/records/roll-up.js';
import type { Partition } from '../core/roll-up/hide.js';

const count = (id: string, zh: string, en: string): RollUpColumn => ({ id, title: { zh, en } });
/** Counts of places and papers. */
const OF_PLACES = [
  count('villages', '行政村数', 'Villages'),
  count('postedVillages', '派驻村数', 'Villages with cadres'),
  count('teams', '驻村工作队数', 'Teams'),
];

/** Counts of people, who are not to be found in them. */
const OF_PEOPLE = [
  count('shouldTakePart', '应参加', 'Should take part'),
  count('firstSecretaries', '第一书记', 'First secretaries'),
  count('members', '队员', 'Team members'),
  count('fromProvince', '省派', 'Sent by the province'),
  count('fromCity', '市派', 'Sent by the city'),
  count('fromCounty', '县派', 'Sent by the county'),
  count('women', '女', 'Women'),
  count('upTo35', '35岁及以下', 'Aged 35 or less'),
];
const AFTER_GRADES = [
  count('awaitingAnswer', '报上级待复', 'Proposed upward, not answered'),
  count('withoutGrade', '不定等次', 'Without a grade'),
  count('findings', '负面清单情形（属实）', 'Findings confirmed'),
  count('exemptionsRequested', '容错申请', 'Exemptions requested'),
  count('exemptionsGranted', '容错认定', 'Exemptions granted'),
  count('reviewsAsked', '复核申请', 'Reviews asked for'),
  count('reviewsUpheld', '复核改变', 'Reviews upheld'),
  count('dutiesReported', '清单事项反映', 'Assigned duties reported'),
  count('dutiesConfirmed', '清单事项属实', 'Assigned duties confirmed'),
  count('toReplace', '建议调换', 'To be replaced'),
  count('replaced', '已调换', 'Replaced'),
  count('determined', '已研究确定', 'Determined'),
  count('changed', '与建议不一致', 'Determined otherwise than proposed'),
];
/** Those of a whole who are not in a column: shown to nobody, and hiding it where they are few. */
const COMPLEMENTS = [
  'men',
  'over35',
  'unchanged',
  'notReplaced',
  'dutiesNotConfirmed',
  'reviewsNotUpheld',
  'exemptionsNotGranted',
];

/** A share of two counts, open to both: hidden where either is. */
export type ShareColumn = { id: string; title: Title; numerator: string; denominator: string };

/** What counties may be compared by: how they measured, and what follows from it; never a rank. */
const SHARES: readonly ShareColumn[] = [
  {
    id: 'ballotsValidRatio',
    title: { zh: '群众有效票率', en: 'Valid ballots of those issued' },
    numerator: 'ballotsValid',
    denominator: 'ballotsIssued',
  },
  {
    id: 'surveysValidRatio',
    title: { zh: '第三方有效率', en: 'Valid answers of those called' },
    numerator: 'surveysValid',
    denominator: 'surveysCalled',
  },
];

const CHANGED: ShareColumn = {
  id: 'changedRatio',
  title: { zh: '与建议不一致占比', en: 'Share determined otherwise than proposed' },
  numerator: 'changed',
  denominator: 'determined',
};

/** The columns of cadres' grades by a measure, best first. */
const gradesOf = ({ entities }: RuleSet): RollUpColumn[] => {
  const order = entities.cadre?.grades?.order ?? [];
  return order.map(({ id, title }) => ({ id: gradeColumn(id), title }));
};

/** The column of a grade. */
export const gradeColumn = (grade: string): string => `grade.${grade}`;

/** What a table by a measure shows: its counts, which of them are of people, which of those add up to another, and its shares. */
export type Layout = {
  counts: readonly RollUpColumn[];
  shares: readonly ShareColumn[];
  people: readonly string[];
  partitions: readonly Partition[];
};

/** The layout of a table by a measure; without one there are no grades in it. */
export function layoutOf(ruleSet: RuleSet | undefined): Layout {
  const grades = ruleSet ? gradesOf(ruleSet) : [];
  const people = [...OF_PEOPLE, ...grades, ...AFTER_GRADES];
  const ids = grades.map(({ id }) => id);
  const [best] = ids;
  const ofBest = { id: 'bestRatio', title: { zh: '最高等次占比', en: 'Share of the highest grade' } };
  const whole = 'shouldTakePart';
  return {
    counts: [...OF_PLACES, ...people],
    shares: [...SHARES, CHANGED, ...(best ? [{ ...ofBest, numerator: best, denominator: whole }] : [])],
    people: [...people.map(({ id }) => id), ...COMPLEMENTS],
    partitions: [
      { whole, parts: ['firstSecretaries', 'members'] },
      { whole, parts: ['fromProvince', 'fromCity', 'fromCounty'] },
      { whole, parts: ['women', 'men'] },
      { whole, parts: ['upTo35', 'over35'] },
      { whole: 'determined', parts: ['changed', 'unchanged'] },
      { whole: 'toReplace', parts: ['replaced', 'notReplaced'] },
      { whole: 'reviewsAsked', parts: ['reviewsUpheld', 'reviewsNotUpheld'] },
      { whole: 'dutiesReported', parts: ['dutiesConfirmed', 'dutiesNotConfirmed'] },
      { whole: 'exemptionsRequested', parts: ['exemptionsGranted', 'exemptionsNotGranted'] },
      { whole, parts: [...ids, 'awaitingAnswer', 'withoutGrade'] },
    ],
  };
}
