import type { Messages } from '../i18n/message.js';

export const surveys = {
  name: { zh: '第三方调查', en: 'Surveys' },
  empty: {
    zh: '委托抽中的村由第三方逐村录入，报送后验收。',
    en: 'The third party enters the villages it was commissioned for; the county accepts them.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    areaCode: { zh: '村', en: 'Village' },
    method: { zh: '方式', en: 'Method' },
    pool: { zh: '抽样户', en: 'Sample' },
    called: { zh: '已联系', en: 'Contacted' },
    answered: { zh: '已答', en: 'Answered' },
    valid: { zh: '有效户', en: 'Valid' },
    refusals: { zh: '拒访', en: 'Refused' },
    responseRatio: { zh: '应答率', en: 'Response rate' },
    substituted: { zh: '更换样本', en: 'Substituted' },
    calledBack: { zh: '回访复核', en: 'Called back' },
    calledBackRatio: { zh: '回访比例', en: 'Share called back' },
    isScheduled: { zh: '本期核查', en: 'Site check due' },
    state: { zh: '状态', en: 'State' },
    reason: { zh: '更正原因', en: 'Reason' },
  },
  choices: {
    method: {
      telephone: { zh: '电话', en: 'Telephone' },
      visit: { zh: '入户', en: 'Visit' },
      mixed: { zh: '电话加入户', en: 'Both' },
    },
    state: {
      draft: { zh: '草稿', en: 'draft' },
      submitted: { zh: '已交付', en: 'submitted' },
      accepted: { zh: '已验收', en: 'accepted' },
    },
  },
  moves: {
    submit: { zh: '交付', en: 'Submit' },
    accept: { zh: '验收', en: 'Accept' },
    correct: { zh: '更正', en: 'Correct' },
  },
} as const satisfies Messages;
