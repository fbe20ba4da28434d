import type { Coverage, CoveredClause } from '../core/coverage.js';
import { missingTexts } from '../core/coverage/missing-text.js';
import { type Language, say } from './language.js';
import { table } from './print.js';

/** What the examples of one rule set show: a line per clause, and under the table what no example shows. */
export function coverageText({ file, goals, shown, clauses }: { file: string } & Coverage, lang: Language): string {
  const rows = clauses.map((one) => [one.number, percent(one, lang), `${one.shown}/${one.goals}`, told(one, lang)]);
  const head = [say(lang, '条款', 'clause'), say(lang, '覆盖', 'shown'), '', say(lang, '没有例子的', 'not shown')];
  const all = goals === 0 ? '—' : `${Math.floor((shown / goals) * 100)}%`;
  return [
    say(lang, `${file}  覆盖 ${all}（${shown}/${goals}）`, `${file}  ${all} shown (${shown}/${goals})`),
    table([head, ...rows], ['left', 'right', 'right', 'left']),
    '',
  ].join('\n');
}

/** Rounded down, so that 100 % means all. */
const percent = ({ goals, shown }: CoveredClause, lang: Language): string =>
  goals === 0 ? say(lang, '—', '-') : `${Math.floor((shown / goals) * 100)}%`;

function told({ state, parts }: CoveredClause, lang: Language): string {
  if (state === 'nobody') return say(lang, '没有任何部分承担这一条', 'nothing carries this clause');
  const separator = say(lang, '；', '; ');
  if (state === 'outside')
    return `${say(lang, '例子之外：', 'outside examples: ')}${parts.map(({ id }) => id).join(separator)}`;
  return missingTexts(parts)
    .map((text) => text[lang])
    .join(separator);
}
