import type { BriefPart } from '../contract/records/result-brief.js';
import { divide, type Exact, fromFigure, isZero, multiply, one, sum, toFigure } from '../core/exact.js';
import { exactFigure } from '../core/explain/exact-figure.js';
import type { FactLine, Lines, NodeLine } from '../core/explain/lines.js';

type Figures = Pick<BriefPart, 'isGroup' | 'points' | 'max' | 'percent' | 'ofTotal' | 'isShared' | 'isExempted'>;

/** The nodes of the score that took part, each with its points on its own scale and on that of the total. */
export function briefParts({ nodes, exemptions }: Lines): (Figures & { node: NodeLine })[] {
  const score = nodes.filter(({ tree, takesPart }) => tree === 'score' && takesPart);
  const factors = factorsOf(score);
  const spared = new Set(
    exemptions
      .flatMap(({ neutralised }) =>
        neutralised.flatMap(({ effects }) => effects.flatMap(({ nodes: named }) => named ?? [])),
      )
      .map(({ id }) => id),
  );
  return score.map((node) => {
    const { id, after, max, weight, read } = node;
    const factor = factors.get(id) ?? null;
    const points = isPoints(after) ? after : null;
    return {
      node,
      isGroup: isGroup(node),
      points,
      max: max ?? null,
      percent: weight
        ? toFigure(multiply(divide(exactFigure(weight.figure), exactFigure(weight.of)), fromFigure(100)))
        : null,
      ofTotal:
        factor === null || points === null || max === undefined
          ? null
          : {
              points: toFigure(multiply(exactFigure(points), factor)),
              max: toFigure(multiply(exactFigure(max), factor)),
            },
      isShared: 'fact' in read && isOfTeam(read.fact),
      isExempted: spared.has(id),
    };
  });
}

const isPoints = (
  value: NodeLine['after'],
): value is Exclude<NodeLine['after'], 'missing' | 'notScheduled' | 'excluded'> =>
  typeof value === 'number' || /^-?\d/.test(value);

const isGroup = ({ kind }: NodeLine) => kind === 'sum' || kind === 'weighted';

/** By how much a point of each node moves the total; without those below a node that is not simply made of its parts. */
function factorsOf(score: readonly NodeLine[]): Map<string, Exact> {
  const factors = new Map<string, Exact>();
  const root = score.find(({ parent }) => parent === undefined);
  const descend = (node: NodeLine, factor: Exact): void => {
    factors.set(node.id, factor);
    if (!isGroup(node)) return;
    const parts = score.filter(({ parent, after }) => parent === node.id && isPoints(after));
    const shares = sharesOf(node, parts);
    if (shares) for (const [at, part] of parts.entries()) descend(part, multiply(factor, shares[at]!));
  };
  if (root) descend(root, one);
  return factors;
}

function sharesOf(node: NodeLine, parts: readonly NodeLine[]): Exact[] | null {
  const isRescaled = 'isRescaled' in node.read && node.read.isRescaled;
  if (node.kind === 'weighted') {
    if (parts.some(({ weight }) => weight === undefined)) return null;
    const whole = isRescaled
      ? sum(parts.map(({ weight }) => exactFigure(weight!.figure)))
      : exactFigure(parts[0]?.weight?.of ?? 1);
    return isZero(whole) ? null : parts.map(({ weight }) => divide(exactFigure(weight!.figure), whole));
  }
  if (!isRescaled) return parts.map(() => one);
  if (node.max === undefined || parts.some(({ max }) => max === undefined)) return null;
  const whole = sum(parts.map(({ max }) => exactFigure(max!)));
  return isZero(whole) ? null : parts.map(() => divide(exactFigure(node.max!), whole));
}

/** Read from the village or the team, which belongs to everybody who serves there. */
function isOfTeam({ source, from = [], inputs = [] }: FactLine): boolean {
  const isElsewhere = source === 'parent' && from.some(({ kind }) => kind === 'village' || kind === 'team');
  return isElsewhere || inputs.some(isOfTeam);
}
