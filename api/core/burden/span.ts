import type { Span } from '../../contract/burden.js';

/** The same number at both ends. */
export const exactly = (n: number): Span => ({ least: n, most: n });
/** From the least to the most, both included. */
export const span = (least: number, most: number): Span => ({ least, most });
/** Both ends, n times; n is not below 0. */
export const times = (a: Span, n: number): Span => ({ least: a.least * n, most: a.most * n });
/** Least and least, most and most. */
export const plus = (a: Span, b: Span): Span => ({ least: a.least + b.least, most: a.most + b.most });
/** 0 at both ends. */
export const nothing: Span = exactly(0);
