import type { Messages } from '../i18n/message.js';

export const findings = {
  name: { zh: '负面清单情形', en: 'Findings' },
  empty: {
    zh: '有人反映清单所列情形时在这里登记；核实以前不计分。',
    en: 'A listed conduct is reported here; only what is confirmed is scored.',
  },
  create: { zh: '登记情形', en: 'Report a conduct' },
  fields: {
    number: { zh: '编号', en: 'Number' },
    cycleId: { zh: '评估周期', en: 'Cycle' },
    entityKind: { zh: '对象类别', en: 'About a' },
    entityCode: { zh: '对象编号', en: 'Code' },
    cadreId: { zh: '姓名', en: 'Name' },
    areaCode: { zh: '地方', en: 'Place' },
    code: { zh: '情形', en: 'Conduct' },
    day: { zh: '发生日期', en: 'Day' },
    concerns: { zh: '涉及指标', en: 'Item concerned' },
    amount: { zh: '数额', en: 'Amount' },
    account: { zh: '情况', en: 'What happened' },
    evidence: { zh: '佐证', en: 'What supports it' },
    state: { zh: '状态', en: 'State' },
    answer: { zh: '本人说明', en: 'Answer' },
    answerDueOn: { zh: '说明期限', en: 'Answer until' },
    grounds: { zh: '核实依据', en: 'Grounds' },
    reason: { zh: '撤销原因', en: 'Why withdrawn' },
    reportedBy: { zh: '登记人', en: 'Reported by' },
    confirmedBy: { zh: '核实人', en: 'Confirmed by' },
  },
  choices: {
    entityKind: {
      cadre: { zh: '干部', en: 'cadre' },
      team: { zh: '工作队', en: 'team' },
      village: { zh: '村', en: 'village' },
      township: { zh: '乡镇', en: 'township' },
      dispatchingUnit: { zh: '派出单位', en: 'dispatching unit' },
      county: { zh: '县', en: 'county' },
      measure: { zh: '办法', en: 'measure' },
    },
    state: {
      reported: { zh: '待说明', en: 'Reported' },
      answered: { zh: '已说明', en: 'Answered' },
      confirmed: { zh: '已核实', en: 'Confirmed' },
      withdrawn: { zh: '已撤销', en: 'Withdrawn' },
    },
  },
  steps: {
    reported: { zh: '登记', en: 'Reported' },
    answered: { zh: '本人说明', en: 'Answered' },
    silent: { zh: '到期没有说明', en: 'No answer in time' },
    confirmed: { zh: '核实', en: 'Confirmed' },
    withdrawalProposed: { zh: '提出撤销，等另一位同志办理', en: 'Withdrawal proposed, another person decides' },
    withdrawn: { zh: '撤销', en: 'Withdrawn' },
    answerUntil: { zh: '等本人说明', en: 'The answer is waited for' },
  },
  moves: {
    answer: { zh: '送出说明', en: 'Send the answer' },
    confirm: { zh: '核实', en: 'Confirm' },
    withdraw: { zh: '撤销', en: 'Withdraw' },
    'propose-withdrawal': { zh: '提出撤销', en: 'Propose to withdraw' },
    keep: { zh: '不撤销，保留', en: 'Keep it' },
  },
  moveHints: {
    confirm: {
      zh: '核实后计分。登记的人不能自己核实；本人的说明期限未满、也没有说明的，先等。',
      en: 'Once confirmed it is scored. Not by who reported it, and not before the person was heard.',
    },
    'propose-withdrawal': {
      zh: '已经核实的，撤销须两人办理。写明理由，由另一位同志撤销；在那以前照常计分。',
      en: 'What is confirmed takes two people to withdraw. Give the reason; another person withdraws it, and it is scored until then.',
    },
    withdraw: {
      zh: '撤销后不再计分，记录和理由保留。',
      en: 'It is not scored any more; the record and the reason stay.',
    },
    keep: {
      zh: '有人提出撤销而不应撤销的，写明理由保留。',
      en: 'Somebody proposed to withdraw it and it ought to stay: say why.',
    },
  },
} as const satisfies Messages;
