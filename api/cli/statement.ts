import type { Role } from '../contract/account.js';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { expandTrace } from '../core/expand-trace.js';
import { explain, oneSentence, type Sentence } from '../core/explain.js';
import type { Language } from './language.js';
import { say } from './language.js';

const HEADINGS: Record<Sentence['part'], [string, string]> = {
  grade: ['等次', 'Grade'],
  chase: ['待补齐', 'To be chased'],
  node: ['得分', 'Points'],
  figure: ['其他计算', 'Other figures'],
  rule: ['规则', 'Rules'],
  exemption: ['容错', 'Exemptions'],
  recommendation: ['建议', 'Recommendations'],
};

/** One entity's result as text: the answer in one sentence, then every line with its clause, in the order of the explanation. */
export function statement(
  { ruleSet }: CompiledRuleSet,
  cohort: Cohort,
  assessment: Assessment,
  language: Language,
  viewer: Role = 'countyOrganisation',
): string {
  const entity = cohort.entities.find(({ kind, code }) => kind === assessment.kind && code === assessment.entity)!;
  const nameOf = (kind: string, code: string) =>
    cohort.entities.find((one) => one.kind === kind && one.code === code)?.name;
  const lines = expandTrace(ruleSet, entity, assessment);
  const telling = { language, viewer, nameOf };
  const parts = new Map<Sentence['part'], string[]>();
  for (const { part, depth, text } of explain(lines, telling)) {
    const list = parts.get(part) ?? [];
    parts.set(part, [...list, `${'  '.repeat(depth + 1)}${text}`]);
  }
  const head = [entity.name, entity.code, ruleSet.title[language], cohort.cycle.code].filter(Boolean).join('　');
  return [
    head,
    ...(cohort.note ? [cohort.note] : []),
    oneSentence(lines, telling),
    ...[...parts].flatMap(([part, texts]) => ['', say(language, ...HEADINGS[part]), ...texts]),
  ].join('\n');
}
