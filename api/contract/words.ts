import type { Title } from './fields.js';

/** What each word of the routes is called, for people: one of them, in Chinese and in English (with its article-less plural). */
export const WORDS = {
  accounts: { zh: '账号', en: 'accounts' },
  areas: { zh: '行政区划', en: 'places' },
  'assigned-duties': { zh: '被派清单事项的反映', en: 'reports that a listed duty was given' },
  audit: { zh: '操作记录', en: 'the audit chain' },
  ballots: { zh: '测评票', en: 'ballots' },
  cadres: { zh: '干部', en: 'cadres' },
  'calendar-days': { zh: '工作日历', en: 'days that differ from their weekday' },
  consultations: { zh: '征求意见', en: 'consultations' },
  cycles: { zh: '评估周期', en: 'cycles' },
  'duty-reports': { zh: '述职', en: 'duty reports' },
  determinations: { zh: '研究确定等次', en: 'determinations' },
  exemptions: { zh: '容错', en: 'exemptions' },
  feedback: { zh: '结果反馈', en: 'results that cadres were told' },
  figures: { zh: '核定数据', en: 'figures' },
  filings: { zh: '先行先试报备', en: 'advance filings' },
  findings: { zh: '负面清单情形', en: 'findings' },
  health: { zh: '运行状态', en: 'the running program' },
  indicators: { zh: '数据指标', en: 'indicators' },
  leaves: { zh: '请休假', en: 'leaves' },
  marks: { zh: '评分', en: 'marks' },
  notices: { zh: '公示', en: 'notices' },
  objections: { zh: '公示异议', en: 'objections to notices' },
  meetings: { zh: '研究会议', en: 'meetings' },
  postings: { zh: '派驻经历', en: 'postings' },
  publications: { zh: '公示登记', en: 'records of what was posted' },
  reminders: { zh: '提醒', en: 'reminders' },
  results: { zh: '评估结果', en: 'results' },
  reviews: { zh: '复核申诉', en: 'reviews and appeals' },
  'roll-ups': { zh: '汇总统计', en: 'tables of counties' },
  'rule-sets': { zh: '评估办法', en: 'measures' },
  sessions: { zh: '登录', en: 'sessions' },
  surveys: { zh: '第三方调查', en: 'surveys' },
  'task-lists': { zh: '任务清单', en: 'task lists' },
  teams: { zh: '驻村工作队', en: 'teams' },
  units: { zh: '派出单位', en: 'dispatching units' },
  windows: { zh: '时间安排', en: 'windows of a cycle' },
} as const satisfies Record<string, Title>;
export type Word = keyof typeof WORDS;

/** What is done with records of any word; `%` stands for the word. */
const ANY: Readonly<Record<string, Title>> = {
  list: { zh: '查询%', en: 'List %' },
  get: { zh: '查看一条：%', en: 'Read one of: %' },
  create: { zh: '新建：%', en: 'Enter one of: %' },
  createMany: { zh: '成批录入：%（全部成功或全部不存）', en: 'Enter many of: % (all of them or none)' },
  update: { zh: '修改：%', en: 'Change one of: %' },
  versions: { zh: '查看各个版本：%', en: 'Every version of one of: %' },
  submit: { zh: '报送：%', en: 'Submit one of: %' },
  submitMany: { zh: '成批报送：%', en: 'Submit many of: %' },
  countersign: { zh: '复核：%（须第二人）', en: 'Countersign one of: % (by a second person)' },
  countersignMany: { zh: '成批复核：%（须第二人）', en: 'Countersign many of: % (by a second person)' },
  sign: { zh: '登记纸面签批：%', en: 'Confirm that one of these was signed on paper: %' },
  signMany: { zh: '成批登记纸面签批：%', en: 'Confirm that many of these were signed on paper: %' },
  confirm: { zh: '核定：%（须第二人）', en: 'Confirm one of: % (by a second person)' },
  confirmMany: { zh: '成批核定：%（须第二人）', en: 'Confirm many of: % (by a second person)' },
  return: { zh: '退回：%（写明原因）', en: 'Return one of: % with a reason' },
  returnMany: { zh: '成批退回：%（写明原因）', en: 'Return many of: % with a reason' },
  accept: { zh: '验收：%', en: 'Accept one of: %' },
};

/** What is done with records of one word only. */
const OWN: Readonly<Record<string, Title>> = {
  'roll-ups.table': {
    zh: '省、市汇总统计表（不含姓名，小数隐去，不排名）',
    en: 'The table of a province or a city: no names, small counts hidden, no ranks',
  },
  'accounts.approve': { zh: '批准账号（须第二人）', en: 'Approve an account (by a second person)' },
  'accounts.slip': {
    zh: '打印激活单（激活码和第二密码，只显示一次）',
    en: 'Print an activation slip: two secrets, shown once',
  },
  'accounts.close': { zh: '停用账号', en: 'Close an account for good' },
  'accounts.activate': { zh: '用激活单启用账号', en: 'Activate an account with its slip' },
  'sessions.signIn': { zh: '登录', en: 'Sign in' },
  'sessions.mine': { zh: '我是谁，现在几点', en: 'Who I am, and what time it is' },
  'sessions.revoke': { zh: '退出登录', en: 'Sign out, here or elsewhere' },
  'audit.verify': { zh: '核验操作记录链', en: 'Verify the audit chain' },
  'marks.progressOf': { zh: '各乡镇评分进度', en: 'How far each township is with its marks' },
  'ballots.turnout': { zh: '各村投票进度（只有人数，没有票）', en: 'Turnout by village: numbers, never ballots' },
  'ballots.listTallies': { zh: '查询计票结果', en: 'List the tallies' },
  'ballots.listSheets': { zh: '查询等待第二人录入的计票表', en: 'List the sheets that wait for a second person' },
  'ballots.enterSheets': {
    zh: '录入纸质票计票表（两人分别录入，一致才登记）',
    en: 'Enter the sheets of ballots counted on paper: recorded when two people entered the same',
  },
  'ballots.correctSheets': {
    zh: '更正已登记的计票表（写明原因，两人分别录入）',
    en: 'Correct recorded sheets with a reason, entered by two people',
  },
  'ballots.issue': { zh: '发票：打印测评码（只显示一次）', en: 'Issue ballots: codes shown once' },
  'ballots.reprint': { zh: '补打一张票，旧码作废', en: 'Print one slip anew; its old code ends' },
  'ballots.slip': { zh: '凭测评码打开测评票', en: 'Open the ballot of a code' },
  'ballots.cast': { zh: '投票', en: 'Cast a ballot' },
  'ballots.count': { zh: '计票', en: 'Count the ballots' },
  'cadres.roster': { zh: '名册', en: 'The roster' },
  'cadres.postingsOf': { zh: '查看一名干部的派驻经历', en: 'The postings of one cadre' },
  'cadres.post': { zh: '派驻或调整驻地', en: 'Post a cadre, or move one' },
  'cadres.recall': { zh: '召回', en: 'Call a cadre back' },
  'postings.correct': { zh: '更正派驻经历', en: 'Correct a posting' },
  'cycles.open': { zh: '启动评估周期，开始录入', en: 'Open a cycle: from now on facts are entered' },
  'cycles.close': { zh: '关账，停止录入', en: 'Close a cycle: from now on nothing is entered' },
  'exemptions.accept': { zh: '受理容错申请', en: 'Take up a request for an exemption' },
  'exemptions.decline': { zh: '不予受理容错申请（写明原因）', en: 'Do not take up a request, with a reason' },
  'exemptions.verify': {
    zh: '核实：逐项回答条件和排除情形，各写一句',
    en: 'Look into it: every condition and exclusion answered, each with a sentence',
  },
  'exemptions.return': { zh: '退回重新核实（写明原因）', en: 'Send it back to be looked into again, with a reason' },
  'consultations.ask': {
    zh: '发出征求意见（办法规定听取的各方，一次发齐）',
    en: 'Ask every office that the measure hears',
  },
  'consultations.answer': {
    zh: '答复征求意见（没有意见的可以一次写明）',
    en: 'What an office says of its cadres; no objection to all others at once',
  },
  'consultations.extend': { zh: '延长答复期限（写明原因）', en: 'Give an office more time, with a reason' },
  'cycles.consult': {
    zh: '征求意见办结：到期没有答复的记为无意见',
    en: 'End the consultation: silence past the day counts as no objection',
  },
  'cycles.determine': {
    zh: '研究确定等次（须第二人）：按会议记录全部确定',
    en: 'Determine the grades of a cycle by a meeting on record (by a second person)',
  },
  'determinations.packet': {
    zh: '部务会材料：只列临界线上下三名、不一致、否决、容错、同分',
    en: 'The papers of the meeting: three either side of each line, differences, vetoes, exemptions, ties',
  },
  'determinations.recordAsProposed': {
    zh: '照建议记入：还没有决定的一次记入',
    en: 'Record as proposed whoever has a proposal and no decision yet',
  },
  'determinations.record': {
    zh: '记入研究意见：与建议不一致的、待研究的（写明理由）',
    en: 'Record decisions that differ from the proposal, or that the measure leaves open, with the reason',
  },
  'exemptions.decide': {
    zh: '认定或不予认定容错（须第二人）',
    en: 'Grant or refuse an exemption (by a second person)',
  },
  'exemptions.tell': { zh: '向本人反馈认定结果', en: 'Tell whom it is about how it was decided' },
  'exemptions.report': { zh: '登记向上级报备', en: 'Record the report upward' },
  'exemptions.withdraw': { zh: '认定前撤回（由提出的一方）', en: 'Withdraw it before it is decided, by who asked' },
  'filings.create': { zh: '动手前报备一页', en: 'File one page before trying something new' },
  'filings.acknowledge': { zh: '签收报备，记下日期', en: 'Acknowledge a filing with its day' },
  'filings.withdraw': { zh: '撤回报备', en: 'Withdraw a filing' },
  'task-lists.sign': { zh: '任务清单：另一方签字', en: 'Sign the tasks that the other side proposed' },
  'task-lists.revise': {
    zh: '任务清单：提出更换（写明原因，另一方签字后生效，原件保留）',
    en: 'Propose other tasks with a reason: in force once the other side signs, the original is kept',
  },
  'task-lists.decline': { zh: '任务清单：不同意更换，维持原商定', en: 'Leave it at the tasks that were agreed' },
  'task-lists.tick': { zh: '任务清单：本人勾选完成情况', en: 'Tick what came of each of the own tasks' },
  'task-lists.confirm': { zh: '任务清单：乡镇确认勾选结果', en: 'Confirm what the cadre ticked: it is scored' },
  'task-lists.overrule': {
    zh: '任务清单：乡镇另行认定（写明原因，须第二人复核）',
    en: 'Say otherwise than the ticks, with a reason; a second person confirms',
  },
  'assigned-duties.withdraw': {
    zh: '收回自己的反映（发给乡镇之前）',
    en: 'Take the own report back, before the township knows',
  },
  'assigned-duties.answer': {
    zh: '乡镇答复，可书面说明应急情形',
    en: 'The word of the township, and the emergency it claims',
  },
  'assigned-duties.verify': { zh: '县级核实（写明依据）', en: 'What the county found out, with its grounds' },
  'assigned-duties.counts': {
    zh: '各乡镇经核实的次数（公开）',
    en: 'How often each township was found to have given one: public',
  },
  'assigned-duties.poster': {
    zh: '不得交办事项公示单（A4，可打印）',
    en: 'The list of duties that may not be given, to print on A4',
  },
  'findings.answer': { zh: '本人陈述', en: 'The word of the person it is about' },
  'findings.withdraw': { zh: '撤回（写明原因）', en: 'Withdraw a finding with a reason' },
  'cycles.finish': {
    zh: '办结：公示期满、复核期满或均已决定',
    en: 'Finish a cycle: its notice is over, and nobody can ask for a review any more',
  },
  'feedback.createAll': {
    zh: '登记全部反馈：一次登记本期可以反馈的干部',
    en: 'Record that everybody of a cycle who can be told was told',
  },
  'feedback.letter': { zh: '登记致派出单位的函', en: 'Record the letter to a dispatching unit' },
  'notices.create': {
    zh: '起草公示（按办法从封存结果中取名单）',
    en: 'Draw up a notice from the sealed results, as the measure says',
  },
  'notices.publish': { zh: '发布公示，开始计算工作日', en: 'Post a notice: its working days begin to count' },
  'objections.create': { zh: '登记对公示的异议', en: 'Record an objection to a name on a notice' },
  'objections.uphold': {
    zh: '异议成立（写明理由，更正结果前不予确认）',
    en: 'Uphold an objection with a reason: that person is not confirmed until the result is corrected',
  },
  'objections.dismiss': { zh: '异议不成立（写明理由）', en: 'Dismiss an objection with a reason' },
  'reviews.create': { zh: '申请复核', en: 'Ask for a review of a result' },
  'reviews.accept': { zh: '受理复核或申诉', en: 'Accept a review or an appeal' },
  'reviews.propose': {
    zh: '提出复核（申诉）决定意见，写明理由和更正内容',
    en: 'Propose how to decide, with the reason and the facts that were wrong',
  },
  'reviews.uphold': {
    zh: '决定成立（须第二人）：更正数据，出替代结果',
    en: 'Uphold (by a second person): the facts are corrected and another result takes the place',
  },
  'reviews.dismiss': { zh: '决定不成立（须第二人）', en: 'Dismiss (by a second person)' },
  'reviews.extend': { zh: '延长决定期限（写明理由）', en: 'Take more time to decide, with a reason' },
  'reviews.withdraw': { zh: '撤回复核或申诉', en: 'Withdraw a review or an appeal' },
  'reviews.appeal': { zh: '不服复核，向上一级申诉', en: 'Appeal a dismissed review to the higher level' },
  'reviews.difference': {
    zh: '复核前后逐项对照',
    en: 'What a review changed, line by line, each with its clause',
  },
  'results.export': { zh: '导出一期结果（可离线重算）', en: 'A sealed cycle as one file that anybody recomputes' },
  'results.assess': { zh: '核算（可重算，封存前有效）', en: 'Assess a closed cycle, or an assessed one again' },
  'results.seal': { zh: '封存，此后不再改动', en: 'Seal an assessed cycle: its results never change again' },
  'results.supersede': { zh: '提请更正一个已封存的结果', en: 'Propose a correction of a sealed result' },
  'results.confirmSupersession': {
    zh: '更正一个已封存的结果（须第二人）',
    en: 'Correct a sealed result (by a second person): another takes its place',
  },
  'surveys.correct': { zh: '更正已报送的调查（写明原因）', en: 'Correct a survey that was submitted, with a reason' },
  'rule-sets.preview': { zh: '用草稿试算一期，看会影响谁', en: 'Score a cycle with a draft and see whom it moves' },
  'rule-sets.diff': { zh: '与正在执行的办法对比', en: 'How a draft differs from what it follows' },
  'rule-sets.check': { zh: '检查办法', en: 'Every fault of a measure' },
  'rule-sets.examples': { zh: '运行办法自带的例子', en: 'Run the worked examples of a measure' },
  'rule-sets.propose': { zh: '提请发布', en: 'Propose a draft for publishing' },
  'rule-sets.publish': { zh: '发布办法（须第二人）', en: 'Publish a measure (by a second person)' },
  'rule-sets.discard': { zh: '废弃草稿', en: 'Lay a draft aside for good' },
  'windows.plan': { zh: '按办法和工作日历排出一期日程', en: 'Plan the windows of a cycle, or bring them up to date' },
  'windows.move': { zh: '调整一项的日期（写明原因）', en: 'Move a window with a reason' },
  'windows.dryRun': { zh: '试排下两个半年，逐日列出', en: 'Try the next two half-years day by day; nothing is stored' },
  'health.live': { zh: '程序在运行', en: 'The program runs' },
  'health.ready': {
    zh: '可以接受请求：数据库有应答，表已升级',
    en: 'Requests can be sent: the database answers and is up to date',
  },
  'health.figures': { zh: '运行指标（Prometheus，只向本机提供）', en: 'Metrics for Prometheus, to this machine only' },
};

/** What a route does, in a line: by its word and the verb that serves it. Undefined where nobody said so yet. */
export function summaryOf(word: string, verb: string): Title | undefined {
  const own = OWN[`${word}.${verb}`];
  const any = ANY[verb];
  const name: Title | undefined = WORDS[word as Word];
  if (own || !any || !name) return own;
  return { zh: any.zh.replace('%', name.zh), en: any.en.replace('%', name.en) };
}
