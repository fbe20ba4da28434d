import type { LeafValue, Leaf, Operator } from '../../contract/condition.js';
import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Fact } from '../../contract/fact.js';
import { Fraction } from '../../contract/fields.js';
import { isFactReference } from '../leaf-test.js';
import { nearestName } from '../nearest-name.js';
import type { Check } from './check.js';
import { choicesOf } from './choices.js';
import { TYPE_NAMES } from './fact-types.js';
import { fault } from './fault.js';
import type { Inventory, KindInventory } from './inventory.js';

type FactType = Fact['type'];

const EQUALITY = ['equal', 'notEqual', 'in', 'notIn'] as const;
const OPERATORS: Record<FactType, readonly Operator[]> = {
  number: [...EQUALITY, 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  boolean: EQUALITY,
  choice: EQUALITY,
  list: ['contains', 'doesNotContain'],
  date: [],
};
/** What an element of each type looks like; a list is compared with one of its choices. */
const ELEMENT: Record<FactType, FactType> = {
  number: 'number',
  boolean: 'boolean',
  choice: 'choice',
  list: 'choice',
  date: 'date',
};

/** `type-mismatch` of leaves: an operator that the fact's type does not know, or a value that such a fact never has. */
export const leafTypes: Check = function* (inventory) {
  for (const kind of inventory.kinds)
    for (const { leaves } of kind.conditions)
      for (const { leaf, pointer } of leaves) yield* judge(leaf, pointer, kind, inventory);
};

/** Whether a leaf is typed well, so that it can be reasoned about. */
export const isWellTyped = (leaf: Leaf, kind: KindInventory, inventory: Inventory): boolean =>
  kind.facts.has(leaf.fact) && [...judge(leaf, '', kind, inventory)].length === 0;

function* judge(leaf: Leaf, pointer: string, kind: KindInventory, inventory: Inventory): Generator<Diagnostic> {
  const fact = kind.facts.get(leaf.fact);
  if (!fact) return;
  const { operator, value } = leaf;
  const name = TYPE_NAMES[fact.type];
  if (fact.type === 'date')
    yield fault('type-mismatch', `${pointer}/fact`, {
      zh: `数据项 ${leaf.fact} 是日期，条件里不能直接比较日期。请声明一个 elapsed（两个日期相隔天数）的数据项再比较。`,
      en: `Fact ${leaf.fact} is a date, and conditions do not compare dates. Declare a fact from "elapsed" (days between two dates) and compare that.`,
    });
  else if (!OPERATORS[fact.type].includes(operator))
    yield fault('type-mismatch', `${pointer}/operator`, {
      zh: `数据项 ${leaf.fact} 是${name.zh}，不能用 ${operator}。可用：${OPERATORS[fact.type].join('、')}。`,
      en: `Fact ${leaf.fact} is ${name.en}, which "${operator}" cannot compare. Use one of: ${OPERATORS[fact.type].join(', ')}.`,
    });
  else if (isFactReference(value)) yield* judgeReference(leaf, fact.type, value.fact, pointer, kind);
  else yield* judgeValues(leaf, fact.type, value, pointer, choicesOf(inventory, kind.kind, leaf.fact));
}

function* judgeReference(
  leaf: Leaf,
  type: FactType,
  other: string,
  pointer: string,
  kind: KindInventory,
): Generator<Diagnostic> {
  const found = kind.facts.get(other)?.type;
  const wanted = leaf.operator === 'in' || leaf.operator === 'notIn' ? 'list' : ELEMENT[type];
  if (found === undefined || (found === wanted && (wanted !== 'list' || type === 'choice'))) return;
  yield fault('type-mismatch', `${pointer}/value/fact`, {
    zh: `${leaf.fact} 是${TYPE_NAMES[type].zh}，用 ${leaf.operator} 不能与${TYPE_NAMES[found].zh}的 ${other} 比较。请比较同一类型的数据项。`,
    en: `${leaf.fact} is ${TYPE_NAMES[type].en}; "${leaf.operator}" cannot compare it with ${other}, which is ${TYPE_NAMES[found].en}. Compare facts of one type.`,
  });
}

function* judgeValues(
  leaf: Leaf,
  type: FactType,
  value: Exclude<LeafValue, { fact: string }>,
  pointer: string,
  choices: readonly string[] | undefined,
): Generator<Diagnostic> {
  const wantsList = leaf.operator === 'in' || leaf.operator === 'notIn';
  if (wantsList !== Array.isArray(value)) {
    yield fault('type-mismatch', `${pointer}/value`, {
      zh: wantsList
        ? `${leaf.operator} 要与一个列表比较。请把值写成 [ … ]。`
        : `${leaf.operator} 只与一个值比较。请去掉列表，或改用 in。`,
      en: wantsList
        ? `"${leaf.operator}" compares with a list. Write the value as [ … ].`
        : `"${leaf.operator}" compares with one value. Take the list away, or use "in".`,
    });
    return;
  }
  const values = Array.isArray(value) ? value : [value];
  for (const [i, one] of values.entries()) {
    const at = Array.isArray(value) ? `${pointer}/value/${i}` : `${pointer}/value`;
    if (!isOf(ELEMENT[type], one)) yield wrongValue(leaf.fact, type, one, at);
    else if (ELEMENT[type] === 'choice' && choices && !choices.includes(one as string))
      yield unknownChoice(leaf.fact, one as string, at, choices);
  }
}

function isOf(type: FactType, value: unknown): boolean {
  if (type === 'number') return typeof value === 'number' || Fraction.safeParse(value).success;
  return typeof value === (type === 'boolean' ? 'boolean' : 'string');
}

function wrongValue(fact: string, type: FactType, value: unknown, pointer: string): Diagnostic {
  const found = JSON.stringify(value);
  const wanted = TYPE_NAMES[ELEMENT[type]];
  return fault('type-mismatch', pointer, {
    zh: `数据项 ${fact} 要与${wanted.zh}比较，这里却是 ${found}，永远不会相等。请改正这个值。`,
    en: `Fact ${fact} is compared with ${wanted.en}, but this is ${found}, which it can never be. Correct the value.`,
  });
}

function unknownChoice(fact: string, value: string, pointer: string, choices: readonly string[]): Diagnostic {
  const nearest = nearestName(value, choices);
  return fault('type-mismatch', pointer, {
    zh: `“${value}”不是数据项 ${fact} 的选项。${nearest ? `是不是“${nearest}”？` : `它的选项：${choices.join('、')}。`}请改正这个值。`,
    en: `"${value}" is not a choice of fact ${fact}. ${nearest ? `Did you mean "${nearest}"?` : `Its choices: ${choices.join(', ')}.`} Correct the value.`,
  });
}
