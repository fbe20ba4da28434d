import type { Effect } from '../contract/effect.js';
import { waitsForPart } from './chase.js';
import { touchesGrade } from './dependency-graph.js';
import { effectHandler } from './effects/index.js';
import { UNGRADE_ORDER } from './effects/ungrade.js';
import type { EntityState } from './entity-state.js';
import { gradeScale, narrow } from './grade.js';
import type { Names } from './names.js';
import { HELD, UNKNOWN } from './outcome.js';

/**
 * Proposes the grade of one entity. Ungraded wins over everything, then a hold, then what is missing; only then the band of the
 * points is narrowed by lifts, caps and vetoes. An interval that stays open is "not determined by the measure".
 */
export function compileGrade(names: Names): (state: EntityState) => void {
  const { grades, score } = names.layout.rules;
  if (!grades) return () => {};
  const scale = gradeScale(grades);
  const root = score ? names.nodeSlot(score.id) : -1;
  const rules = names.layout.conditions.filter(touchesGrade).map(({ id, rule }) => ({
    slot: names.conditionSlot(id),
    id,
    effects: rule!.effects.filter((effect) => effectHandler(effect).touches === 'grade'),
  }));
  return (state) => {
    const held: Effect[] = [];
    let isUnknown = false;
    for (const rule of rules) {
      const outcome = state.outcomes[rule.slot];
      if (outcome === UNKNOWN) isUnknown = true;
      if (outcome !== HELD) continue;
      for (const effect of rule.effects) {
        held.push(effect);
        if (effect.kind === 'ungrade') noteUngrade(state, effect.as, rule.id);
      }
    }
    const points = root < 0 ? null : state.after[root]!;
    const isMissing = isUnknown || typeof points === 'string';
    const isWaiting = isMissing && state.waiting !== null && waitsForPart(state, names);
    const isOnHold = isWaiting || held.some((e) => e.kind === 'hold') || state.faults.some(isUndecided);
    if (state.ungraded) state.standing = 'ungraded';
    else if (isOnHold) state.standing = 'onHold';
    else if (isMissing || state.faults.length > 0) state.standing = 'missing';
    else propose(state, held, points);
  };

  function propose(
    state: EntityState,
    held: readonly Effect[],
    points: Exclude<EntityState['after'][number], string> | null,
  ) {
    const band = scale.bandOf(points);
    const interval = held.length === 0 ? band : narrow(band, held, scale);
    state.proposal = interval;
    state.isVetoed = held.some((effect) => effect.kind === 'veto');
    state.standing = interval.best === interval.worst ? 'graded' : 'notDetermined';
    if (state.standing === 'graded') state.grade = scale.ids[interval.best]!;
  }
}

const isUndecided = (fault: EntityState['faults'][number]) => fault.kind === 'exemption' && fault.why === 'undecided';

function noteUngrade(state: EntityState, as: (typeof UNGRADE_ORDER)[number], rule: string) {
  const strength = (one: typeof as) => UNGRADE_ORDER.indexOf(one);
  if (!state.ungraded || strength(as) < strength(state.ungraded.as)) state.ungraded = { as, rule };
}
