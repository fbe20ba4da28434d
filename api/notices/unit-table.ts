import type { ArchiveOf } from './archive-parts.service.js';

/** The results as a table that a personnel system imports; the mark at its beginning tells a spreadsheet that it has Chinese in it. */
export function unitTable({ told }: ArchiveOf): string {
  const head = ['编号', '姓名', '等次', '总分', '反馈日期', '复核申请期限', '本人确认', '函号', '发函日期', '封存号'];
  const rows = told.map(({ result: { code, name, determinedWord, word, points, seal }, feedback }) => [
    code,
    name,
    (determinedWord ?? word)?.zh,
    points,
    feedback.knownOn,
    feedback.dueOn,
    feedback.confirmedAt,
    feedback.letterNumber,
    feedback.letterOn,
    seal,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What begins like a formula is kept as text. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const kept = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `\t${text}` : text;
  return /[",\n\r\t]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
