import type { Messages } from '../i18n/message.js';

export const interviews = {
  name: { zh: '访问记录', en: 'Interviews' },
  empty: {
    zh: '还没有访问记录。逐户录入，或者下载访问记录表填好后导入。',
    en: 'No interview yet. Enter them one by one, or download the sheet, fill it in and import it.',
  },
  pages: {
    'interviews/enter': { zh: '录入访问', en: 'Enter interviews' },
    'interviews/checks': { zh: '核对提问', en: 'Questions to check' },
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    areaCode: { zh: '村', en: 'Village' },
    sampleNumber: { zh: '样本编号', en: 'Sample' },
    householdKind: { zh: '户别', en: 'Household' },
    mode: { zh: '调查方式', en: 'Method' },
    attempt: { zh: '第几次联系', en: 'Contact no.' },
    outcome: { zh: '结果码', en: 'Result' },
    replaces: { zh: '原样本', en: 'Replaces' },
    invalidBecause: { zh: '无效原因', en: 'Why invalid' },
    answers: { zh: '答案', en: 'Answers' },
    interviewer: { zh: '访问员', en: 'Interviewer' },
    beganAt: { zh: '开始时间', en: 'Began' },
    minutes: { zh: '时长（分钟）', en: 'Minutes' },
    callBack: { zh: '复核标记', en: 'Call-back' },
    state: { zh: '状态', en: 'State' },
    reason: { zh: '更正原因', en: 'Reason' },
  },
  choices: {
    householdKind: {
      monitored: { zh: '监测户', en: 'monitored' },
      formerPoor: { zh: '脱贫户', en: 'lifted out of poverty' },
      ordinary: { zh: '一般户', en: 'ordinary' },
    },
    mode: {
      visit: { zh: '入户', en: 'visit' },
      telephone: { zh: '电话', en: 'telephone' },
    },
    outcome: {
      complete: { zh: '完成', en: 'complete' },
      refused: { zh: '拒访', en: 'refused' },
      absent: { zh: '空户/无人', en: 'nobody there' },
      substituted: { zh: '更换样本', en: 'substituted' },
      invalid: { zh: '无效', en: 'invalid' },
      brokenOff: { zh: '中止', en: 'broken off' },
    },
    callBack: {
      agreed: { zh: '一致', en: 'agreed' },
      differs: { zh: '不一致', en: 'differs' },
    },
    state: {
      recorded: { zh: '已登记', en: 'recorded' },
      corrected: { zh: '已更正', en: 'corrected' },
    },
  },
  moves: {
    correct: { zh: '更正', en: 'Correct' },
    callBack: { zh: '回访复核', en: 'Call-back' },
  },
  moveHints: {
    callBack: {
      zh: '登记第二人回访听到的情况；原访问不改。',
      en: 'What a second person heard on calling again; the interview itself stays as it is.',
    },
  },
} as const satisfies Messages;
