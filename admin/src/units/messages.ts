import type { Messages } from '../i18n/message.js';

const level = {
  county: { zh: '县派', en: 'County' },
  city: { zh: '市派', en: 'City' },
  province: { zh: '省派', en: 'Province' },
};

export const units = {
  name: { zh: '派出单位', en: 'Dispatching units' },
  empty: {
    zh: '先录入向本县派干部的单位，再建干部名册。',
    en: 'Enter the units that dispatch cadres to this county before the roster.',
  },
  create: { zh: '录入派出单位', en: 'Enter a unit' },
  fields: {
    unitCode: { zh: '单位代码', en: 'Code' },
    name: { zh: '名称', en: 'Name' },
    level: { zh: '派出层级', en: 'Level' },
    kind: { zh: '单位性质', en: 'Kind' },
    areaCode: { zh: '受援县', en: 'County' },
  },
  choices: {
    level,
    kind: {
      agency: { zh: '机关', en: 'Organ of party or state' },
      institution: { zh: '事业单位', en: 'Public institution' },
      enterprise: { zh: '企业', en: 'Enterprise' },
    },
  },
} as const satisfies Messages;
