import type { Draw, Listed, Shortfall } from '../contract/draw.js';
import type { SamplingPlan } from '../contract/procedure.js';
import { countOf, type Demand, demandOf, shareOf } from './sampling/demand.js';
import { type Chance, compareText, inDrawOrder } from './sampling/draw-order.js';

/**
 * Draws a plan's sample, place by place in the order of their codes. First everyone of the strata that are taken whole, then what
 * each stratum is owed, then anyone up to the size. Where a stratum has too few, its seats stay empty and the draw says so. A draw
 * is in the order of the draw: where a range allows fewer, the first so many of each stratum are one as well.
 * @throws RangeError when a code stands twice on one place's roll, which would give it two chances
 */
export function drawSample(plan: SamplingPlan, roll: readonly Listed[], chance: Chance): Draw[] {
  const places = new Map<string, Listed[]>();
  for (const one of roll) {
    const there = places.get(one.place);
    if (there) there.push(one);
    else places.set(one.place, [one]);
  }
  return [...places]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([place, listed]) => drawPlace(plan, place, listed, chance));
}

function drawPlace(plan: SamplingPlan, place: string, listed: readonly Listed[], chance: Chance): Draw {
  refuseTwice(place, listed);
  const order = inDrawOrder(listed, plan.id, chance);
  const demand = demandOf(plan, order);
  const taken = take(demand, order);
  const drawn = order.filter((one) => taken.has(one));
  const rest = order.filter((one) => !taken.has(one));
  const called = plan.callBackShare === undefined ? 0 : shareOf(plan.callBackShare, drawn.length);
  return {
    plan: plan.id,
    place,
    seed: chance.seed,
    listed: listed.length,
    drawn: drawn.map(({ code }) => code),
    reserve: standBy(plan, demand, rest).map(({ code }) => code),
    callBack: inDrawOrder(drawn, `${plan.id}CallBack`, chance)
      .slice(0, called)
      .map(({ code }) => code),
    overSize: demand.size ? Math.max(0, drawn.length - demand.size) : 0,
    short: shortfalls(demand, drawn),
  };
}

function take({ size, strata }: Demand, order: readonly Listed[]): Set<Listed> {
  const taken = new Set<Listed>();
  if (size === null) return taken;
  for (const { id, takeAll } of strata)
    if (takeAll) for (const one of order) if (one.strata.includes(id)) taken.add(one);
  let vacant = 0;
  for (const { id, least, most } of strata) {
    const wanted = size === undefined ? Math.max(least, Number.isFinite(most) ? most : 0) : least;
    let count = countOf(taken, id);
    for (const one of order) {
      if (count >= wanted) break;
      if (taken.has(one) || !one.strata.includes(id)) continue;
      taken.add(one);
      count++;
    }
    vacant += Math.max(0, least - count);
  }
  if (size !== undefined) fill(taken, size - vacant, strata, order);
  return taken;
}

/** Seats that no stratum is owed go to anyone, in order, as long as no stratum gets more than it may. */
function fill(taken: Set<Listed>, until: number, strata: Demand['strata'], order: readonly Listed[]): void {
  for (const one of order) {
    if (taken.size >= until) return;
    const isFull = strata.some(({ id, most }) => one.strata.includes(id) && countOf(taken, id) >= most);
    if (!isFull) taken.add(one);
  }
}

function standBy({ reserve }: SamplingPlan, { strata }: Demand, rest: readonly Listed[]): Listed[] {
  if (strata.length === 0) return rest.slice(0, reserve);
  const next = strata.flatMap(({ id }) => rest.filter((one) => one.strata.includes(id)).slice(0, reserve));
  return rest.filter((one) => next.includes(one));
}

function shortfalls({ size, least, strata }: Demand, drawn: readonly Listed[]): Shortfall[] {
  if (size === null) return [{ kind: 'sizeUnspecified' }];
  const short = strata
    .map(({ id, least: wanted }): Shortfall => ({ kind: 'stratum', stratum: id, wanted, found: countOf(drawn, id) }))
    .filter((one) => one.kind === 'stratum' && one.found < one.wanted);
  if (drawn.length < least) short.push({ kind: 'place', wanted: least, found: drawn.length });
  return short;
}

function refuseTwice(place: string, listed: readonly Listed[]): void {
  const codes = new Set<string>();
  for (const { code } of listed) {
    if (codes.has(code)) throw new RangeError(`${code} stands twice on the roll of ${place}`);
    codes.add(code);
  }
}
