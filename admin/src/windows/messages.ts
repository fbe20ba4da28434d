import type { Messages } from '../i18n/message.js';

export const windows = {
  name: { zh: '时间安排', en: 'Windows' },
  empty: { zh: '先排出本期日程。', en: 'Plan the days of the half-year first.' },
  fields: {
    title: { zh: '事项', en: 'Step' },
    days: { zh: '起止', en: 'Days' },
    fromOn: { zh: '起', en: 'From' },
    toOn: { zh: '止', en: 'Until' },
    movedReason: { zh: '调整原因', en: 'Why it was moved' },
  },
  moves: { move: { zh: '调整日期', en: 'Move' } },
  moveHints: {
    move: {
      zh: '写明原因后生效；此后不再随工作日历变动。已经开始的，起始日不能改。以“%{name}”的名义办理，留有记录。',
      en: 'Takes effect with its reason; the calendar moves it no more. What has begun keeps its first day. In the name of %{name}, on record.',
    },
  },
  line: {
    name: { zh: '日程', en: 'Time line' },
    today: { zh: '今天', en: 'today' },
    moved: { zh: '已调整', en: 'moved' },
    over: { zh: '已过', en: 'over' },
    now: { zh: '进行中', en: 'running' },
    ahead: { zh: '未到', en: 'ahead' },
    until: { zh: '%{day}止', en: 'until %{day}' },
    replan: { zh: '按日历重排', en: 'Plan anew' },
    replanned: { zh: '日程已按办法和工作日历排出', en: 'Planned by the measure and the calendar' },
    replanHint: {
      zh: '只动还没到的、没有人工调整过的。',
      en: 'Moves only what is ahead and was not moved by hand.',
    },
  },
} as const satisfies Messages;
