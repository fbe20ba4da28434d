import type { Assessment } from '../contract/assessment.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { gradeText } from './ranked-table.js';
import type { Language } from './language.js';

/** How many of a kind came to each grade, or to none: 「好 20　较好 31　…」. */
export function tally(compiled: CompiledRuleSet, assessments: readonly Assessment[], lang: Language): string {
  const program = compiled.kinds.get('cadre')!;
  const counts = new Map<string, number>();
  const order = program.names.layout.rules.grades?.order ?? [];
  for (const { title } of order) counts.set(title[lang], 0);
  for (const one of assessments.filter(({ kind }) => kind === 'cadre')) {
    const word = gradeText(one, program, lang);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, many]) => `${word} ${many}`).join('　');
}
