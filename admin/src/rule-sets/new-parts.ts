import type { EntityKind } from '../../../api/contract/fields.js';
import type { LadderStep, Rule } from '../../../api/contract/rule.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode } from '../../../api/contract/score-node.js';
import { startValue } from './dictionary.js';
import type { Edit, Path } from './editing.js';
import { startEffect } from './effect-fields.js';
import { allNodes } from './nodes.js';

type Said = { id: string; title: { zh: string; en: string }; clause: string };

/** Every id that rules, steps and nodes of a kind have. */
export function idsOf(ruleSet: RuleSet, kind: EntityKind): Set<string> {
  const { rules = [], recommendations = [] } = ruleSet.entities[kind] ?? {};
  const all = [...rules, ...recommendations];
  const steps = all.flatMap((rule) => (rule.kind === 'ladder' ? rule.steps.map(({ id }) => id) : []));
  const nodes = allNodes(ruleSet).filter(({ path }) => path[1] === kind);
  return new Set([...all.map(({ id }) => id), ...steps, ...nodes.map(({ node }) => node.id)]);
}

/** The first id of a row that is free: `R33`, `newPart2`. */
export function freeId(taken: ReadonlySet<string>, stem: string, from = 1): string {
  for (let number = from; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

/** A new rule to start from: its condition reads the first fact there is, and somebody is told. */
export function startRule(ruleSet: RuleSet, entity: EntityKind, isLadder: boolean, said: Said): Rule {
  const facts = Object.entries(ruleSet.entities[entity]?.facts ?? {});
  const effects = [startEffect('notify', ruleSet, entity)];
  if (isLadder) {
    const fact = facts.find(([, { type }]) => type === 'number')?.[0] ?? facts[0]?.[0] ?? 'newFact';
    const step: LadderStep = { ...said, id: `${said.id}a`, from: 1, effects };
    return { kind: 'ladder', ...said, fact, steps: [step] };
  }
  const [fact, first] = facts[0] ?? ['newFact', undefined];
  const leaf = { fact, operator: 'equal' as const, value: startValue(first, 'equal') as boolean };
  return { kind: 'rule', ...said, when: { all: [leaf] }, effects };
}

/** One more step of a ladder: it begins where the last one ends. */
export function nextStep(
  steps: readonly LadderStep[],
  id: string,
  said: Said,
  effects: LadderStep['effects'],
): LadderStep {
  const last = steps.at(-1);
  const bounds =
    last?.to !== undefined
      ? { above: last.to }
      : last?.below !== undefined
        ? { from: last.below }
        : { from: Number(last?.from ?? last?.above ?? 0) + 1 };
  return { ...said, id, ...bounds, effects };
}

/** A part below a node to start from: fixed points that people turn into what they need. */
export function startNode(said: Said): ScoreNode {
  return { kind: 'constant', ...said, about: 'outcome', max: 0, points: 0 };
}

/** What adds a part below a node; undefined where nothing can stand below it. */
export function addedBelow(node: ScoreNode, path: Path, child: ScoreNode): Edit | undefined {
  switch (node.kind) {
    case 'sum':
      return { path: [...path, 'of', node.of.length], value: child, isInsert: true };
    case 'weighted':
      return { path: [...path, 'of', node.of.length], value: { weight: 0, node: child }, isInsert: true };
    case 'cases': {
      const value = { when: node.cases[0]!.when, then: child };
      return { path: [...path, 'cases', node.cases.length], value, isInsert: true };
    }
    default:
      return undefined;
  }
}

/** What takes a node away; undefined where the node above needs it. */
export function removed({ entities }: RuleSet, path: Path): Edit | undefined {
  const [, kind, part, index] = path;
  const rules = entities[kind as EntityKind];
  if (part === 'figures' && path.length === 4)
    return { path: ['entities', kind!, 'figures', index!], value: undefined };
  const last = path.at(-1);
  const up = last === 'node' || last === 'then' ? path.slice(0, -1) : path;
  const list = up.slice(0, -1).reduce<unknown>((now, step) => (now as Record<string, unknown>)?.[step], { entities });
  const above = up.slice(0, -2).reduce<unknown>((now, step) => (now as Record<string, unknown>)?.[step], { entities });
  if (!rules || !Array.isArray(list) || typeof up.at(-1) !== 'number') return undefined;
  const least = (above as ScoreNode).kind === 'weighted' ? 2 : 1;
  return list.length > least ? { path: up, value: undefined } : undefined;
}
