import type { Ask, Span } from '../../contract/burden.js';
import type { EntityKind, Figure } from '../../contract/fields.js';
import type { SamplingPlan } from '../../contract/procedure.js';
import { fromFigure, multiply, round, toNumber, whole } from '../exact.js';
import type { County } from './county.js';
import { exactly, nothing, plus, span, times } from './span.js';
import { secondsOf } from './unit-time.js';

/** How many a plan draws in each place: its size, or from its least to its most. Null for a share of something that is not an entity. */
export function drawnPerPlace({ size, atLeast, sizes, share, draws }: SamplingPlan, county: County): Span | null {
  const all = [...sizes.map((one) => one.size), ...(size === undefined ? [] : [size])];
  if (all.length > 0) return span(atLeast ?? Math.min(...all), Math.max(...all));
  if (share === undefined || draws !== 'villages') return null;
  return exactly(shareOf(share, county.many('village')));
}

/** A share of so many, a part of one counted as a whole one. */
export const shareOf = (share: Figure, many: number): number =>
  toNumber(round(multiply(fromFigure(share), whole(many)), { places: 0, mode: 'ceiling' }));

/** How many villages, or projects in them, a group looks at; null where no plan says so. */
export function looksAt(group: string, draws: 'villages' | 'projects', county: County): Span | null {
  const plans = county.inventory.ruleSet.sampling ?? [];
  const plan = plans.find((one) => one.group === group && one.draws === draws);
  const each = plan && drawnPerPlace(plan, county);
  if (!plan || !each) return null;
  if (draws === 'villages') return times(each, county.many(plan.per));
  const villages = looksAt(group, 'villages', county) ?? exactly(county.many(plan.per));
  return { least: each.least * villages.least, most: each.most * villages.most };
}

/** Households asked, and asked again; villages visited by a group that marks nothing there. */
export function drawAsks(county: County): Ask[] {
  const marking = new Set(
    county.inventory.kinds.flatMap(({ nodes }) =>
      nodes.flatMap(({ node }) => (node.kind === 'marks' ? [node.group] : [])),
    ),
  );
  return (county.inventory.ruleSet.sampling ?? []).flatMap((plan): Ask[] => {
    const each = drawnPerPlace(plan, county);
    if (!each) return [];
    const count = times(each, county.many(plan.per as EntityKind));
    const { group: side, id: of } = plan;
    if (plan.draws === 'villages') {
      // Who marks what is seen there has its time counted mark by mark.
      const isMarking = marking.has(side);
      const seconds = isMarking ? nothing : times(count, secondsOf('villageVisited'));
      return [{ side, kind: 'villages', of, part: isMarking ? 'further' : 'main', count, seconds }];
    }
    if (plan.draws !== 'households') return [];
    const asked: Ask = {
      side,
      kind: 'households',
      of,
      part: 'main',
      count,
      seconds: times(count, secondsOf('household')),
    };
    if (plan.callBackShare === undefined) return [asked];
    const again = span(shareOf(plan.callBackShare, count.least), shareOf(plan.callBackShare, count.most));
    const seconds = times(again, secondsOf('callBack'));
    return [asked, { side, kind: 'callBacks', of, part: 'further', count: again, seconds }];
  });
}

/** The sum of what some asks count. */
export const total = (asks: readonly Ask[], of: 'count' | 'seconds'): Span =>
  asks.reduce((sum, ask) => plus(sum, ask[of]), nothing);
