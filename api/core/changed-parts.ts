import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { GraphPart } from './dependency-graph.js';
import { leavesOf } from './compile-condition.js';
import type { EntityKind } from '../contract/fields.js';
import { vertexKey } from './vertex.js';

/** Parts of a rule set that must be computed anew. */
export type ChangedParts = ReadonlySet<GraphPart>;

/**
 * What a rule set may compute otherwise than another: every part that is defined otherwise, and every part that reads one of them.
 * All others read the same and do the same with it. Null where the two do not even keep the same things at the same places, or read
 * what was recorded otherwise.
 */
export function changedParts(older: CompiledRuleSet, newer: CompiledRuleSet): ChangedParts | null {
  if (groundOf(older) !== groundOf(newer)) return null;
  const before = new Map(partsOf(older).map((part) => [vertexKey(part.vertex), part]));
  const parts = partsOf(newer);
  const keys = new Set<string>();
  const changed = new Set<GraphPart>();
  const add = (part: GraphPart) => keys.add(vertexKey(part.vertex)) && changed.add(part);
  const isChanged = (part: GraphPart) =>
    part.reads.some((read) => keys.has(vertexKey(read))) ||
    definitionOf(part) !== definitionOf(before.get(vertexKey(part.vertex)));
  let grown = -1;
  while (grown < changed.size) {
    grown = changed.size;
    for (const part of parts) if (!changed.has(part) && isChanged(part)) add(part);
    // A quota takes from the grades that were proposed: before it can be filled anew they are proposed anew.
    const quotas = new Set([...changed].flatMap(({ vertex }) => (vertex.what === 'quota' ? [vertex.of] : [])));
    for (const part of parts) if (part.vertex.what === 'proposal' && quotas.has(part.vertex.of)) add(part);
  }
  return changed;
}

const partsOf = ({ steps }: CompiledRuleSet): GraphPart[] => steps.flatMap(({ parts }) => parts);

/** What is in force is compared with one draft after another: its texts are made once. */
const texts = new WeakMap<GraphPart, string>();

function definitionOf(part: GraphPart | undefined): string | undefined {
  if (!part) return undefined;
  const text = texts.get(part) ?? JSON.stringify(part.definition);
  texts.set(part, text);
  return text;
}

/**
 * Everything that is not a part of the graph and yet decides what comes out: where things are kept, who is linked to whom, and how
 * what was recorded is taken in, judged and struck.
 */
function groundOf({ ruleSet, kinds }: CompiledRuleSet): string {
  const { raterGroups, negativeList, exemptions } = ruleSet;
  return JSON.stringify([raterGroups, negativeList, exemptions, [...kinds].map(groundOfKind)]);
}

function groundOfKind([kind, { names, links }]: [EntityKind, KindProgram]) {
  const { factIds, nodes, conditions, rules } = names.layout;
  const takenIn = factIds.filter((id) => ['recorded', 'count', 'sum'].includes(rules.facts[id]!.from.kind));
  return {
    kind,
    links,
    factIds,
    nodes: nodes.map(({ node: { id } }) => id),
    conditions: conditions.map(({ id, condition }) => [id, leavesOf(condition).length]),
    marks: names.markIds(),
    pools: names.poolIds(),
    quotas: rules.quotas.map(({ id }) => id),
    isGraded: rules.grades !== undefined,
    takenIn: takenIn.map((id) => rules.facts[id]),
  };
}
