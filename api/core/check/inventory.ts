import type { BaseLayer } from '../../contract/base-layer.js';
import type { Condition, Leaf } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { Fact } from '../../contract/fact.js';
import type { EntityKind, Title } from '../../contract/fields.js';
import type { EntityRules, RuleSet } from '../../contract/rule-set.js';
import { layoutOf, type PlacedCondition, type PlacedNode, type RulePlace } from '../layout.js';
import { placeLeaves } from './place-leaves.js';

/** What the checks look up in a rule set, with the place of everything in the file. */
export interface Inventory {
  ruleSet: RuleSet;
  base: BaseLayer | undefined;
  kinds: readonly KindInventory[];
  /** Undefined for a kind that the file does not describe. */
  kind(name: EntityKind): KindInventory | undefined;
}

/** One kind of entity: `cadre`, `team` … */
export interface KindInventory {
  kind: EntityKind;
  pointer: string;
  rules: EntityRules;
  facts: ReadonlyMap<string, Fact>;
  nodes: readonly PlacedNode[];
  /** The first node of each id. */
  nodesById: ReadonlyMap<string, PlacedNode>;
  conditions: readonly Test[];
  ruleLines: readonly RuleLine[];
  /** Grade ids, best first; empty where the kind has no grades. */
  grades: readonly string[];
}

/** A condition of the file and the leaves in it. Steps of ladders are conditions too, with leaves made from their bounds. */
export interface Test {
  id: string;
  role: PlacedCondition['role'];
  isStep: boolean;
  pointer: string;
  condition: Condition;
  leaves: readonly { leaf: Leaf; pointer: string }[];
  /** How messages call it: "rule R05". */
  name: Title;
}

/** A rule or step of a ladder, with its effects. */
export interface RuleLine extends Test {
  role: 'rule' | 'recommendation';
  rule: RulePlace;
  effects: readonly { effect: Effect; pointer: string }[];
}

/** Looks through a rule set once. It needs no name in it to be right. */
export function takeInventory(ruleSet: RuleSet, base?: BaseLayer): Inventory {
  const kinds = [...layoutOf(ruleSet).values()].map(({ kind, rules, nodes, conditions }): KindInventory => {
    const tests = conditions.map(testOf);
    return {
      kind,
      pointer: `/entities/${kind}`,
      rules,
      facts: new Map(Object.entries(rules.facts)),
      nodes,
      nodesById: new Map(nodes.toReversed().map((placed) => [placed.node.id, placed])),
      conditions: tests,
      ruleLines: tests.filter((test) => 'rule' in test),
      grades: (rules.grades?.order ?? []).map((grade) => grade.id),
    };
  });
  const byName = new Map(kinds.map((one) => [one.kind, one]));
  return { ruleSet, base, kinds, kind: (name) => byName.get(name) };
}

function testOf({ id, role, pointer, condition, rule }: PlacedCondition): Test | RuleLine {
  const isStep = rule?.ladder !== undefined;
  const isRule = role === 'rule' || role === 'recommendation';
  const at = isRule && !isStep ? `${pointer}/when` : pointer;
  const leaves = isStep ? [] : placeLeaves(condition, at);
  const test = { id, role, isStep, pointer, condition, leaves, name: nameOf(id, role, isStep) };
  if (!isRule || rule === undefined) return test;
  const effects = rule.effects.map((effect, i) => ({ effect, pointer: `${pointer}/effects/${i}` }));
  return { ...test, role, rule, effects };
}

function nameOf(id: string, role: PlacedCondition['role'], isStep: boolean): Title {
  if (isStep) return { zh: `阶梯 ${id}`, en: `step ${id}` };
  if (role === 'rule') return { zh: `规则 ${id}`, en: `rule ${id}` };
  if (role === 'recommendation') return { zh: `建议 ${id}`, en: `recommendation ${id}` };
  return { zh: `条件 ${id}`, en: `condition ${id}` };
}
