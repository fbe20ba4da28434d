import { inHtml } from '../http/in-html.js';
import type { ArchiveOf } from './archive-parts.service.js';
import { cycleName, dayName, sheetOf, wordOf } from './unit-sheet.js';

/** The letter that tells a dispatching unit the results of its cadres, as it is filed: number and day stand once the county sent it. */
export function letterPage({ unit, cycle, told }: ArchiveOf): string {
  const letters = [...new Set(told.flatMap(({ feedback }) => feedback.letterNumber ?? []))];
  const days = [...new Set(told.flatMap(({ feedback }) => feedback.letterOn ?? []))].toSorted();
  const rows = told.map(
    ({ result, feedback }, index) =>
      `<tr><td>${index + 1}</td><td>${inHtml(result.name ?? result.code)}</td><td>${inHtml(wordOf(result))}</td><td>${dayName(feedback.knownOn)}</td><td>${feedback.dueOn ? dayName(feedback.dueOn) : '—'}</td></tr>`,
  );
  return sheetOf(
    `关于${unit.name}派出干部${cycleName(cycle)}履职评估结果的函`,
    `<p class="number">${letters.length > 0 ? inHtml(letters.join('、')) : '（尚未发函）'}</p>
<h1>关于派出干部${cycleName(cycle)}履职评估结果的函</h1>
<p>${inHtml(unit.name)}：</p>
<p class="text">你单位派出的 ${told.length} 名干部${cycleName(cycle)}履职评估结果已经研究确定，并反馈本人。现函告如下，请归入本人档案。对结果有异议的，由本人在复核期限内申请复核。</p>
<table><thead><tr><th>序号</th><th>姓名</th><th>确定等次</th><th>反馈本人</th><th>复核申请期限</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p class="sign">县委组织部（盖章）<br>${days.length > 0 ? dayName(days.at(-1)!) : '　　年　　月　　日'}</p>`,
  );
}
