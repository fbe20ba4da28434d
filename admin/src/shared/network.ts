import { useSyncExternalStore } from 'react';

type Reach = 'well' | 'failed';
const SLOW_AFTER_MS = 8000;

let state: Reach | 'slow' = navigator.onLine ? 'well' : 'failed';
const listeners = new Set<() => void>();

function become(next: typeof state): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
globalThis.addEventListener('offline', () => become('failed'));
globalThis.addEventListener('online', () => become('well'));

/** Whether the service is reached: every request tells. */
export const network = {
  /** Notes how a request went, and hands it on. */
  async watch(request: Promise<Response>): Promise<Response> {
    const slow = setTimeout(() => become('slow'), SLOW_AFTER_MS);
    try {
      const response = await request;
      become('well');
      return response;
    } catch (error) {
      if ((error as Error).name === 'AbortError') {
        if (state === 'slow') become('well');
      } else become('failed');
      throw error;
    } finally {
      clearTimeout(slow);
    }
  },
};

/** How the service was reached last: `well`, `slow`, or not at all (`failed`). */
export function useNetwork(): typeof state {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
