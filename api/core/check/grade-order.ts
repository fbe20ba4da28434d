import type { Effect } from '../../contract/effect.js';
import { isFactReference } from '../leaf-test.js';
import type { Check } from './check.js';
import { factReads } from './fact-reads.js';
import { fault } from './fault.js';
import type { Inventory, KindInventory } from './inventory.js';

/** Effects that recommendations may have: they run when points, grade and quotas are settled. */
const LATE: readonly Effect['kind'][] = ['recommend', 'notify', 'refer'];

/** `effect-too-late`: a recommendation changes neither points nor grade, because both are settled when it runs. */
export const effectsInTime: Check = function* ({ kinds }) {
  for (const { ruleLines } of kinds)
    for (const { role, effects, name } of ruleLines)
      for (const { effect, pointer } of effects)
        if (role === 'recommendation' && !LATE.includes(effect.kind))
          yield fault('effect-too-late', `${pointer}/kind`, {
            zh: `${name.zh} 在定等次、分名额之后才执行，${effect.kind} 已经来不及。请把这一条移到 rules，或只用 ${LATE.join('、')}。`,
            en: `${name.en[0]!.toUpperCase()}${name.en.slice(1)} runs after grades and quotas, too late for "${effect.kind}". Move it to "rules", or use only ${LATE.join(', ')}.`,
          });
};

/** `grade-read-early`: only recommendations read their own kind's grade; everything else runs before there is one. */
export const gradeReadLate: Check = function* (inventory) {
  for (const kind of inventory.kinds)
    for (const { fact, pointer, name } of earlyReads(kind, inventory))
      yield fault('grade-read-early', pointer, {
        zh: `${name.zh} 读取 ${fact}，即 ${kind.kind} 自己的等次，而那时等次还没有定。请把这一条移到 recommendations，或改读得分（points）。`,
        en: `${name.en[0]!.toUpperCase()}${name.en.slice(1)} reads ${fact}, the grade of ${kind.kind} itself, before there is one. Move it to "recommendations", or read points instead.`,
      });
};

/** Every place that reads the grade of its own kind before it is settled. */
export function* earlyReads(kind: KindInventory, inventory: Inventory) {
  const isGrade = (fact: string) => kind.facts.get(fact)?.from.kind === 'grade';
  for (const { role, leaves, name } of kind.conditions) {
    if (role === 'recommendation' || role === 'where') continue;
    for (const { leaf, pointer } of leaves) {
      if (isGrade(leaf.fact)) yield { fact: leaf.fact, pointer: `${pointer}/fact`, name };
      if (isFactReference(leaf.value) && isGrade(leaf.value.fact))
        yield { fact: leaf.value.fact, pointer: `${pointer}/value/fact`, name };
    }
  }
  for (const { of, fact, pointer, by } of factReads(kind, inventory))
    if (of === kind && isGrade(fact) && (by === 'node' || by === 'rule' || by === 'quota'))
      yield { fact, pointer, name: READERS[by] };
}

const READERS = {
  node: { zh: '这一评分项', en: 'this node' },
  rule: { zh: '这一规则', en: 'this rule' },
  quota: { zh: '这一名额', en: 'this quota' },
};
