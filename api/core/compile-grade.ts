import type { Effect } from '../contract/effect.js';
import { chaserOf } from './chase.js';
import { touchesGrade } from './dependency-graph.js';
import { effectHandler } from './effects/index.js';
import { UNGRADE_ORDER } from './effects/ungrade.js';
import type { EntityState } from './entity-state.js';
import { gradeScale, narrow } from './grade.js';
import type { Names } from './names.js';
import { HELD, UNKNOWN } from './outcome.js';

/**
 * Proposes the grade of entities. Ungraded wins over everything, then a hold, then what is missing; only then the band of the
 * points is narrowed by lifts, caps and vetoes. An interval that stays open is "not determined by the measure".
 */
export function compileGrade(names: Names): (states: readonly EntityState[]) => void {
  const { grades, score } = names.layout.rules;
  if (!grades) return () => {};
  const scale = gradeScale(grades);
  const { waitsForPart } = chaserOf(names);
  const root = score ? names.nodeSlot(score.id) : -1;
  const rules = names.layout.conditions.filter(touchesGrade).map(({ id, rule }) => ({
    slot: names.conditionSlot(id),
    id,
    effects: rule!.effects.filter((effect) => effectHandler(effect).touches === 'grade'),
  }));
  const store = (state: EntityState) => {
    let held = NONE;
    let isUnknown = false;
    for (const rule of rules) {
      const outcome = state.outcomes[rule.slot];
      if (outcome === UNKNOWN) isUnknown = true;
      if (outcome !== HELD) continue;
      held = [...held, ...rule.effects];
      for (const effect of rule.effects) if (effect.kind === 'ungrade') noteUngrade(state, effect.as, rule.id);
    }
    const points = root < 0 ? null : state.after[root]!;
    const isMissing = isUnknown || typeof points === 'string';
    const isWaiting = isMissing && state.waiting !== null && waitsForPart(state);
    const isOnHold = isWaiting || held.some(isHold) || state.faults.some(isUndecided);
    if (state.ungraded) state.standing = 'ungraded';
    else if (isOnHold) state.standing = 'onHold';
    else if (isMissing || state.faults.length > 0) state.standing = 'missing';
    else propose(state, held, points);
  };
  return (states) => {
    for (const state of states) store(state);
  };

  function propose(
    state: EntityState,
    held: readonly Effect[],
    points: Exclude<EntityState['after'][number], string> | null,
  ) {
    const band = scale.bandOf(points);
    const interval = held.length === 0 ? band : narrow(band, held, scale);
    state.proposal = interval;
    state.isVetoed = held.some(isVeto);
    state.standing = interval.best === interval.worst ? 'graded' : 'notDetermined';
    if (state.standing === 'graded') state.grade = scale.ids[interval.best]!;
  }
}

/** Most entities are held by no rule. */
const NONE: readonly Effect[] = [];
const isHold = (effect: Effect) => effect.kind === 'hold';
const isVeto = (effect: Effect) => effect.kind === 'veto';
const isUndecided = (fault: EntityState['faults'][number]) => fault.kind === 'exemption' && fault.why === 'undecided';

function noteUngrade(state: EntityState, as: (typeof UNGRADE_ORDER)[number], rule: string) {
  const strength = (one: typeof as) => UNGRADE_ORDER.indexOf(one);
  if (!state.ungraded || strength(as) < strength(state.ungraded.as)) state.ungraded = { as, rule };
}
