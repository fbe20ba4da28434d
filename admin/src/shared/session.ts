import { useSyncExternalStore } from 'react';

// Requests meet the end of a session outside of React; the dialog that asks for the password is inside. They meet here.

type Asking = { settle: (isRenewed: boolean) => void; answer: Promise<boolean> };

let asking: Asking | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export const session = {
  /** Resolves when the person has signed in again (true) or gives up (false). Requests that fail together wait for one answer. */
  renewed(): Promise<boolean> {
    if (!asking) {
      const made: Partial<Asking> = {};
      made.answer = new Promise<boolean>((resolve) => {
        made.settle = resolve;
      });
      asking = made as Asking;
      tell();
    }
    return asking.answer;
  },
  /** The dialog's answer. */
  settle(isRenewed: boolean): void {
    asking?.settle(isRenewed);
    asking = undefined;
    tell();
  },
};

/** Whether somebody is to be asked for the password now. */
export function useIsAskedToSignIn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asking !== undefined,
  );
}
