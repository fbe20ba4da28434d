import type { FactValue } from '../../contract/fact.js';
import type { Figure } from '../../contract/fields.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import { add, divide, type Exact, Exact as ExactNumber, isZero, multiply, subtract } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { Changeable } from './changeable.js';
import { type Grid, gridOf } from './grid.js';
import type { Asked, Step } from './shapes.js';
import { type Thresholds, thresholdsOf } from './thresholds.js';
import { keyOf, type Tried, type Trials } from './trial.js';

/** Does a trial give what is wanted? */
export type Wanted = (tried: Tried) => boolean;

/** A step with what is needed to make it smaller. */
export interface Found {
  step: Step;
  changeable: Changeable;
  grid?: Grid;
  place?: number;
}

/** Looks for changes of one or two facts. What it returns was scored, and one step less was scored and does not do. */
export class Search {
  private readonly thresholds: Map<string, Map<string, Thresholds>>;

  constructor(
    private readonly compiled: CompiledRuleSet,
    private readonly asked: Asked,
    private readonly trials: Trials,
  ) {
    this.thresholds = new Map([...compiled.kinds.keys()].map((kind) => [kind, thresholdsOf(compiled.ruleSet, kind)]));
  }

  /** The smallest change up and the smallest change down of one fact, beside steps already taken. */
  single(changeable: Changeable, isWanted: Wanted, beside: readonly Step[] = []): Found[] {
    const { fact, value } = changeable;
    const does = (to: FactValue) => isWanted(this.trials.try([...beside, stepOf(changeable, to)]));
    if (fact.type === 'boolean') return does(!value) ? [{ step: stepOf(changeable, !value), changeable }] : [];
    if (fact.type === 'choice')
      return Object.keys(fact.choices ?? {})
        .filter((choice) => choice !== value && does(choice))
        .map((choice) => ({ step: stepOf(changeable, choice), changeable }));
    const grid = gridOf(changeable);
    const places = this.places(changeable, grid, beside);
    return [1, -1].flatMap((sign): Found[] => {
      const outward = places.filter((place) => place * sign > 0).toSorted((a, b) => (a - b) * sign);
      const isDone = (place: number) => does(grid.valueAt(place));
      const at = outward.findIndex(isDone);
      if (at < 0) return [];
      const place = nearest(at === 0 ? 0 : outward[at - 1]!, outward[at]!, isDone);
      return [{ step: stepOf(changeable, grid.valueAt(place)), changeable, grid, place }];
    });
  }

  /** The values of a fact that are worth trying beside a change of another fact. */
  candidates(changeable: Changeable): Step[] {
    const { fact, value } = changeable;
    if (fact.type === 'boolean') return [stepOf(changeable, !value)];
    if (fact.type === 'choice')
      return Object.keys(fact.choices ?? {})
        .filter((choice) => choice !== value)
        .map((choice) => stepOf(changeable, choice));
    const grid = gridOf(changeable);
    const seen = new Set<string>([sign(this.trials.now)]);
    return this.places(changeable, grid, [])
      .toSorted((a, b) => Math.abs(a) - Math.abs(b))
      .map((place) => stepOf(changeable, grid.valueAt(place)))
      .filter((step) => {
        const told = sign(this.trials.try([step]));
        return !seen.has(told) && seen.add(told);
      })
      .slice(0, MOST_CANDIDATES);
  }

  /** Places at which something changes: thresholds of the fact and of what is made of it, and the ends of its range. */
  private places(changeable: Changeable, grid: Grid, beside: readonly Step[]): number[] {
    const here = this.trials.try(beside);
    const side = grid.most > 0 ? 1 : -1;
    const moved = this.trials.try([...beside, stepOf(changeable, grid.valueAt(side))]);
    const now = exactFigure(changeable.value as Figure);
    const unit = subtract(exactFigure(grid.valueAt(side)), now);
    const crossings = this.crossings(changeable, here, moved).map((share) => add(now, multiply(unit, share)));
    const places = crossings.flatMap((value) => {
      const below = grid.placeBelow(value);
      return [below - 1, below, below + 1, below + 2];
    });
    return [...new Set([...places, grid.least, grid.most])].filter(
      (place) => place !== 0 && place >= grid.least && place <= grid.most,
    );
  }

  /** How many units along a straight path each compared fact meets each of its thresholds. */
  private crossings({ kind, entity }: Changeable, here: Tried, moved: Tried): Exact[] {
    const { asked, compiled } = this;
    const found: Exact[] = [];
    for (const [of, code] of [[kind, entity] as const, [asked.kind, asked.code] as const]) {
      const { names } = compiled.kinds.get(of)!;
      const [was, is] = [here.states.get(keyOf(of, code))!, moved.states.get(keyOf(of, code))!];
      const number = (state: typeof was, fact: string) => {
        const value = state.facts[names.factSlot(fact)];
        return value instanceof ExactNumber ? value : null;
      };
      for (const [fact, { figures, facts }] of this.thresholds.get(of)!) {
        const [v0, v1] = [number(was, fact), number(is, fact)];
        if (!v0 || !v1 || isZero(subtract(v1, v0))) continue;
        const lines = [...figures, ...facts.flatMap((one) => number(was, one) ?? [])];
        for (const line of lines) found.push(divide(subtract(line, v0), subtract(v1, v0)));
      }
    }
    return found;
  }
}

/** How many values of one fact are tried together with another. */
const MOST_CANDIDATES = 8;

/** The step from the value that a fact has to another. */
export const stepOf = ({ kind, entity, id, value, isShared }: Changeable, to: FactValue): Step => ({
  kind,
  entity,
  fact: id,
  from: value,
  to,
  isShared,
});

/** Between a place that does not do and one that does: the nearest that does, whose neighbour on the near side does not. */
export function nearest(near: number, far: number, isDone: (place: number) => boolean): number {
  let [no, yes] = [near, far];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (isDone(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

const sign = ({ points, reached }: Tried): string => `${String(points)} ${String(reached)}`;
