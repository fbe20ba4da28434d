import type { Listed } from '../../contract/draw.js';
import type { Figure, Id } from '../../contract/fields.js';
import type { SamplingPlan } from '../../contract/procedure.js';
import { within } from '../bounds.js';
import { fromFigure, multiply, round, toNumber, whole } from '../exact.js';
import { compareText } from './draw-order.js';

/** What a plan asks of one stratum of one place. */
export interface StratumDemand {
  id: Id;
  takeAll: boolean;
  least: number;
  most: number;
}

/** What a plan asks of one place's roll. Without `size` only the strata ask; `null` is a roll the plan has no size for. */
export interface Demand {
  size?: number | null;
  least: number;
  strata: StratumDemand[];
}

/** How many of this roll the plan wants: the first size whose condition holds, else its size or share, and of each stratum. */
export function demandOf(plan: SamplingPlan, listed: readonly Listed[]): Demand {
  const found = plan.sizes.find((one) => within(one)(whole(countOf(listed, one.stratum))));
  const share = plan.share === undefined ? undefined : shareOf(plan.share, listed.length);
  const size = found?.size ?? plan.size ?? share ?? (plan.sizes.length > 0 ? null : undefined);
  const named = plan.strata.map((stratum) => {
    const number = found?.numbers[stratum.id] ?? stratum.number ?? 0;
    const byShare = stratum.share === undefined || !size ? 0 : shareOf(stratum.share, size);
    return demand(stratum.id, Math.max(number, byShare), stratum.atMost, size !== undefined, stratum.takeAll);
  });
  const { everyStratum } = plan;
  const others = everyStratum ? unnamed(plan, listed) : [];
  const every = others.map((id) => demand(id, everyStratum?.number ?? 0, everyStratum?.atMost, size !== undefined));
  return { ...(size === undefined ? {} : { size }), least: plan.atLeast ?? size ?? 0, strata: [...named, ...every] };
}

function demand(id: Id, least: number, atMost: number | undefined, isSized: boolean, takeAll = false): StratumDemand {
  return { id, takeAll, least, most: atMost ?? (isSized || takeAll ? Infinity : least) };
}

function unnamed({ strata }: SamplingPlan, listed: readonly Listed[]): Id[] {
  const known = new Set(strata.map(({ id }) => id));
  const others = new Set(listed.flatMap((one) => one.strata).filter((id) => !known.has(id)));
  return [...others].toSorted(compareText);
}

/** So many of them are of a stratum. */
export const countOf = (listed: Iterable<Listed>, stratum: Id): number => {
  let count = 0;
  for (const one of listed) if (one.strata.includes(stratum)) count++;
  return count;
};

/** A share of so many; part of one is a whole one. */
export const shareOf = (share: Figure, of: number): number =>
  toNumber(round(multiply(fromFigure(share), whole(of)), { places: 0, mode: 'ceiling' }));
