import { useSyncExternalStore } from 'react';

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

/** Light or dark as it was chosen on this device; light where nobody chose. */
export const keptTheme = (): 'light' | 'dark' => (localStorage.getItem(THEME_KEPT_AS) === 'dark' ? 'dark' : 'light');

/** Keeps the choice on the device beyond signing out. */
export function keepTheme(theme: 'light' | 'dark'): 'light' | 'dark' {
  localStorage.setItem(THEME_KEPT_AS, theme);
  return theme;
}
