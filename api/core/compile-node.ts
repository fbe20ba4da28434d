import type { ScoreNode } from '../contract/score-node.js';
import { effectsOn, readAfter } from './dependency-graph.js';
import { effectHandler } from './effects/index.js';
import type { NodeChange, NodeEffectHandler } from './effects/handler.js';
import type { EntityState } from './entity-state.js';
import { add, type Exact, fromFigure, greatest, isNegative, least, round, subtract, zero } from './exact.js';
import { findingsCounted } from './findings-read.js';
import type { Names } from './names.js';
import { staysBelowMaximum } from './maximum.js';
import { nodeHandler } from './nodes/index.js';
import { DID_NOT_HOLD, HELD, UNKNOWN } from './outcome.js';
import type { NodeValue } from './value.js';

/** Computes one node of entities, and of their shadows: points before effects, then effects, floor, maximum and rounding. */
export function compileNode(node: ScoreNode, names: Names): (states: readonly EntityState[]) => void {
  const slot = names.nodeSlot(node.id);
  const compute = nodeHandler(node).compile(node, names, (child) => readAfter(names.nodeSlot(child.id)));
  const counts = node.countsWhen ? names.conditionSlot(`${node.id}.countsWhen`) : -1;
  const aside = node.setAsideAs ?? 'excluded';
  const finish = compileFinish(node, names);
  const store = (state: EntityState) => {
    let before: NodeValue;
    if (state.setAside !== null && state.setAside.has(node.id)) before = 'excluded';
    else if (counts >= 0 && state.outcomes[counts] !== HELD)
      before = state.outcomes[counts] === DID_NOT_HOLD ? aside : 'missing';
    else before = compute(state);
    state.before[slot] = before;
    state.after[slot] = finish === null || typeof before === 'string' ? before : finish(before, state);
  };
  return (states) => {
    for (const state of states) {
      store(state);
      if (state.shadow !== null) store(state.shadow);
    }
  };
}

/** What happens to a node's points after they are known: effects, floor, maximum, rounding, in this order; null when nothing does. */
function compileFinish(node: ScoreNode, names: Names): ((before: Exact, state: EntityState) => NodeValue) | null {
  const placed = effectsOn(node.id, names);
  const effects = placed.map((one) => compileEffect(one, node, names));
  const rules = [...new Set(placed.map(({ condition }) => names.conditionSlot(condition.id)))];
  /** Most rules do not hold for most people; then nothing is made to hold a change that is none. */
  const isMoved = ({ outcomes }: EntityState) => {
    for (const slot of rules) {
      const outcome = outcomes[slot];
      if (outcome === HELD || outcome === UNKNOWN) return true;
    }
    return false;
  };
  const floor = node.min === undefined || node.min === 'none' ? null : fromFigure(node.min);
  const isBelow = rules.length === 0 && floor === null && staysBelowMaximum(node, names.ruleSet.raterGroups);
  const max = node.max === undefined || node.max === 'uncapped' || isBelow ? null : fromFigure(node.max);
  const isFloored = node.min !== 'none';
  const rounding = node.round ?? null;
  if (rules.length === 0 && floor === null && max === null && rounding === null) return null;
  return (before, state) => {
    let value = before;
    if (isMoved(state)) {
      const change: NodeChange = { isVetoed: false, bonus: zero, deduction: zero, isDeducted: false };
      for (const effect of effects) if (!effect(state, change)) return 'missing';
      if (change.isVetoed) value = zero;
      else if (change.bonus !== zero) value = add(value, change.bonus);
      if (change.isDeducted && !change.isVetoed) {
        const undeducted = value;
        value = subtract(value, change.deduction);
        if (isFloored && floor === null && isNegative(value)) value = least(undeducted, zero);
      }
    }
    if (floor !== null) value = greatest(value, floor);
    if (max !== null) value = least(value, max);
    return rounding === null ? value : round(value, rounding);
  };
}

type PlacedEffect = ReturnType<typeof effectsOn>[number];

/** Adds an effect's part to the change when its rule held; false when the rule is unknown or a fact it needs is missing. */
function compileEffect({ condition, effect }: PlacedEffect, node: ScoreNode, names: Names) {
  const slot = names.conditionSlot(condition.id);
  const apply = (effectHandler(effect) as NodeEffectHandler<'deduct'>).compile(effect as never, names);
  const isConcerned = concerns(effect, condition, node, names);
  return (state: EntityState, change: NodeChange): boolean => {
    const outcome = state.outcomes[slot];
    if (outcome === UNKNOWN) return false;
    return outcome === HELD && isConcerned(state) ? apply(state, change) : true;
  };
}

/** For `concerned`: does a standing finding that the rule counts concern this very node? */
function concerns(
  effect: PlacedEffect['effect'],
  { condition }: PlacedEffect['condition'],
  node: ScoreNode,
  { layout }: Names,
): (state: EntityState) => boolean {
  if (effect.kind !== 'itemVeto' || effect.node !== 'concerned') return () => true;
  const counted = findingsCounted(condition, layout.rules).filter(
    ({ concerns: only }) => only === undefined || only === node.id,
  );
  const codes = new Set(counted.map(({ code }) => code));
  return ({ findings }) => findings.some((one) => one.concerns === node.id && codes.has(one.code));
}
