import type { ConditionPart } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { KindInventory } from '../check/inventory.js';
import { factsOf } from '../leaf-test.js';
import { InputTracer, partsOf } from './inputs.js';
import type { Linter } from './linter.js';

const HARMFUL_ADVICE: readonly string[] = [
  'rotate',
  'recall',
  'talk',
  'rectify',
  'admonish',
  'noAward',
  'dossier',
  'payAdjustment',
];

/** Rule 9: a place among others brings harm without an absolute line beside it, or a quota hands out the worst grade by place. */
export const lastPlace: Linter = function* (inventory) {
  const tracer = new InputTracer(inventory);
  for (const kind of inventory.kinds) {
    for (const { rule, effects, condition } of kind.ruleLines) {
      const harm = effects.find(({ effect }) => harms(effect));
      if (!harm || decidedBy(kind, condition, tracer) !== 'place') continue;
      const message = {
        zh: `${rule.id}“${rule.title.zh}”只看名次，没有绝对标准：水平再高，也总有人受处理。`,
        en: `${rule.id} "${rule.title.en}" looks at the place alone, without an absolute line: somebody is hit however good all are.`,
      };
      yield { ...WARNING, of: `${kind.kind}.${rule.id}`, pointer: harm.pointer, message };
    }
    for (const [i, quota] of kind.rules.quotas.entries()) {
      if (kind.grades.length < 3 || quota.pushedOutTo !== kind.grades.at(-1)) continue;
      const message = {
        zh: `名额“${quota.title.zh}”把排在线后的一律定为最低等次。`,
        en: `The quota "${quota.title.en}" gives the worst grade to everyone behind its line.`,
      };
      const pointer = `${kind.pointer}/quotas/${i}/pushedOutTo`;
      yield { ...WARNING, of: `${kind.kind}.${quota.id}`, pointer, message };
    }
  }
};

const WARNING = { rule: 'lastPlace', strength: 'warning', foundBy: 'structure' } as const;

function harms(effect: Effect): boolean {
  if (effect.kind === 'recommend') return HARMFUL_ADVICE.includes(effect.what);
  return ['gradeCap', 'veto', 'itemVeto', 'deduct', 'refer'].includes(effect.kind);
}

/**
 * Whether a place alone can make a condition hold. A number that is no place, or a grade, is an absolute line; who somebody is
 * (a choice, a yes or no) is none.
 */
function decidedBy(kind: KindInventory, part: ConditionPart, tracer: InputTracer): 'place' | 'line' | 'neither' {
  if ('fact' in part) {
    const inputs = factsOf(part).map((fact) => [...tracer.ofFact(kind, fact)]);
    if (inputs.flat().includes('rank') && inputs.flat().every((input) => input === 'rank')) return 'place';
    const { type, from } = kind.facts.get(part.fact) ?? {};
    return type === 'number' || from?.kind === 'grade' ? 'line' : 'neither';
  }
  const found = partsOf(part).map((one) => decidedBy(kind, one, tracer));
  const [strong, weak] = 'all' in part ? (['line', 'place'] as const) : (['place', 'line'] as const);
  if (found.includes(strong)) return strong;
  return found.includes(weak) ? weak : 'neither';
}
