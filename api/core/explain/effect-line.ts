import type { Effect } from '../../contract/effect.js';
import type { Figure, Id } from '../../contract/fields.js';
import { add, type Exact, fromFigure, least, multiply, subtract, toFigure, whole } from '../exact.js';
import { findingsCounted } from '../findings-read.js';
import type { PlacedCondition } from '../layout.js';
import { exactFigure } from './exact-figure.js';
import { factLine, struckCount } from './fact-line.js';
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
        return {
          effect,
          nodes: [nodeNamed(reader, effect.node)],
          ...(isWeighed ? weighed(reader, effect, outcome === 'neutralised') : { points: null }),
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
  return weighed(reader, effect, false).points;
}

/** The points and for how many units; for a neutralised rule what it would have moved besides, had the struck findings counted. */
function weighed(
  reader: TraceReader,
  effect: Points,
  isNeutralised: boolean,
): { points: Figure | null; units?: Figure } {
  const { per } = effect;
  if (per === undefined) return { points: toFigure(pointsOf(effect, whole(1))) };
  const { value } = reader.value(per);
  const units = typeof value === 'number' || typeof value === 'string' ? exactFigure(value) : null;
  const struck = isNeutralised ? struckCount(reader, reader.names.fact(per).from) : undefined;
  if (units === null || (isNeutralised && struck === undefined)) return { points: null };
  if (struck === undefined) return { points: toFigure(pointsOf(effect, units)), units: toFigure(units) };
  const besides = subtract(pointsOf(effect, add(units, whole(struck))), pointsOf(effect, units));
  return { points: toFigure(besides), units: struck };
}

function pointsOf({ points, atMost }: Points, units: Exact): Exact {
  const taken = multiply(fromFigure(points), units);
  return atMost === undefined ? taken : least(taken, fromFigure(atMost));
}

/** The nodes an item veto names; for `concerned` those that a finding concerns, standing or, where it was neutralised, struck. */
export function vetoedNodes(reader: TraceReader, node: Id, placed: PlacedCondition): Id[] {
  if (node !== 'concerned') return [node];
  const { entity, names, struck } = reader;
  const counted = findingsCounted(placed.condition, names.layout.rules);
  const isNeutralised = reader.outcome(placed.id) === 'neutralised';
  const concerned = (entity.findings ?? []).filter(
    ({ id, code, concerns }) =>
      struck.has(id) === isNeutralised &&
      counted.some((one) => one.code === code && (one.concerns === undefined || one.concerns === concerns)),
  );
  return names.layout.nodes.map((one) => one.node.id).filter((id) => concerned.some(({ concerns }) => concerns === id));
}
