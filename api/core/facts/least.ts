import { type Exact, least as lesser } from '../exact.js';
import { extreme } from './extreme.js';

/** The least of several facts: 12, 9 and 15 give 9. Missing when one of them is. */
export const least = extreme<'least'>((a: Exact, b: Exact) => lesser(a, b));
