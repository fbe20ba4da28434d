import { type Exact, greatest, least, mean, sum, zero } from '../exact.js';

/** Several numbers as one; undefined for the mean, least or greatest of none. */
export function fold(take: 'sum' | 'mean' | 'least' | 'greatest', values: readonly Exact[]): Exact | undefined {
  if (take === 'sum') return values.length === 0 ? zero : sum(values);
  if (values.length === 0) return undefined;
  if (take === 'mean') return values.length === 1 ? values[0] : mean(values);
  return values.reduce(take === 'least' ? least : greatest);
}
