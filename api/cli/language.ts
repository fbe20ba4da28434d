import type { Title } from '../contract/fields.js';

export type Language = keyof Title;

/** The languages the command line speaks; Chinese is the default. */
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A sentence in both languages, picked when it is printed. */
export const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
