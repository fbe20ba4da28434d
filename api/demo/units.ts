/** At which level of government a unit stands that dispatches cadres; it decides who determines their grades. */
export type DispatchLevel = 'county' | 'city' | 'province';

/** What kind of staff a unit has, hence which personnel strata its cadres can belong to. */
export type UnitKind = 'agency' | 'institution' | 'enterprise';

/** A unit that dispatches cadres. Names are generic on purpose. */
export type DispatchingUnit = { code: string; name: string; level: DispatchLevel; kind: UnitKind };

const NAMES: readonly (readonly [name: string, level: DispatchLevel, kind: UnitKind])[] = [
  ['县委办公室', 'county', 'agency'],
  ['县委宣传部', 'county', 'agency'],
  ['县委统战部', 'county', 'agency'],
  ['县政府办公室', 'county', 'agency'],
  ['县农业农村局', 'county', 'agency'],
  ['县自然资源局', 'county', 'agency'],
  ['县财政局', 'county', 'agency'],
  ['县教育局', 'county', 'agency'],
  ['县交通运输局', 'county', 'agency'],
  ['县水利局', 'county', 'agency'],
  ['县林业局', 'county', 'agency'],
  ['县住房城乡建设局', 'county', 'agency'],
  ['县卫生健康局', 'county', 'agency'],
  ['县民政局', 'county', 'agency'],
  ['县人力资源社会保障局', 'county', 'agency'],
  ['县文化旅游局', 'county', 'agency'],
  ['县应急管理局', 'county', 'agency'],
  ['县统计局', 'county', 'agency'],
  ['县农业技术推广中心', 'county', 'institution'],
  ['县融媒体中心', 'county', 'institution'],
  ['县人民医院', 'county', 'institution'],
  ['县职业教育中心', 'county', 'institution'],
  ['县城乡建设投资公司', 'county', 'enterprise'],
  ['县粮食购销公司', 'county', 'enterprise'],
  ['市发展改革委', 'city', 'agency'],
  ['市生态环境局', 'city', 'agency'],
  ['市科学技术局', 'city', 'agency'],
  ['市农业科学院', 'city', 'institution'],
  ['市供水集团', 'city', 'enterprise'],
  ['省直机关某厅', 'province', 'agency'],
  ['省属某高校', 'province', 'institution'],
];

/** The 31 dispatching units of a county, with codes under it. */
export function dispatchingUnits(county: string): DispatchingUnit[] {
  return NAMES.map(([name, level, kind], index) => ({
    code: `${county}-U${String(index + 1).padStart(2, '0')}`,
    name,
    level,
    kind,
  }));
}
