import type { Messages } from '../i18n/message.js';

const level = {
  county: { zh: '县派', en: 'County' },
  city: { zh: '市派', en: 'City' },
  province: { zh: '省派', en: 'Province' },
};

export const units = {
  name: { zh: '派出单位', en: 'Dispatching units' },
  pages: { 'our-unit': { zh: '本单位', en: 'Our unit' } },
  own: {
    locale: { zh: 'zh', en: 'en' },
    asked: { zh: '等本单位答复的征求意见', en: 'Opinions asked of the unit' },
    nothingAsked: {
      zh: '现在没有。组织部门研究确定等次前会征求本单位意见，到期不答复的记为无意见。',
      en: 'None now. Before grades are determined the unit is asked; silence past the day is recorded as no objection.',
    },
    about: { zh: '关于 %{smart_count} 名干部', en: 'of %{smart_count} cadre |||| of %{smart_count} cadres' },
    answer: { zh: '去答复', en: 'Answer' },
    results: { zh: '评估结果和函件', en: 'Results and letters' },
    noResults: { zh: '结果封存后列在这里，可下载归档。', en: 'Results stand here once they are sealed, to be filed.' },
    file: { zh: '只下载结果表', en: 'The table alone' },
    archive: { zh: '下载函和结果表（一个压缩包）', en: 'Letter and forms in one archive' },
    archiving: { zh: '正在打包', en: 'Packing' },
    columns: {
      code: { zh: '编号', en: 'Code' },
      name: { zh: '姓名', en: 'Name' },
      grade: { zh: '等次', en: 'Grade' },
      knownOn: { zh: '本人得知日', en: 'Told on' },
      dueOn: { zh: '复核申请期限', en: 'Review until' },
      letterNumber: { zh: '函号', en: 'Letter' },
      letterOn: { zh: '发函日', en: 'Sent on' },
      seal: { zh: '封存号', en: 'Seal' },
    },
  },
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
