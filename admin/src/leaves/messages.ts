import type { Messages } from '../i18n/message.js';

export const leaves = {
  name: { zh: '请休假登记', en: 'Leaves' },
  create: { zh: '登记请休假', en: 'Enter a leave' },
  workingDaysHint: { zh: '其中的工作日天数，按放假通知', en: 'How many of these days are working days' },
  reasonHint: { zh: '只在改动已关账半年的日子时须填', en: 'Only where days of a closed half-year change' },
  empty: {
    zh: '有人请假、出差或培训时在这里登记，在岗天数由此自动计算。',
    en: 'Leaves, trips and trainings are entered here; days on post are counted from them.',
  },
  fields: {
    cadreId: { zh: '姓名', en: 'Name' },
    kind: { zh: '类别', en: 'Kind' },
    from: { zh: '起', en: 'From' },
    to: { zh: '止', en: 'To' },
    workingDays: { zh: '工作日', en: 'Working days' },
    isCancelled: { zh: '已取消', en: 'Cancelled' },
    reason: { zh: '说明', en: 'Reason' },
    correct: { zh: '更正', en: 'Correction' },
    areaCode: { zh: '驻地', en: 'Place' },
  },
  choices: {
    kind: {
      officialTrip: { zh: '公出', en: 'Official trip' },
      training: { zh: '培训', en: 'Training' },
      annual: { zh: '年休假', en: 'Annual leave' },
      sick: { zh: '病假', en: 'Sick leave' },
      secondment: { zh: '借调', en: 'Secondment' },
      personal: { zh: '事假', en: 'Personal leave' },
    },
  },
} as const satisfies Messages;
