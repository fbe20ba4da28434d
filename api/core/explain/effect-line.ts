import type { Effect } from '../../contract/effect.js';
import type { Figure, Id } from '../../contract/fields.js';
import { add, type Exact, fromFigure, least, multiply, subtract, toFigure, whole } from '../exact.js';
import { findingsRead } from '../findings-read.js';
import type { PlacedCondition } from '../layout.js';
import { exactFigure } from './exact-figure.js';
import { factLine } from './fact-line.js';
import type { EffectLine } from './lines.js';
import { gradeNamed, nodeNamed } from './refs.js';
import type { TraceReader } from './trace-reader.js';

type Points = Extract<Effect, { kind: 'bonus' | 'deduct' }>;

/** The effects of a rule, with points where the rule held or an exemption neutralised it. */
export function effectLines(reader: TraceReader, placed: PlacedCondition): EffectLine[] {
  const outcome = reader.outcome(placed.id);
  const isWeighed = outcome === 'held' || outcome === 'neutralised';
  return placed.rule!.effects.map((effect): EffectLine => {
    switch (effect.kind) {
      case 'bonus':
      case 'deduct': {
        const points =
          outcome === 'neutralised' ? pointsWithStruck(reader, effect) : isWeighed ? pointsMoved(reader, effect) : null;
        return {
          effect,
          nodes: [nodeNamed(reader, effect.node)],
          points,
          ...(effect.per === undefined ? {} : { per: factLine(reader, effect.per) }),
        };
      }
      case 'itemVeto':
        return { effect, nodes: vetoedNodes(reader, effect.node, placed).map((id) => nodeNamed(reader, id)) };
      case 'gradeCap': {
        const order = reader.names.layout.rules.grades!.order.map(({ id }) => id);
        const isSecond = order.indexOf(effect.atMost) === 1 && order.length > 2;
        const forbids = isSecond ? { forbids: gradeNamed(reader, order[0]!) } : {};
        const isWorst = order.at(-1) === effect.atMost;
        return { effect, grade: gradeNamed(reader, effect.atMost), isWorst, ...forbids };
      }
      case 'gradeLift':
        return { effect, grade: gradeNamed(reader, effect.atLeast) };
      case 'veto':
        return { effect, grade: gradeNamed(reader, reader.names.layout.rules.grades!.order.at(-1)!.id) };
      default:
        return { effect };
    }
  });
}

/** What a bonus or deduction comes to by the figures of the rule set and the value in the trace; null when that is missing. */
export function pointsMoved(reader: TraceReader, effect: Points): Figure | null {
  const units = unitsOf(reader, effect);
  return units === null ? null : toFigure(pointsOf(effect, units));
}

/** What it would have come to in addition, had the struck findings counted; null where the trace does not tell. */
function pointsWithStruck(reader: TraceReader, effect: Points): Figure | null {
  if (effect.per === undefined) return pointsMoved(reader, effect);
  const units = unitsOf(reader, effect);
  const struck = struckUnits(reader, effect.per);
  if (units === null || struck === null) return null;
  return toFigure(subtract(pointsOf(effect, add(units, struck)), pointsOf(effect, units)));
}

function unitsOf(reader: TraceReader, { per }: Points): Exact | null {
  if (per === undefined) return whole(1);
  const { value } = reader.value(per);
  return typeof value === 'number' || typeof value === 'string' ? exactFigure(value) : null;
}

function pointsOf({ points, atMost }: Points, units: Exact): Exact {
  const taken = multiply(fromFigure(points), units);
  return atMost === undefined ? taken : least(taken, fromFigure(atMost));
}

/** How many struck findings a counting fact leaves out; null for a fact that counts none. */
function struckUnits({ names, entity, struck }: TraceReader, fact: Id): Exact | null {
  const { from } = names.fact(fact);
  if (from.kind !== 'count') return null;
  const left = (entity.findings ?? []).filter(
    ({ id, code, concerns }) =>
      struck.has(id) && from.findings.includes(code) && (from.concerns === undefined || concerns === from.concerns),
  );
  return whole(left.length);
}

/** The nodes an item veto names; for `concerned` those that a finding concerns, standing or, where it was neutralised, struck. */
export function vetoedNodes(reader: TraceReader, node: Id, placed: PlacedCondition): Id[] {
  if (node !== 'concerned') return [node];
  const { entity, names, struck } = reader;
  const codes = findingsRead(placed.condition, names.layout.rules);
  const isNeutralised = reader.outcome(placed.id) === 'neutralised';
  const nodes = names.layout.nodes.map((one) => one.node.id);
  return nodes.filter((id) =>
    (entity.findings ?? []).some(
      (one) => one.concerns === id && codes.has(one.code) && struck.has(one.id) === isNeutralised,
    ),
  );
}
