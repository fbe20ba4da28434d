import type { Messages } from '../i18n/message.js';

export const layout = {
  name: { zh: '四方评', en: 'Sifang' },
  demonstration: { zh: '演示数据，人物与结果均为虚构', en: 'Demonstration: people and results are invented' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  menu: { zh: '目录', en: 'Menu' },
  closeMenu: { zh: '收起目录', en: 'Close menu' },
  pagesOf: { zh: '%{group}的各页', en: 'Pages of %{group}' },
  language: { zh: 'English', en: '中文' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  largeText: { zh: '大字', en: 'Large text' },
  normalText: { zh: '正常字号', en: 'Normal text' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  cycleInHand: { zh: '本期', en: 'In hand' },
  groups: {
    now: { zh: '本期', en: 'This half-year' },
    roster: { zh: '名册', en: 'Roster' },
    sides: { zh: '四方评分', en: 'Four sides' },
    cases: { zh: '情形容错', en: 'Cases' },
    results: { zh: '结果', en: 'Results' },
    measures: { zh: '办法', en: 'Measures' },
    traces: { zh: '留痕', en: 'Traces' },
    accounts: { zh: '账号', en: 'Accounts' },
  },
  roles: {
    countyOrganisation: { zh: '县委组织部', en: 'County organisation department' },
    townshipCommittee: { zh: '乡镇党委', en: 'Township party committee' },
    clerk: { zh: '录入员', en: 'Clerk' },
    thirdParty: { zh: '第三方', en: 'Third party' },
    dataProvider: { zh: '数据单位', en: 'Data provider' },
    cadre: { zh: '驻村干部', en: 'Posted cadre' },
    dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
    disciplineInspector: { zh: '纪检监察', en: 'Discipline inspector' },
    caseHandler: { zh: '承办人', en: 'Case handler' },
    province: { zh: '省级', en: 'Province' },
    operator: { zh: '技术人员', en: 'Operator' },
  },
  network: {
    failed: {
      zh: '网络不通。填好的内容还在本页，连上后再提交。',
      en: 'The network is down. What you typed is still on this page; send it when you are back.',
    },
    slow: { zh: '网络很慢，正在等服务应答……', en: 'The network is slow; waiting for the service…' },
  },
  notFound: {
    title: { zh: '没有这一页', en: 'No such page' },
    hint: {
      zh: '地址不对，或者您的账号不能打开这一页。',
      en: 'The address is wrong, or your account may not open this page.',
    },
    back: { zh: '回到本期', en: 'Back to this half-year' },
  },
  failed: {
    title: { zh: '这一页出错了', en: 'This page failed' },
    hint: {
      zh: '没有丢失已保存的内容。请重新载入；仍不行请把下面这行告诉技术人员。',
      en: 'Nothing saved is lost. Reload; if it stays, tell your technician the line below.',
    },
    reload: { zh: '重新载入', en: 'Reload' },
  },
  loading: { zh: '正在读取', en: 'Loading' },
} as const satisfies Messages;
