import { findingsRead } from '../findings-read.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { CONCERNED } from './known-nodes.js';

/** `concerned-without-finding`: a veto of "the item concerned" needs a rule that counts findings, each of which may concern a node. */
export const concerned: Check = function* ({ ruleSet, kinds }) {
  const conduct = ruleSet.negativeList?.conduct ?? [];
  for (const { ruleLines, rules } of kinds)
    for (const { effects, condition, name } of ruleLines)
      for (const { effect, pointer } of effects) {
        if (effect.kind !== 'itemVeto' || effect.node !== CONCERNED) continue;
        const codes = [...findingsRead(condition, rules)];
        if (codes.length === 0)
          yield fault('concerned-without-finding', `${pointer}/node`, {
            zh: `${name.zh} 要否决“有关评分项”，条件里却没有读取任何行为的次数（count）或数量（sum），不知道有关哪一项。请写明评分项，或在条件里读取行为的次数。`,
            en: `${name.en[0]!.toUpperCase()}${name.en.slice(1)} vetoes the node concerned, but its condition reads no count or sum of findings that could concern one. Name the node, or read such a fact.`,
          });
        for (const code of codes) {
          const listed = conduct.find((one) => one.code === code);
          if (!listed || listed.mayConcern !== undefined) continue;
          yield fault('concerned-without-finding', `${pointer}/node`, {
            zh: `${name.zh} 要否决行为 ${code} 的“有关评分项”，但 ${code} 没有写它可能有关哪些评分项。请在 negativeList.conduct 里给它写 mayConcern。`,
            en: `${name.en[0]!.toUpperCase()}${name.en.slice(1)} vetoes the node that ${code} concerns, but ${code} does not say which nodes it may concern. Write its "mayConcern" under negativeList.conduct.`,
          });
        }
      }
};
