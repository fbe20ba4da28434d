import type { Condition } from '../contract/condition.js';
import type { Effect } from '../contract/effect.js';
import type { EntityKind, Id, Title } from '../contract/fields.js';
import type { Role } from '../contract/account.js';
import type { EntityRules, RuleSet } from '../contract/rule-set.js';
import type { Rule } from '../contract/rule.js';
import type { ScoreNode } from '../contract/score-node.js';
import { stepCondition } from './ladder.js';
import { childrenOf, nodesWithin } from './node-children.js';

/** A condition in the order of the trace: a rule, a step of a ladder, or a condition that a node or fact carries. */
export interface PlacedCondition {
  /** The rule's own id, or `A1b.countsWhen`, `A1a.cases.0`, `township.absences.where`. */
  id: string;
  condition: Condition;
  role: 'rule' | 'recommendation' | 'countsWhen' | 'case' | 'where';
  /** Where it stands in the file. */
  pointer: string;
  rule?: RulePlace;
}

/** A rule or ladder step: what stands behind a line of the trace. */
export interface RulePlace {
  id: Id;
  title: Title;
  clause: string;
  effects: readonly Effect[];
  /** The title of the ladder that a step belongs to. */
  ladder?: Title;
  visibleTo?: readonly Role[];
  shownAs?: Title;
}

/** A node in the order of the trace. */
export interface PlacedNode {
  node: ScoreNode;
  parent: ScoreNode | null;
  depth: number;
  /** `score` for the tree that gives the points, `figure` for nodes computed beside it. */
  tree: 'score' | 'figure';
  pointer: string;
}

/** The fixed order of everything one kind of entity computes. The trace is written and read by it. */
export interface KindLayout {
  kind: EntityKind;
  rules: EntityRules;
  factIds: readonly Id[];
  /** Facts that are not recorded; their values stand in the trace. */
  derivedFactIds: readonly Id[];
  nodes: readonly PlacedNode[];
  conditions: readonly PlacedCondition[];
}

/** The layout of every kind a rule set scores, kinds in the order of the file. */
export function layoutOf(ruleSet: RuleSet): Map<EntityKind, KindLayout> {
  const kinds = Object.entries(ruleSet.entities) as [EntityKind, EntityRules][];
  return new Map(kinds.map(([kind, rules]) => [kind, layoutOfKind(ruleSet, kind, rules)]));
}

function layoutOfKind(ruleSet: RuleSet, kind: EntityKind, rules: EntityRules): KindLayout {
  const factIds = Object.keys(rules.facts);
  const at = `/entities/${kind}`;
  const nodes = [
    ...(rules.score ? placeNodes(rules.score, `${at}/score`, 'score') : []),
    ...rules.figures.flatMap((node, i) => placeNodes(node, `${at}/figures/${i}`, 'figure')),
  ];
  const conditions = [
    ...rules.rules.flatMap((rule, i) => placeRule(rule, `${at}/rules/${i}`, 'rule')),
    ...rules.recommendations.flatMap((rule, i) => placeRule(rule, `${at}/recommendations/${i}`, 'recommendation')),
    ...nodes.flatMap(placeNodeConditions),
    ...placeWheres(ruleSet, kind),
  ];
  const derivedFactIds = factIds.filter((id) => rules.facts[id]!.from.kind !== 'recorded');
  return { kind, rules, factIds, derivedFactIds, nodes, conditions };
}

function placeNodes(
  node: ScoreNode,
  pointer: string,
  tree: PlacedNode['tree'],
  parent: ScoreNode | null = null,
  depth = 0,
): PlacedNode[] {
  const below = childrenOf(node).flatMap((child, i) =>
    placeNodes(child, pointer + childPointer(node, i), tree, node, depth + 1),
  );
  return [{ node, parent, depth, tree, pointer }, ...below];
}

/** Where the i-th child of a node stands below it. */
function childPointer(node: ScoreNode, i: number): string {
  if (node.kind === 'weighted') return `/of/${i}/node`;
  if (node.kind === 'sum') return `/of/${i}`;
  if (node.kind === 'cases') return i < node.cases.length ? `/cases/${i}/then` : '/otherwise';
  return '/of';
}

function placeRule(rule: Rule, pointer: string, role: 'rule' | 'recommendation'): PlacedCondition[] {
  const secrecy = { visibleTo: rule.visibleTo, shownAs: rule.shownAs };
  if (rule.kind === 'rule') {
    const { id, title, clause, effects } = rule;
    return [{ id, condition: rule.when, role, pointer, rule: { id, title, clause, effects, ...secrecy } }];
  }
  return rule.steps.map((step, i) => ({
    id: step.id,
    condition: stepCondition(rule, step),
    role,
    pointer: `${pointer}/steps/${i}`,
    rule: {
      id: step.id,
      title: step.title,
      clause: step.clause,
      effects: step.effects,
      ladder: rule.title,
      ...secrecy,
    },
  }));
}

function placeNodeConditions({ node, pointer }: PlacedNode): PlacedCondition[] {
  const placed: PlacedCondition[] = [];
  if (node.countsWhen)
    placed.push({
      id: `${node.id}.countsWhen`,
      condition: node.countsWhen,
      role: 'countsWhen',
      pointer: `${pointer}/countsWhen`,
    });
  if (node.kind === 'cases')
    for (const [i, { when }] of node.cases.entries())
      placed.push({ id: caseId(node.id, i), condition: when, role: 'case', pointer: `${pointer}/cases/${i}/when` });
  return placed;
}

/** The id of the i-th condition of a `cases` node. */
export const caseId = (node: Id, i: number): string => `${node}.cases.${i}`;
/** The id of the condition by which a fact of one kind picks its members. */
export const whereId = (kind: EntityKind, fact: Id): string => `${kind}.${fact}.where`;

/** Conditions that facts of other kinds put to entities of this kind (`members … where`). */
function placeWheres(ruleSet: RuleSet, kind: EntityKind): PlacedCondition[] {
  const placed: PlacedCondition[] = [];
  for (const [owner, rules] of Object.entries(ruleSet.entities) as [EntityKind, EntityRules][])
    for (const [id, { from }] of Object.entries(rules.facts))
      if (from.kind === 'members' && from.of === kind && from.where)
        placed.push({
          id: whereId(owner, id),
          condition: from.where,
          role: 'where',
          pointer: `/entities/${owner}/facts/${id}/from/where`,
        });
  return placed;
}

/** All nodes of a kind by id. */
export const nodesById = (rules: EntityRules): Map<Id, ScoreNode> =>
  new Map(
    [...(rules.score ? nodesWithin(rules.score) : []), ...rules.figures.flatMap((n) => [...nodesWithin(n)])].map(
      (node) => [node.id, node],
    ),
  );
