import type { Language } from './language.js';

/** The same in the languages people are answered in. */
export type Words = Readonly<Record<Language, string>>;
