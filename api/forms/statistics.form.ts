import type { RollUpRow } from '../contract/records/roll-up.js';
import { both, type Form } from './form.js';
import type { Row } from './sheet.js';

/** 《县（市、区）驻村帮扶情况统计表》: the county's line for the province, without names; counts of fewer than five are hidden. */
export const statistics: Form = {
  id: 'statistics',
  title: both('县（市、区）驻村帮扶情况统计表', 'Figures of the county on posted cadres'),
  of: 'county',
  paper: 'a3',
  async draw({ cycle, language }, from) {
    const {
      rows: counties,
      counts,
      shares,
    } = await from.rollUps.table({ areaCode: cycle.areaCode, cycle: cycle.code });
    const line = (row: RollUpRow): Row => ({
      county: row.name,
      ...Object.fromEntries(counts.map(({ id }) => [id, cell(row.counts[id])])),
      ...Object.fromEntries(shares.map(({ id }) => [id, share(row.shares[id])])),
      version: row.effectiveFrom ?? '',
      differences: row.templateDifferences === null ? '' : String(row.templateDifferences),
    });
    const columns = [
      { id: 'county', title: both('县', 'County')[language], width: 9 },
      ...[...counts, ...shares].map(({ id, title }) => ({ id, title: title[language], width: 6 })),
      { id: 'version', title: both('方案版本', 'Version of the measure')[language], width: 9 },
      { id: 'differences', title: both('与省模板差异数', 'Differences from the template')[language], width: 7 },
    ];
    return {
      body: { kind: 'table', columns, rows: counties.map(line) },
      foot: [
        both('少于 5 人的数隐去，写“—”。', 'Counts of fewer than five are hidden: “—”.')[language],
        both('（盖章）', '(seal)')[language],
      ],
    };
  },
};

const HIDDEN = '—';
const cell = (count: number | null | undefined): string =>
  count === undefined ? '' : count === null ? HIDDEN : String(count);
const share = (one: RollUpRow['shares'][string] | undefined): string =>
  one === undefined || one.share === null
    ? HIDDEN
    : `${Math.round(one.share * 1000) / 10}%\n${one.numerator}/${one.denominator}`;
