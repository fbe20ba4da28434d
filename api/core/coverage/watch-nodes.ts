import type { NodeTrace } from '../../contract/assessment.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { within } from '../bounds.js';
import type { Exact } from '../exact.js';
import { caseId, type PlacedNode } from '../layout.js';
import type { Names } from '../names.js';
import { talliesOf } from '../tallies.js';
import type { Goal, SeenEntity, WatchedPart } from './watched.js';

/** Nodes: that they gave points, were set aside where they can be, and each of their options, levels, bands and branches. */
export function watchNodes(names: Names): WatchedPart[] {
  return names.layout.nodes.flatMap((placed, slot) => [
    watchNode(placed, slot, names),
    ...watchBands(placed, slot, names),
  ]);
}

function watchNode({ node, pointer }: PlacedNode, slot: number, names: Names): WatchedPart {
  const inside = insideOf(node, names);
  const aside: Goal[] = node.countsWhen ? [{ goal: 'setAside' }] : [];
  return {
    what: 'node',
    kind: names.kind,
    id: node.id,
    clause: node.clause,
    pointer,
    goals: [{ goal: 'points' }, ...aside, ...inside.goals],
    seen(entity) {
      const trace = afterOf(entity.assessment.trace.nodes[slot]!);
      if (isAside(trace)) return [{ goal: 'setAside' }];
      return [...(trace === 'missing' ? [] : [{ goal: 'points' } as const]), ...inside.seen(entity)];
    },
  };
}

/** A band that names a clause of its own is a part of its own. */
function watchBands({ node, pointer }: PlacedNode, slot: number, names: Names): WatchedPart[] {
  if (node.kind !== 'bands') return [];
  return node.bands.flatMap((band, i) => {
    if (band.clause === undefined) return [];
    const reached: Goal = { goal: 'band', of: String(i + 1) };
    return [
      {
        what: 'band',
        kind: names.kind,
        id: `${node.id}.${i + 1}`,
        clause: band.clause,
        pointer: `${pointer}/bands/${i}`,
        goals: [reached],
        seen(entity: SeenEntity) {
          if (isAside(afterOf(entity.assessment.trace.nodes[slot]!))) return [];
          const value = entity.state.facts[names.factSlot(node.fact)] as Exact | undefined;
          return value !== undefined && within(band)(value) ? [reached] : [];
        },
      } satisfies WatchedPart,
    ];
  });
}

const afterOf = (trace: NodeTrace) => (Array.isArray(trace) ? trace[1] : trace);
const isAside = (trace: ReturnType<typeof afterOf>) => trace === 'notScheduled' || trace === 'excluded';

interface Inside {
  goals: Goal[];
  seen(entity: SeenEntity): Goal[];
}
const NOTHING: Inside = { goals: [], seen: () => [] };

/** What can be picked or reached inside a node. */
function insideOf(node: ScoreNode, names: Names): Inside {
  switch (node.kind) {
    case 'ballot':
      return optionsOf(node, names);
    case 'marks':
      return levelsOf(node, names);
    case 'bands':
      return bandsOf(node, names);
    case 'cases':
      return branchesOf(node, names);
    default:
      return NOTHING;
  }
}

function optionsOf(node: Extract<ScoreNode, { kind: 'ballot' }>, names: Names): Inside {
  const goals = Object.keys(node.options).map((of): Goal => ({ goal: 'option', of }));
  return {
    goals,
    seen({ state }) {
      const tallies = talliesOf(state, node.group, names.group(node.group));
      if (!Array.isArray(tallies)) return [];
      return goals.filter(({ of }) => tallies.some(({ questions }) => (questions[node.question]?.[of!] ?? 0) > 0));
    },
  };
}

function levelsOf(node: Extract<ScoreNode, { kind: 'marks' }>, names: Names): Inside {
  if (node.scale === undefined) return NOTHING;
  const levels = Object.keys(names.group(node.group).scales?.[node.scale] ?? {});
  const goals = levels.map((of): Goal => ({ goal: 'level', of }));
  const slot = names.markSlot(node.group, node.item);
  return { goals, seen: ({ state }) => goals.filter(({ of }) => state.marks[slot]?.includes(of!)) };
}

/** Bands without a clause of their own belong to the node; they are counted from 1, in the order of the file. */
function bandsOf(node: Extract<ScoreNode, { kind: 'bands' }>, names: Names): Inside {
  const bands = node.bands.flatMap(({ clause, ...band }, i) =>
    clause === undefined ? [{ goal: { goal: 'band', of: String(i + 1) } as const, holds: within(band) }] : [],
  );
  return {
    goals: bands.map(({ goal }) => goal),
    seen({ state }) {
      const value = state.facts[names.factSlot(node.fact)] as Exact | undefined;
      return value === undefined ? [] : bands.filter(({ holds }) => holds(value)).map(({ goal }) => goal);
    },
  };
}

/** The branch that was taken: the first condition that held, with none unknown before it, or the last resort. */
function branchesOf(node: Extract<ScoreNode, { kind: 'cases' }>, names: Names): Inside {
  const slots = node.cases.map((_, i) => names.conditionSlot(caseId(node.id, i)));
  const goals = slots.map((_, i): Goal => ({ goal: 'case', of: String(i + 1) }));
  const otherwise: Goal = { goal: 'otherwise' };
  return {
    goals: [...goals, otherwise],
    seen({ assessment: { trace } }) {
      const taken = slots.findIndex((slot) => trace.conditions[slot] !== '-');
      if (taken < 0) return [otherwise];
      return trace.conditions[slots[taken]!] === '+' ? [goals[taken]!] : [];
    },
  };
}
