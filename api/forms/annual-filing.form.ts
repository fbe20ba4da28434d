import type { ResultRecord } from '../contract/records/result.js';
import { gradeOf } from '../results/current-results.service.js';
import { everything } from '../http/list-query.js';
import { both, columnsOf, type Form } from './form.js';
import { numbered, type Row } from './sheet.js';

/** 《年度考核备案表》: of each dispatching unit how many should take part, did, and came to which grade. */
export const annualFiling: Form = {
  id: 'annual-filing',
  title: both('年度考核备案表', 'Annual filing'),
  of: 'county',
  paper: 'landscape',
  hasExcel: true,
  async draw(ask, from) {
    const { cycle, actor, language, ruleSet } = ask;
    const all = await everything((query) => from.results.list(query, actor), { cycleId: cycle.id, kind: 'cadre' });
    const results = all.filter(({ state }) => state !== 'superseded');
    const units = await from.units.byIds(results.flatMap(({ unitId }) => unitId ?? []));
    const ids = [...units.keys()].toSorted((a, b) => (units.get(a)!.unitCode < units.get(b)!.unitCode ? -1 : 1));
    const grades = ruleSet.entities.cadre?.grades?.order ?? [];
    const apart = await from.results.readEach(cycle.id, ({ lines }) => lines.grade.ungraded?.as === 'notAssessed');
    const row = (own: readonly ResultRecord[]): Row => {
      const absent = own.filter(({ id }) => apart.get(id)).length;
      return countsOf(
        own,
        absent,
        grades.map(({ id }) => id),
      );
    };
    const rows = [
      ...numbered(ids, (id) => ({ unit: units.get(id)!.name, ...row(results.filter(({ unitId }) => unitId === id)) })),
      { no: '', unit: both('合计', 'Total')[language], ...row(results) },
    ];
    const columns = [
      ...columnsOf(
        language,
        ['no', '序号', 'No.', 4],
        ['unit', '单位', 'Unit', 20],
        ['should', '应参加人数', 'Should take part', 8],
        ['took', '实际参加人数', 'Took part', 8],
      ),
      ...grades.map(({ id, title }) => ({ id, title: title[language], width: 8 })),
      ...columnsOf(
        language,
        ['without', '不定等次（分原因码）', 'Without a grade', 9],
        ['absent', '不参加', 'Took no part', 7],
        ['posted', '其中派驻人数', 'Of them posted', 8],
      ),
    ];
    return { body: { kind: 'table', columns, rows }, foot: FOOT[language] };
  },
};

const FOOT = { zh: ['填报人：', '审核人：', '（盖章）'], en: ['Drawn up by:', 'Checked by:', '(seal)'] };

/** Whoever has no grade stands in one column: why is told to few. Everybody assessed here is posted. */
function countsOf(results: readonly ResultRecord[], absent: number, grades: readonly string[]): Row {
  const without = results.filter((one) => gradeOf(one) === null).length;
  const count = (id: string) => results.filter((one) => gradeOf(one) === id).length;
  return {
    should: String(results.length),
    took: String(results.length - absent),
    ...Object.fromEntries(grades.map((id) => [id, String(count(id))])),
    without: String(without - absent),
    absent: String(absent),
    posted: String(results.length),
  };
}
