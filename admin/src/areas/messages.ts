import type { Messages } from '../i18n/message.js';

export const areas = {
  name: { zh: '行政区划', en: 'Places' },
  empty: {
    zh: '先录入本县，再录入乡镇和村；代码用国家统计局的 6、9、12 位代码。',
    en: 'Enter the county first, then townships and villages, with their national codes of 6, 9 and 12 digits.',
  },
  fields: {
    areaCode: { zh: '代码', en: 'Code' },
    name: { zh: '名称', en: 'Name' },
    kind: { zh: '级别', en: 'Level' },
    contact: { zh: '反映电话', en: 'Whom to tell' },
  },
  contactHint: {
    zh: '公示在清单上：向哪个办公室反映、电话多少。只在县级填写即可。',
    en: 'Posted with the list of duties: which office, and its telephone. The county’s is enough.',
  },
  choices: {
    kind: {
      province: { zh: '省', en: 'Province' },
      city: { zh: '市', en: 'City' },
      county: { zh: '县', en: 'County' },
      township: { zh: '乡镇', en: 'Township' },
      village: { zh: '村', en: 'Village' },
    },
  },
  create: { zh: '录入一地', en: 'Enter a place' },
} as const satisfies Messages;
