import { useEffect, useState } from 'react';
import { useMyself } from './myself.js';

/**
 * Something typed, kept on the device at every key until it is cleared: closing the page or losing the network loses nothing.
 * `name` says what it is of, such as `duty-reports.2026-H2`; nobody else on the same device is shown it.
 */
export function useDraft<T>(name: string, starts: T): [T, (value: T) => void, () => void] {
  const { account } = useMyself();
  const at = `sifang.draft.${account.id}.${name}`;
  const [value, setValue] = useState<T>(() => read(at) ?? starts);
  useEffect(() => setValue(read(at) ?? starts), [at]); // `starts` is what an empty draft is; a new object of it changes nothing
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(at, JSON.stringify(next));
    } catch {
      // A full device keeps it on the page alone.
    }
  };
  const clear = () => {
    localStorage.removeItem(at);
    setValue(starts);
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
