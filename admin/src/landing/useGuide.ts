import { useStore } from 'ra-core';
import { useMyself } from '../shared/myself.js';

/** Whether the first steps are shown to this person on this device; and how to put them away or bring them back. */
export function useGuide(): [boolean, (isShown: boolean) => void] {
  const { account } = useMyself();
  return useStore<boolean>(`guide.${account.id}`, true);
}
