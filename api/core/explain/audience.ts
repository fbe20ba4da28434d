import type { Role } from '../../contract/account.js';
import type { Chase } from '../../contract/assessment.js';
import type { FactSource } from '../../contract/fact.js';
import type { Id } from '../../contract/fields.js';
import { factsRead } from '../findings-read.js';
import type { KindLayout } from '../layout.js';
import { madeOf } from '../made-of.js';

/** Who may see something: everybody, or only these. */
export type Audience = readonly Role[] | 'everybody';

/** Who may see the value of a fact, who may learn that something is missing, and who may see a finding. */
export interface Audiences {
  value(fact: Id): Audience;
  chase(chase: Chase): Audience;
  finding(code: string): Audience;
}

/**
 * Follows confidentiality from rules and facts to what they are made of. A value may be seen by those who may see its fact and
 * every fact it is made of. That something is missing may be learnt by whoever reads it for a reason of his own: a fact that only
 * a confidential rule reads is chased by nobody else.
 */
export function audiencesOf({ rules, nodes, conditions }: KindLayout): Audiences {
  const inputs = (id: Id): Id[] => madeOf(rules.facts[id]?.from);
  const values = new Map<Id, Audience>();
  const value = (id: Id): Audience => {
    if (!values.has(id)) {
      values.set(id, 'everybody');
      values.set(
        id,
        inputs(id)
          .map(value)
          .reduce(both, rules.facts[id]?.visibleTo ?? 'everybody'),
      );
    }
    return values.get(id)!;
  };

  const readers = new Map<Id, Audience>();
  const read = (id: Id, by: Audience): void => {
    const before = readers.get(id);
    const after = before === undefined ? by : either(before, by);
    if (after === before) return;
    readers.set(id, after);
    for (const input of inputs(id)) read(input, after);
  };
  for (const { condition, rule } of conditions) {
    const by = rule?.visibleTo ?? 'everybody';
    for (const id of factsRead(condition)) read(id, by);
    for (const effect of rule?.effects ?? []) if ('per' in effect && effect.per !== undefined) read(effect.per, by);
  }
  for (const { node } of nodes) if ('fact' in node) read(node.fact, 'everybody');
  for (const { share, seats } of rules.quotas)
    for (const amount of [share, seats]) if (typeof amount === 'object') read(amount.fact, 'everybody');

  const learns = (id: Id): Audience => both(rules.facts[id]?.visibleTo ?? 'everybody', readers.get(id) ?? 'everybody');
  /** Whoever may learn of any of these facts; nobody's facts are everybody's. */
  const learnsAny = (ids: Id[]): Audience => (ids.length === 0 ? 'everybody' : ids.map(learns).reduce(either));
  const factsWhere = (is: (from: FactSource) => boolean) =>
    Object.keys(rules.facts).filter((id) => is(rules.facts[id]!.from));
  const finding = (code: string) =>
    learnsAny(factsWhere((from) => (from.kind === 'count' || from.kind === 'sum') && from.findings.includes(code)));

  const chase = (one: Chase): Audience => {
    switch (one.kind) {
      case 'fact':
        return learns(one.fact);
      case 'unknownName':
        if (one.of === 'fact' && one.nearest !== undefined) return learns(one.nearest);
        return one.of === 'finding' && one.nearest !== undefined ? finding(one.nearest) : 'everybody';
      case 'tally':
        if (nodes.some(({ node }) => node.kind === 'ballot' && node.group === one.group)) return 'everybody';
        return learnsAny(factsWhere((from) => 'group' in from && from.group === one.group));
      case 'link':
      case 'entity':
        return learnsAny(
          factsWhere((from) => {
            if (from.kind !== 'members' && from.kind !== 'parent') return false;
            return from.of === one.of && (one.kind === 'link' || from.fact === undefined || from.fact === one.fact);
          }),
        );
      case 'pool':
        return one.node in rules.facts ? learns(one.node) : 'everybody';
      default:
        return 'everybody';
    }
  };
  return { value, chase, finding };
}

/** May this viewer see it? */
export const maySee = (viewer: Role, visibleTo: readonly Role[] | undefined): boolean =>
  visibleTo === undefined || visibleTo.includes(viewer);

/** An audience as lines carry it. */
export const visibleTo = (audience: Audience): { visibleTo?: readonly Role[] } =>
  audience === 'everybody' ? {} : { visibleTo: audience };

const both = (a: Audience, b: Audience): Audience => {
  if (a === 'everybody') return b;
  return b === 'everybody' ? a : a.filter((role) => b.includes(role));
};

const either = (a: Audience, b: Audience): Audience => {
  if (a === 'everybody' || b === 'everybody') return 'everybody';
  return b.every((role) => a.includes(role)) ? a : [...a, ...b.filter((role) => !a.includes(role))];
};
