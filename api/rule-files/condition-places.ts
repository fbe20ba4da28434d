import type { Path } from './json-pointer.js';

/** A condition as it stands in a rule set that was not validated yet, and where. */
export type ConditionPlace = { condition: unknown; path: Path };

/**
 * Every place of a rule set where a condition can stand and something does: `when` of rules and of cases, `where` of facts,
 * `countsWhen` of nodes. The value may be of any shape; what is not where the contract expects it is passed over. Names that
 * merely look like these (a fact called `when`) are not taken for conditions.
 */
export function* conditionPlaces(ruleSet: unknown): Generator<ConditionPlace> {
  for (const [kind, rules] of members(member(ruleSet, 'entities'))) {
    const path = ['entities', kind];
    for (const [fact, said] of members(member(rules, 'facts'))) {
      yield* conditionIn(member(said, 'from'), 'where', [...path, 'facts', fact, 'from']);
    }
    for (const part of ['rules', 'recommendations']) {
      for (const [index, rule] of items(member(rules, part))) yield* conditionIn(rule, 'when', [...path, part, index]);
    }
    yield* inNode(member(rules, 'score'), [...path, 'score']);
    for (const [index, node] of items(member(rules, 'figures'))) yield* inNode(node, [...path, 'figures', index]);
  }
}

function* inNode(node: unknown, path: Path): Generator<ConditionPlace> {
  yield* conditionIn(node, 'countsWhen', path);
  for (const [index, branch] of items(member(node, 'cases'))) {
    const at = [...path, 'cases', index];
    yield* conditionIn(branch, 'when', at);
    if (member(branch, 'then')) yield* inNode(member(branch, 'then'), [...at, 'then']);
  }
  const children = member(node, 'of');
  for (const [index, child] of items(children)) {
    const at = [...path, 'of', index];
    yield* inNode(child, at);
    if (member(child, 'node')) yield* inNode(member(child, 'node'), [...at, 'node']);
  }
  if (children !== undefined && !Array.isArray(children)) yield* inNode(children, [...path, 'of']);
  if (member(node, 'otherwise')) yield* inNode(member(node, 'otherwise'), [...path, 'otherwise']);
}

function* conditionIn(value: unknown, name: string, path: Path): Generator<ConditionPlace> {
  const condition = member(value, name);
  if (condition !== undefined) yield { condition, path: [...path, name] };
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function members(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function items(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
