import type { Messages } from '../i18n/message.js';

export const reminders = {
  name: { zh: '催办记录', en: 'Reminders' },
  empty: {
    zh: '到期前、逾期后自动提醒的和人工催办的，都列在这里。',
    en: 'What the schedule reminds of before and after a last day, and what was sent by hand, stands here.',
  },
  fields: {
    at: { zh: '时间', en: 'At' },
    kind: { zh: '种类', en: 'Kind' },
    role: { zh: '提醒谁', en: 'To' },
    aboutAreaCode: { zh: '地方', en: 'Place' },
    word: { zh: '事项', en: 'Of' },
    dueOn: { zh: '期限', en: 'Until' },
    accountId: { zh: '分管人', en: 'In whose hands' },
    cycleId: { zh: '期次', en: 'Half-year' },
  },
  choices: {
    kind: {
      due: { zh: '到期前提醒', en: 'before the day' },
      late: { zh: '逾期提醒', en: 'late' },
      escalated: { zh: '逾期上报', en: 'escalated' },
      byHand: { zh: '人工催办', en: 'by hand' },
    },
    role: {
      townshipCommittee: { zh: '乡镇党委', en: 'Township committee' },
      thirdParty: { zh: '第三方', en: 'Third party' },
      dataProvider: { zh: '数据单位', en: 'Data provider' },
      cadre: { zh: '驻村干部', en: 'Cadre' },
      dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
      countyOrganisation: { zh: '县委组织部', en: 'County department' },
    },
  },
  toMe: { zh: '提醒我的', en: 'To me' },
  send: {
    button: {
      zh: '催办没到齐的 %{smart_count} 件',
      en: 'Remind of %{smart_count} item |||| Remind of %{smart_count} items',
    },
    title: { zh: '催办', en: 'Send reminders' },
    lead: {
      zh: '逐件核对，不催的去掉。对方登录后在首页和催办记录里看到；谁在何时催的留有记录，同一处一天最多催一次。',
      en: 'Look through them and leave out whom you do not mean. They see it when they sign in. Who reminded whom is on record; once a day for a place.',
    },
    today: { zh: '今天已催办', en: 'reminded today' },
    confirm: { zh: '催办 %{smart_count} 处', en: 'Remind %{smart_count} place |||| Remind %{smart_count} places' },
    done: { zh: '已催办 %{smart_count} 处', en: '%{smart_count} place reminded |||| %{smart_count} places reminded' },
  },
} as const satisfies Messages;
