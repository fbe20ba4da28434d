import type { BriefPart, ResultBrief } from '../../../api/contract/records/result-brief.js';
import { numberOf } from './points.js';

/** A side with the parts that its points are made of. */
export type Group = { side: BriefPart | undefined; rows: BriefPart[] };

/** The sides of the measure with their parts, and last what stands beside the sides. Parts that only feed another part are not among them. */
export function groupsOf({ parts }: ResultBrief): Group[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const frame = parts.find(({ percent }) => percent !== null)?.parent;
  const sideOf = (part: BriefPart): BriefPart | undefined => {
    if (part.parent === frame && frame !== undefined) return part;
    const parent = part.parent === null ? undefined : byId.get(part.parent);
    return parent && sideOf(parent);
  };
  const groups = new Map<string, Group>();
  for (const part of parts) {
    const isFed = part.parent !== null && !byId.get(part.parent)?.isGroup;
    if (part.isGroup || isFed) continue;
    const side = sideOf(part);
    const key = side?.id ?? '';
    groups.set(key, { side, rows: [...(groups.get(key)?.rows ?? []), part] });
  }
  return [...groups.values()].toSorted((a, b) => Number(a.side === undefined) - Number(b.side === undefined));
}

/** How many points of the total the whole team shares; undefined where it cannot be told. */
export function sharedOf(groups: readonly Group[]): number | undefined {
  const shared = groups.flatMap(({ rows }) => rows).filter(({ isShared }) => isShared);
  if (shared.some(({ ofTotal, points }) => ofTotal === null && points !== null)) return undefined;
  return shared.reduce((total, { ofTotal }) => total + (ofTotal ? numberOf(ofTotal.points) : 0), 0);
}

/** A part with the points it costs, and from where to where on the scale of the total these lie, counted down from the top. */
export type Step = { part: BriefPart; lost: number | null; from: number; to: number };

/** The waterfall: every part takes from the top what it did not give. */
export function stepsOf(groups: readonly Group[], top: number): Map<string, Step> {
  const steps = new Map<string, Step>();
  let at = top;
  for (const part of groups.flatMap(({ rows }) => rows)) {
    const { ofTotal } = part;
    // What stands beside the sides adds; it starts from nothing and loses nothing.
    const lost = ofTotal && numberOf(ofTotal.max) - numberOf(ofTotal.points);
    const isBeside = groups.some(({ side, rows }) => side === undefined && rows.includes(part) && groups.length > 1);
    const down = isBeside ? 0 : (lost ?? 0);
    steps.set(part.id, { part, lost: isBeside ? null : lost, from: at, to: at - down });
    at -= down;
  }
  return steps;
}
