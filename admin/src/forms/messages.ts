import type { Messages } from '../i18n/message.js';

export const forms = {
  name: { zh: '表册文书', en: 'Forms and letters' },
  pages: { forms: { zh: '表册文书', en: 'Forms and letters' } },
  lead: {
    zh: '每张表由系统按记录填好，可直接打印盖章，也可下载 Word 再改。谁打印过留有记录。',
    en: 'Each form is filled in from the records: print and seal it, or take the Word file. Who printed it is on record.',
  },
  cycle: { zh: '评估期', en: 'Half-year' },
  none: { zh: '还没有任何一期评估。', en: 'There is no half-year yet.' },
  of: {
    county: { zh: '全县', en: 'The county' },
    township: { zh: '乡镇', en: 'Township' },
    village: { zh: '村', en: 'Village' },
    unit: { zh: '派出单位', en: 'Unit' },
    result: { zh: '干部', en: 'Cadre' },
    notice: { zh: '公示', en: 'Notice' },
    adjustment: { zh: '结果运用', en: 'Adjustment' },
  },
  nothing: {
    result: { zh: '本期还没有结果', en: 'No results yet' },
    notice: { zh: '本期还没有拟公示', en: 'No notice yet' },
    adjustment: { zh: '还没有结果运用', en: 'No adjustment yet' },
    unit: { zh: '还没有派出单位', en: 'No unit yet' },
    township: { zh: '还没有录入乡镇', en: 'No township yet' },
    village: { zh: '还没有录入村', en: 'No village yet' },
    county: { zh: '—', en: '—' },
  },
  blank: { zh: '空表', en: 'Blank' },
  print: { zh: '打印', en: 'Print' },
  word: { zh: 'Word', en: 'Word' },
  excel: { zh: 'Excel', en: 'Excel' },
  own: { zh: '本县模板', en: 'Own template' },
  template: {
    title: { zh: '文书模板：%{form}', en: 'Template: %{form}' },
    open: { zh: '模板', en: 'Template' },
    lead: {
      zh: '先下载正在使用的模板，用 Word 或 WPS 调整版式；花括号里的标签（如 {title}）是系统填写的位置，位置可以挪，名称不要改。再传回来即生效，可随时恢复自带的模板。',
      en: 'Download the template in use and lay it out in Word or WPS. Tags in braces such as {title} are where the program writes: move them, keep their names. Bring it back and it holds from then on.',
    },
    download: { zh: '下载模板', en: 'Download' },
    upload: { zh: '上传新模板', en: 'Upload a new one' },
    restore: { zh: '恢复自带模板', en: 'Back to the shipped one' },
    saved: { zh: '已更换模板，从现在起用它填写。', en: 'The template is set and used from now on.' },
    restored: { zh: '已恢复自带模板。', en: 'The shipped template is back.' },
  },
} satisfies Messages;
