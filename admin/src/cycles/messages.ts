import type { Messages } from '../i18n/message.js';

export const cycles = {
  name: { zh: '评估周期', en: 'Cycles' },
  create: { zh: '新建一期', en: 'Plan a half-year' },
  pages: { 'dry-run': { zh: '日程预排', en: 'Dry run of the calendar' } },
  board: { zh: '四方评进度', en: 'The four sides' },
  dryRun: {
    lead: {
      zh: '按现行办法和工作日历预排下两个半年，不保存。日历有误请先更正：',
      en: 'The next two half-years by the measure in force and the calendar; nothing is stored. Correct the calendar here:',
    },
    cutoff: { zh: '数据截止 %{day}', en: 'Data until %{day}' },
    movedBy: { zh: '按 %{clause} 顺延', en: 'moved by %{clause}' },
    review: { zh: '最迟可申请复核到 %{day}', en: 'reviews until %{day}' },
    rest: { zh: '休息', en: 'rest day' },
    notAnnounced: { zh: '放假通知未发，按法定推算', en: 'not announced yet, by the statute' },
  },
  empty: { zh: '先发布办法，再新建一期半年评估。', en: 'Publish a measure, then plan a half-year.' },
  fields: {
    code: { zh: '期次', en: 'Code' },
    half: { zh: '半年', en: 'Half' },
    startsOn: { zh: '开始', en: 'Starts' },
    cutoffOn: { zh: '数据截止', en: 'Cut-off' },
    ruleSetId: { zh: '执行办法', en: 'Measure' },
    state: { zh: '进度', en: 'State' },
    moveReason: { zh: '人工办理原因', en: 'Why moved by hand' },
    openedAt: { zh: '启动', en: 'Opened' },
    closedAt: { zh: '关账', en: 'Closed' },
    assessedAt: { zh: '核算', en: 'Assessed' },
    sealedAt: { zh: '封存', en: 'Sealed' },
    seal: { zh: '封存号', en: 'Seal' },
    areaCode: { zh: '县', en: 'County' },
  },
  choices: {
    half: { first: { zh: '上半年', en: 'First' }, second: { zh: '下半年', en: 'Second' } },
    state: {
      planned: { zh: '已排期', en: 'planned' },
      open: { zh: '录入中', en: 'open' },
      closed: { zh: '已关账', en: 'closed' },
      assessed: { zh: '已核算', en: 'assessed' },
      consulted: { zh: '已征求意见', en: 'consulted' },
      determined: { zh: '已研究确定', en: 'determined' },
      sealed: { zh: '已封存', en: 'sealed' },
      noticed: { zh: '公示中', en: 'noticed' },
      final: { zh: '已归档', en: 'final' },
    },
  },
  moves: {
    open: { zh: '启动本期', en: 'Open' },
    close: { zh: '关账', en: 'Close' },
    assess: { zh: '核算', en: 'Assess' },
    consult: { zh: '结束征求意见', en: 'End consultation' },
    determine: { zh: '记入研究结果', en: 'Record the determination' },
    seal: { zh: '封存', en: 'Seal' },
    notice: { zh: '公示', en: 'Publish the notice' },
    finish: { zh: '归档', en: 'Finish' },
  },
  unvoted: { zh: '%{village}：为什么没有测评票', en: '%{village}: why there is no vote' },
  moveHints: {
    open: {
      zh: '日程到日自动启动；现在启动须写明原因。启动后各方开始录入。以“%{name}”的名义办理。',
      en: 'The schedule opens it on its day; to open it now, say why. From then on everybody enters. In the name of %{name}.',
    },
    close: {
      zh: '日程到日自动关账；现在关账须写明原因。关账后不再录入；没到齐的按办法处理。',
      en: 'The schedule closes it on its day; to close it now, say why. Nothing is entered from then on; what is missing is treated as the measure says.',
    },
    consult: {
      zh: '日程到日自动结束；现在结束须写明原因。到期没有答复的，记为无意见。',
      en: 'The schedule ends it on its day; to end it now, say why. Silence past the day counts as no objection.',
    },
    finish: {
      zh: '各项期限都过后自动归档；现在归档须写明原因。',
      en: 'It is finished once every limit is over; to finish it now, say why.',
    },
    assess: {
      zh: '日程到日自动核算；现在核算须写明原因。封存前可以重算。',
      en: 'The schedule scores the county on its day; to do it now, say why. Until it is sealed it may be scored again.',
    },
    seal: {
      zh: '封存后结果不再改动，只能另作更正。',
      en: 'Results never change from then on; they can only be superseded.',
    },
  },
} as const satisfies Messages;
