import type { EntityKind, Title } from '../../contract/fields.js';
import { en } from './en.js';
import type { ClauseRef, EntityRef } from './lines.js';
import type { Words } from './words.js';
import { zh } from './zh.js';

/** The languages of the product. */
export type Language = 'zh' | 'en';

/** Who tells: the words of one language, and the names of other entities where the caller knows them. */
export interface Teller {
  words: Words;
  /** "village Shiqiao", or kind and code where nobody knows the name. */
  place(ref: EntityRef): string;
  /** The name of a place of a tally, or its code. */
  tallyPlace(code: string): string;
  /** A title with the numbers of its clauses. */
  heading(title: Title, ...clauses: (ClauseRef | undefined)[]): string;
  quoted(title: Title, ...clauses: (ClauseRef | undefined)[]): string;
}

/** Finds the name of an entity; undefined where it has none. */
export type NameOf = (kind: EntityKind, code: string) => string | undefined;

/** A teller in one language. */
export function teller(language: Language, nameOf: NameOf = () => undefined): Teller {
  const words = language === 'zh' ? zh : en;
  return {
    words,
    place({ kind, title, code }) {
      const kindWord = title ? words.pick(title) : words.kind(kind);
      return code === undefined ? kindWord : (nameOf(kind, code) ?? words.place(kindWord, code));
    },
    tallyPlace: (code) => nameOf('village', code) ?? nameOf('township', code) ?? code,
    heading: (title, ...clauses) => words.heading(words.pick(title), numbers(clauses)),
    quoted: (title, ...clauses) => words.heading(words.quote(words.pick(title)), numbers(clauses)),
  };
}

const numbers = (clauses: readonly (ClauseRef | undefined)[]) => [
  ...new Set(clauses.flatMap((clause) => (clause ? [clause.number] : []))),
];
