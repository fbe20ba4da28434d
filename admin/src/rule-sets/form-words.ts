import type { Locale } from '../i18n/message.js';
import { CHOICE_WORDS } from './choice-words.js';
import type { Path } from './editing.js';
import { FIELD_WORDS } from './field-words.js';

/** What a field is called: by its name, or by its name in the part it stands in where that is another word. */
export function fieldWord(name: string, path: Path, locale: Locale): string {
  const at = path.lastIndexOf(name);
  const above = path.slice(0, at === -1 ? path.length : at).findLast((step) => typeof step === 'string');
  return (FIELD_WORDS[`${above}.${name}`] ?? FIELD_WORDS[name])?.[locale] ?? name;
}

/** What a choice is called in a field. */
export const choiceWord = (field: string, choice: string, locale: Locale): string =>
  (CHOICE_WORDS[`${field}.${choice}`] ?? CHOICE_WORDS[choice])?.[locale] ?? choice;
