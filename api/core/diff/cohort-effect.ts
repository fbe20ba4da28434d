import type { Assessment } from '../../contract/assessment.js';
import type { Cohort } from '../../contract/cohort.js';
import type { EntityKind, Figure, Id } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { Placed } from '../assess.js';
import { compileRuleSet } from '../compile-rule-set.js';
import { type Exact, mean, subtract, toFigure } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import { scoreCohort } from '../score-cohort.js';
import { applyAlone } from './apply-alone.js';
import type { RuleSetChange } from './change.js';
import { type Outline, outlineOf } from './outline.js';

/** Where somebody stands by one of the two rule sets. */
export type Standing = Pick<Assessment, 'points' | 'grade' | 'state'>;

/** Somebody whose grade is another one; `other` where one of the two is not a grade (missing, on hold, not graded). */
export interface Moved {
  kind: EntityKind;
  entity: string;
  direction: 'up' | 'down' | 'other';
  before: Standing;
  after: Standing;
}

/** How many went which way. */
export interface Tally {
  up: number;
  down: number;
  other: number;
}

/** What one change does by itself, or several that only make sense together (the weights of one node). */
export interface Cause extends Tally {
  /** Places of the changes in the list. */
  changes: number[];
  /** False where the older rule set with these changes alone would not be sound; then nothing is said of whom it moves. */
  isAlone: boolean;
  moved: string[];
}

/** Whom a change of the rule set moves in one cohort, all facts as they are. */
export interface CohortEffect extends Tally {
  moved: Moved[];
  /** Per kind with grades, how many have each grade or state before and after. */
  distribution: { kind: EntityKind; outcome: string; before: number; after: number }[];
  /** How far points moved on average, per township, over cadres who have points both times; null where nobody has. */
  townships: { township: string | null; people: number; movement: Figure | null }[];
  causes: Cause[];
}

/** What two scorings of one cohort, one by each rule set, come to, without their causes. */
export function effectBetween(
  before: readonly Placed[],
  after: readonly Placed[],
  cohort: Cohort,
  older: RuleSet,
  newer: RuleSet,
): Omit<CohortEffect, 'causes'> {
  const moved = movedBetween(before, after, newer);
  return {
    ...tallyOf(moved),
    moved,
    distribution: distributionOf(before, after, older, newer),
    townships: townshipsOf(before, after, cohort),
  };
}

/** Scores a cohort by both rule sets and by the older one with every change alone. */
export function cohortEffect(
  older: RuleSet,
  newer: RuleSet,
  cohort: Cohort,
  changes: readonly RuleSetChange[],
): CohortEffect {
  const before = scoreCohort(compileRuleSet(older), cohort);
  const after = scoreCohort(compileRuleSet(newer), cohort);
  const [was, is] = [outlineOf(older), outlineOf(newer)];
  return {
    ...effectBetween(before, after, cohort, older, newer),
    causes: causesOf(changes, is).map((list) => {
      const compiled = applyAlone(
        list.map((i) => changes[i]!.difference),
        was,
        is,
      );
      const alone = compiled ? movedBetween(before, scoreCohort(compiled, cohort), compiled.ruleSet) : [];
      return { changes: list, isAlone: compiled !== null, ...tallyOf(alone), moved: alone.map(({ entity }) => entity) };
    }),
  };
}

function movedBetween(before: readonly Placed[], after: readonly Placed[], newer: RuleSet): Moved[] {
  const earlier = earlierOf(before);
  return after.flatMap((now, i): Moved[] => {
    const was = earlier(now, i);
    const grades = newer.entities[now.kind]?.grades;
    if (!was || !grades || (was.grade === now.grade && (now.grade !== null || was.state === now.state))) return [];
    const order = grades.order.map(({ id }) => id);
    const direction = directionOf(order.indexOf(was.grade ?? ''), order.indexOf(now.grade ?? ''));
    return [{ kind: now.kind, entity: now.entity, direction, before: standingOf(was), after: standingOf(now) }];
  });
}

/** The same entity in another scoring: nearly always at the same place of the list. */
function earlierOf(before: readonly Placed[]): (now: Placed, i: number) => Placed | undefined {
  let byName: Map<string, Placed> | undefined;
  return ({ kind, entity }, i) => {
    const there = before[i];
    if (there && there.kind === kind && there.entity === entity) return there;
    byName ??= new Map(before.map((one) => [`${one.kind} ${one.entity}`, one]));
    return byName.get(`${kind} ${entity}`);
  };
}

const directionOf = (was: number, is: number): Moved['direction'] =>
  was < 0 || is < 0 || was === is ? 'other' : is < was ? 'up' : 'down';

const standingOf = ({ points, grade, state }: Placed): Standing => ({ points, grade, state });

function tallyOf(moved: readonly Moved[]): Tally {
  const ways = moved.map(({ direction }) => direction);
  return { up: many(ways, 'up'), down: many(ways, 'down'), other: many(ways, 'other') };
}

function distributionOf(before: readonly Placed[], after: readonly Placed[], older: RuleSet, newer: RuleSet) {
  const kinds = (Object.keys(newer.entities) as EntityKind[]).filter((kind) => newer.entities[kind]?.grades);
  return kinds.flatMap((kind) => {
    const [was, is] = [before, after].map((list) => countsOf(list.filter((one) => one.kind === kind)));
    const order: Id[] = [newer, older].flatMap(
      ({ entities }) => entities[kind]?.grades?.order.map(({ id }) => id) ?? [],
    );
    const all = [...new Set([...order, ...was!.keys(), ...is!.keys()])];
    return all
      .map((outcome) => ({ kind, outcome, before: was!.get(outcome) ?? 0, after: is!.get(outcome) ?? 0 }))
      .filter((line) => line.before + line.after > 0);
  });
}

/** How many came to each outcome. */
function countsOf(list: readonly Placed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(outcomeOf(one), (counts.get(outcomeOf(one)) ?? 0) + 1);
  return counts;
}

const many = (list: readonly string[], outcome: string): number => list.filter((one) => one === outcome).length;

/** The grade, or why there is none. */
const outcomeOf = ({ grade, state }: Placed): string => grade ?? state;

function townshipsOf(before: readonly Placed[], after: readonly Placed[], { entities }: Cohort) {
  const movements = movementsOf(before, after);
  const groups = new Map<string | null, { people: number; apart: Exact[] }>();
  for (const { kind, code, links } of entities) {
    if (kind !== 'cadre') continue;
    const link = links?.township;
    for (const township of link === undefined ? [null] : [link].flat()) {
      const group = groups.get(township) ?? { people: 0, apart: [] };
      groups.set(township, group);
      group.people += 1;
      const movement = movements.get(code);
      if (movement) group.apart.push(movement);
    }
  }
  return [...groups].map(([township, { people, apart }]) => {
    return { township, people, movement: apart.length === 0 ? null : toFigure(mean(apart)) };
  });
}

/** How far the points of each cadre moved, of those who have points both times. */
function movementsOf(before: readonly Placed[], after: readonly Placed[]): Map<string, Exact> {
  const earlier = earlierOf(before);
  const movements = new Map<string, Exact>();
  for (const [i, now] of after.entries()) {
    if (now.kind !== 'cadre' || now.points === null) continue;
    const was = earlier(now, i)?.points ?? null;
    if (was !== null) movements.set(now.entity, subtract(exactFigure(now.points), exactFigure(was)));
  }
  return movements;
}

/** Changes that are made one by one; the weights of one node only add up together. */
function causesOf(changes: readonly RuleSetChange[], newer: Outline): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, { kind, difference }] of changes.entries()) {
    if (kind !== 'meaning') continue;
    const { place } = difference;
    const isWeight = place[2] === 'nodes' && place.at(-1) === 'weight';
    const hangs = newer.leaves.get(JSON.stringify([...place.slice(0, 4), '@hangs']))?.value as
      | { of: string }
      | undefined;
    const key = isWeight && hangs ? `weights ${place[1]} ${hangs.of}` : String(i);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}
