import type { Messages } from '../i18n/message.js';

export const spreadsheets = {
  name: { zh: 'Excel 填报', en: 'Spreadsheets' },
  button: { zh: 'Excel', en: 'Excel' },
  empty: { zh: '还没有上传过文件。', en: 'No file was handed in yet.' },
  sheets: {
    roster: { zh: '驻村驻镇干部花名册', en: 'Roster of posted cadres' },
    'cadre-marks': { zh: '驻村驻镇干部评分表', en: 'Mark sheet of cadres' },
    'village-marks': { zh: '村级评分核查表', en: 'Mark sheet of villages' },
    'village-figures': { zh: '村级指标数据表', en: 'Figures of the villages' },
    findings: { zh: '负面清单情形登记表', en: 'Findings' },
    surveys: { zh: '第三方调查结果表', en: 'Results of the survey' },
  },
  exports: {
    results: { zh: '评估结果汇总表', en: 'Results' },
    rankings: { zh: '得分排序表（仅供研究）', en: 'Ranking (for the meeting)' },
    filing: { zh: '年度考核备案数', en: 'Figures for the annual filing' },
  },
  steps: {
    template: { zh: '一、下载模板', en: '1. Download the template' },
    templateHint: {
      zh: '模板已填好您范围内的名单和已有内容；灰色栏已保护，不用改。',
      en: 'It has your own list and what is known already; grey cells are protected.',
    },
    download: { zh: '下载模板', en: 'Download' },
    file: { zh: '二、上传填好的表', en: '2. Hand in the filled sheet' },
    fileHint: {
      zh: '把 .xlsx 文件拖到这里，或者点“选择文件”。上传后先逐行检查，不会直接导入。',
      en: 'Drop the .xlsx file here, or choose it. It is looked through first and not imported yet.',
    },
    choose: { zh: '选择文件', en: 'Choose a file' },
    drop: { zh: '松开即上传', en: 'Let go to hand it in' },
  },
  reading: { zh: '正在检查：%{done} / %{total} 行', en: 'Looking through: %{done} of %{total} rows' },
  importing: { zh: '正在导入：%{done} / %{total} 行', en: 'Importing: %{done} of %{total} rows' },
  refused: { zh: '文件没有接收', en: 'The file was not taken' },
  counts: {
    fresh: { zh: '新增 %{count} 行', en: '%{count} new' },
    changed: { zh: '修改 %{count} 行', en: '%{count} changed' },
    same: { zh: '与已有内容相同 %{count} 行', en: '%{count} as they are' },
    blank: { zh: '未填 %{count} 行', en: '%{count} not filled in' },
    faulty: { zh: '有问题 %{count} 行', en: '%{count} with faults' },
  },
  allGood: { zh: '检查完毕，没有问题。', en: 'Looked through: nothing is wrong.' },
  someBad: {
    zh: '共 %{count} 处有问题，尚未导入任何一行。请改正后重新上传。',
    en: '%{count} faults; nothing was imported. Mend them and hand the file in again.',
  },
  before: {
    zh: '同一个文件已于 %{at} 导入过，再次导入不会改变任何内容。',
    en: 'The same file was imported on %{at}; it changes nothing again.',
  },
  more: { zh: '另有 %{count} 处未列出，见标注文件。', en: '%{count} more are in the marked copy.' },
  marked: { zh: '下载标注文件', en: 'Download the marked copy' },
  import: { zh: '导入 %{count} 行', en: 'Import %{count} rows' },
  onlyGood: { zh: '只导入没有问题的 %{count} 行', en: 'Import only the %{count} good rows' },
  done: { zh: '导入完成', en: 'Imported' },
  another: { zh: '再传一个文件', en: 'Another file' },
  cell: { zh: '单元格', en: 'Cell' },
  column: { zh: '栏目', en: 'Column' },
  fault: { zh: '问题', en: 'Fault' },
  moves: { import: { zh: '导入', en: 'Import' } },
} as const satisfies Messages;
