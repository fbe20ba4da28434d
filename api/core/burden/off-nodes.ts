import type { Cycle } from '../../contract/cohort.js';
import type { ConditionPart } from '../../contract/condition.js';
import type { KindInventory } from '../check/inventory.js';
import { isFactReference } from '../leaf-test.js';

export type Half = NonNullable<Cycle['half']>;

/** Nodes that count in this half. A node whose `countsWhen` cannot hold in it is off with all that is below. */
export function nodesOn(kind: KindInventory, half: Half | undefined): KindInventory['nodes'] {
  const off = kind.nodes
    .filter(({ node }) => node.countsWhen !== undefined && answer(node.countsWhen, kind, half) === false)
    .map(({ pointer }) => pointer);
  return kind.nodes.filter(({ pointer }) => !off.some((one) => pointer === one || pointer.startsWith(`${one}/`)));
}

/** True or false where the half alone decides a condition, else null. */
export function answer(part: ConditionPart, kind: KindInventory, half: Half | undefined): boolean | null {
  if ('fact' in part) return answerOfLeaf(part, kind, half);
  if ('not' in part) {
    const found = answer(part.not, kind, half);
    return found === null ? null : !found;
  }
  const isAll = 'all' in part;
  const found = (isAll ? part.all : part.any).map((one) => answer(one, kind, half));
  if (found.includes(!isAll)) return !isAll;
  return found.includes(null) ? null : isAll;
}

function answerOfLeaf(
  { fact, operator, value }: Extract<ConditionPart, { fact: string }>,
  kind: KindInventory,
  half: Half | undefined,
): boolean | null {
  const from = kind.facts.get(fact)?.from;
  if (half === undefined || from?.kind !== 'cycle' || from.of !== 'half' || isFactReference(value)) return null;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (operator === 'equal' || operator === 'in') return values.includes(half);
  return operator === 'notEqual' || operator === 'notIn' ? !values.includes(half) : null;
}
