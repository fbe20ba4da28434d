import type { RuleSet } from '../../contract/rule-set.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { Place } from './change.js';
import { canonical, isTitle } from './same.js';

/** Something with a value and a place of its own in the file. */
export interface Outlined {
  place: Place;
  pointer: string;
  value: unknown;
}

/**
 * A rule set laid out so that two can be compared by ids: single values (`leaves`) and what holds them (`items`), each by its place.
 * Score trees are laid flat, one item a node; where it hangs is a value of the node like any other.
 */
export interface Outline {
  ruleSet: RuleSet;
  leaves: Map<string, Outlined>;
  items: Map<string, Outlined>;
}

type Json = Record<string, unknown>;

/** The key of a place in an outline. */
export const keyOf = (place: Place): string => JSON.stringify(place);

/** Values that are compared and told as one. */
const WHOLE = new Set(
  'when where countsWhen sources missing pool trim range sizes limit extensionAtMost within rankToPoints from to cutoff'.split(
    ' ',
  ),
);
/** Members whose names an object may have instead of an id. */
const NAMES = ['id', 'code', 'stratum', 'role', 'dispatchLevel', 'ceiling', 'half', 'grade', 'rule'];
const EFFECT_OBJECTS = ['node', 'per', 'what', 'as', 'to', 'whom'];

/** Lays out a rule set. */
export function outlineOf(ruleSet: RuleSet): Outline {
  const outline: Outline = { ruleSet, leaves: new Map(), items: new Map() };
  const { $schema: _, ...rest } = ruleSet;
  walkMembers(rest, [], '', outline);
  return outline;
}

function walk(value: unknown, place: Place, pointer: string, outline: Outline): void {
  if (value === undefined) return;
  const name = place.at(-1)!;
  if (isLeaf(value, name)) outline.leaves.set(keyOf(place), { place, pointer, value });
  else if (Array.isArray(value)) {
    for (const [key, item, i] of named(value)) walk(item, [...place, key], `${pointer}/${i}`, outline);
    if (name === 'order') {
      const at = [...place, '@order'];
      outline.leaves.set(keyOf(at), { place: at, pointer, value: named(value).map(([key]) => key) });
    }
  } else {
    outline.items.set(keyOf(place), { place, pointer, value });
    walkMembers(value as Json, place, pointer, outline);
  }
}

function walkMembers(value: Json, place: Place, pointer: string, outline: Outline): void {
  for (const [name, member] of Object.entries(value)) {
    const at = `${pointer}/${escaped(name)}`;
    const isKind = place.length === 2 && place[0] === 'entities';
    if (isKind && name === 'score') walkNode(member as ScoreNode, place, { of: 'score' }, at, outline);
    else if (isKind && name === 'figures')
      for (const [i, node] of (member as ScoreNode[]).entries())
        walkNode(node, place, { of: 'figures' }, `${at}/${i}`, outline);
    else walk(member, [...place, name], at, outline);
  }
}

/** Where a node hangs. */
interface Hanging {
  of: string;
  as?: 'otherwise';
  /** What its parent says beside it. */
  beside?: Json;
  besidePointer?: string;
}

function walkNode(node: ScoreNode, kind: Place, hanging: Hanging, pointer: string, outline: Outline): void {
  const place = [...kind, 'nodes', unused(node.id, (id) => outline.items.has(keyOf([...kind, 'nodes', id])))];
  const leaf = (name: string, at: string, value: unknown) =>
    outline.leaves.set(keyOf([...place, name]), { place: [...place, name], pointer: at, value });
  const { of, as, beside = {}, besidePointer = '' } = hanging;
  outline.items.set(keyOf(place), { place, pointer, value: { ...node, ...beside } });
  leaf('@hangs', pointer, as ? { of, as } : { of });
  for (const [name, value] of Object.entries(beside))
    if (value !== undefined) leaf(name, `${besidePointer}/${name}`, value);
  const below = (child: ScoreNode, at: string, more: Partial<Hanging> = {}) =>
    walkNode(child, kind, { of: node.id, ...more }, pointer + at, outline);
  const own: Json = { ...node };
  switch (node.kind) {
    case 'cases':
      delete own['cases'];
      delete own['otherwise'];
      for (const [i, { when, then }] of node.cases.entries())
        below(then, `/cases/${i}/then`, { beside: { when }, besidePointer: `${pointer}/cases/${i}` });
      leaf(
        '@order',
        `${pointer}/cases`,
        node.cases.map(({ then }) => then.id),
      );
      if (node.otherwise === 'unspecified') leaf('otherwise', `${pointer}/otherwise`, 'unspecified');
      else below(node.otherwise, '/otherwise', { as: 'otherwise' });
      break;
    case 'weighted':
      delete own['of'];
      for (const [i, { node: child, ...weighing }] of node.of.entries())
        below(child, `/of/${i}/node`, { beside: weighing, besidePointer: `${pointer}/of/${i}` });
      break;
    case 'sum':
      delete own['of'];
      for (const [i, child] of node.of.entries()) below(child, `/of/${i}`);
      break;
    case 'scaled':
    case 'relative':
      delete own['of'];
      below(node.of, '/of');
      break;
    default:
  }
  walkMembers(own, place, pointer, outline);
}

/** Is a value told as one, not member by member? */
function isLeaf(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null || isTitle(value) || WHOLE.has(name)) return true;
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object' || isTitle(one));
  const keys = Object.keys(value);
  if (name === 'strata') return true;
  return (
    (name === 'share' || name === 'seats' || name === 'round') && (keys.includes('fact') || keys.includes('places'))
  );
}

/** The items of a list with names by which to find them in the other rule set. */
function named(list: readonly unknown[]): [name: string, item: unknown, index: number][] {
  const names = new Set<string>();
  return list.map((item, i) => {
    const name = unused(nameOf(item as Json), (one) => names.has(one));
    names.add(name);
    return [name, item, i];
  });
}

function nameOf(item: Json): string {
  const by = NAMES.find((one) => typeof item[one] === 'string');
  if (by !== undefined) return item[by] as string;
  if (!('kind' in item)) return canonical('points' in item ? item['points'] : item);
  const objects = EFFECT_OBJECTS.filter((one) => typeof item[one] === 'string').map((one) => String(item[one]));
  return [String(item['kind']), ...objects].join(' ');
}

/** The name, or with a number when another has it already. */
function unused(name: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name}#${n}`;
    if (!isTaken(tried)) return tried;
  }
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
