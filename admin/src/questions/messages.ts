import type { Messages } from '../i18n/message.js';

export const questions = {
  name: { zh: '现成的问题', en: 'Ready questions' },
  pages: { questions: { zh: '现成的问题', en: 'Ready questions' } },
  lead: {
    zh: '只问不判，不改任何结果。每一行都能点开原始记录；打开本页也留有记录。',
    en: 'Each is asked, none is an answer, nothing changes. Every line opens to its record; that this page was opened is on record too.',
  },
  none: { zh: '没有', en: 'None' },
  lines: { zh: '%{smart_count} 行', en: '%{smart_count} line |||| %{smart_count} lines' },
  open: { zh: '看记录', en: 'Open' },
  trace: { zh: '看留痕', en: 'Trace' },
  noCycle: { zh: '还没有任何一期评估。', en: 'There is no half-year yet.' },
  seal: {
    title: { zh: '封存核验', en: 'Seals' },
    none: { zh: '本期还没有封存。', en: 'This half-year is not sealed yet.' },
    lead: {
      zh: '导出文件里有办法、数据和每个人的结果。拷到自己的电脑上执行 sifang verify <文件>，不连本系统也能重算、核对封存号。',
      en: 'The file holds measure, facts and results. On your own computer, sifang verify <file> scores it again and compares the seal, without this system.',
    },
    check: { zh: '核验封存', en: 'Verify the seal' },
    whole: {
      zh: '封存完好：%{results} 个结果全部重算，与封存时一致。',
      en: 'The seal holds: all %{results} results were scored again and are as they were sealed.',
    },
    part: {
      zh: '封存链完好（%{results} 个结果）。办法对本角色隐去一部分，未重算；请由纪检监察核验。',
      en: 'The chain of seals holds (%{results} results). The measure hides a part from this role, so nothing was scored again; let the inspector verify it.',
    },
    faults: { zh: '× 与封存时不一致：', en: '× Not as it was sealed:' },
    number: { zh: '封存号', en: 'Seal' },
    export: { zh: '下载核验文件', en: 'Download the file to verify' },
  },
  rows: {
    who: { zh: '对象', en: 'Of' },
    what: { zh: '情况', en: 'What' },
    change: { zh: '变动', en: 'Change' },
    reason: { zh: '理由', en: 'Reason' },
    by: { zh: '经手', en: 'By' },
    at: { zh: '时间', en: 'At' },
    count: { zh: '数', en: 'Count' },
  },
  of: {
    differences: {
      title: { zh: '建议与确定不一致', en: 'Determined otherwise than proposed' },
      ask: { zh: '每一处不一致的理由是否成立？', en: 'Does the reason hold, each time?' },
    },
    repeatedRaises: {
      title: { zh: '同一人多次上调', en: 'The same person raised again' },
      ask: {
        zh: '几个半年都上调的是同一个人，为什么？',
        en: 'Why is the same person raised half-year after half-year?',
      },
    },
    repeatsAfterExemption: {
      title: { zh: '容错后再犯', en: 'Again after an exemption' },
      ask: { zh: '容错认定以后，同一情形是否又发生？', en: 'Did the same happen again after the exemption?' },
    },
    identicalMarks: {
      title: { zh: '打分雷同', en: 'Identical runs of marks' },
      ask: { zh: '是否各自打分？', en: 'Did each mark for themselves?' },
    },
    takingTurns: {
      title: { zh: '轮流得“好”', en: 'Taking turns' },
      ask: { zh: '“好”是不是轮着给？', en: 'Does the best grade go round?' },
    },
    vetoesThenBest: {
      title: { zh: '否决后仍为“好”', en: 'The best grade after a veto' },
      ask: { zh: '一票否决的，怎么还是“好”？', en: 'How did the best grade follow a veto?' },
    },
    windowsMoved: {
      title: { zh: '启动后改过的时间', en: 'Days moved after the opening' },
      ask: { zh: '谁在启动以后改过起止日期，为什么？', en: 'Who moved days after the opening, and why?' },
    },
    filesRead: {
      title: { zh: '谁看过谁的卷', en: 'Who read whose files' },
      ask: { zh: '看这些卷是否为了办事？', en: 'Were these files read for work?' },
    },
  },
} as const satisfies Messages;
