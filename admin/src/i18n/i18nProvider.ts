import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from './en.js';
import { type Locale, spoken } from './message.js';
import { messages } from './messages.js';
import { zh } from './zh.js';

const KEPT_AS = 'sifang.locale';
const NATIVE = { zh: 'zh-CN', en: 'en' } as const;

function textsOf(locale: Locale) {
  const own = spoken(messages, locale);
  return { ...(locale === 'zh' ? zh : en), ...own, resources: own };
}

const first: Locale = localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
document.documentElement.lang = NATIVE[first];

const polyglot = polyglotI18nProvider((locale) => textsOf(locale as Locale), first, [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
]);

/** The language people chose, kept on the device beyond signing out. A text is found at `<word>.<key>`; fields also where react-admin looks. */
export const i18nProvider: typeof polyglot = {
  ...polyglot,
  changeLocale: async (locale) => {
    await polyglot.changeLocale(locale);
    localStorage.setItem(KEPT_AS, locale);
    document.documentElement.lang = NATIVE[locale as Locale];
  },
};

/** The language now, for what stands outside of React: dates, the `Accept-Language` of a request. */
export const currentLocale = (): Locale => (polyglot.getLocale() === 'en' ? 'en' : 'zh');
