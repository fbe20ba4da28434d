import type { Coverage, CoveredClause, CoveredPart, Goal, PartKind } from '../core/coverage.js';
import type { Title } from '../contract/fields.js';
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
  return parts
    .filter(({ goals }) => goals.some(({ shownBy }) => shownBy.length === 0))
    .map((part) => partText(part, lang))
    .join(separator);
}

function partText({ what, id, goals }: CoveredPart, lang: Language): string {
  const missing = goals.filter(({ shownBy }) => shownBy.length === 0);
  const words = missing.map(({ goal, of }) => [GOALS[goal][lang], of].filter(Boolean).join(' '));
  return say(lang, `${PARTS[what].zh} ${id}：${words.join('、')}`, `${PARTS[what].en} ${id}: ${words.join(', ')}`);
}

const PARTS: Record<PartKind, Title> = {
  node: { zh: '计分项', en: 'node' },
  band: { zh: '分档', en: 'band' },
  rule: { zh: '规则', en: 'rule' },
  ladder: { zh: '阶梯', en: 'ladder' },
  step: { zh: '阶梯档', en: 'step' },
  recommendation: { zh: '建议', en: 'recommendation' },
  grades: { zh: '等次', en: 'grades' },
  quota: { zh: '名额', en: 'quota' },
  ceiling: { zh: '总上限', en: 'ceiling' },
  raterGroup: { zh: '评分主体', en: 'rater group' },
  quorum: { zh: '有效票数', en: 'quorum' },
  ballotCheck: { zh: '选票检查', en: 'ballot check' },
  conduct: { zh: '负面情形', en: 'conduct' },
  exemptions: { zh: '容错', en: 'exemptions' },
  situation: { zh: '容错情形', en: 'situation' },
  condition: { zh: '容错条件', en: 'condition' },
  exclusion: { zh: '容错除外', en: 'exclusion' },
  outside: { zh: '例子之外', en: 'outside examples' },
};

const GOALS: Record<Goal['goal'], Title> = {
  held: { zh: '成立', en: 'held' },
  didNotHold: { zh: '不成立', en: 'did not hold' },
  unknown: { zh: '缺数不能判定', en: 'unknown' },
  points: { zh: '得分', en: 'points' },
  setAside: { zh: '不计入', en: 'set aside' },
  option: { zh: '选项', en: 'option' },
  level: { zh: '档次', en: 'level' },
  band: { zh: '分档', en: 'band' },
  case: { zh: '情形', en: 'case' },
  otherwise: { zh: '其余情形', en: 'otherwise' },
  grade: { zh: '分数线', en: 'band' },
  graded: { zh: '定等', en: 'graded' },
  seats: { zh: '名额计算', en: 'seats worked out' },
  seated: { zh: '进入名额', en: 'seated' },
  behindTheLine: { zh: '名额之外', en: 'behind the line' },
  answered: { zh: '有人评', en: 'answered' },
  met: { zh: '达到', en: 'met' },
  below: { zh: '未达到', en: 'not met' },
  void: { zh: '作废', en: 'void' },
  found: { zh: '发生', en: 'found' },
  applied: { zh: '采用', en: 'applied' },
  yes: { zh: '答是', en: 'answered yes' },
  no: { zh: '答否', en: 'answered no' },
};
