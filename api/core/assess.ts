import type { Assessment, Chase, RuleEffect } from '../contract/assessment.js';
import { chaserOf } from './chase.js';
import { CompactTrace } from './compact-trace.js';
import { effectHandler } from './effects/index.js';
import type { EntityState } from './entity-state.js';
import { toFigure } from './exact.js';
import type { Names } from './names.js';
import { HELD } from './outcome.js';

/** Turns the scored state of one entity into its assessment: what leaves the core, is stored and sealed. */
export function assessor(names: Names): (state: EntityState) => Assessment {
  const { grades } = names.layout.rules;
  const { pointsOf, standingOf } = standpoint(names);
  const order = grades?.order ?? [];
  const { chaseOf } = chaserOf(names);
  const listEffects = effectsForPeople(names);
  const derived = names.layout.derivedFactIds.map((id) => names.factSlot(id));
  return (state) => {
    const standing = standingOf(state);
    const assessment: Assessment = {
      kind: state.entity.kind,
      entity: state.entity.code,
      state: standing,
      points: pointsOf(state),
      grade: state.grade,
      effects: listEffects(state),
      exemptions: state.exemptions.length === 0 ? [] : state.exemptions.map((one) => ({ ...one })),
      chase: isChased(standing) ? chaseOf(state) : NOTHING,
      trace: new CompactTrace(state, derived),
    };
    const { proposal } = state;
    if (standing === 'notDetermined' && proposal)
      assessment.within = { atMost: order[proposal.best]!.id, atLeast: order[proposal.worst]!.id };
    if (state.isVetoed) assessment.vetoed = true;
    if (state.ungraded) assessment.ungraded = state.ungraded;
    if (state.seat) assessment.seat = state.seat;
    return assessment;
  };
}

/** Where somebody stands; an assessment has more. */
export type Placed = Pick<Assessment, 'kind' | 'entity' | 'points' | 'grade' | 'state'>;

/** Says where scored entities stand, without the trace behind it. */
export function placer(names: Names): (state: EntityState) => Placed {
  const { pointsOf, standingOf } = standpoint(names);
  return (state) => {
    const { entity, grade } = state;
    return { kind: entity.kind, entity: entity.code, points: pointsOf(state), grade, state: standingOf(state) };
  };
}

function standpoint(names: Names) {
  const { score } = names.layout.rules;
  const root = score ? names.nodeSlot(score.id) : -1;
  return {
    pointsOf({ after }: EntityState): Assessment['points'] {
      const points = root < 0 ? 'missing' : after[root]!;
      return typeof points === 'string' ? null : toFigure(points);
    },
    standingOf({ standing, faults, after }: EntityState): Assessment['state'] {
      if (standing !== 'notGraded') return standing;
      return faults.length > 0 || (root >= 0 && after[root] === 'missing') ? 'missing' : 'notGraded';
    },
  };
}

const NOTHING = Object.freeze([]) as unknown as Chase[];

const isChased = (standing: Assessment['state']) =>
  standing === 'missing' || standing === 'onHold' || standing === 'notDetermined';

/** Lists the effects of held rules that people act on, in rule-set order. */
function effectsForPeople({ layout }: Names): (state: EntityState) => RuleEffect[] {
  const listed = layout.conditions.flatMap(({ rule }, slot) => {
    const effects = (rule?.effects ?? []).filter((effect) => effectHandler(effect).touches === 'people');
    return effects.length === 0 ? [] : [{ slot, effects: effects.map((effect) => ({ rule: rule!.id, effect })) }];
  });
  return ({ outcomes }) => {
    const found: RuleEffect[] = [];
    for (const { slot, effects } of listed) if (outcomes[slot] === HELD) found.push(...effects);
    return found;
  };
}
