import type { Ask } from '../../contract/burden.js';
import { askedFacts } from './asked-facts.js';
import type { County } from './county.js';
import { exactly, span, times } from './span.js';
import { secondsOf } from './unit-time.js';

/**
 * Figures somebody types in: one for each entity (main), or only where it applies when absence means something (further, from none
 * to all). A cadre's own figures are further: they repeat the task list.
 */
export function figureAsks(county: County): Ask[] {
  const isAsked = askedFacts(county);
  return county.inventory.kinds.flatMap(({ kind, facts }) =>
    [...facts].flatMap(([id, { from, enteredBy: side, missing }]): Ask[] => {
      if (from.kind !== 'recorded' || side === undefined || !isAsked(kind, id)) return [];
      const many = county.many(kind);
      const isAlways = missing === 'unknown';
      const count = isAlways ? exactly(many) : span(0, many);
      const part = isAlways && side !== 'cadre' ? 'main' : 'further';
      const seconds = times(count, secondsOf('number'));
      return [{ side, kind: isAlways ? 'numbers' : 'exceptions', of: `${kind}.${id}`, part, count, seconds }];
    }),
  );
}
