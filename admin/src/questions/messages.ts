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
  raters: {
    title: { zh: '打分情况', en: 'How they marked' },
    lead: {
      zh: '各打分者与全县相比。只提问题，不改任何一分。',
      en: 'Each rater beside the county. Questions only: no point is changed by them.',
    },
    nothing: { zh: '没有要问的', en: 'Nothing to ask' },
    asked: { zh: '%{count} 个问题', en: '%{count} question |||| %{count} questions' },
    ofGroup: { zh: '%{group} · 按驻地乡镇', en: '%{group} · by township served' },
    turns: { zh: '“好”等次 · 按驻地乡镇，连续各期', en: 'The best grade · by township served, over the half-years' },
    figures: {
      distance: { zh: '宽严', en: 'Severity' },
      apart: { zh: '拉开差距', en: 'Spread' },
      alike: { zh: '总印象', en: 'One impression' },
      same: { zh: '打分雷同', en: 'Identical runs' },
      turns: { zh: '再次得“好”', en: 'Best again' },
    },
    hints: {
      distance: {
        zh: '▲ 比全县高，▼ 比全县低，单位是标准差；超出虚线又不像偶然的才问',
        en: '▲ above the county, ▼ below it, in standard deviations; asked beyond the dashes where it is not chance',
      },
      apart: {
        zh: '人与人之间的方差，全县为 100%；低于虚线又不像偶然的才问',
        en: 'variance between cadres, the county is 100%; asked below the dashes where it is not chance',
      },
      alike: {
        zh: '一人各项之间的方差，全县为 100%；低于虚线又不像偶然的才问',
        en: 'variance between the items of a cadre, the county is 100%; asked below the dashes where it is not chance',
      },
      same: {
        zh: '各项得分完全相同的人所占比例，实线为全县平均；超过虚线的才问',
        en: 'share of cadres with the very same marks, the line is the county; asked above the dashes',
      },
      turns: {
        zh: '得“好”的人里以前也得过的比例，实线为全县；一个都没有才可能要问',
        en: 'share of the best who had been best before, the line is the county; asked only where nobody was',
      },
    },
    few: {
      zh: '%{group}：%{smart_count} 处，每处评的都不足 %{cadres} 人，不作比较。',
      en: '%{group}: %{smart_count} place, fewer than %{cadres} cadres each, so nothing is compared. |||| %{group}: %{smart_count} places, fewer than %{cadres} cadres each, so nothing is compared.',
    },
    fewOf: {
      zh: '%{group}：%{names} 评的不足 %{cadres} 人，不作比较。',
      en: '%{group}: %{names} marked fewer than %{cadres} cadres and are not compared.',
    },
    table: { zh: '看数字', en: 'Figures as a table' },
    rater: { zh: '打分者', en: 'Rater' },
    cadres: { zh: '评了几人', en: 'Cadres' },
    toAsk: { zh: '要问', en: 'to ask' },
    byLot: { zh: '抽签也会无人再得的可能', en: 'Chance by lot that nobody is' },
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
    interviews: {
      title: { zh: '第三方访问的疑点', en: 'Interviews of the third party' },
      ask: { zh: '访问是怎样做的？', en: 'How were these interviews held?' },
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
