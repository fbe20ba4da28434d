import { type Exact, greatest as greater } from '../exact.js';
import { extreme } from './extreme.js';

/** The greatest of several facts: 12, 9 and 15 give 15. Missing when one of them is. */
export const greatest = extreme<'greatest'>((a: Exact, b: Exact) => greater(a, b));
