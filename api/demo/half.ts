import type { Cycle } from '../contract/cohort.js';

/** Which half of the year a cohort belongs to. */
export type Half = 'first' | 'second';

/** The cycle of a half of 2026: code, first day, and T, the day data are cut off. */
export function cycleOf(half: Half): Cycle {
  return half === 'first'
    ? { code: '2026-H1', half, startsOn: '2026-01-01', cutoffOn: '2026-06-30' }
    : { code: '2026-H2', half, startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
}

/** Working days of the half after the holiday notice for 2026 (make-up days counted). */
export const WORKING_DAYS: Record<Half, number> = { first: 120, second: 128 };

/** The cycle before, whose results a cohort may carry along. */
export const CYCLE_BEFORE: Record<Half, string> = { first: '2025-H2', second: '2026-H1' };

/** A day counted from the first day of the half, for findings. */
export function dayOf(half: Half, index: number): string {
  const months = half === 'first' ? [1, 2, 3, 4, 5, 6] : [7, 8, 9, 10, 11, 12];
  const month = months[Math.floor(index / 28) % 6] ?? 1;
  return `2026-${String(month).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
}
