import type { Messages } from '../i18n/message.js';

export const handovers = {
  name: { zh: '交接清单', en: 'Handovers' },
  empty: {
    zh: '轮换或者接替时，由县里或者乡镇开一张交接清单，双方逐项勾选、签字。',
    en: 'When somebody goes and another comes, a list is begun; both tick and sign.',
  },
  create: { zh: '开交接清单', en: 'Begin a handover' },
  fields: {
    areaCode: { zh: '地方', en: 'Place' },
    fromCadreId: { zh: '移交人', en: 'Who goes' },
    toCadreId: { zh: '接收人', en: 'Who comes' },
    startsOn: { zh: '开始', en: 'From' },
    endsOn: { zh: '结束', en: 'Until' },
    days: { zh: '天数', en: 'Days' },
    note: { zh: '备注', en: 'Note' },
    state: { zh: '状态', en: 'State' },
    handedOverAt: { zh: '移交签字', en: 'Signed by who goes' },
    receivedAt: { zh: '接收签字', en: 'Signed by who comes' },
    reason: { zh: '取消原因', en: 'Why cancelled' },
  },
  choices: {
    state: {
      open: { zh: '交接中', en: 'Open' },
      signed: { zh: '一方已签', en: 'One side signed' },
      completed: { zh: '已交接', en: 'Completed' },
      cancelled: { zh: '已取消', en: 'Cancelled' },
    },
  },
  items: { zh: '交接事项', en: 'Items' },
  isHandedOver: { zh: '已移交', en: 'Handed over' },
  isReceived: { zh: '已接收', en: 'Received' },
  tickMine: { zh: '保存勾选', en: 'Save the ticks' },
  moves: {
    tick: { zh: '勾选', en: 'Tick' },
    sign: { zh: '签字', en: 'Sign' },
    change: { zh: '修改事项', en: 'Change the items' },
    cancel: { zh: '取消', en: 'Cancel' },
  },
} as const satisfies Messages;
