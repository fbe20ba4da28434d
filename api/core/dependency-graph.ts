import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { ScoreNode } from '../contract/score-node.js';
import { effectHandler } from './effects/index.js';
import { factHandler } from './facts/index.js';
import { factsRead, nodesTouched } from './findings-read.js';
import { caseId, type PlacedCondition } from './layout.js';
import { type Names, namesOf } from './names.js';
import { childrenOf } from './node-children.js';
import { nodeHandler } from './nodes/index.js';
import type { PoolTable } from './pool.js';
import { poolReads } from './pool.js';
import type { NodeValue } from './value.js';
import { type Vertex, vertexKey } from './vertex.js';

/** A vertex, what it reads, and how far it reads: one entity, the entities around it, or a whole pool. */
export interface GraphPart {
  vertex: Vertex;
  reads: Vertex[];
  reach: 'own' | 'link' | 'pool';
  /** What of the rule set says how it is computed from what it reads. */
  definition: unknown;
  /** The table of a pool vertex. */
  table?: PoolTable;
}

/** Everything a rule set computes, by vertex key, in the order of the file. */
export type DependencyGraph = Map<string, GraphPart>;

/** The graph of facts, conditions, nodes, grades and quotas of all entity kinds. Throws where an id leads nowhere. */
export function dependencyGraph(ruleSet: RuleSet, names = namesOf(ruleSet)): DependencyGraph {
  const graph: DependencyGraph = new Map();
  for (const kindNames of names.values())
    for (const part of partsOfKind(kindNames)) graph.set(vertexKey(part.vertex), part);
  return graph;
}

function* partsOfKind(names: Names): Generator<GraphPart> {
  const { kind, layout } = names;
  yield* factParts(names);
  for (const { id, condition } of layout.conditions)
    yield own(
      { what: 'condition', of: kind, id },
      factsRead(condition).map((fact) => factVertex(kind, fact)),
      condition,
    );
  for (const { node } of layout.nodes) yield* nodeParts(node, names);
  yield* gradeParts(names);
}

const own = (vertex: Vertex, reads: Vertex[], definition: unknown): GraphPart => ({
  vertex,
  reads,
  reach: 'own',
  definition,
});
const factVertex = (of: EntityKind, id: string): Vertex => ({ what: 'fact', of, id });
const nodeVertex = (of: EntityKind, id: string): Vertex => ({ what: 'node', of, id });
const conditionVertex = (of: EntityKind, id: string): Vertex => ({ what: 'condition', of, id });

function* factParts(names: Names): Generator<GraphPart> {
  for (const id of names.layout.factIds) {
    const fact = names.fact(id);
    const { from } = fact;
    const handler = factHandler(from);
    for (const table of handler.pools?.(from, names, id) ?? []) yield tablePart(table, names.kind, fact);
    const reach = handler.reach === 'link' ? 'link' : 'own';
    yield { vertex: factVertex(names.kind, id), reads: handler.reads(from, names, id), reach, definition: fact };
  }
}

const tablePart = (table: PoolTable, of: EntityKind, definition: unknown): GraphPart => ({
  vertex: { what: 'pool', of, id: table.id },
  reads: table.reads,
  reach: 'pool',
  definition,
  table,
});

function* nodeParts(node: ScoreNode, names: Names): Generator<GraphPart> {
  const { kind } = names;
  const handler = nodeHandler(node);
  const tables = handler.pools?.(node, names, (child) => readAfter(names.nodeSlot(child.id))) ?? [];
  for (const table of tables) yield tablePart(table, kind, node);
  const conditions = [
    ...(node.countsWhen ? [`${node.id}.countsWhen`] : []),
    ...(node.kind === 'cases' ? node.cases.map((_, i) => caseId(node.id, i)) : []),
  ];
  const effects = effectsOn(node.id, names);
  const reads = [
    ...childrenOf(node).map((child) => nodeVertex(kind, child.id)),
    ...handler.facts(node).map((fact) => factVertex(kind, fact)),
    ...conditions.map((id) => conditionVertex(kind, id)),
    ...tables.map(({ id }): Vertex => ({ what: 'pool', of: kind, id })),
    ...effects.flatMap(({ condition, per }) => [
      conditionVertex(kind, condition.id),
      ...(per === undefined ? [] : [factVertex(kind, per)]),
    ]),
  ];
  yield own(nodeVertex(kind, node.id), reads, [node, effects.map(({ condition: { id }, effect }) => [id, effect])]);
}

/** Reads a node's points after effects. */
export const readAfter =
  (slot: number) =>
  ({ after }: { after: NodeValue[] }) =>
    after[slot]!;

/** The effects that touch a node, each with the condition of its rule. */
export function effectsOn(node: string, { layout, ruleSet }: Names) {
  return layout.conditions.flatMap((condition) =>
    (condition.rule?.effects ?? [])
      .filter((effect) => nodesTouched(effect, condition.condition, layout.rules, ruleSet).includes(node))
      .map((effect) => ({
        condition,
        effect,
        per: effect.kind === 'bonus' || effect.kind === 'deduct' ? effect.per : undefined,
      })),
  );
}

function* gradeParts(names: Names): Generator<GraphPart> {
  const { kind, layout } = names;
  const { grades, quotas, score } = layout.rules;
  if (!grades) return;
  const root = score ? [nodeVertex(kind, score.id)] : [];
  const rules = layout.conditions.filter(touchesGrade);
  const decided = rules.map(({ id }) => conditionVertex(kind, id));
  const effects = rules.map(({ id, rule }) => [id, rule!.effects]);
  yield own({ what: 'proposal', of: kind, id: '' }, [...root, ...decided], [grades, effects]);
  let before: Vertex = { what: 'proposal', of: kind, id: '' };
  for (const quota of quotas) {
    const amounts = [quota.share, quota.seats].flatMap((one) => (typeof one === 'object' ? [one.fact] : []));
    const vertex: Vertex = { what: 'quota', of: kind, id: quota.id };
    yield {
      vertex,
      reach: 'pool',
      definition: quota,
      reads: [
        before,
        ...root,
        ...poolReads(quota.strata, names),
        ...amounts.map((fact) => factVertex(kind, fact)),
        ...quota.ties.by.map((id) => nodeVertex(kind, id)),
      ],
    };
    before = vertex;
  }
}

/** Does a rule's outcome narrow, hold or withhold the grade? */
export const touchesGrade = ({ role, rule }: PlacedCondition): boolean =>
  role === 'rule' && (rule?.effects ?? []).some((effect) => effectHandler(effect).touches === 'grade');
