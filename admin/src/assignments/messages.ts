import type { Messages } from '../i18n/message.js';

export const assignments = {
  name: { zh: '分工', en: 'Townships in hand' },
  lead: {
    zh: '乡镇分给谁，首页和进度表就先给谁看，逾期上报先提醒谁。分工不改变任何人的权限。',
    en: 'Whoever has a township in hand sees it first, and is reminded first. Nobody may more or less for it.',
  },
  empty: {
    zh: '还没有登记乡镇。先在“区划”里登记。',
    en: 'No township is entered yet: enter them under areas first.',
  },
  fields: {
    areaCode: { zh: '乡镇', en: 'Township' },
    person: { zh: '谁分管', en: 'In whose hands' },
  },
  size: { zh: '%{villages} 村 %{cadres} 人', en: '%{villages} villages, %{cadres} cadres' },
  nobody: { zh: '未分', en: 'Nobody' },
  share: {
    zh: '%{name}：%{townships} 个乡镇，%{cadres} 名干部',
    en: '%{name}: %{townships} townships, %{cadres} cadres',
  },
  chosen: { zh: '已选 %{count} 个乡镇，分给', en: '%{count} townships chosen, to' },
  all: { zh: '选中全部乡镇', en: 'Choose all townships' },
  one: { zh: '选中 %{name}', en: 'Choose %{name}' },
  assign: {
    zh: '把 %{smart_count} 个乡镇分给%{name}',
    en: 'Put %{smart_count} township into the hands of %{name} |||| Put %{smart_count} townships into the hands of %{name}',
  },
  free: { zh: '收回 %{smart_count} 个乡镇的分工', en: 'Take %{smart_count} out of everybody’s hands' },
  done: { zh: '已分工', en: 'Done' },
} as const satisfies Messages;
