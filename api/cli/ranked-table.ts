import type { Assessment, NodeTrace } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import type { ScoreNode } from '../contract/score-node.js';
import { chaseName } from '../core/chase-name.js';
import type { CompiledRuleSet, KindProgram } from '../core/compile-rule-set.js';
import { compare, fromFigure, toNumber } from '../core/exact.js';
import { nodesWithin } from '../core/node-children.js';
import { type Language, say } from './language.js';
import { type Align, table } from './print.js';

/** The entities of one kind by points, best first, with the points of each side, the proposed grade and what to chase. */
export function rankedTable(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  assessments: readonly Assessment[],
  lang: Language,
  wanted?: string,
): string {
  const kind = kindToShow(compiled, wanted);
  const program = compiled.kinds.get(kind)!;
  const names = new Map(cohort.entities.map((entity) => [`${entity.kind} ${entity.code}`, entity.name ?? '']));
  const ranked = assessments.filter((one) => one.kind === kind).sort(byPoints);
  const sides = sidesOf(program);
  const head = [
    say(lang, '序', '#'),
    say(lang, '代码', 'code'),
    say(lang, '姓名', 'name'),
    ...sides.map(({ title }) => title[lang]),
    say(lang, '总分', 'points'),
    say(lang, '建议等次', 'grade'),
    say(lang, '说明', 'remark'),
  ];
  const rows = ranked.map((one, i) => [
    String(i + 1),
    one.entity,
    names.get(`${kind} ${one.entity}`) ?? '',
    ...sides.map(({ id }) => pointsText(nodeAfter(one, id, program))),
    pointsText(one.points ?? 'missing'),
    gradeText(one, program, lang),
    remark(one, program, lang),
  ]);
  const align: Align[] = ['right', 'left', 'left', ...sides.map((): Align => 'right'), 'right', 'left', 'left'];
  const title = `${compiled.ruleSet.title[lang]}　${cohort.county}　${cohort.cycle.code}`;
  return [title, ...(cohort.note ? [cohort.note] : []), table([head, ...rows], align), ''].join('\n');
}

function kindToShow({ kinds, ruleSet }: CompiledRuleSet, wanted?: string): EntityKind {
  const all = [...kinds.keys()];
  const graded = all.find((kind) => ruleSet.entities[kind]!.grades !== undefined);
  return all.find((kind) => kind === wanted) ?? all.find((kind) => kind === 'cadre') ?? graded ?? all[0]!;
}

/** The nodes whose points stand in columns of their own: the children of the first weighted node, at most six. */
function sidesOf({ names }: KindProgram): ScoreNode[] {
  const { score } = names.layout.rules;
  if (!score) return [];
  for (const node of nodesWithin(score)) if (node.kind === 'weighted') return node.of.map((one) => one.node).slice(0, 6);
  return [];
}

function nodeAfter({ trace }: Assessment, id: string, { names }: KindProgram): NodeTrace {
  const found = trace.nodes[names.nodeSlot(id)]!;
  return Array.isArray(found) ? found[1] : found;
}

const ABSENT: Record<string, string> = { missing: '缺', notScheduled: '—', excluded: '—' };

/** Points with two decimals, or a mark for what has none. */
function pointsText(value: NodeTrace): string {
  if (Array.isArray(value)) return pointsText(value[1]);
  if (typeof value === 'string' && ABSENT[value]) return ABSENT[value];
  return toNumber(fromFigure(value as number)).toFixed(2);
}

/** The proposed grade in the measure's words, or in one word why there is none. */
export function gradeText(one: Assessment, { names }: KindProgram, lang: Language): string {
  const grade = names.layout.rules.grades?.order.find(({ id }) => id === one.grade);
  if (grade) return grade.title[lang];
  const words: Record<Assessment['state'], [string, string]> = {
    graded: ['', ''],
    notDetermined: ['办法未定', 'not determined'],
    missing: ['待补齐', 'missing'],
    onHold: ['暂缓', 'on hold'],
    ungraded: ['不定等次', 'ungraded'],
    notGraded: ['—', '—'],
  };
  return say(lang, ...words[one.state]);
}

function remark(one: Assessment, { names }: KindProgram, lang: Language): string {
  if (one.chase.length > 0) return one.chase.slice(0, 3).map(chaseName).join(' ');
  if (one.seat?.outcome === 'pushedOut') return say(lang, '名额之外', 'behind the quota line');
  if (one.seat?.outcome === 'tied') return say(lang, '同分，待研究', 'tied at the quota line');
  const rules = names.layout.conditions
    .filter(({ role }, i) => role === 'rule' && '+~'.includes(one.trace.conditions[i]!))
    .map(({ id, rule }) => (rule?.visibleTo ? rule.shownAs?.[lang] : id));
  return [...new Set(rules)].join(' ');
}

function byPoints(a: Assessment, b: Assessment): number {
  if (a.points === null || b.points === null) return Number(a.points === null) - Number(b.points === null);
  return compare(fromFigure(b.points), fromFigure(a.points)) || (a.entity < b.entity ? -1 : 1);
}
