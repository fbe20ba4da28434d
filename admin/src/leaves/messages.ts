import type { Messages } from '../i18n/message.js';

export const leaves = {
  name: { zh: '请休假登记', en: 'Leaves' },
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
    areaCode: { zh: '驻地', en: 'Place' },
  },
  choices: {
    kind: {
      officialTrip: { zh: '公出', en: 'Official trip' },
      training: { zh: '培训', en: 'Training' },
      annual: { zh: '年休假', en: 'Annual leave' },
      sick: { zh: '病假', en: 'Sick leave' },
      personal: { zh: '事假', en: 'Personal leave' },
    },
  },
} as const satisfies Messages;
