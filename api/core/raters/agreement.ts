import type { RaterQuestion } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import type { View } from './standard-readings.js';
import { meanOf, squares } from './statistics.js';

/**
 * How far raters agree on the same people: the intraclass correlations of Shrout and Fleiss (1979) from a table of one row per
 * person and one column per rater. `absolute` is ICC(2,1), which counts severity as disagreement; `consistent` is ICC(3,1), which
 * does not; `any` is ICC(1,1). Null where nobody differs, or the table has fewer than two rows or columns.
 */
export function agreementOf(
  table: readonly (readonly number[])[],
): Record<'any' | 'absolute' | 'consistent', number> | null {
  const [n, k] = [table.length, table[0]?.length ?? 0];
  if (n < 2 || k < 2) return null;
  const persons = (k * squares(table.map(meanOf))) / (n - 1);
  const columns = table[0]!.map((_, j) => meanOf(table.map((row) => row[j]!)));
  const raters = (n * squares(columns)) / (k - 1);
  const within = table.reduce((total, row) => total + squares(row), 0) / (n * (k - 1));
  const error = (within * n * (k - 1) - raters * (k - 1)) / ((n - 1) * (k - 1));
  if (persons + within === 0) return null;
  return {
    any: (persons - within) / (persons + (k - 1) * within),
    absolute: (persons - error) / (persons + (k - 1) * error + (k * (raters - error)) / n),
    consistent: (persons - error) / (persons + (k - 1) * error),
  };
}

/** Whether those who marked the same cadres read the levels alike. */
export function disagreement(views: ReadonlyMap<string, readonly View[]>): RaterQuestion[] {
  const limit = LIMITS.disagreement;
  const columns = [...views.values()].map((own) => new Map(own.map(({ cadre, mean }) => [cadre, mean])));
  const cadres = [...(columns[0]?.keys() ?? [])].filter((code) => columns.every((one) => one.has(code)));
  if (cadres.length < limit.cadres || columns.length < limit.raters) return [];
  const found = agreementOf(cadres.map((code) => columns.map((one) => one.get(code)!)));
  if (!found || found.absolute >= limit.agreement) return [];
  return [say('disagreement', [...views.keys()], found.absolute, cadres.length)];
}
