import { inHtml } from '../http/in-html.js';
import type { Box, Card, Letter, Row, Sheet, Table } from './sheet.js';

/** A form as a page to print: no script, nothing from elsewhere, in the fonts that are there. */
export function formPage(sheet: Sheet): string {
  const { title, under, body, foot, language, paper } = sheet;
  const isLetter = body.kind === 'letter';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml([title, ...under.slice(0, 1)].join(' '))}</title>
<style>${PAPERS[paper]}${STYLE}${isLetter ? LETTER : FORM}</style>
</head>
<body class="${paper}">
<h1>${inHtml(title)}</h1>
${under.map((line) => `<p class="under">${inHtml(line)}</p>`).join('\n')}
${bodyOf(body)}
${foot.length > 0 ? `<p class="foot">${foot.map((one) => `<span>${inHtml(one)}</span>`).join('')}</p>` : ''}
</body>
</html>
`;
}

function bodyOf(body: Sheet['body']): string {
  switch (body.kind) {
    case 'table':
      return tableOf(body);
    case 'card':
      return cardOf(body);
    case 'letter':
      return letterOf(body);
  }
}

function tableOf({ columns, rows }: Table): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join('');
  const line = (row: Row) =>
    `<tr>${columns.map(({ id }) => `<td class="${id}">${inHtml(row[id] ?? '')}</td>`).join('')}</tr>`;
  return `<table><colgroup>${cols}</colgroup>
<thead><tr>${columns.map(({ title }) => `<th scope="col">${inHtml(title)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody></table>`;
}

const boxesOf = (lines: Card['above']): string =>
  lines.map((line) => `<div class="line">${line.map(boxOf).join('')}</div>`).join('\n');

const cardOf = ({ above, table, below }: Card): string => `<div class="card">${boxesOf(above)}
${table ? tableOf(table) : ''}
${boxesOf(below)}</div>`;

const boxOf = ({ title, text, isTall }: Box): string =>
  `<div class="box${isTall ? ' tall' : ''}"><b>${inHtml(title)}</b><span>${inHtml(text)}</span></div>`;

function letterOf({ to, parts, table, signedBy, signedOn }: Letter): string {
  const written = parts.map(({ heading, paragraphs }) =>
    [heading === null ? '' : `<h2>${inHtml(heading)}</h2>`, ...paragraphs.map((text) => `<p>${inHtml(text)}</p>`)].join(
      '\n',
    ),
  );
  return `${to === null ? '' : `<p class="to">${inHtml(to)}</p>`}
${written.join('\n')}
${table ? tableOf(table) : ''}
<p class="signed">${inHtml(signedBy)}<br>${inHtml(signedOn)}</p>`;
}

const PAPERS: Readonly<Record<Sheet['paper'], string>> = {
  portrait: '@page { size: A4 portrait; margin: 12mm 14mm }\n',
  landscape: '@page { size: A4 landscape; margin: 12mm 12mm }\n',
  a3: '@page { size: A3 landscape; margin: 12mm 12mm }\n',
};

const STYLE = `
* { box-sizing: border-box }
body { color: #000; background: #fff; margin: 0 auto; font-family: "FangSong", "仿宋", "FangSong_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "宋体", serif }
body.portrait { max-width: 182mm } body.landscape { max-width: 273mm } body.a3 { max-width: 396mm }
@media screen { body { padding: 6mm 4mm } table { min-width: 100% } }
h1 { text-align: center; font-weight: normal; font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", "宋体", serif }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: .3mm solid #000; padding: .8mm 1mm; text-align: center; overflow-wrap: anywhere; white-space: pre-line }
th { font-family: "SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; font-weight: normal }
thead { display: table-header-group }
tr { break-inside: avoid }
`;

const FORM = `
body { font-size: 10pt; line-height: 1.3 }
h1 { font-size: 18pt; margin: 0 0 2mm }
.under { text-align: center; margin: 0 0 1.5mm }
td.name { white-space: nowrap } td.reason, td.note, td.text, td.goal, td.title { text-align: left }
body.landscape table, body.a3 table { font-size: 9pt }
.foot { display: flex; flex-wrap: wrap; gap: 3mm 14mm; margin: 5mm 0 0; break-inside: avoid }
.foot span { min-width: 40mm }
.card { border: .3mm solid #000; border-bottom: 0 }
.card table { width: calc(100% + .6mm); margin: -.3mm }
.line { display: flex; border-bottom: .3mm solid #000 }
.box { flex: 1; display: flex; min-height: 7mm; border-left: .3mm solid #000 } .box:first-child { border-left: 0 }
.box b { flex: 0 0 24mm; padding: 1mm; font-weight: normal; text-align: center; align-self: stretch; display: flex; align-items: center; justify-content: center; border-right: .3mm solid #000; font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif }
.box span { padding: 1mm 1.5mm; white-space: pre-line; overflow-wrap: anywhere; align-self: center }
.box.tall { min-height: 17mm } .box.tall span { align-self: stretch }
`;

const LETTER = `
@page { margin: 37mm 26mm 35mm 28mm }
body { font-size: 16pt; line-height: 28.95pt; max-width: 156mm }
h1 { font-size: 22pt; line-height: 35pt; margin: 0 0 29pt }
h2 { font-size: 16pt; margin: 0; font-weight: normal; text-indent: 2em; font-family: "SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", sans-serif; break-after: avoid }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }
.under { text-align: center; text-indent: 0; margin-bottom: 14pt } .to { text-indent: 0 }
table { margin: 6pt 0; font-size: 12pt; line-height: 1.4 }
.signed { text-align: right; text-indent: 0; margin-top: 29pt; padding-right: 4em; break-inside: avoid }
.foot { text-indent: 0; font-size: 12pt } .foot span { display: block }
`;
