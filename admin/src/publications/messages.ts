import type { Messages } from '../i18n/message.js';

export const publications = {
  name: { zh: '清单公示登记', en: 'What was posted' },
  empty: {
    zh: '把不得交办的事项贴到公示栏后，在这里登记哪天贴在哪里。',
    en: 'Record here what was posted on which board, and on which day.',
  },
  create: { zh: '登记公示', en: 'Record a posting' },
  fields: {
    cycleId: { zh: '评估周期', en: 'Cycle' },
    areaCode: { zh: '地方', en: 'Place' },
    kind: { zh: '内容', en: 'What' },
    board: { zh: '公示在', en: 'Board' },
    publishedOn: { zh: '公示日期', en: 'Posted on' },
    count: { zh: '属实次数', en: 'Confirmed reports' },
  },
  choices: {
    kind: {
      dutyList: { zh: '不得交办的事项', en: 'Duties that may not be given' },
      confirmedReports: { zh: '乡镇属实次数', en: 'Confirmed reports' },
    },
    board: {
      township: { zh: '乡镇公示栏', en: 'Township' },
      villageBoard: { zh: '村公示栏', en: 'Village board' },
      platform: { zh: '县级平台', en: 'County platform' },
    },
  },
} as const satisfies Messages;
