import type { Leaf, LeafValue } from '../../contract/condition.js';
import type { Figure } from '../../contract/fields.js';
import { isFactReference } from '../leaf-test.js';
import type { Domain } from './domain.js';
import { NumberClaim } from './number-claim.js';
import { type Relation, relationOf } from './relations.js';

/** What is known of the facts of one kind. */
export interface Known {
  domain(fact: string): Domain;
  /** Leaves that are typed badly are refused elsewhere and say nothing here. */
  isSound(leaf: Leaf): boolean;
}

/**
 * What leaves say together. Facts are taken to be independent of each other, so leaves that go together here need not go together
 * in life; leaves that do not, never do.
 */
export class Claims {
  private readonly numbers = new Map<string, NumberClaim>();
  private readonly options = new Map<string, readonly unknown[]>();
  private readonly elements = new Map<string, boolean>();
  private readonly relations = new Map<string, readonly Relation[]>();
  private readonly undo: (() => void)[] = [];

  constructor(private readonly known: Known) {}

  /** Where to go back to. */
  get mark(): number {
    return this.undo.length;
  }

  /** Takes back everything said since a mark. */
  backTo(mark: number): void {
    while (this.undo.length > mark) this.undo.pop()!();
  }

  /** Says one leaf more, and whether all that was said can still be so. */
  admit(leaf: Leaf): boolean {
    if (!this.known.isSound(leaf)) return true;
    const { fact, operator, value } = leaf;
    if (isFactReference(value)) return this.admitRelation(fact, operator, value.fact);
    if (operator === 'contains' || operator === 'doesNotContain')
      return this.admitElement(`${fact} ${String(value)}`, operator === 'contains');
    const domain = this.known.domain(fact);
    if (domain.type === 'options')
      return this.admitOption(fact, operator === 'equal' || operator === 'in', value, domain.options);
    if (domain.type !== 'number') return true;
    if (!this.numbers.has(fact)) this.numbers.set(fact, new NumberClaim(domain));
    const claim = this.numbers.get(fact)!;
    this.undo.push(claim.narrow(operator, value as Figure | Figure[]));
    return claim.isPossible();
  }

  private admitRelation(fact: string, operator: Leaf['operator'], other: string): boolean {
    const { pair, allowed } = relationOf(fact, operator, other);
    const before = this.relations.get(pair);
    const both = before ? allowed.filter((one) => before.includes(one)) : allowed;
    this.set(this.relations, pair, both);
    return both.length > 0;
  }

  private admitElement(element: string, isThere: boolean): boolean {
    const before = this.elements.get(element);
    this.set(this.elements, element, isThere);
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
    this.set(this.options, fact, left);
    return left.length > 0;
  }

  private set<T>(map: Map<string, T>, key: string, value: T): void {
    const before = map.get(key);
    map.set(key, value);
    this.undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
  }
}
