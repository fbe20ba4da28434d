import stringWidth from 'string-width';
import type { Assessment, NodeTrace } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import type { ScoreNode } from '../contract/score-node.js';
import type { CompiledRuleSet, KindProgram } from '../core/compile-rule-set.js';
import { compare, fromFigure, toNumber } from '../core/exact.js';
import { nodesWithin } from '../core/node-children.js';
import { oneOf } from './choice.js';
import { type Language, say } from './language.js';
import { cohortTitle, nameOf } from './names.js';
import { type Align, flowed, table } from './print.js';
import { legend, remark } from './remark.js';

/** As wide as a table may be. */
const COLUMNS = 100;

/**
 * The entities of one kind by points, best first, with the points of each side, the proposed grade and what bore on it; below them
 * what the remarks mean, what to chase and how many came to each grade. At most COLUMNS wide unless codes and names are long.
 */
export function rankedTable(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  assessments: readonly Assessment[],
  lang: Language,
  kind: EntityKind,
): string {
  const { ruleSet, kinds } = compiled;
  const program = kinds.get(kind)!;
  const ranked = assessments.filter((one) => one.kind === kind).toSorted(byPoints);
  const title = [`${ruleSet.title[lang]}　${cohortTitle(cohort)}`, ...(cohort.note ? [cohort.note] : [])];
  const kindTitle = ruleSet.entities[kind]!.title[lang];
  if (ranked.length === 0)
    return [...title, say(lang, `这一批里没有${kindTitle}。`, `This cohort holds no "${kindTitle}".`), ''].join('\n');
  return [
    ...title,
    ...rows(ranked, program, cohort, lang),
    '',
    ...legend(compiled, cohort, ranked, lang, COLUMNS),
    tally(ranked, program, lang),
    '',
  ].join('\n');
}

function rows(ranked: readonly Assessment[], program: KindProgram, cohort: Cohort, lang: Language): string[] {
  const named = nameOf(cohort);
  const sides = sidesOf(program);
  const body = ranked.map((one, i) => [
    one.points === null ? '' : String(i + 1),
    one.entity,
    named(one.kind, one.entity) ?? '',
    ...sides.map(({ id }) => pointsText(nodeAfter(one, id, program), lang)),
    pointsText(one.points ?? (program.names.layout.rules.score ? 'missing' : 'excluded'), lang),
    gradeText(one, program, lang),
    remark(one, program, lang),
  ]);
  const [number, code, name] = [say(lang, '序', '#'), say(lang, '代码', 'code'), say(lang, '姓名', 'name')];
  const [points, grade, note] = [
    say(lang, '总分', 'points'),
    say(lang, '建议等次', 'grade'),
    say(lang, '说明', 'remarks'),
  ];
  const headed = (...titles: (readonly string[])[]) => [
    ...titles.slice(0, -1).map((line) => ['', '', '', ...line]),
    [number, code, name, ...titles.at(-1)!, points, grade, note],
    ...body,
  ];
  const align: Align[] = ['right', 'left', 'left', ...sides.map((): Align => 'right'), 'right', 'left', 'left'];
  const titles = sides.map(({ title }) => title[lang]);
  const wide = table(headed(titles), align);
  if (widthOf(wide) <= COLUMNS) return [wide];
  const narrower = table(headed(...inTwoLines(titles)), align);
  if (widthOf(narrower) <= COLUMNS) return [narrower];
  // Titles still make the columns too wide: they get letters, and the words stand above.
  const letters = sides.map((_, i) => String.fromCodePoint(65 + i));
  const words = titles.map((title, i) => `${letters[i]} ${title}`);
  return [flowed(words, say(lang, '　', '   '), COLUMNS), table(headed(letters), align)];
}

/** Titles of Chinese characters cut after the fourth where they have more; others as they are, on the lower line. */
function inTwoLines(titles: readonly string[]): [string[], string[]] {
  const cuts = titles.map((title) => (/^\p{Script=Han}{5,8}$/u.test(title) ? 4 : 0));
  return [titles.map((title, i) => title.slice(0, cuts[i])), titles.map((title, i) => title.slice(cuts[i]))];
}

const widthOf = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

/** The kind that a table shows: the one asked for, else cadres, else what has grades. @throws Fault for a kind not scored */
export function kindToShow({ kinds, ruleSet }: CompiledRuleSet, wanted?: string): EntityKind {
  const all = [...kinds.keys()];
  if (wanted !== undefined) return oneOf('--kind', all)(wanted);
  const graded = all.find((kind) => ruleSet.entities[kind]!.grades !== undefined);
  return all.find((kind) => kind === 'cadre') ?? graded ?? all[0]!;
}

/** The nodes whose points stand in columns of their own: the children of the first weighted node, or the figures; at most six. */
function sidesOf({ names }: KindProgram): ScoreNode[] {
  const { score } = names.layout.rules;
  if (!score)
    return names.layout.nodes
      .filter(({ depth }) => depth === 0)
      .map(({ node }) => node)
      .slice(0, 6);
  for (const node of nodesWithin(score))
    if (node.kind === 'weighted') return node.of.map((one) => one.node).slice(0, 6);
  return [];
}

function nodeAfter({ trace }: Assessment, id: string, { names }: KindProgram): NodeTrace {
  const found = trace.nodes[names.nodeSlot(id)]!;
  return Array.isArray(found) ? found[1] : found;
}

/** Points with two decimals, or a mark for what has none. */
function pointsText(value: NodeTrace, lang: Language): string {
  if (Array.isArray(value)) return pointsText(value[1], lang);
  if (value === 'missing') return say(lang, '缺', 'none');
  if (value === 'notScheduled' || value === 'excluded') return '—';
  return toNumber(fromFigure(value)).toFixed(2);
}

/** The proposed grade in the measure's words, or in one word why there is none. */
function gradeText(one: Assessment, { names }: KindProgram, lang: Language): string {
  const grade = names.layout.rules.grades?.order.find(({ id }) => id === one.grade);
  if (grade) return grade.title[lang];
  const words: Record<Assessment['state'], [string, string]> = {
    graded: ['', ''],
    notDetermined: ['办法未定', 'left open'],
    missing: ['待补齐', 'missing'],
    onHold: ['暂缓', 'on hold'],
    ungraded: ['不定等次', 'ungraded'],
    notGraded: ['—', '—'],
  };
  return say(lang, ...words[one.state]);
}

/** How many came to each grade, or to none: good 20, fairly good 31, …. */
function tally(assessments: readonly Assessment[], program: KindProgram, lang: Language): string {
  const order = program.names.layout.rules.grades?.order ?? [];
  const counts = new Map(order.map(({ title }) => [title[lang], 0]));
  for (const one of assessments) {
    const word = gradeText(one, program, lang);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const many = say(lang, `共 ${assessments.length}`, `${assessments.length} in all`);
  const graded = order.length > 0 ? [...counts].map(([word, count]) => `${word} ${count}`) : [];
  return [many, ...graded].join(say(lang, '　', '   '));
}

function byPoints(a: Assessment, b: Assessment): number {
  if (a.points === null || b.points === null)
    return Number(a.points === null) - Number(b.points === null) || byCode(a, b);
  return compare(fromFigure(b.points), fromFigure(a.points)) || byCode(a, b);
}

const byCode = (a: Assessment, b: Assessment) => (a.entity < b.entity ? -1 : 1);
