import type { Messages } from '../i18n/message.js';

export const audit = {
  name: { zh: '操作记录', en: 'Audit' },
  empty: { zh: '每一次改动和查阅都会在这里留下一行。', en: 'Every change and every reading leaves a line here.' },
  fields: {
    place: { zh: '序号', en: 'Line' },
    at: { zh: '时间', en: 'At' },
    accountId: { zh: '账号', en: 'Account' },
    role: { zh: '角色', en: 'Role' },
    action: { zh: '操作', en: 'Action' },
    word: { zh: '对象', en: 'Of' },
    recordId: { zh: '记录', en: 'Record' },
    requestId: { zh: '请求编号', en: 'Request' },
    county: { zh: '县', en: 'County' },
  },
} as const satisfies Messages;
