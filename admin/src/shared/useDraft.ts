import { useState } from 'react';
import { useMyself } from './myself.js';

/**
 * Something typed, kept on the device at every key until it is cleared: closing the page or losing the network loses nothing.
 * `name` says what it is of, such as `duty-reports.2026-H2`; nobody else on the same device is shown it.
 */
export function useDraft<T>(name: string, starts: T): [T, (value: T) => void, () => void] {
  const { account } = useMyself();
  const at = `sifang.draft.${account.id}.${name}`;
  const [held, setHeld] = useState(() => ({ at, value: read<T>(at) }));
  const value = (held.at === at ? held.value : read<T>(at)) ?? starts;
  const keep = (next: T) => {
    setHeld({ at, value: next });
    try {
      localStorage.setItem(at, JSON.stringify(next));
    } catch {
      // A full device keeps it on the page alone.
    }
  };
  const clear = () => {
    localStorage.removeItem(at);
    setHeld({ at, value: undefined });
  };
  return [value, keep, clear];
}

function read<T>(at: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(at) ?? '') as T;
  } catch {
    return undefined;
  }
}
