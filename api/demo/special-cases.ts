import type { FactValue } from '../contract/fact.js';

/** A finding of a case: its code, its day, and the node it concerns. */
export type CaseFinding = readonly [code: string, day: string, concerns?: string];

/** An exemption of a case. Conditions not named are answered yes, exclusions not named no. */
export type CaseExemption = {
  situation: string;
  state: 'undecided' | 'granted' | 'refused';
  answers?: Record<string, boolean>;
  /** Strikes every finding of the case. */
  strikes?: true;
  setsAside?: readonly string[];
  decidedOn?: string;
};

/** A crafted cadre: what is recorded instead of, or on top of, what chance drew. */
export type CadreCase = {
  cadre: string;
  /** Ids of the rules, quotas and procedures it shows. */
  shows: readonly string[];
  /** Ids of rules it comes to the very edge of, without meeting them. */
  nearly?: readonly string[];
  why: string;
  /** The township's five levels as number keys, 5 best. */
  levels?: string;
  /** Task results: `d` done, `p` partly, `u` not done. */
  tasks?: string;
  /** Votes per question: satisfied, mostly satisfied, dissatisfied, cannot say. */
  votes?: readonly [string, string, string, string];
  facts?: Record<string, FactValue>;
  /** Facts nobody recorded. */
  without?: readonly string[];
  findings?: readonly CaseFinding[];
  exemption?: CaseExemption;
  previousGrade?: string;
};

/** A crafted township: findings about it. */
export type TownshipCase = {
  township: string;
  shows: readonly string[];
  nearly?: readonly string[];
  why: string;
  findings: readonly CaseFinding[];
};

/** The cadres of the first half of 2026 that were crafted by hand. Everybody else is left to chance. */
export const CADRE_CASES: readonly CadreCase[] = [
  // The line of the best grade, and who stands behind it
  {
    cadre: '项伯年',
    shows: ['bonusConfirmed'],
    why: '化解三年以上积案，经县确认加 2 分，过了 90 分线',
    levels: '44444',
    tasks: 'dppp',
    votes: ['8 6 0 1', '6 9 0 0', '1 12 2 0', '3 12 0 0'],
    facts: { oldDisputeSettled: true },
  },
  {
    cadre: '崔砚秋',
    shows: ['R29', 'R31good'],
    why: '与沈既白同为 91.26，群众方高，排在前面',
    levels: '45544',
    tasks: 'dddp',
    votes: ['12 3 0 0', '12 3 0 0', '3 12 0 0', '11 4 0 0'],
  },
  {
    cadre: '沈既白',
    shows: ['R29', 'R31good'],
    why: '公务员层最后一个名额',
    levels: '54445',
    tasks: 'dddd',
    votes: ['9 6 0 0', '8 5 0 2', '3 9 0 3', '9 5 0 1'],
  },
  {
    cadre: '宁远舟',
    shows: ['R29', 'R30'],
    why: '90.77，名额已满，列较好，不因排名受任何处理',
    levels: '44444',
    tasks: 'ddp',
    votes: ['7 7 1 0', '10 2 0 3', '7 7 0 1', '6 8 0 1'],
  },
  {
    cadre: '丘思齐',
    shows: ['R29', 'R30'],
    why: '90.15，名额已满',
    levels: '54544',
    tasks: 'ddpp',
    votes: ['9 6 0 0', '10 4 1 0', '7 7 1 0', '7 8 0 0'],
  },
  {
    cadre: '何卫东',
    shows: ['R28'],
    why: '89.58，差 0.42 到 90 分',
    levels: '44455',
    tasks: 'dddd',
    votes: ['5 10 0 0', '3 12 0 0', '5 9 1 0', '3 9 2 1'],
  },
  {
    cadre: '田小满',
    shows: ['R31good'],
    why: '事业层名额内',
    levels: '44343',
    tasks: 'dddd',
    votes: ['11 0 0 4', '13 2 0 0', '13 1 0 1', '10 5 0 0'],
  },
  {
    cadre: '吴晓岚',
    shows: ['R31good'],
    why: '事业层名额内',
    levels: '35433',
    tasks: 'dddp',
    votes: ['9 5 0 1', '5 10 0 0', '8 5 0 2', '9 5 0 1'],
  },
  {
    cadre: '丁向东',
    shows: ['R31good'],
    why: '事业层最后一人，层内余 1 个名额不结转',
    levels: '44445',
    tasks: 'ddpp',
    votes: ['7 7 0 0', '8 6 0 0', '3 11 0 0', '7 6 0 1'],
  },
  {
    cadre: '兰思远',
    shows: ['R29'],
    why: '与莫小川 90.64 同分到底，都不占名额，由部务会研究',
    levels: '54444',
    tasks: 'dddd',
    votes: ['10 4 0 0', '8 6 0 0', '2 10 0 2', '11 2 0 1'],
  },
  {
    cadre: '莫小川',
    shows: ['R29'],
    why: '与兰思远同分到底',
    levels: '54444',
    tasks: 'dddd',
    votes: ['8 7 0 0', '7 8 0 0', '9 6 0 0', '9 4 0 2'],
  },
  {
    cadre: '姚问渠',
    shows: ['R31good'],
    why: '其他人员层第一名',
    levels: '55555',
    tasks: 'dddpp',
    votes: ['6 8 0 1', '8 7 0 0', '4 11 0 0', '5 10 0 0'],
  },

  // Below that line, at the other lines
  {
    cadre: '覃可望',
    shows: ['R28'],
    why: '89.12',
    levels: '44545',
    tasks: 'ddppp',
    votes: ['2 10 0 2', '7 7 0 0', '7 6 0 1', '6 7 0 1'],
  },
  {
    cadre: '陈立冬',
    shows: ['R28'],
    why: '88.74',
    levels: '45444',
    tasks: 'ddd',
    votes: ['8 4 0 2', '13 1 0 0', '7 6 0 1', '12 2 0 0'],
  },
  {
    cadre: '韦春梅',
    shows: ['R28'],
    why: '80.00 恰在线上，下限含',
    levels: '44544',
    tasks: 'ddpp',
    votes: ['1 11 1 1', '0 10 2 2', '0 8 5 1', '4 10 0 0'],
  },
  {
    cadre: '班建平',
    shows: ['R28', 'R31fair', 'R31twice'],
    why: '79.31，连续两次一般，建议调换',
    levels: '23332',
    tasks: 'dpp',
    votes: ['0 11 1 2', '0 13 0 1', '0 10 1 3', '0 7 6 1'],
    previousGrade: 'fair',
  },
  {
    cadre: '龙见山',
    shows: ['R28', 'R31fair'],
    why: '78.60',
    levels: '34343',
    tasks: 'ddp',
    votes: ['2 9 0 3', '0 14 0 0', '4 8 1 1', '5 7 1 1'],
    previousGrade: 'fairlyGood',
  },
  { cadre: '宋佳禾', shows: ['R28'], why: '五项里有很好也有较好', levels: '34543', tasks: 'dddp' },

  // Presence, leave, posting
  {
    cadre: '卫映秋',
    shows: ['R02'],
    why: '90.00 恰到好，无故不在岗 1 次，不得评为好',
    levels: '43454',
    tasks: 'dddp',
    votes: ['3 9 1 1', '1 11 2 0', '2 12 0 0', '0 11 1 2'],
    findings: [['absence-unexcused', '2026-04-14']],
  },
  {
    cadre: '黎文清',
    shows: ['R03', 'R31fair'],
    why: '无故不在岗 2 次，最高一般；乡镇在岗一项点了差',
    levels: '33341',
    tasks: 'ddpp',
    findings: [
      ['absence-unexcused', '2026-03-05'],
      ['absence-unexcused', '2026-05-21'],
    ],
  },
  {
    cadre: '骆广平',
    shows: ['R04', 'R31poor'],
    why: '无故不在岗 3 次，较差，函告派出单位，建议召回',
    findings: [
      ['absence-unexcused', '2026-02-26'],
      ['absence-unexcused', '2026-04-09'],
      ['absence-unexcused', '2026-06-11'],
    ],
  },
  {
    cadre: '尤立群',
    shows: ['R05'],
    why: '工作日在岗率 70/108，不足三分之二',
    levels: '54544',
    tasks: 'dddd',
    facts: { workingDays: 120, officialTripDays: 4, trainingDays: 3, approvedLeaveDays: 5, daysOnPost: 70 },
  },
  {
    cadre: '石维国',
    shows: [],
    nearly: ['R05'],
    why: '80.44；在岗率 72/108，恰为三分之二，不算不足',
    levels: '33333',
    tasks: 'dppp',
    votes: ['0 12 1 1', '4 8 2 0', '0 13 1 0', '2 10 2 0'],
    facts: { workingDays: 120, officialTripDays: 4, trainingDays: 3, approvedLeaveDays: 5, daysOnPost: 72 },
  },
  {
    cadre: '阮志衡',
    shows: ['R06'],
    why: '过了 90 分，仍兼原单位工作，不得评为好，函告派出单位',
    findings: [['not-released', '2026-03-18']],
  },
  {
    cadre: '石慕云',
    shows: ['R18', 'R19'],
    why: '病假过半，又有未结案件：暂不定等次，原因不外显',
    facts: {
      approvedLeaveDays: 64,
      sickAndPersonalLeaveDays: 64,
      officialTripDays: 0,
      trainingDays: 2,
      daysOnPost: 54,
      isUnderInvestigation: true,
    },
  },
  { cadre: '郝未央', shows: ['R20'], why: '到岗 63 天，写评语，不定等次' },
  { cadre: '申屠岩', shows: [], nearly: ['R20'], why: '到岗恰 90 天，照常评' },
  {
    cadre: '汤一诺',
    shows: ['R21'],
    why: '县内调村，在现驻地 72 天，产业增收不计入并折算',
    facts: { tasksReported: 90 },
    levels: '44444',
    tasks: 'dddp',
  },
  { cadre: '章怀舟', shows: ['R05'], why: '在岗天数没有人录，等次暂不能定', without: ['daysOnPost'] },

  // Conduct
  {
    cadre: '陆承远',
    shows: ['R01', 'R31poor'],
    why: '政治上不合格，总否决',
    findings: [['politically-unfit', '2026-05-28']],
  },
  {
    cadre: '陆雨桐',
    shows: ['R07'],
    why: '违规吃喝 3 次，每次扣 5，封顶 10',
    levels: '32222',
    tasks: 'ddppp',
    votes: ['0 12 1 2', '0 11 4 0', '0 6 9 0', '0 9 5 1'],
    findings: [
      ['improper-feasting', '2026-02-10'],
      ['improper-feasting', '2026-03-31'],
      ['improper-feasting', '2026-05-08'],
    ],
  },
  {
    cadre: '周以安',
    shows: ['R07', 'R17'],
    why: '不付餐费、无理要求各 1 次；乡镇 55 分',
    levels: '22222',
    tasks: 'ppp',
    votes: ['0 9 5 1', '0 8 4 3', '0 3 9 3', '0 8 7 0'],
    findings: [
      ['unpaid-meals', '2026-04-02'],
      ['unreasonable-demands', '2026-06-03'],
    ],
  },
  {
    cadre: '谢知远',
    shows: ['R07', 'R25'],
    why: '扰民、散布谣言各 1 次；申请容错，程序不正当，未认定',
    levels: '33334',
    tasks: 'dpu',
    votes: ['0 13 1 0', '0 11 3 0', '0 8 5 1', '2 11 0 1'],
    findings: [
      ['disturbing-villagers', '2026-03-12'],
      ['spreading-rumours', '2026-05-15'],
    ],
    exemption: { situation: 'E2', state: 'refused', answers: { hasDueProcess: false }, decidedOn: '2026-06-24' },
  },
  {
    cadre: '马既明',
    shows: ['R08', 'R31poor'],
    why: '收礼、低价购物、优亲厚友；84.30 不作数，移送',
    levels: '44554',
    tasks: 'ddp',
    votes: ['7 5 1 0', '4 9 0 0', '4 9 0 0', '6 7 0 0'],
    findings: [
      ['improper-gifts', '2026-02-12'],
      ['low-price-purchases', '2026-03-20'],
      ['favouring-relatives', '2026-05-06'],
    ],
  },
  {
    cadre: '费守仁',
    shows: ['R09', 'R13', 'R13b'],
    why: '虚报、挪用帮扶资金，造成重大损失并负直接责任',
    findings: [
      ['funds-falsely-claimed', '2026-03-09'],
      ['funds-misused', '2026-04-22'],
      ['neglect-of-duty-direct', '2026-05-19', 'A1'],
    ],
  },
  {
    cadre: '祁远山',
    shows: ['R10'],
    why: '任务完成情况造假，A3 计 0',
    tasks: 'ddd',
    findings: [['data-falsified', '2026-06-16', 'A3']],
  },
  {
    cadre: '鲁晓峰',
    shows: ['R10', 'R10b'],
    why: '能力提升材料造假，情节严重，A2 计 0，不得评为好',
    findings: [['data-falsified-serious', '2026-05-26', 'A2']],
  },
  {
    cadre: '岑映雪',
    shows: ['R11'],
    why: '自报 100，核实 80，相差超过 10，二次核实',
    levels: '43444',
    tasks: 'ddpp',
    facts: { tasksReported: 100 },
  },
  {
    cadre: '顾长青',
    shows: ['bonusConfirmed'],
    nearly: ['R11'],
    why: '自报 100，核实 90，相差恰为 10，不算；软弱涣散村整顿销号，加 2 分',
    levels: '44344',
    tasks: 'dddp',
    facts: { tasksReported: 100, weakVillageRestored: true },
  },
  {
    cadre: '柯成栋',
    shows: ['R12'],
    why: '打听测评，事后打击报复，移送',
    findings: [
      ['ballot-interference', '2026-06-25'],
      ['retaliation', '2026-06-29'],
    ],
  },
  {
    cadre: '倪仲达',
    shows: ['R13', 'R17', 'R28', 'R31poor'],
    why: '玩忽职守，资源对接计 0；58.92，不足 60',
    levels: '21111',
    tasks: 'puu',
    votes: ['0 7 7 1', '0 9 6 0', '0 8 6 1', '0 7 8 0'],
    findings: [['neglect-of-duty', '2026-04-28', 'B1']],
  },
  {
    cadre: '温如松',
    shows: ['R14'],
    why: '过了 90 分，因德廉受正式通报批评，不得评为好',
    findings: [['formal-criticism', '2026-04-17']],
  },
  { cadre: '戚建勋', shows: ['R15'], why: '受警告处分，不得评为好', findings: [['warning-sanction', '2026-05-13']] },
  {
    cadre: '房世昌',
    shows: ['R16'],
    why: '群众方不足 60 分，最高一般，定等前谈话核实',
    levels: '45444',
    tasks: 'dddd',
    votes: ['0 5 8 2', '0 6 8 1', '0 4 9 2', '0 9 5 1'],
  },

  // Fault tolerance
  {
    cadre: '罗启明',
    shows: ['R10', 'R25'],
    why: '把 2.4 万元补助算作经营收入，E1 项目申报失误认定，A1 不计 0；89.40',
    levels: '54354',
    tasks: 'dddp',
    votes: ['10 5 0 0', '5 10 0 0', '1 10 1 3', '12 3 0 0'],
    findings: [['data-misreported', '2026-05-22', 'A1']],
    exemption: { situation: 'E1', state: 'granted', strikes: true, decidedOn: '2026-06-18' },
  },
  {
    cadre: '蒙秋实',
    shows: ['R25'],
    why: '试种未成，E3 创新探索失误认定，A3 不计入并折算；81.02',
    levels: '22222',
    tasks: 'ddpu',
    votes: ['0 13 1 0', '6 8 0 0', '0 14 0 0', '1 13 0 0'],
    exemption: { situation: 'E3', state: 'granted', setsAside: ['A3'], decidedOn: '2026-07-03' },
  },
  {
    cadre: '贝明川',
    shows: ['R10', 'R26'],
    why: '同一误报再犯，不再容错，A3 计 0',
    tasks: 'dddp',
    findings: [['data-misreported', '2026-06-09', 'A3']],
    exemption: { situation: 'E1', state: 'refused', answers: { isSameErrorAgain: true }, decidedOn: '2026-06-26' },
  },
  {
    cadre: '楼望舒',
    shows: ['R25'],
    why: '不付餐费 1 次，容错到关账未认定，本人暂缓',
    findings: [['unpaid-meals', '2026-06-12']],
    exemption: { situation: 'E2', state: 'undecided', strikes: true },
  },
];

/** The townships of the first half of 2026 that gave listed duties to posted cadres. */
export const TOWNSHIP_CASES: readonly TownshipCase[] = [
  {
    township: '陶溪乡',
    shows: ['R23', 'R24'],
    why: '半年内核实 3 次，县约谈乡镇',
    findings: [
      ['listed-duty-assigned', '2026-02-25'],
      ['listed-duty-assigned', '2026-04-15'],
      ['listed-duty-assigned', '2026-06-02'],
    ],
  },
  {
    township: '燕湾乡',
    shows: ['R23'],
    nearly: ['R24'],
    why: '核实 2 次，公开记录，不约谈',
    findings: [
      ['listed-duty-assigned', '2026-03-24'],
      ['listed-duty-assigned', '2026-05-20'],
    ],
  },
];

/** The second half of 2026: few crafted cadres, among them the ungraded kind the first half has no room for. */
export const SECOND_HALF_CASES: readonly CadreCase[] = [
  {
    cadre: '石慕云',
    shows: ['R18'],
    why: '病假过半，参加评估，不定等次',
    facts: {
      approvedLeaveDays: 70,
      sickAndPersonalLeaveDays: 70,
      officialTripDays: 0,
      trainingDays: 0,
      daysOnPost: 58,
    },
  },
  { cadre: '黎文清', shows: ['R02'], why: '无故不在岗 1 次', findings: [['absence-unexcused', '2026-10-14']] },
  { cadre: '陆雨桐', shows: ['R07'], why: '违规吃喝 1 次', findings: [['improper-feasting', '2026-09-08']] },
];
