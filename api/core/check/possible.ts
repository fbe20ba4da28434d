import type { Leaf, LeafValue } from '../../contract/condition.js';
import type { Figure } from '../../contract/fields.js';
import { isFactReference } from '../leaf-test.js';
import type { Conjunction } from './conjunctions.js';
import type { Domain } from './domain.js';
import { isAnyLeft, narrow, type NumberValues } from './number-values.js';
import { type Relation, relationOf } from './relations.js';

/** What is known of the facts of one kind. */
export interface Known {
  domain(fact: string): Domain;
  /** Leaves that are typed badly are refused elsewhere and say nothing here. */
  isSound(leaf: Leaf): boolean;
}

/**
 * The fact that makes a conjunction impossible, or undefined when nothing speaks against it. Facts are taken to be independent of
 * each other, so `undefined` does not promise that it can happen.
 */
export function contradictionIn(way: Conjunction, known: Known): string | undefined {
  const claims = new Claims(known);
  for (let link = way; link !== null; link = link.rest)
    if (known.isSound(link.leaf) && !claims.admit(link.leaf)) return link.leaf.fact;
  return claims.impossibleNumber();
}

/** What the leaves seen so far say about each fact. `admit` and its parts answer whether that is still possible. */
class Claims {
  private readonly numbers = new Map<string, NumberValues>();
  private readonly options = new Map<string, readonly unknown[]>();
  private readonly elements = new Map<string, boolean>();
  private readonly relations = new Map<string, readonly Relation[]>();

  constructor(private readonly known: Known) {}

  admit({ fact, operator, value }: Leaf): boolean {
    if (isFactReference(value)) return this.admitRelation(fact, operator, value.fact);
    if (operator === 'contains' || operator === 'doesNotContain')
      return this.admitElement(`${fact} ${String(value)}`, operator === 'contains');
    const domain = this.known.domain(fact);
    if (domain.type === 'options')
      return this.admitOption(fact, operator === 'equal' || operator === 'in', value, domain.options);
    if (domain.type === 'number')
      this.numbers.set(
        fact,
        narrow(this.numbers.get(fact) ?? { interval: {}, except: [] }, operator, value as Figure | Figure[]),
      );
    return true;
  }

  /** Numbers are judged when all is said about them. */
  impossibleNumber(): string | undefined {
    for (const [fact, values] of this.numbers) {
      const domain = this.known.domain(fact);
      if (domain.type === 'number' && !isAnyLeft(values, domain)) return fact;
    }
    return undefined;
  }

  private admitRelation(fact: string, operator: Leaf['operator'], other: string): boolean {
    const { pair, allowed } = relationOf(fact, operator, other);
    const before = this.relations.get(pair);
    const both = before ? allowed.filter((one) => before.includes(one)) : allowed;
    this.relations.set(pair, both);
    return both.length > 0;
  }

  private admitElement(element: string, isThere: boolean): boolean {
    const before = this.elements.get(element);
    this.elements.set(element, isThere);
    return before === undefined || before === isThere;
  }

  private admitOption(
    fact: string,
    isAmong: boolean,
    value: Exclude<LeafValue, { fact: string }>,
    all: readonly unknown[],
  ): boolean {
    const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
    const left = (this.options.get(fact) ?? all).filter((one) => listed.includes(one) === isAmong);
    this.options.set(fact, left);
    return left.length > 0;
  }
}
