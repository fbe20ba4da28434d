import type { CycleRecord } from '../../../api/contract/records/cycle.js';

/** A step of the official's own check list: until which window, and where its button leads. */
export type Step = {
  id: 'announcement' | 'roster' | 'sides' | 'scoring' | 'determination' | 'notice';
  window: string;
  to: string;
};

export const STEPS: readonly Step[] = [
  { id: 'announcement', window: 'announcement', to: '/cycles/:cycle/show' },
  { id: 'roster', window: 'announcement', to: '/cadres' },
  { id: 'sides', window: 'townshipMarks', to: '/marks' },
  { id: 'scoring', window: 'scoring', to: '/results' },
  { id: 'determination', window: 'determination', to: '/determinations' },
  { id: 'notice', window: 'publicNotice', to: '/notices' },
];

const AT: Record<string, number> = {
  planned: 0,
  open: 2,
  closed: 3,
  assessed: 4,
  consulted: 4,
  determined: 5,
  sealed: 5,
  noticed: 5,
  final: 6,
};

/** Which of the {@link STEPS} is in hand in a state of the cycle; their number when all are done. */
export const stepOf = (state: CycleRecord['state']): number => AT[state] ?? 0;
