import { useEffect, useSyncExternalStore } from 'react';

const KEPT_AS = 'sifang.largeText';
const root = document.documentElement;
const isLarge = () => root.dataset['text'] === 'large';
const listeners = new Set<() => void>();

if (localStorage.getItem(KEPT_AS) === 'yes') root.dataset['text'] = 'large';

/** Whether all text is a quarter larger, kept on the device beyond signing out; and how to change it. */
export function useLargeText(): [boolean, (isWanted: boolean) => void] {
  const isOn = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isLarge);
  return [
    isOn,
    (isWanted) => {
      if (isWanted) root.dataset['text'] = 'large';
      else delete root.dataset['text'];
      localStorage.setItem(KEPT_AS, isWanted ? 'yes' : 'no');
      for (const listener of listeners) listener();
    },
  ];
}

const THEME_KEPT_AS = 'sifang.theme';

type Theme = 'light' | 'dark';
const system = globalThis.matchMedia('(prefers-color-scheme: dark)');
const ofSystem = (): Theme => (system.matches ? 'dark' : 'light');
const chosen = (): Theme | undefined => {
  const kept = localStorage.getItem(THEME_KEPT_AS);
  return kept === 'dark' || kept === 'light' ? kept : undefined;
};

/** Light or dark as it was chosen on this device; as the system is where nobody chose. */
export const keptTheme = (): Theme => chosen() ?? ofSystem();

/** Follows the system while nobody chose otherwise. */
export function useFollowedTheme(become: (theme: Theme) => void): void {
  useEffect(() => {
    const follow = () => {
      if (chosen() === undefined) become(ofSystem());
    };
    follow();
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [become]);
}

/** Whether light or dark was chosen on this device, and how to follow the system again. */
export const theme = {
  isChosen: (): boolean => chosen() !== undefined,
  followSystem(): Theme {
    localStorage.removeItem(THEME_KEPT_AS);
    return ofSystem();
  },
};

/** Keeps the choice on the device beyond signing out. */
export function keepTheme(wanted: Theme): Theme {
  localStorage.setItem(THEME_KEPT_AS, wanted);
  return wanted;
}
