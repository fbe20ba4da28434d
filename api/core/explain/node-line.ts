import type { Absent } from '../../contract/assessment.js';
import type { Figure, Id } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import {
  add,
  compare,
  divide,
  type Exact,
  fromFigure,
  hundred,
  multiply,
  subtract,
  sum,
  toFigure,
  zero,
} from '../exact.js';
import type { PlacedNode } from '../layout.js';
import { maximumOf } from '../maximum.js';
import { conditionLine } from './condition-line.js';
import { pointsMoved, vetoedNodes } from './effect-line.js';
import { exactFigure } from './exact-figure.js';
import { factLine } from './fact-line.js';
import type { NodeEffectLine, NodeLine } from './lines.js';
import { branchTaken, isFigure, nodeRead } from './node-read.js';
import { clauseRef } from './refs.js';
import type { TraceReader } from './trace-reader.js';

/** Every node of the score tree and of the figures beside it, parents first. */
export function nodeLines(reader: TraceReader): NodeLine[] {
  const takesPart = new Map<Id, boolean>();
  return reader.names.layout.nodes.map((placed) => {
    const isPart = placed.parent === null || (takesPart.get(placed.parent.id)! && isRead(reader, placed));
    takesPart.set(placed.node.id, isPart);
    return nodeLine(reader, placed, isPart);
  });
}

/** Does the parent look at this node: it is the branch taken, and the parent itself was not set aside. */
function isRead(reader: TraceReader, { node, parent }: PlacedNode): boolean {
  const { before } = reader.points(parent!.id);
  if (before === 'notScheduled' || before === 'excluded') return !isAsideItself(reader, parent!);
  return parent!.kind !== 'cases' || branchTaken(reader, parent!).node === node;
}

/** A parent can be set aside by its own condition or exemption, or because all of its parts are. */
function isAsideItself(reader: TraceReader, node: ScoreNode): boolean {
  if (exemptionOf(reader, node.id) !== undefined) return true;
  return node.countsWhen !== undefined && reader.outcome(`${node.id}.countsWhen`) !== 'held';
}

function nodeLine(reader: TraceReader, placed: PlacedNode, takesPart: boolean): NodeLine {
  const { node, parent, depth, tree } = placed;
  const { names } = reader;
  const { before, after } = reader.points(node.id);
  const max = maximumOf(node, names.ruleSet.raterGroups);
  const min = node.min === 'none' ? null : (node.min ?? 0);
  const effects = effectsThatChanged(reader, node.id);
  const stop = stoppedAt(before, after, effects, node);
  const exemption = exemptionOf(reader, node.id);
  return {
    id: node.id,
    title: node.title,
    clause: clauseRef(names.ruleSet, node.clause),
    kind: node.kind,
    tree,
    depth,
    ...(parent ? { parent: parent.id } : {}),
    takesPart,
    ...(max ? { max: toFigure(max) } : {}),
    min,
    ...(node.round ? { round: node.round } : {}),
    ...weightIn(reader, parent, node),
    before,
    after,
    isStoodIn: after === 'missing' && parent !== null && isFigure(reader.points(parent.id).before),
    ...(node.countsWhen ? { countsWhen: conditionLine(reader, `${node.id}.countsWhen`).condition } : {}),
    ...(exemption === undefined ? {} : { exemption }),
    effects,
    ...(stop ? { isStoppedAt: stop } : {}),
    read: nodeRead(reader, node),
  };
}

const exemptionOf = ({ assessment }: TraceReader, node: Id): string | undefined =>
  assessment.exemptions.find(({ setAside }) => setAside.includes(node))?.id;

function weightIn(reader: TraceReader, parent: ScoreNode | null, node: ScoreNode): Partial<NodeLine> {
  if (parent?.kind !== 'weighted') return {};
  const child = parent.of.find((one) => one.node === node)!;
  const isPercent = parent.weights === 'percent';
  const missing = child.missing ? { missing: child.missing } : {};
  const { weight } = child;
  const weights = parent.of.flatMap((one) => (one.weight === 'unspecified' ? [] : [fromFigure(one.weight)]));
  if (weight === 'unspecified' || (!isPercent && weights.length < parent.of.length)) return missing;
  const whole = isPercent ? hundred : sum(weights);
  const all = parent.of.map((one) => reader.points(one.node.id).after);
  const own = reader.points(node.id).after;
  const brings =
    weights.length === all.length && all.every(isFigure) && isFigure(own)
      ? { brings: toFigure(divide(multiply(exactFigure(own), fromFigure(weight)), whole)) }
      : {};
  return {
    weight: { figure: weight, of: toFigure(whole), isPercent },
    ...brings,
    ...missing,
  };
}

/** The effects of rules that held and touched this node. */
function effectsThatChanged(reader: TraceReader, id: Id): NodeEffectLine[] {
  return reader.effectsOn(id).flatMap(({ condition, effect }): NodeEffectLine[] => {
    if (reader.outcome(condition.id) !== 'held') return [];
    const { rule } = condition;
    const line = {
      rule: rule!.id,
      title: rule!.title,
      clause: clauseRef(reader.names.ruleSet, rule!.clause),
      ...(rule!.visibleTo ? { visibleTo: rule!.visibleTo } : {}),
      ...(rule!.shownAs ? { shownAs: rule!.shownAs } : {}),
    };
    if (effect.kind === 'itemVeto')
      return vetoedNodes(reader, effect.node, condition).includes(id)
        ? [{ kind: 'itemVeto', ...line, points: null }]
        : [];
    if (effect.kind !== 'bonus' && effect.kind !== 'deduct') return [];
    const points = pointsMoved(reader, effect);
    if (points === 0) return [];
    const { kind, per, points: each, atMost } = effect;
    const limit = atMost === undefined ? {} : { atMost };
    const units = per === undefined ? {} : { per: { fact: factLine(reader, per), points: each, ...limit } };
    return [{ kind, ...line, points, ...units }];
  });
}

/** Did the floor or the maximum keep the points from where the effects would have brought them? Seen from the trace's figures. */
function stoppedAt(
  before: Figure | Absent,
  after: Figure | Absent,
  effects: readonly NodeEffectLine[],
  { min, max }: ScoreNode,
): 'min' | 'max' | undefined {
  if (!isFigure(before) || !isFigure(after) || effects.some(({ kind }) => kind === 'itemVeto')) return undefined;
  let moved: Exact = exactFigure(before);
  for (const { kind, points } of effects) {
    if (points === null) return undefined;
    moved = kind === 'bonus' ? add(moved, exactFigure(points)) : subtract(moved, exactFigure(points));
  }
  const end = exactFigure(after);
  const floor = min === undefined ? zero : min === 'none' ? null : fromFigure(min);
  if (floor !== null && compare(end, floor) === 0 && compare(moved, floor) < 0) return 'min';
  const top = max === undefined || max === 'uncapped' ? null : fromFigure(max);
  return top !== null && compare(end, top) === 0 && compare(moved, top) > 0 ? 'max' : undefined;
}
