import type { Role } from '../contract/account.js';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { expandTrace } from '../core/expand-trace.js';
import { explain, oneSentence, type Sentence } from '../core/explain.js';
import { type Language, say } from './language.js';
import { nameOf } from './names.js';

type Part = Sentence['part'];

const HEADINGS: Record<Exclude<Part, 'grade'>, [string, string]> = {
  chase: ['待补齐', 'To be chased'],
  node: ['得分', 'Points'],
  figure: ['其他计算', 'Other figures'],
  rule: ['规则', 'Rules'],
  exemption: ['容错', 'Exemptions'],
  recommendation: ['建议', 'Recommendations'],
};
const ORDER: readonly Part[] = ['chase', 'node', 'figure', 'rule', 'exemption', 'recommendation'];

/** How a statement is told: for whom, and whether rules that did not hold are only counted. */
export interface StatementOptions {
  lang: Language;
  viewer?: Role;
  isBrief?: boolean;
}

/** One entity's result as text: the answer in one sentence, then every line with its clause, part by part. */
export function statement(
  { ruleSet }: CompiledRuleSet,
  cohort: Cohort,
  assessment: Assessment,
  { lang, viewer = 'countyOrganisation', isBrief = false }: StatementOptions,
): string {
  const entity = cohort.entities.find(({ kind, code }) => kind === assessment.kind && code === assessment.entity)!;
  const lines = expandTrace(ruleSet, entity, assessment);
  const telling = { language: lang, viewer, nameOf: nameOf(cohort) };
  const sentences = explain(lines, telling);
  const edges = isBrief ? [] : sentences.filter(({ part, id }) => part === 'grade' && id !== 'grade');
  const head = [entity.name, entity.code, ruleSet.title[lang], cohort.cycle.code].filter(Boolean).join('　');
  const parts = ORDER.flatMap((part) => {
    const all = sentences.filter((one) => one.part === part);
    const told = isBrief ? all.filter((one) => !didNotHold(one)) : all;
    const untold = all.length - told.length;
    const rest =
      part === 'rule' && untold > 0
        ? [say(lang, `  其余 ${untold} 条规则不成立。`, `  ${untold} other rules did not hold.`)]
        : [];
    const texts = [...told.map(({ depth, text }) => '  '.repeat(depth + 1) + text), ...rest];
    return texts.length > 0 ? ['', say(lang, ...HEADINGS[part as Exclude<Part, 'grade'>]), ...texts] : [];
  });
  return [
    head,
    ...(cohort.note && !isBrief ? [cohort.note] : []),
    oneSentence(lines, telling),
    ...edges.map(({ text }) => text),
    ...parts,
  ].join('\n');
}

/** A rule or recommendation that says nothing about this entity. */
const didNotHold = ({ part, tone }: Sentence) => (part === 'rule' || part === 'recommendation') && tone === 'plain';
