import type { Messages } from '../i18n/message.js';

export const rollUps = {
  name: { zh: '汇总统计', en: 'Table of counties' },
  pages: { 'roll-ups': { zh: '汇总统计', en: 'Table of counties' } },
  title: { zh: '县（市、区）驻村帮扶情况统计表', en: 'Counties: cadres posted to villages' },
  cycle: { zh: '期次', en: 'Half-year' },
  county: { zh: '县（市、区）', en: 'County' },
  state: { zh: '进度', en: 'State' },
  measure: { zh: '执行办法', en: 'Measure of' },
  template: { zh: '与省模板差异', en: 'Differences from the template' },
  total: { zh: '合计', en: 'Total' },
  lead: {
    zh: '各县按区划代码排列，不排名次；不含姓名。少于 %{below} 人的、能由相减推出的，显示“＜%{below}”。只统计已封存的。',
    en: 'Counties stand in the order of their codes: no ranks, no names. What is of fewer than %{below} people, or would tell such a count by subtraction, is shown as “< %{below}”. Only what is sealed is counted.',
  },
  hidden: { zh: '＜%{below}', en: '< %{below}' },
  hiddenLong: {
    zh: '少于 %{below} 人，或能由相减推出，不显示',
    en: 'fewer than %{below} people, or told by subtraction: hidden',
  },
  notSealed: { zh: '未封存', en: 'not sealed' },
  noCycle: { zh: '没有这一期', en: 'no such half-year' },
  none: { zh: '所辖各县还没有排出任何一期。', en: 'No county of yours has planned a half-year yet.' },
  share: {
    open: { zh: '%{name}：看分子和分母', en: '%{name}: numerator and denominator' },
    made: { zh: '%{numerator} ÷ %{denominator}', en: '%{numerator} ÷ %{denominator}' },
    numerator: { zh: '分子', en: 'Numerator' },
    denominator: { zh: '分母', en: 'Denominator' },
    exact: { zh: '%{numerator} ÷ %{denominator} ＝ %{share}', en: '%{numerator} ÷ %{denominator} = %{share}' },
  },
  sections: {
    counts: { zh: '数量', en: 'Counts' },
    shares: { zh: '比率', en: 'Shares' },
  },
} as const satisfies Messages;
