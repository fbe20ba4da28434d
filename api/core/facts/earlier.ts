import { exactOf } from '../value.js';
import type { FactHandler } from './handler.js';
import { readerOf } from './recorded.js';

/**
 * From an earlier cycle, under the name the rule set uses for it: `entity.earlier.previous.grade` is the grade of the half-year
 * before. Missing when that cycle left nothing; the fact's `missing` says what that means.
 */
export const earlier: FactHandler<'earlier'> = {
  reach: 'own',
  reads: () => [],
  compile({ cycle, take, fact }, names, id) {
    const read = readerOf(names.fact(id));
    return ({ entity }) => {
      const found = entity.earlier?.[cycle];
      if (found === undefined) return undefined;
      if (take === 'points') return exactOf(found.points);
      const value = take === 'grade' ? found.grade : found.facts?.[fact ?? id];
      return value === undefined ? undefined : read(value);
    };
  },
  missing: (_source, _names, fact) => [{ kind: 'fact', fact }],
};
