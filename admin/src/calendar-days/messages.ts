import type { Messages } from '../i18n/message.js';

export const calendarDays = {
  name: { zh: '工作日历', en: 'Official calendar' },
  create: { zh: '登记一天', en: 'Enter a day' },
  empty: {
    zh: '按国务院放假通知登记调休的工作日和休息日；没有登记的按周末和法定节日推算。',
    en: 'Enter the days of the holiday notice; the others follow from weekends and the statute.',
  },
  fields: {
    day: { zh: '日期', en: 'Day' },
    areaCode: { zh: '范围', en: 'Area' },
    kind: { zh: '种类', en: 'Kind' },
    name: { zh: { zh: '名称', en: 'Name (Chinese)' }, en: { zh: '英文名称', en: 'Name (English)' } },
    title: { zh: '名称', en: 'Name' },
    isEve: { zh: '除夕', en: 'Eve of Spring Festival' },
    isAnnounced: { zh: '已有放假通知', en: 'Announced' },
    correct: { zh: '更正', en: 'Correction' },
  },
  choices: { kind: { workday: { zh: '上班', en: 'workday' }, restday: { zh: '休息', en: 'rest day' } } },
  nation: { zh: '全国', en: 'The nation' },
  follows: {
    zh: '改动后，还没到的日程随之重排；人工调整过的不动。县里登记的先于全国的。',
    en: 'What is planned and still ahead follows; what was moved by hand stays. What a county enters counts before the nation’s.',
  },
} as const satisfies Messages;
