import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { CompiledRuleSet, KindProgram } from '../core/compile-rule-set.js';
import { traceExpander } from '../core/expand-trace.js';
import { explain } from '../core/explain.js';
import { type Language, say } from './language.js';
import { nameOf } from './names.js';
import { flowed } from './print.js';

/** What stands beside a result in a table: how much is missing, the line of the quota, the clauses of the rules that bore on it. */
export function remark(one: Assessment, { names }: KindProgram, lang: Language): string {
  const missing = one.chase.length;
  const rules = names.layout.conditions.flatMap((condition, i) => {
    const outcome = one.trace.conditions[i]!;
    const { role, rule } = condition;
    if (role !== 'rule' || !rule || !'+~'.includes(outcome)) return [];
    if (rule.visibleTo) return [rule.shownAs?.[lang] ?? ''];
    const clause = clauseNumber(names, rule);
    return [outcome === '+' ? clause : say(lang, `${clause}（已容错）`, `${clause} exempted`)];
  });
  const parts = [
    missing > 0 ? say(lang, `缺${missing}项`, `${missing} missing`) : '',
    one.seat?.outcome === 'pushedOut' ? say(lang, '名额已满', 'no seat left') : '',
    one.seat?.outcome === 'tied' ? say(lang, '末位并列', 'tied for a seat') : '',
    ...rules,
  ];
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

/** The rules that the remarks name, each clause with its titles once, and below them what is missing and whom to ask for it. */
export function legend(
  { ruleSet, kinds }: CompiledRuleSet,
  cohort: Cohort,
  shown: readonly Assessment[],
  lang: Language,
  columns: number,
): string[] {
  const { names } = kinds.get(shown[0]!.kind)!;
  const clauses = new Map<string, Set<string>>();
  for (const [i, { role, rule }] of names.layout.conditions.entries()) {
    if (role !== 'rule' || !rule || rule.visibleTo) continue;
    if (!shown.some(({ trace }) => '+~'.includes(trace.conditions[i]!))) continue;
    const clause = clauseNumber(names, rule);
    const titles = clauses.get(clause) ?? new Set();
    clauses.set(clause, titles.add(rule.title[lang]));
  }
  const named = [...clauses].map(([clause, titles]) => `${clause} ${[...titles].join(say(lang, '、', ', '))}`);
  const lacks = new Map<string, string[]>();
  const expand = traceExpander(ruleSet);
  const telling = { language: lang, viewer: 'countyOrganisation', nameOf: nameOf(cohort) } as const;
  const entities = new Map(cohort.entities.map((entity) => [`${entity.kind} ${entity.code}`, entity]));
  for (const one of shown.filter(({ chase }) => chase.length > 0)) {
    const entity = entities.get(`${one.kind} ${one.entity}`)!;
    for (const { part, text } of explain(expand(entity, one), telling))
      if (part === 'chase') lacks.set(text, [...(lacks.get(text) ?? []), entity.name ?? entity.code]);
  }
  return [
    ...(named.length > 0 ? [flowed(named, say(lang, '；', '; '), columns)] : []),
    ...[...lacks].map(([lack, who]) => `${who.join(say(lang, '、', ', '))}${say(lang, '　', '  ')}${lack}`),
  ];
}

const clauseNumber = ({ ruleSet }: KindProgram['names'], { clause }: { clause: string }) =>
  ruleSet.basis[clause]?.number ?? clause;
