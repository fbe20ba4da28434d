import { useSyncExternalStore } from 'react';

/** Work whose dialog was left before the service answered. */
type Work = { id: number; what: string };

let left: readonly Work[] = [];
let last = 0;
const listeners = new Set<() => void>();
const become = (next: readonly Work[]) => {
  left = next;
  for (const listener of listeners) listener();
};

/** What goes on while its person does something else: the layout says so, and whoever began it says how it ended. */
export const works = {
  /** Notes that a dialog was left while its work goes on. @returns what ends the note */
  leave(what: string): () => void {
    last += 1;
    const id = last;
    become([...left, { id, what }]);
    return () => become(left.filter((work) => work.id !== id));
  },
};

/** The work that goes on by itself now. */
export function useWorks(): readonly Work[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => left,
  );
}
