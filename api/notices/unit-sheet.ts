import type { ResultRecord } from '../contract/records/result.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { inHtml } from '../http/in-html.js';

/** `2026-07-28` as an official paper writes it. */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** What a paper calls a cycle: 2026年上半年; its code where it is no half-year. */
export function cycleName({ code, half, cutoffOn }: CycleEntity): string {
  return half ? `${cutoffOn.slice(0, 4)}年${half === 'first' ? '上' : '下'}半年` : code;
}

/** The grade as people determined it, else as it was proposed, else the word that is shown instead. */
export const wordOf = ({ determinedWord, word }: ResultRecord): string => (determinedWord ?? word)?.zh ?? '—';

/** A sheet of A4 that needs no script and nothing from elsewhere. */
export const sheetOf = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

const STYLE = `@page{size:A4;margin:20mm}
body{max-width:170mm;margin:12mm auto;padding:0 4mm;color:#1a2129;font:15px/1.7 "FangSong","STFangsong","Noto Serif CJK SC","Songti SC",SimSun,serif}
h1{font:600 21px/1.5 "SimSun","Songti SC","Noto Serif CJK SC",serif;text-align:center;margin:8mm 0}
h2{font-size:16px;margin:6mm 0 2mm}
.number{text-align:center;margin:0}
.text{text-indent:2em}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{border:1px solid #4b5661;padding:3px 6px;text-align:left;vertical-align:top}
th{font-weight:600;background:#f3f5f6}
.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sign{text-align:right;margin-top:14mm}
.seal{color:#b3261e;font-size:12px;overflow-wrap:anywhere;margin-top:6mm}
small{color:#4b5661}
@media print{body{margin:0;padding:0}}`;
