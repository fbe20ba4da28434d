import type { Messages } from '../i18n/message.js';

export const teams = {
  name: { zh: '驻村工作队', en: 'Teams' },
  empty: {
    zh: '每个派了干部的村建一支工作队；先录入村。',
    en: 'A village with posted cadres has a team; enter the village first.',
  },
  create: { zh: '新建工作队', en: 'Enter a team' },
  fields: {
    name: { zh: '名称', en: 'Name' },
    teamCode: { zh: '代码', en: 'Code' },
    areaCode: { zh: '驻地', en: 'Place' },
  },
} as const satisfies Messages;
