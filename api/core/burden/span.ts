import type { Span } from '../../contract/burden.js';

/** The same number at both ends. */
export const exactly = (n: number): Span => ({ least: n, most: n });
export const span = (least: number, most: number): Span => ({ least, most });
export const times = (a: Span, n: number): Span => ({ least: a.least * n, most: a.most * n });
export const plus = (a: Span, b: Span): Span => ({ least: a.least + b.least, most: a.most + b.most });
export const nothing: Span = exactly(0);
