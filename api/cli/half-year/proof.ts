import type { ChainReports } from '../../contract/records/audit-event.js';
import type { ResultsExport } from '../../contract/records/results-export.js';
import type { RollUp } from '../../contract/records/roll-up.js';
import type { Half } from './half.js';

/** What the province reads: counts of counties, without names, and none of fewer than five. */
export async function rollUp({ stage, cohort }: Half): Promise<RollUp> {
  const { code } = cohort.cycle;
  const table = await stage.offices.province.get<RollUp>(`/api/roll-ups?areaCode=52&cycle=${code}`);
  const cells = table.rows.flatMap(({ counts }) => Object.values(counts));
  const hidden = cells.filter((count) => count === null).length;
  await stage.step(
    { zh: '省级汇总', en: 'The province' },
    {
      zh: `省里只看 ${table.rows.length} 个县的 ${table.counts.length} 项计数、${table.shares.length} 项比率，没有名字，不给县排名；不足 ${table.hiddenBelow} 人的 ${hidden} 格隐去。`,
      en: `${table.counts.length} counts and ${table.shares.length} shares of each county, without names or ranks; ${hidden} cells of fewer than ${table.hiddenBelow} people are hidden.`,
    },
  );
  return table;
}

/** The inspector takes everything away, to be recomputed without this program's database. */
export async function exportAll(halves: readonly Half[]): Promise<{ exported: ResultsExport[]; chain: ChainReports }> {
  const { stage } = halves[0]!;
  const { inspector } = stage.offices;
  const exported: ResultsExport[] = [];
  for (const { cycleId } of halves) exported.push(await inspector.get<ResultsExport>(`/api/results/export/${cycleId}`));
  const chain = await inspector.get<ChainReports>('/api/audit/verify');
  const results = exported.reduce((sum, one) => sum + one.results.length, 0);
  await stage.step(
    { zh: '查验', en: 'Proof' },
    {
      zh: `纪检干部导出 ${exported.length} 期 ${results} 个结果；操作记录链 ${chain.lines} 行，${chain.isWhole ? '完整' : '有缺损'}。`,
      en: `the inspector exports ${results} results of ${exported.length} cycles; the audit chain of ${chain.lines} lines is ${chain.isWhole ? 'whole' : 'broken'}.`,
    },
  );
  return { exported, chain };
}
