import type { Messages } from '../i18n/message.js';

export const filings = {
  name: { zh: '先行先试报备', en: 'Advance filings' },
  empty: { zh: '干部试新办法之前报备，县里确认收到。', en: 'Filed by cadres before they try something new.' },
  fields: {
    number: { zh: '编号', en: 'Number' },
    cadreId: { zh: '姓名', en: 'Name' },
    areaCode: { zh: '驻地', en: 'Posted to' },
    what: { zh: '要做什么', en: 'What is tried' },
    risks: { zh: '有什么风险', en: 'Risks' },
    studiedBy: { zh: '哪次会议研究', en: 'Studied by' },
    worstLoss: { zh: '最坏的损失', en: 'Worst loss' },
    startsOn: { zh: '开始日期', en: 'Begins on' },
    filedOn: { zh: '报备日期', en: 'Filed' },
    acknowledgedOn: { zh: '确认日期', en: 'Acknowledged' },
    acknowledgedBy: { zh: '确认人', en: 'Acknowledged by' },
    state: { zh: '状态', en: 'State' },
  },
  choices: {
    state: {
      filed: { zh: '已报备', en: 'Filed' },
      acknowledged: { zh: '县里已收', en: 'Acknowledged' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    },
  },
  begins: { zh: '开始试', en: 'Began' },
  moves: { acknowledge: { zh: '确认收到', en: 'Acknowledge' }, withdraw: { zh: '撤回', en: 'Withdraw' } },
} as const satisfies Messages;
