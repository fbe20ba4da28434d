import type { FeedbackRecord } from '../contract/records/feedback.js';
import type { ResultBrief } from '../contract/records/result-brief.js';
import { inHtml } from '../http/in-html.js';
import type { ArchiveOf } from './archive-parts.service.js';
import { cycleName, dayName, sheetOf, wordOf } from './unit-sheet.js';

/** The result of one cadre, to be printed and filed: grade, every point with its clause, what bears on the grade, the clock, the seal. */
export function resultPage({
  unit,
  cycle,
  brief,
  feedback,
}: ArchiveOf & { brief: ResultBrief; feedback: FeedbackRecord }): string {
  const number = (clause: string | null) => (clause === null ? '' : inHtml(brief.clauses[clause]?.number ?? clause));
  const parts = brief.parts.map(
    ({ title, clause, points, max, text }) =>
      `<tr><td>${inHtml(title)}</td><td>${number(clause)}</td><td class="right">${points === null ? '—' : inHtml(String(points))}${max === null ? '' : ` / ${inHtml(String(max))}`}</td><td>${inHtml(text)}</td></tr>`,
  );
  const lines = brief.lines
    .filter(({ part, tone }) => part === 'exemption' || tone !== 'plain')
    .map(({ clause, text }) => `<li>${inHtml(text)} <small>${number(clause)}</small></li>`);
  const facts = [
    ['姓名', brief.name ?? brief.code],
    ['编号', brief.code],
    ['派出单位', unit.name],
    ['确定等次', brief.word ?? '—'],
    ['总分', brief.points === null ? '—' : String(brief.points)],
    ['反馈本人', dayName(feedback.knownOn)],
    ['复核申请期限', feedback.dueOn ? dayName(feedback.dueOn) : '—'],
    ['本人确认', feedback.confirmedAt ? dayName(feedback.confirmedAt.slice(0, 10)) : '未确认'],
  ].map(([name, value]) => `<tr><th>${name}</th><td>${inHtml(value!)}</td></tr>`);
  return sheetOf(
    `${brief.name ?? brief.code} ${cycleName(cycle)}履职评估结果`,
    `<h1>${inHtml(brief.name ?? brief.code)}　${cycleName(cycle)}履职评估结果</h1>
<table><tbody>
${facts.join('\n')}
</tbody></table>
${[brief.determination, ...brief.why].flatMap((text) => (text === null ? [] : [`<p>${inHtml(text)}</p>`])).join('\n')}
<h2>各项得分</h2>
<table><thead><tr><th>项目</th><th>条款</th><th>得分</th><th>依据</th></tr></thead><tbody>
${parts.join('\n')}
</tbody></table>
${lines.length > 0 ? `<h2>影响等次的情形</h2>\n<ul>\n${lines.join('\n')}\n</ul>` : ''}
<p><small>${inHtml(brief.measure.title)}</small></p>
${brief.seal === null ? '' : `<p class="seal">封存号 ${inHtml(brief.seal)}</p>`}`,
  );
}

/** The results as a table that a personnel system imports; the mark at its beginning tells a spreadsheet that it has Chinese in it. */
export function resultTable({ told }: ArchiveOf): string {
  const head = ['编号', '姓名', '等次', '总分', '反馈日期', '复核申请期限', '函号', '发函日期', '封存号'];
  const rows = told.map(({ result, feedback }) => [
    result.code,
    result.name,
    wordOf(result),
    result.points,
    feedback.knownOn,
    feedback.dueOn,
    feedback.letterNumber,
    feedback.letterOn,
    result.seal,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What begins like a formula is kept as text. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const kept = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `\t${text}` : text;
  return /[",\n\r\t]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
