import type { Id } from '../../contract/fields.js';
import type { RaterGroup } from '../../contract/rater-group.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { talliesOf } from '../tallies.js';
import type { SeenEntity, WatchedPart } from './watched.js';

/** Rater groups that answered, quorums met and not met, and the one check that voids a whole place. */
export function watchRaters({ raterGroups, entities }: RuleSet): WatchedPart[] {
  const read = new Set(groupsIn(entities));
  return Object.entries(raterGroups).flatMap(([id, group]) => (read.has(id) ? watchGroup(id, group) : []));
}

/** The groups whose marks or ballots are read; a side that speaks in another way (records, opinions) is in no example. */
function* groupsIn(part: object): Generator<string> {
  for (const [key, value] of Object.entries(part))
    if (key === 'group' && typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null) yield* groupsIn(value);
}

function watchGroup(id: Id, group: RaterGroup): WatchedPart[] {
  const pointer = `/raterGroups/${id}`;
  const hasTally = ({ state }: SeenEntity) => state.entity.tallies?.some((tally) => tally.group === id) ?? false;
  const answered = ({ state }: SeenEntity) =>
    state.entity.marks?.some((mark) => mark.group === id && mark.values.length > 0) ?? false;
  const faultOf = ({ state }: SeenEntity) => {
    const judged = talliesOf(state, id, group);
    return 'kind' in judged && judged.kind === 'tally' ? judged.why : null;
  };
  const parts: WatchedPart[] = [
    {
      what: 'raterGroup',
      id,
      clause: group.clause,
      pointer,
      goals: [{ goal: 'answered' }],
      seen: (entity) => (hasTally(entity) || answered(entity) ? [{ goal: 'answered' }] : []),
    },
  ];
  if (group.quorum)
    parts.push({
      what: 'quorum',
      id,
      clause: group.quorum.clause,
      pointer: `${pointer}/quorum`,
      goals: [{ goal: 'met' }, { goal: 'below' }],
      seen(entity) {
        if (!hasTally(entity)) return [];
        const why = faultOf(entity);
        return why === null ? [{ goal: 'met' }] : why === 'belowQuorum' ? [{ goal: 'below' }] : [];
      },
    });
  for (const [i, check] of (group.ballotChecks ?? []).entries())
    if (check.kind === 'returnedAtMostIssued')
      parts.push({
        what: 'ballotCheck',
        id: `${id}.${check.kind}`,
        clause: check.clause,
        pointer: `${pointer}/ballotChecks/${i}`,
        goals: [{ goal: 'met' }, { goal: 'void' }],
        seen(entity) {
          if (!hasTally(entity)) return [];
          return [{ goal: faultOf(entity) === 'returnedOverIssued' ? 'void' : 'met' }];
        },
      });
  return parts;
}
