import type { Messages } from '../i18n/message.js';

export const householdLists = {
  name: { zh: '抽样名单', en: 'Lists of households' },
  empty: {
    zh: '委托以后，县委组织部录入各村农户名册，当众定好种子，抽取样本和备用。',
    en: 'Once a firm is commissioned, the county brings in the households of each village and draws samples and reserves with a seed made in public.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    areaCode: { zh: '村', en: 'Village' },
    firm: { zh: '受托机构', en: 'Firm' },
    state: { zh: '状态', en: 'State' },
    listed: { zh: '名册户数', en: 'On the roll' },
    sampled: { zh: '样本', en: 'Sample' },
    reserve: { zh: '备用', en: 'Reserve' },
    seed: { zh: '种子', en: 'Seed' },
    untilOn: { zh: '最后可打开日', en: 'Opened until' },
    destroyOn: { zh: '销毁期限', en: 'Destroyed by' },
    openings: { zh: '打开次数', en: 'Times opened' },
    reason: { zh: '作废原因', en: 'Why discarded' },
  },
  choices: {
    state: {
      listed: { zh: '待抽取', en: 'to be drawn' },
      drawn: { zh: '已抽取', en: 'drawn' },
      discarded: { zh: '已作废', en: 'discarded' },
      destroyed: { zh: '已销毁', en: 'destroyed' },
      expired: { zh: '逾期，系统已删姓名', en: 'late; the service removed the names' },
    },
    kind: {
      monitored: { zh: '监测', en: 'Monitored' },
      formerPoor: { zh: '脱贫', en: 'Former poor' },
      ordinary: { zh: '一般', en: 'Ordinary' },
    },
  },
  moves: {
    change: { zh: '修改名册', en: 'Change the roll' },
    draw: { zh: '抽取样本', en: 'Draw the sample' },
    open: { zh: '打开名单', en: 'Open the list' },
    contact: { zh: '打开联系方式', en: 'Open the contact' },
    discard: { zh: '作废', en: 'Discard' },
  },
  moveHints: {
    discard: {
      zh: '作废以后姓名和联系方式随即删除，这个村可以重新录入、重新抽取。',
      en: 'Names and contacts are removed at once; the village may be brought in and drawn anew.',
    },
    draw: {
      zh: '种子当众产生并记下来，如掷骰子的数字 3-5-1-6；有了它，任何人都能重抽核对。备用是每类户各抽几户。',
      en: 'Make the seed in public, such as the numbers of dice, 3-5-1-6; with it anyone can draw again. The reserve is so many of each kind.',
    },
    contact: {
      zh: '只打开这一户，写明用途。谁、何时、为什么都记下来，县委组织部看得到。',
      en: 'This household alone, with what it is for. Who, when and why is kept and shown to the county.',
    },
  },
  bring: {
    button: { zh: '录入农户名册', en: 'Bring in households' },
    roll: { zh: '名册（从表格复制）', en: 'Households (copied from a spreadsheet)' },
    hint: {
      zh: '每行一户，五列：村代码（12位）、编号、户别（监测、脱贫、一般）、户主姓名、联系方式。第一行可以是标题。',
      en: 'One household a line, five columns: village code (12 digits), number, kind (monitored, former poor, ordinary), name, contact. The first line may be a heading.',
    },
    read: {
      zh: '读到 %{villages} 个村、%{households} 户。',
      en: '%{villages} villages, %{households} households read.',
    },
    badLine: { zh: '第 %{line} 行读不出来，请核对五列。', en: 'Line %{line} cannot be read; check its five columns.' },
    keeps: {
      zh: '打开名单只见姓氏和部分号码；工作结束、销毁期满，系统自动删除姓名和联系方式，只留样本编号。',
      en: 'Lists show family names and parts of numbers. After the work the service removes names and contacts and keeps the sample numbers.',
    },
  },
  drawing: {
    seed: { zh: '种子', en: 'Seed' },
    reserve: { zh: '每类备用户数', en: 'Reserve of each kind' },
    all: { zh: '抽取全部 %{count} 个村', en: 'Draw all %{count} villages' },
  },
  opened: {
    note: {
      zh: '这次打开已经记录。姓名和联系方式已隐去，需要联系时逐户打开。',
      en: 'This opening is on record. Names and contacts are masked; open one household at a time when you call.',
    },
    number: { zh: '序号', en: 'No.' },
    code: { zh: '样本编号', en: 'Sample' },
    kind: { zh: '户别', en: 'Kind' },
    name: { zh: '户主', en: 'Name' },
    contact: { zh: '联系方式', en: 'Contact' },
    calledBack: { zh: '回访', en: 'called back' },
    sample: { zh: '样本', en: 'Sample' },
    reserve: { zh: '备用（按次序）', en: 'Reserve, in order' },
  },
  openings: {
    title: { zh: '打开记录', en: 'Who opened it' },
    list: { zh: '打开名单（隐去）', en: 'the masked list' },
    one: { zh: '打开 %{code} 户：%{reason}', en: 'household %{code}: %{reason}' },
    none: { zh: '还没有人打开过。', en: 'Nobody opened it yet.' },
  },
} as const satisfies Messages;
