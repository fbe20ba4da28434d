import type { Messages } from '../i18n/message.js';

export const figures = {
  name: { zh: '核定数据', en: 'Figures' },
  empty: {
    zh: '本期启动后，由数据单位按村填报，再由第二人核定。',
    en: 'Once the cycle is open its owners enter them village by village, and a second person confirms.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    entityKind: { zh: '对象', en: 'About' },
    entityCode: { zh: '对象代码', en: 'Code' },
    fact: { zh: '指标', en: 'Fact' },
    value: { zh: '数值', en: 'Value' },
    baseline: { zh: '对比值', en: 'Baseline' },
    unit: { zh: '单位', en: 'Unit' },
    note: { zh: '说明', en: 'Note' },
    state: { zh: '状态', en: 'State' },
    reason: { zh: '退回原因', en: 'Reason' },
    ownerUnit: { zh: '数据单位', en: 'Owner' },
    isScheduled: { zh: '本期安排', en: 'Due this period' },
    areaCode: { zh: '地点', en: 'Place' },
  },
  choices: {
    state: {
      recorded: { zh: '待核定', en: 'recorded' },
      confirmed: { zh: '已核定', en: 'confirmed' },
      returned: { zh: '已退回', en: 'returned' },
    },
    entityKind: {
      cadre: { zh: '干部', en: 'Cadre' },
      team: { zh: '工作队', en: 'Team' },
      village: { zh: '村', en: 'Village' },
      township: { zh: '乡镇', en: 'Township' },
      dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
      county: { zh: '县', en: 'County' },
      measure: { zh: '办法', en: 'Measure' },
    },
  },
  pages: { 'figures-by-village': { zh: '村级指标表', en: 'Village figures' } },
  sheet: {
    title: { zh: '村级指标数据表', en: 'Village figures' },
    sub: {
      zh: '%{villages} 个村　已填 %{there} / %{due}　已核定 %{confirmed}',
      en: '%{villages} villages, %{there} of %{due} entered, %{confirmed} confirmed',
    },
    save: { zh: '报送 %{count} 个数', en: 'Send %{count} figures' },
    confirm: { zh: '核定 %{count} 个数', en: 'Confirm %{count} figures' },
    onDevice: { zh: '已存本机', en: 'On this device' },
    cut: {
      zh: '没有连上服务。填的数都存在这台设备上，网络恢复后再报送。',
      en: 'The service was not reached. What you typed is kept on this device; send it when the network is back.',
    },
    wrong: { zh: '%{count} 个不是数，请改正后再报送', en: '%{count} are not numbers; mend them first' },
    unread: { zh: '%{count} 格看不懂，没有填入：', en: '%{count} cells were not understood and left out:' },
    noVillage: { zh: '表外的行', en: 'beyond the last row' },
    noColumn: { zh: '表外的列', en: 'beyond the last column' },
  },
  moves: { confirm: { zh: '核定', en: 'Confirm' }, return: { zh: '退回', en: 'Return' } },
} as const satisfies Messages;
