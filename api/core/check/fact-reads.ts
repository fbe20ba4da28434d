import type { Fact, FactSource, Pool } from '../../contract/fact.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { Inventory, KindInventory } from './inventory.js';

/** What a reader can use. `any` where every type will do. */
export type Wanted = Fact['type'] | 'any' | 'poolKey';

/** One place in the file, other than a leaf of a condition, that reads a fact. */
export interface FactRead {
  /** The kind whose fact is read. */
  of: KindInventory;
  fact: string;
  pointer: string;
  wants: Wanted;
  /** What reads it: something scored before the grade, a quota, or another fact. */
  by: 'node' | 'rule' | 'recommendation' | 'quota' | 'fact' | 'words';
}

type OwnRead = Omit<FactRead, 'of'>;

/** Every place of a kind that reads a fact without a condition: nodes, ladders, effects, quotas and derived facts. */
export function factReads(kind: KindInventory, inventory: Inventory): FactRead[] {
  const own: OwnRead[] = [
    ...kind.nodes.flatMap(({ node, pointer }) => nodeReads(node, pointer)),
    ...readsOfRules(kind),
    ...readsOfQuotas(kind),
  ];
  const words = kind.rules.grades?.wordsBy;
  if (words)
    own.push({ fact: words.fact, pointer: `${kind.pointer}/grades/wordsBy/fact`, wants: 'choice', by: 'words' });
  const derived = [...kind.facts].flatMap(([id, { from }]) =>
    sourceReads(from, `${kind.pointer}/facts/${id}/from`, kind, inventory),
  );
  return [...own.map((read) => ({ ...read, of: kind })), ...derived];
}

/** The facts that a node reads itself, without its conditions. */
export function nodeReads(node: ScoreNode, pointer: string): OwnRead[] {
  const reads: OwnRead[] = [];
  const by = 'node';
  if ('fact' in node) reads.push({ fact: node.fact, pointer: `${pointer}/fact`, wants: 'number', by });
  if ('pool' in node) reads.push(...readsOfPool(node.pool, `${pointer}/pool`, by));
  if (node.kind === 'weighted')
    for (const [i, { missing }] of node.of.entries())
      for (const [j, policy] of (missing ?? []).entries())
        if (policy.kind === 'imputePoolMean')
          reads.push(...readsOfPool(policy.pool, `${pointer}/of/${i}/missing/${j}/pool`, by));
  return reads;
}

function readsOfPool(pool: Pool, pointer: string, by: FactRead['by']): OwnRead[] {
  return pool.kind === 'sameFact' ? [{ fact: pool.fact, pointer: `${pointer}/fact`, wants: 'poolKey', by }] : [];
}

function readsOfRules(kind: KindInventory): OwnRead[] {
  const ladders = (['rules', 'recommendations'] as const).flatMap((list) =>
    kind.rules[list].flatMap((rule, i): OwnRead[] =>
      rule.kind === 'ladder'
        ? [
            {
              fact: rule.fact,
              pointer: `${kind.pointer}/${list}/${i}/fact`,
              wants: 'number',
              by: list === 'rules' ? 'rule' : 'recommendation',
            },
          ]
        : [],
    ),
  );
  const perUnit = kind.ruleLines.flatMap(({ effects, role }) =>
    effects.flatMap(({ effect, pointer }): OwnRead[] =>
      'per' in effect && effect.per !== undefined
        ? [{ fact: effect.per, pointer: `${pointer}/per`, wants: 'number', by: role }]
        : [],
    ),
  );
  return [...ladders, ...perUnit];
}

function readsOfQuotas(kind: KindInventory): OwnRead[] {
  return kind.rules.quotas.flatMap((quota, i) => {
    const at = `${kind.pointer}/quotas/${i}`;
    const reads = readsOfPool(quota.strata, `${at}/strata`, 'quota');
    for (const amount of ['share', 'seats'] as const) {
      const value = quota[amount];
      if (typeof value === 'object')
        reads.push({ fact: value.fact, pointer: `${at}/${amount}/fact`, wants: 'number', by: 'quota' });
    }
    return reads;
  });
}

/** The facts that the source of a fact reads; `pointer` is where the source stands. */
export function sourceReads(from: FactSource, pointer: string, kind: KindInventory, inventory: Inventory): FactRead[] {
  const read = (
    fact: string,
    step: string,
    wants: Wanted = 'number',
    of: KindInventory | undefined = kind,
  ): FactRead[] => (of === undefined ? [] : [{ of, fact, pointer: `${pointer}/${step}`, wants, by: 'fact' }]);
  switch (from.kind) {
    case 'total':
    case 'product':
    case 'least':
    case 'greatest':
      return from.of.flatMap((fact, i) => read(fact, `of/${i}`));
    case 'elapsed':
      return [...read(from.from, 'from', 'date'), ...read(from.to, 'to', 'date')];
    case 'difference':
      return [...read(from.of, 'of'), ...read(from.less, 'less')];
    case 'quotient':
      return [...read(from.of, 'of'), ...read(from.by, 'by')];
    case 'gap':
      return [...read(from.of, 'of'), ...read(from.from, 'from')];
    case 'members':
      return from.fact === undefined ? [] : theirs(from.of, from.fact, 'number');
    case 'parent':
      return theirs(from.of, from.fact, from.take === 'only' ? 'any' : 'number');
    case 'rank':
      return [
        ...read(from.of, 'of'),
        ...readsOfPool(from.pool, `${pointer}/pool`, 'fact').map((one) => ({ ...one, of: kind })),
      ];
    default:
      return [];
  }
  function theirs(of: KindInventory['kind'], fact: string, wants: Wanted): FactRead[] {
    const other = inventory.kind(of);
    return other ? read(fact, 'fact', wants, other) : [];
  }
}
