import type { Messages } from '../i18n/message.js';

const kinds = {
  cadre: { zh: '干部', en: 'Cadre' },
  team: { zh: '工作队', en: 'Team' },
  village: { zh: '村', en: 'Village' },
  township: { zh: '乡镇', en: 'Township' },
  dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
  county: { zh: '县', en: 'County' },
  measure: { zh: '办法', en: 'Measure' },
};

export const indicators = {
  name: { zh: '数据指标', en: 'Indicators' },
  empty: {
    zh: '办法要哪些数据、由哪个单位提供，在这里登记口径。',
    en: 'Which figures the measure asks for, who owns them, and what counts.',
  },
  fields: {
    title: { zh: '指标', en: 'Indicator' },
    entityKind: { zh: '对象', en: 'About' },
    fact: { zh: '代号', en: 'Fact' },
    unit: { zh: '单位', en: 'Unit' },
    scope: { zh: '口径', en: 'What counts' },
    baseline: { zh: '对比', en: 'Compared with' },
    ownerUnit: { zh: '数据单位', en: 'Owner' },
    enteredBy: { zh: '填报角色', en: 'Entered by' },
    areaCode: { zh: '县', en: 'County' },
  },
  choices: {
    entityKind: kinds,
    enteredBy: {
      countyOrganisation: { zh: '县委组织部', en: 'County organisation department' },
      dataProvider: { zh: '数据单位', en: 'Data provider' },
      townshipCommittee: { zh: '乡镇党委', en: 'Township committee' },
      thirdParty: { zh: '第三方', en: 'Third party' },
      caseHandler: { zh: '承办人', en: 'Case handler' },
      disciplineInspector: { zh: '纪检监察', en: 'Discipline inspector' },
      clerk: { zh: '录入员', en: 'Clerk' },
      cadre: { zh: '驻村干部', en: 'Cadre' },
      dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
      province: { zh: '省级', en: 'Province' },
      operator: { zh: '技术人员', en: 'Operator' },
    },
  },
} as const satisfies Messages;
