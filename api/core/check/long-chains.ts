import type { Diagnostic } from '../../contract/diagnostic.js';
import type { EntityKind } from '../../contract/fields.js';
import { factsRead } from '../findings-read.js';
import { childrenOf } from '../node-children.js';
import { vertexKey } from '../vertex.js';
import { nodeReads, sourceReads } from './fact-reads.js';
import { fault } from './fault.js';
import type { Inventory, KindInventory, RuleLine } from './inventory.js';
import { CONCERNED } from './known-nodes.js';

/** How many facts, nodes and rules may be made one from the other in a row. */
export const LONGEST_CHAIN = 256;

/**
 * `too-deep`: nothing is made of something that is made of something … more often than anyone could follow, or the scorer could
 * recurse. Works over names that lead nowhere as well; circles are cut where they close.
 */
export function* longChains(inventory: Inventory): Generator<Diagnostic> {
  const reads = readsIn(inventory);
  const lengths = new Map<string, number>();
  for (const key of reads.keys()) measure(key, reads, lengths);
  const longest = [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  if (longest[1] <= LONGEST_CHAIN) return;
  yield fault('too-deep', '/entities', {
    zh: `${longest[0]} 要经过 ${longest[1]} 层才能算出（一项由另一项得来，再由另一项得来……），最多 ${LONGEST_CHAIN} 层。请减少中间的数据项。`,
    en: `${longest[0]} is made through ${longest[1]} others in a row, at most ${LONGEST_CHAIN} are followed. Use fewer facts in between.`,
  });
}

type Reads = ReadonlyMap<string, readonly string[]>;

/** The length of the longest chain from a key, without recursion. */
function measure(start: string, reads: Reads, lengths: Map<string, number>): void {
  const open: { key: string; next: number; longest: number }[] = [];
  const enter = (key: string) => {
    lengths.set(key, 0);
    open.push({ key, next: 0, longest: 0 });
  };
  if (!lengths.has(start)) enter(start);
  for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
    const read = reads.get(here.key)?.[here.next++];
    if (read === undefined) {
      lengths.set(here.key, here.longest + 1);
      open.pop();
      const above = open.at(-1);
      if (above) above.longest = Math.max(above.longest, here.longest + 1);
    } else if (lengths.has(read)) here.longest = Math.max(here.longest, lengths.get(read)!);
    else enter(read);
  }
}

const fact = (of: EntityKind, id: string) => vertexKey({ what: 'fact', of, id });
const node = (of: EntityKind, id: string) => vertexKey({ what: 'node', of, id });
const condition = (of: EntityKind, id: string) => vertexKey({ what: 'condition', of, id });
const proposal = (of: EntityKind) => vertexKey({ what: 'proposal', of, id: '' });

function readsIn(inventory: Inventory): Reads {
  const reads = new Map<string, string[]>();
  const add = (key: string, ...read: string[]) => {
    const list = reads.get(key);
    if (list) list.push(...read);
    else reads.set(key, read);
  };
  for (const kind of inventory.kinds) {
    for (const [id, { from }] of kind.facts) {
      add(fact(kind.kind, id), ...sourceReads(from, '', kind, inventory).map((read) => fact(read.of.kind, read.fact)));
      if (from.kind === 'points') add(fact(kind.kind, id), node(kind.kind, from.node));
      if (from.kind === 'grade') add(fact(kind.kind, id), proposal(kind.kind));
      if (from.kind === 'members' && from.where)
        add(fact(kind.kind, id), ...factsRead(from.where).map((one) => fact(from.of, one)));
    }
    addNodes(kind, add);
    for (const line of kind.ruleLines) addRule(line, kind, inventory, add);
    if (kind.rules.score) add(proposal(kind.kind), node(kind.kind, kind.rules.score.id));
  }
  return reads;
}

type Add = (key: string, ...read: string[]) => void;

function addNodes({ kind, nodes }: KindInventory, add: Add): void {
  for (const { node: one } of nodes) {
    const conditions = [one.countsWhen, ...(one.kind === 'cases' ? one.cases.map(({ when }) => when) : [])];
    const facts = [
      ...nodeReads(one, '').map((read) => read.fact),
      ...conditions.flatMap((when) => (when === undefined ? [] : factsRead(when))),
    ];
    add(
      node(kind, one.id),
      ...childrenOf(one).map((child) => node(kind, child.id)),
      ...facts.map((id) => fact(kind, id)),
    );
  }
}

function addRule(line: RuleLine, { kind }: KindInventory, { ruleSet }: Inventory, add: Add): void {
  const key = condition(kind, line.id);
  add(key, ...factsRead(line.condition).map((id) => fact(kind, id)));
  add(proposal(kind), key);
  const conduct = ruleSet.negativeList?.conduct ?? [];
  for (const { effect } of line.effects) {
    if (!('node' in effect)) continue;
    const touched = effect.node === CONCERNED ? conduct.flatMap((one) => one.mayConcern ?? []) : [effect.node];
    const per = 'per' in effect && effect.per !== undefined ? [fact(kind, effect.per)] : [];
    for (const id of touched) add(node(kind, id), key, ...per);
  }
}
