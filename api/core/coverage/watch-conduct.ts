import type { RuleSet } from '../../contract/rule-set.js';
import type { SeenEntity, WatchedPart } from './watched.js';

/** Listed conduct that was found, and fault tolerance: applied, per situation, every condition and exclusion answered both ways. */
export function watchConduct({ negativeList, exemptions: policy }: RuleSet): WatchedPart[] {
  const conduct = (negativeList?.conduct ?? []).map(({ code, clause }, i): WatchedPart => ({
    what: 'conduct',
    id: code,
    clause,
    pointer: `/negativeList/conduct/${i}`,
    goals: [{ goal: 'found' }],
    seen: ({ state }) => (state.entity.findings?.some((one) => one.code === code) ? [{ goal: 'found' }] : []),
  }));
  if (!policy) return conduct;
  const situations = policy.situations.map(({ id, clause }, i): WatchedPart => ({
    what: 'situation',
    id,
    clause,
    pointer: `/exemptions/situations/${i}`,
    goals: [{ goal: 'applied' }],
    seen: (entity) => (applied(entity, id) ? [{ goal: 'applied' }] : []),
  }));
  const whole: WatchedPart = {
    what: 'exemptions',
    id: 'exemptions',
    clause: policy.clause,
    pointer: '/exemptions',
    goals: [{ goal: 'applied' }],
    seen: ({ state }) => (state.exemptions.length > 0 ? [{ goal: 'applied' }] : []),
  };
  return [
    ...conduct,
    whole,
    ...situations,
    ...policy.conditions.map((one, i) => answered('condition', one, `/exemptions/conditions/${i}`)),
    ...policy.exclusions.map((one, i) => answered('exclusion', one, `/exemptions/exclusions/${i}`)),
  ];
}

const applied = ({ state }: SeenEntity, situation: string) =>
  state.entity.exemptions?.some(
    (one) => one.situation === situation && state.exemptions.some(({ id }) => id === one.id),
  );

function answered(
  what: 'condition' | 'exclusion',
  { id, clause }: { id: string; clause: string },
  pointer: string,
): WatchedPart {
  return {
    what,
    id,
    clause,
    pointer,
    goals: [{ goal: 'yes' }, { goal: 'no' }],
    seen: ({ state }) =>
      (state.entity.exemptions ?? []).flatMap(({ answers }) =>
        answers[id] === undefined ? [] : [{ goal: answers[id] ? 'yes' : 'no' } as const],
      ),
  };
}
