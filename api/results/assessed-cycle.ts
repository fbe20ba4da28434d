import type { AssessedCycle } from '../contract/records/result.js';
import { explain } from '../core/explain.js';
import type { Lines } from '../core/explain/lines.js';
import type { NameOf } from '../core/explain/teller.js';
import type { ResultEntity } from './result.entity.js';

type Counted = Pick<ResultEntity, 'kind' | 'standing' | 'grade' | 'word'>;

/** How many of each kind stand how, with which grade. Everybody without a grade is counted together. */
export function distributionOf(results: readonly Counted[]): AssessedCycle['distribution'] {
  const counts = new Map<string, AssessedCycle['distribution'][number]>();
  for (const { kind, standing, grade, word } of results) {
    const key = `${kind} ${standing} ${grade ?? ''}`;
    const before = counts.get(key);
    if (before) before.count += 1;
    else counts.set(key, { kind, standing, grade, word, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => (a.kind === b.kind ? b.count - a.count : a.kind < b.kind ? -1 : 1));
}

/** What an entity waits for, as the county may know it. */
export function chaseOf(lines: Lines, nameOf: NameOf): { zh: string; en: string }[] {
  if (lines.chase.length === 0) return [];
  const texts = (language: 'zh' | 'en') =>
    explain(lines, { language, viewer: 'countyOrganisation', nameOf })
      .filter(({ part }) => part === 'chase')
      .map(({ text }) => text);
  const en = texts('en');
  return texts('zh').map((zh, i) => ({ zh, en: en[i]! }));
}
