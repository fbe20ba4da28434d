import type { RuleSet } from '../../contract/rule-set.js';
import type { WatchedPart } from './watched.js';

/**
 * Every other place that names a clause: what people carry out (procedures, windows, notice, review), what is judged when a rule set
 * is loaded (barred duties) and what is judged when ballots are counted. No example runs them.
 * @param watched the places that examples do run
 */
export function partsOutside(ruleSet: RuleSet, watched: ReadonlySet<string>): WatchedPart[] {
  return [...clausesIn(ruleSet, '')]
    .filter(({ pointer }) => !watched.has(pointer))
    .map(({ clause, pointer, part }) => ({ what: 'outside', id: nameOf(part, pointer), clause, pointer, goals: [] }));
}

interface Place {
  clause: string;
  pointer: string;
  part: object;
}

/** Wherever a clause is named, the key is `clause` and its value is text: nothing else in the contract looks like that. */
function* clausesIn(part: object, pointer: string): Generator<Place> {
  for (const [key, value] of Object.entries(part))
    if (key === 'clause' && typeof value === 'string') yield { clause: value, pointer, part };
    else if (typeof value === 'object' && value !== null) yield* clausesIn(value, `${pointer}/${key}`);
}

/** `procedures P3`, `schedule.windows ballot`, or the place itself where nothing is called by an id. */
function nameOf(part: object, pointer: string): string {
  const keys = pointer.split('/').filter((key) => key !== '' && !/^\d+$/.test(key));
  const id = 'id' in part ? part.id : 'kind' in part ? part.kind : undefined;
  return id === undefined ? keys.join('.') : `${keys.join('.')} ${String(id)}`;
}
