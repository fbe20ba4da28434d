/** One text in both languages. `%{name}` stands for what is filled in. */
export type Text = { zh: string; en: string };

/** What a folder says: texts, and named groups of texts. */
export type Messages = { [key: string]: Text | Messages };

export type Locale = 'zh' | 'en';

export const isText = (entry: Text | Messages): entry is Text => typeof entry['zh'] === 'string';

type Spoken = { [key: string]: string | Spoken };

/** The texts of one language, in the same groups. */
export function spoken(messages: Messages, locale: Locale): Spoken {
  return Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [key, isText(entry) ? entry[locale] : spoken(entry, locale)]),
  );
}
