import type { FigureOrUnspecified, Id } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { ScoreNode } from '../contract/score-node.js';
import { add, compare, divide, type Exact, fromFigure, hundred, multiply, sum, zero } from './exact.js';

/** The most points a node can give before effects: what it declares, else what follows from its parts; null when unlimited. */
export function maximumOf(node: ScoreNode, groups: Record<Id, RaterGroup>): Exact | null {
  if (node.max === 'uncapped') return null;
  if (node.max !== undefined) return fromFigure(node.max);
  switch (node.kind) {
    case 'constant':
      return best([node.points]);
    case 'account':
      return best([node.start]);
    case 'ballot':
      return best(Object.values(node.options));
    case 'bands':
      return best(node.bands.map((band) => band.points));
    case 'rank':
      return fromFigure(node.first);
    case 'marks': {
      const levels = node.scale === undefined ? undefined : groups[node.group]?.scales?.[node.scale];
      if (node.rankToPoints) return fromFigure(node.rankToPoints.first);
      return levels ? best(Object.values(levels).map((level) => level.points)) : null;
    }
    case 'sum':
      return all(
        node.of.map((child) => maximumOf(child, groups)),
        sum,
      );
    case 'weighted': {
      const known = node.of.flatMap(({ weight }) => (weight === 'unspecified' ? [] : [fromFigure(weight)]));
      if (known.length < node.of.length) return null;
      const whole = node.weights === 'percent' ? hundred : sum(known);
      return all(
        node.of.map((child) => maximumOf(child.node, groups)),
        (maxima) => maxima.reduce((total, max, i) => add(total, divide(multiply(max, known[i]!), whole)), zero),
      );
    }
    case 'cases':
      return all(
        [...node.cases.map((c) => c.then), ...(node.otherwise === 'unspecified' ? [] : [node.otherwise])].map((child) =>
          maximumOf(child, groups),
        ),
        (maxima) => maxima.reduce((a, b) => (compare(a, b) < 0 ? b : a)),
      );
    case 'scaled':
    case 'relative':
    case 'fact':
    case 'perUnit':
      return null;
  }
}

/** Whether a leaf that no effect or floor lifts can never come above the maximum it declares, so that nobody need look. */
export function staysBelowMaximum(node: ScoreNode, groups: Record<Id, RaterGroup>): boolean {
  if (node.max === undefined || node.max === 'uncapped') return false;
  const isOneOfItsOwn =
    node.kind === 'bands' ||
    node.kind === 'constant' ||
    (node.kind === 'ballot' && node.over !== 'valid') ||
    (node.kind === 'marks' && node.scale !== undefined && !node.rankToPoints);
  const own = isOneOfItsOwn ? maximumOf({ ...node, max: undefined }, groups) : null;
  return own !== null && compare(own, fromFigure(node.max)) <= 0;
}

function best(points: readonly FigureOrUnspecified[]): Exact | null {
  const known = points.filter((p) => p !== 'unspecified').map(fromFigure);
  return known.length === 0 ? null : known.reduce((a, b) => (compare(a, b) < 0 ? b : a));
}

function all(maxima: (Exact | null)[], then: (known: Exact[]) => Exact): Exact | null {
  return maxima.includes(null) ? null : then(maxima as Exact[]);
}
