import type { FigureOrUnspecified, Id } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { within } from '../bounds.js';
import { compare, fromFigure } from '../exact.js';
import { caseId } from '../layout.js';
import type { NodeOf } from '../nodes/handler.js';
import { conditionLine } from './condition-line.js';
import { exactFigure } from './exact-figure.js';
import { factLine } from './fact-line.js';
import type { NodeRead } from './lines.js';
import { clauseRef } from './refs.js';
import { tallyLines } from './tally-line.js';
import type { TraceReader } from './trace-reader.js';

/** What a node read and which line of the measure applied to it. */
export function nodeRead(reader: TraceReader, node: ScoreNode): NodeRead {
  const { names } = reader;
  switch (node.kind) {
    case 'constant':
      return { kind: 'constant', points: node.points };
    case 'account':
      return { kind: 'account', start: node.start };
    case 'fact':
      return { kind: 'fact', fact: factLine(reader, node.fact) };
    case 'bands':
      return { kind: 'bands', fact: factLine(reader, node.fact), ...bandApplied(reader, node) };
    case 'perUnit': {
      const { points, per, whole, start, side } = node;
      return { kind: 'perUnit', fact: factLine(reader, node.fact), points, per, whole, start, side };
    }
    case 'marks':
      return marksRead(reader, node);
    case 'ballot': {
      const group = names.group(node.group);
      return {
        kind: 'ballot',
        group: { id: node.group, title: group.title },
        question: { id: node.question, title: group.questions?.[node.question]?.title ?? node.title },
        over: node.over,
        tallies: tallyLines(reader, node.group, node.question, reader.points(node.id).before === 'missing'),
        ...(node.trim ? { trim: node.trim } : {}),
      };
    }
    case 'rank':
      return { kind: 'rank', fact: factLine(reader, node.fact), pool: node.pool };
    case 'cases':
      return { kind: 'cases', ...caseTaken(reader, node) };
    case 'scaled':
      return { kind: 'scaled', of: { id: node.of.id, title: node.of.title } };
    case 'relative':
      return { kind: 'relative', of: { id: node.of.id, title: node.of.title }, to: node.to, pool: node.pool };
    case 'weighted':
      return {
        kind: 'weighted',
        isRescaled: isRescaled(
          reader,
          node.id,
          node.of.map((child) => child.node),
        ),
      };
    case 'sum':
      return { kind: 'sum', isRescaled: isRescaled(reader, node.id, node.of) };
  }
}

/** Has the node points although a part of it has none? */
function isRescaled(reader: TraceReader, id: Id, parts: readonly ScoreNode[]): boolean {
  return isFigure(reader.points(id).before) && parts.some((part) => !isFigure(reader.points(part.id).after));
}

/**
 * The band to quote: the one whose points the trace has. Only where several bands give the same points does the value that was read
 * tell which line of the measure to name; it never decides the points.
 */
function bandApplied(reader: TraceReader, node: NodeOf<'bands'>): { band?: (NodeRead & { kind: 'bands' })['band'] } {
  const { before } = reader.points(node.id);
  const { value } = reader.value(node.fact);
  if (value === null) return {};
  const gives = (points: FigureOrUnspecified) =>
    points === 'unspecified'
      ? before === 'missing'
      : isFigure(before) && compare(fromFigure(points), exactFigure(before)) === 0;
  const candidates = node.bands.filter((band) => gives(band.points));
  const exact = exactFigure(value as number | string);
  const band = candidates.length > 1 ? candidates.find((one) => within(one)(exact)) : candidates[0];
  if (!band) return {};
  const { clause, ...rest } = band;
  return { band: { ...rest, ...(clause ? { clause: clauseRef(reader.names.ruleSet, clause) } : {}) } };
}

const ABSENT = new Set<unknown>(['missing', 'notScheduled', 'excluded']);
/** Does the trace have points here, not the reason why there are none? */
export const isFigure = <T>(points: T): points is Exclude<T, 'missing' | 'notScheduled' | 'excluded'> =>
  !ABSENT.has(points);

function marksRead(reader: TraceReader, node: NodeOf<'marks'>): NodeRead {
  const { entity, names } = reader;
  const isMissing = reader.points(node.id).before === 'missing';
  const group = names.group(node.group);
  const levels = node.scale === undefined ? undefined : group.scales?.[node.scale];
  const entered = (entity.marks ?? []).filter((mark) => mark.group === node.group && mark.item === node.item);
  const values = entered.flatMap((mark) => mark.values);
  return {
    kind: 'marks',
    group: { id: node.group, title: group.title },
    item: node.item,
    marks: values.map((value) => ({ value, ...(levels?.[value] ? { level: levels[value].title } : {}) })),
    count: values.length,
    ...(node.trim ? { trim: node.trim } : {}),
    isPlaces: node.rankToPoints !== undefined,
    ...(node.needsQuorum ? { tallies: tallyLines(reader, node.group, undefined, isMissing) } : {}),
  };
}

/** The branch the trace says was taken: the first condition that held, unless one before it is unknown. */
export function branchTaken(reader: TraceReader, node: NodeOf<'cases'>): { node?: ScoreNode; condition?: string } {
  for (const [i, branch] of node.cases.entries()) {
    const condition = caseId(node.id, i);
    const outcome = reader.outcome(condition);
    if (outcome === 'held') return { node: branch.then, condition };
    if (outcome === 'unknown') return { condition };
  }
  return node.otherwise === 'unspecified' ? {} : { node: node.otherwise };
}

function caseTaken(reader: TraceReader, node: NodeOf<'cases'>): Partial<NodeRead & { kind: 'cases' }> {
  const { node: taken, condition } = branchTaken(reader, node);
  return {
    ...(taken ? { taken: { id: taken.id as Id, title: taken.title } } : {}),
    ...(condition ? { when: conditionLine(reader, condition).condition } : {}),
  };
}
