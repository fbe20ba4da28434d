import type { Messages } from '../i18n/message.js';

export const shared = {
  total: { zh: '共 %{total} 条', en: '%{total} record |||| %{total} records' },
  all: { zh: '全部', en: 'All' },
  noneFound: { zh: '没有符合条件的记录。', en: 'No record fits.' },
  pick: { cadre: { zh: '干部', en: 'Cadre' }, place: { zh: '地方', en: 'Place' } },
  noneYet: { zh: '暂无', en: 'None yet' },
  emptyOf: { zh: '还没有%{name}', en: 'Nothing here yet: %{name}' },
  export: { zh: '导出表格', en: 'Export' },
  exporting: { zh: '正在导出 %{read} / %{of} 条', en: 'Exporting %{read} of %{of}' },
  working: { zh: '正在办理，已用 %{seconds} 秒', en: 'Working, %{seconds} seconds so far' },
  leave: { zh: '先办别的', en: 'Do something else' },
  workingOn: {
    zh: '正在办理：%{what}。办完会告诉您，可以先办别的。',
    en: 'Working on: %{what}. You are told when it is done; go on meanwhile.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  notReached: {
    zh: '没有连上服务，这一步没有办成。请检查网络后再试。',
    en: 'The service was not reached and this was not done. Check the network and try again.',
  },
  requestId: { zh: '请求编号 %{id}', en: 'Request %{id}' },
  done: { zh: '%{what}：已办', en: '%{what}: done' },
  moveHint: { zh: '以“%{name}”的名义办理，留有记录。', en: 'It is done in the name of %{name} and recorded.' },
  secondPerson: { zh: '这一步须由另一位同志办理。', en: 'This step takes another person than the one before.' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: { zh: '写清依据的事实，500 字以内', en: 'The facts it rests on, at most 500 characters' },
  meetingOn: { zh: '会议日期', en: 'Day of the meeting' },
  due: {
    late: { zh: '逾期 %{days} 天', en: '%{days} day late |||| %{days} days late' },
    today: { zh: '今天止', en: 'until today' },
    tomorrow: { zh: '明天止', en: 'until tomorrow' },
    on: { zh: '%{day}止', en: 'until %{day}' },
  },
  halves: {
    first: { zh: '%{year} 年上半年', en: 'First half of %{year}' },
    second: { zh: '%{year} 年下半年', en: 'Second half of %{year}' },
  },
  stale: {
    title: { zh: '这条记录刚被别人改过', en: 'Somebody changed this record first' },
    lead: { zh: '没有保存。请核对两种填法，再决定用哪一个。', en: 'Nothing was saved. Compare the two and choose.' },
    what: { zh: '项目', en: 'Field' },
    mine: { zh: '您填的', en: 'Yours' },
    theirs: { zh: '现在的', en: 'As it is now' },
    keepMine: { zh: '保留我填的，再保存', en: 'Keep mine and save again' },
    takeTheirs: { zh: '改用现在的', en: 'Take what it is now' },
  },
} as const satisfies Messages;
