import type { Leaf, Operator } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { EntityKind, Id } from '../../contract/fields.js';
import type { EntityRules } from '../../contract/rule-set.js';
import { compare, type Exact, fromFigure } from '../exact.js';
import type { Difference, Direction } from './change.js';
import { onlyLeafChanged } from './one-leaf.js';
import { keyOf, type Outline } from './outline.js';
import { isFigure } from './same.js';

type Json = Record<string, unknown>;

/** Figures of which more is better for who is assessed, by the last two steps of their place; `points` of a deduction is the opposite. */
const MORE_IS_LOOSER = new Set([
  'bands points',
  'scales points',
  'options',
  'account start',
  'constant points',
  'perUnit points',
]);

/**
 * Whether a change alone makes a good result harder or easier, all else equal. Only what follows from the shape of the rule set is
 * said: what rises for one may fall for another (weights), and a pool turns every gain of one into a loss of others.
 */
export function directionOf(difference: Difference, older: Outline, newer: Outline): Direction {
  const { place } = difference;
  if (place[0] === 'exemptions') return ofExemption(difference);
  if (place[0] === 'raterGroups')
    return place.includes('scales') && place.at(-1) === 'points' ? sign(difference, 1) : 'neither';
  if (place[0] !== 'entities') return 'neither';
  const kind = place[1] as EntityKind;
  const [rules, before] = [newer.ruleSet.entities[kind], older.ruleSet.entities[kind]];
  const grades = (rules ?? before)?.grades?.order.map(({ id }) => id) ?? [];
  switch (place[2]) {
    case 'grades':
      return ofGradeBand(difference, rules, newer);
    case 'quotas':
      return ofQuota(difference, grades);
    case 'rules':
      return ofRule(difference, older, newer, grades);
    case 'nodes':
      return ofNode(difference, older, newer);
    default:
      return 'neither';
  }
}

const exactOf = (value: unknown): Exact | null => {
  return isFigure(value) ? fromFigure(value) : null;
};

/** 1 when the figure went up, −1 when down, 0 when that cannot be said. */
function rise({ before, after }: Pick<Difference, 'before' | 'after'>): number {
  const [a, b] = [exactOf(before), exactOf(after)];
  return a && b ? Math.sign(compare(b, a)) : 0;
}

const DIRECTIONS: Record<string, Direction> = { '1': 'looser', '-1': 'stricter', '0': 'neither' };
const directionOfSign = (n: number): Direction => DIRECTIONS[String(Math.sign(n))]!;
const sign = (difference: Difference, moreIs: 1 | -1): Direction => directionOfSign(rise(difference) * moreIs);
/** What is added counts as it does, what is removed the other way round. */
const comesOrGoes = ({ kind }: Difference, worth: number): Direction =>
  kind === 'added' ? directionOfSign(worth) : kind === 'removed' ? directionOfSign(-worth) : 'neither';

function ofGradeBand(
  { kind, place, before, after }: Difference,
  rules: EntityRules | undefined,
  newer: Outline,
): Direction {
  if (kind !== 'changed' || place.at(-3) !== 'bands' || !['from', 'above'].includes(place.at(-1)!)) return 'neither';
  const band = newer.items.get(keyOf(place.slice(0, -1)))?.value as Json | undefined;
  // The lower bound of the worst grade opens a gap; it makes nothing harder for certain.
  if (band?.['grade'] === 'unspecified' || band?.['grade'] === rules?.grades?.order.at(-1)?.id) return 'neither';
  return directionOfSign(-rise({ before, after }));
}

function ofQuota(difference: Difference, grades: readonly Id[]): Direction {
  const { kind, place, before, after } = difference;
  if (place.length === 4) return comesOrGoes(difference, -1);
  const name = place.at(-1);
  if (name === 'share' || name === 'seats') return kind === 'changed' ? sign(difference, 1) : 'neither';
  if (place.at(-1) === 'ceiling') return comesOrGoes(difference, -1);
  if (name === 'pushedOutTo') return ofGrades(before, after, grades);
  return 'neither';
}

/** A better grade than before is looser. */
function ofGrades(before: unknown, after: unknown, grades: readonly Id[]): Direction {
  const [was, is] = [grades.indexOf(String(before)), grades.indexOf(String(after))];
  return was < 0 || is < 0 ? 'neither' : directionOfSign(was - is);
}

/** 1 for an effect that does good, −1 for one that does harm, 0 for one that only tells people. */
function worthOf({ kind }: Pick<Effect, 'kind'>): number {
  if (kind === 'bonus' || kind === 'gradeLift') return 1;
  return kind === 'deduct' || kind === 'itemVeto' || kind === 'gradeCap' || kind === 'veto' ? -1 : 0;
}

/** What effects do together; 0 when some do good and some harm. */
function worthOfAll(effects: readonly Pick<Effect, 'kind'>[]): number {
  const worths = effects.map(worthOf).filter((worth) => worth !== 0);
  return worths.length > 0 && worths.every((worth) => worth === worths[0]) ? worths[0]! : 0;
}

function ofRule(difference: Difference, older: Outline, newer: Outline, grades: readonly Id[]): Direction {
  const { kind, place, before, after } = difference;
  const last = place.at(-1)!;
  const at = place.lastIndexOf('effects');
  if (at >= 0 && place.length === at + 2) return comesOrGoes(difference, worthOf((after ?? before) as Effect));
  if (at >= 0) {
    const effect = newer.items.get(keyOf(place.slice(0, at + 2)))?.value as Effect | undefined;
    if (!effect || kind !== 'changed') return 'neither';
    if (last === 'points' || (last === 'atMost' && effect.kind !== 'gradeCap'))
      return sign(difference, worthOf(effect) < 0 ? -1 : 1);
    if (effect.kind === 'gradeCap' || effect.kind === 'gradeLift') return ofGrades(before, after, grades);
    return 'neither';
  }
  if (place.length === 4 || place.at(-2) === 'steps') {
    const one = (after ?? before) as Json;
    if (kind === 'added' || kind === 'removed') return comesOrGoes(difference, worthOfAll(effectsWithin(one)));
  }
  const rule = (newer.items.get(keyOf(place.slice(0, -1))) ?? older.items.get(keyOf(place.slice(0, -1))))
    ?.value as Json;
  const worth = worthOfAll(effectsWithin(rule ?? {}));
  if (last === 'when') return directionOfSign(worth * holdsMoreOften(difference));
  if (kind !== 'changed') return 'neither';
  if (last === 'from' || last === 'above') return directionOfSign(-worth * rise(difference));
  return last === 'to' || last === 'below' ? directionOfSign(worth * rise(difference)) : 'neither';
}

const effectsWithin = (rule: Json): Effect[] => [
  ...((rule['effects'] as Effect[] | undefined) ?? []),
  ...((rule['steps'] as { effects: Effect[] }[] | undefined) ?? []).flatMap(({ effects }) => effects),
];

const LOW: readonly Operator[] = ['greaterThan', 'greaterThanInclusive'];
const HIGH: readonly Operator[] = ['lessThan', 'lessThanInclusive'];

/** 1 when a condition now holds more often, −1 when less, 0 when that cannot be said. */
function holdsMoreOften({ before, after }: Difference): number {
  const one = onlyLeafChanged(before, after);
  if (!one) return 0;
  const [a, b] = [one.before as Leaf, one.after as Leaf];
  if (a.fact !== b.fact) return 0;
  const moved = rise({ before: a.value, after: b.value });
  const turn = one.isNegated ? -1 : 1;
  if (a.operator === b.operator)
    return LOW.includes(a.operator) ? -moved * turn : HIGH.includes(a.operator) ? moved * turn : 0;
  if (JSON.stringify(a.value) !== JSON.stringify(b.value)) return 0;
  const widened = (list: readonly Operator[]) => list.indexOf(b.operator) - list.indexOf(a.operator);
  if (LOW.includes(a.operator) && LOW.includes(b.operator)) return widened(LOW) * turn;
  return HIGH.includes(a.operator) && HIGH.includes(b.operator) ? widened(HIGH) * turn : 0;
}

function ofNode(difference: Difference, older: Outline, newer: Outline): Direction {
  const { kind, place } = difference;
  if (kind !== 'changed') return 'neither';
  const node = newer.items.get(keyOf(place.slice(0, 4)))?.value as Json | undefined;
  if (!node || isCompared(place, newer) || isCompared(place, older)) return 'neither';
  const last = place.at(-1)!;
  if (place.at(-2) === 'options') return sign(difference, 1);
  if (place.at(-3) === 'bands' && last === 'points') return sign(difference, 1);
  if (place.length === 5 && MORE_IS_LOOSER.has(`${String(node['kind'])} ${last}`)) return sign(difference, 1);
  if (place.length === 5 && last === 'min') return sign(difference, 1);
  if (
    node['kind'] === 'perUnit' &&
    rise({ before: 0, after: node['points'] }) > 0 &&
    (last === 'per' || last === 'start')
  )
    return sign(difference, -1);
  return 'neither';
}

/** Does a node hang outside the score, or below one that compares people with each other? */
function isCompared(place: readonly string[], outline: Outline): boolean {
  for (let at = place.slice(0, 4); ;) {
    const node = outline.items.get(keyOf(at))?.value as Json | undefined;
    const hangs = outline.leaves.get(keyOf([...at, '@hangs']))?.value as { of: string } | undefined;
    if (!node || node['kind'] === 'relative' || !hangs || hangs.of === 'figures') return true;
    if (hangs.of === 'score') return false;
    at = [...at.slice(0, 3), hangs.of];
  }
}

function ofExemption(difference: Difference): Direction {
  const { kind, place, before, after } = difference;
  const list = place[1];
  if (place.length === 3 && list === 'situations') return comesOrGoes(difference, 1);
  if (place.length === 3 && (list === 'conditions' || list === 'exclusions')) return comesOrGoes(difference, -1);
  if (list === 'repeat' && kind === 'changed') return after === 'allowed' ? 'looser' : 'stricter';
  if (list !== 'strikes') return 'neither';
  const [old, now] = [before as string[], after as string[]];
  if (old.every((one) => now.includes(one))) return 'looser';
  return now.every((one) => old.includes(one)) ? 'stricter' : 'neither';
}
