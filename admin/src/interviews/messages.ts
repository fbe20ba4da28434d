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
  day: { zh: '日期', en: 'Day' },
  took: { zh: '%{minutes} 分钟', en: '%{minutes} min' },
  versions: { zh: '各个版本', en: 'Versions' },
  entry: {
    next: { zh: '保存，下一户', en: 'Save and go on' },
    kept: {
      zh: '%{smart_count} 条还在本机，有网络时自动上传。',
      en: '%{smart_count} on this device; sent as soon as the network is back.',
    },
    sent: {
      zh: '本次已上传 %{smart_count} 条，本机没有未传的。',
      en: '%{smart_count} sent; nothing is left on this device.',
    },
    mend: { zh: '改正', en: 'Mend' },
  },
  villages: {
    title: { zh: '各村合计', en: 'By village' },
    village: { zh: '村', en: 'Village' },
    called: { zh: '已联系', en: 'Contacted' },
    valid: { zh: '有效 · 应答率', en: 'Valid · response rate' },
    refusals: { zh: '拒访', en: 'Refused' },
    substituted: { zh: '更换', en: 'Substituted' },
    calledBack: { zh: '回访 · 比例', en: 'Called back · share' },
    survey: { zh: '调查结果', en: 'Survey' },
    none: { zh: '未形成', en: 'not made' },
    behind: { zh: '与访问不一致', en: 'behind its interviews' },
    make: { zh: '形成调查结果', en: 'Make the survey' },
    update: { zh: '按访问更新', en: 'Bring up to date' },
    poolHint: {
      zh: '含没有用上的备用样本；访问记录中已有 %{least} 户。',
      en: 'Those in reserve that were not needed included; interviews name %{least}.',
    },
  },
  checks: {
    lead: {
      zh: '交付前请逐条核对。这些只是提问，每一条都可能有正当原因；系统不删除、不改动任何访问。',
      en: 'Look at each before you deliver. These are questions, and each may have a good reason: no interview is dropped or changed.',
    },
    none: { zh: '没有需要核对的问题。', en: 'There is nothing to ask.' },
    record: { zh: '第 %{at} 条', en: 'Record %{at}' },
    more: { zh: '另有 %{smart_count} 条', en: '%{smart_count} more' },
    kinds: {
      manyInShortTime: { zh: '短时间访问过多', en: 'Many in a short time' },
      overlapping: { zh: '访问时间重叠', en: 'Overlapping times' },
      identicalRun: { zh: '连续答案相同', en: 'The same answers in a row' },
      tooShort: { zh: '访问时间过短', en: 'Too short' },
      fewCallBacks: { zh: '回访复核不足', en: 'Few call-backs' },
      callBackDiffers: { zh: '回访不一致', en: 'Call-backs that differ' },
      replacedAnswered: { zh: '已访又更换', en: 'Replaced though answered' },
      answeredTwice: { zh: '一户两次完成', en: 'Answered twice' },
    },
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
