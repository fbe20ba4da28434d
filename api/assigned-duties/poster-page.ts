import type { Limit, Title } from '../contract/fields.js';
import type { NegativeList } from '../contract/negative-list.js';
import { inHtml } from '../http/in-html.js';
import { dutiesOf } from '../core/duties-of.js';

/** What the sheet says. */
export type Poster = {
  title: Title;
  list: NegativeList;
  county: string;
  /** The township, and the village where it hangs on a village's board. */
  places: readonly string[];
  contact: string | undefined;
  today: string;
  counts: readonly { code: string; confirmed: number }[];
  /** Read on a telephone by whoever comes, with what cadres may not do; printed, it is of the duties alone. */
  isPublic?: boolean;
};

/** A sheet of A4 in Chinese, with English below each line. It names nobody, needs no script, and prints in the fonts that are there. */
export function posterPage({ title, list, county, places, contact, today, counts, isPublic }: Poster): string {
  const { exception, reports } = list;
  const duties = dutiesOf(list);
  const where = places.length > 0 ? places.join(' ') : county;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(`${where} 不得交给驻村驻镇干部的事项`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="place">${inHtml(where)}</p>
<h1>不得交给驻村驻镇干部的事项</h1>
<p lang="en">Duties that may not be given to posted cadres</p>
</header>
<main>
<ol>
${duties.map((duty) => `<li>${both(duty.title)}</li>`).join('\n')}
</ol>
${exception ? exceptionOf(exception) : ''}
<section class="tell">
<h2>被安排了上面的事，向谁反映 <small lang="en">Whom to tell</small></h2>
<p>驻村驻镇干部直接向<b>县级组织部门（${inHtml(county)}）</b>反映。乡镇在评分关账之后才收到，只看到事项、地点和时段，看不到是谁反映的。
<small lang="en">Cadres tell the county organisation department. The township learns of it after its marks are closed: the duty, the place and the days, never who reported.</small></p>
<p class="contact">反映电话 <small lang="en">Telephone</small>：${contact ? `<b>${inHtml(contact)}</b>` : '<span class="blank"></span>'}</p>
</section>
${isPublic ? SIGN_IN : ''}
${reports ? clocksOf(reports.answerWithin, reports.verifyWithin) : ''}
${isPublic ? conductOf(list) : ''}
${counts.length > 0 ? countsOf(counts) : ''}
</main>
<footer>${inHtml(title.zh)} · ${inHtml(today)}<br><small lang="en">${inHtml(title.en)}</small></footer>
</body>
</html>
`;
}

const SIGN_IN = `<p><a href="/admin/">干部登录后在“事项反映”中填写，只有县里看得到</a><small lang="en">Cadres sign in and report there; only the county reads it.</small></p>`;

/** What may be found of a cadre; what is found of a township or a unit is another matter. */
function conductOf({ conduct }: NegativeList): string {
  const own = conduct.filter(({ of }) => of === 'cadre');
  if (own.length === 0) return '';
  return `<section><h2>驻村驻镇干部不得有的行为 <small lang="en">What posted cadres may not do</small></h2>
<ol>
${own.map(({ title }) => `<li>${both(title)}</li>`).join('\n')}
</ol></section>`;
}

const both = ({ zh, en }: Title): string => `${inHtml(zh)}<small lang="en">${inHtml(en)}</small>`;

const exceptionOf = ({ title, daysAtMost }: NonNullable<NegativeList['exception']>): string =>
  `<p class="exception"><b>例外：</b>${inHtml(title.zh)}，最多 ${daysAtMost} 天。<small lang="en">Except: ${inHtml(title.en)}, for at most ${daysAtMost} days.</small></p>`;

const clocksOf = (answer: Limit, verify: Limit): string =>
  `<p>乡镇 ${inWords(answer).zh}内答复，县里 ${inWords(verify).zh}内核实；属实的，给乡镇记一次并公开。<small lang="en">The township answers within ${inWords(answer).en}, the county verifies within ${inWords(verify).en}; what is confirmed is recorded of the township and made public.</small></p>`;

const inWords = ({ days, unit }: Limit): Title =>
  unit === 'workingDays'
    ? { zh: `${days} 个工作日`, en: `${days} working days` }
    : { zh: `${days} 天`, en: `${days} days` };

const countsOf = (counts: Poster['counts']): string =>
  `<p class="counts"><b>本乡镇经核实：</b>${counts.map(({ code, confirmed }) => `<span>${inHtml(halfOf(code))} <b>${confirmed}</b> 次</span>`).join('　')}<small lang="en">Confirmed of this township: ${counts.map(({ code, confirmed }) => `${inHtml(code)}: ${confirmed}`).join(', ')}</small></p>`;

/** `2026-H1` as people say it. */
const halfOf = (code: string): string =>
  code.replace(/^(\d{4})-H1$/, '$1年上半年').replace(/^(\d{4})-H2$/, '$1年下半年');

const STYLE = `
@page { size: A4 portrait; margin: 15mm 20mm }
* { box-sizing: border-box }
body { font: 14.5pt/1.45 "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "宋体", serif; color: #000; background: #fff; max-width: 170mm; margin: 0 auto }
h1, h2, .place, b { font-family: "SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; font-weight: bold }
header { text-align: center; border-bottom: 1.2mm solid #b00020; margin-bottom: 5mm }
header p { margin: 0 0 2mm }
h1 { font-size: 26pt; line-height: 1.2; margin: 1mm 0 }
h2 { font-size: 16pt; margin: 0 0 1mm }
ol { margin: 0; padding-left: 2.2em }
li { margin-bottom: 1.2mm; line-height: 1.3; break-inside: avoid }
small, [lang=en] { font: 9pt/1.25 Arial, "Liberation Sans", sans-serif; color: #444; font-weight: normal }
li small, .exception small, .tell p:not(.contact) small, main > p small { display: block }
main > p { margin: 3mm 0 }
.tell { border: .5mm solid #000; padding: 3mm 4mm; margin: 4mm 0; break-inside: avoid }
.tell p { margin: 0 0 1mm }
.contact { font-size: 18pt }
.blank { display: inline-block; width: 80mm; border-bottom: .4mm solid #000 }
footer { margin-top: 4mm; font-size: 11pt; text-align: right; break-inside: avoid }
`;
