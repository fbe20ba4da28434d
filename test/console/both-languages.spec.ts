import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'ra-language-english';
import { isText, type Messages, type Text } from '../../admin/src/i18n/message.js';
import { messages } from '../../admin/src/i18n/messages.js';
import { zh } from '../../admin/src/i18n/zh.js';
import { TRANSITIONS } from '../../api/contract/transitions.js';

const SOURCES = 'admin/src';
const HAN = /\p{Script=Han}/u;

/** Every text with its key. */
function texts(of: Messages, at = ''): [string, Text][] {
  return Object.entries(of).flatMap(([key, entry]) => {
    const here = at ? `${at}.${key}` : key;
    return isText(entry) ? [[here, entry] as [string, Text]] : texts(entry, here);
  });
}

const all = texts(messages);
const keys = new Set(all.map(([key]) => key));

describe('The console speaks Chinese and English, both completely', () => {
  test('every text is there in both languages, with the same blanks to fill in', () => {
    const isWhole = ({ zh: chinese, en }: Text) =>
      chinese.trim() !== '' && en.trim() !== '' && `${filledIn(en)}` === `${filledIn(chinese)}`;
    expect(all.filter(([, text]) => !isWhole(text))).toEqual([]);
  });

  test('English has no Chinese in it, but for the name of the language', () => {
    expect(all.filter(([key, { en }]) => HAN.test(en) && key !== 'layout.language').map(([key]) => key)).toEqual([]);
  });

  test('what react-admin says is there in Chinese, key by key, with the same blanks', () => {
    const inEnglish = texts(asMessages(english.ra as Tree));
    const inChinese = new Map(texts(asMessages(zh.ra as Tree)));
    expect([...inChinese.keys()]).toEqual(inEnglish.map(([key]) => key));
    const untold = inEnglish.filter(([key, { zh: said }]) => {
      const chinese = inChinese.get(key)!.zh;
      const isWordless = !/[a-z]{3}/i.test(said.replaceAll(/%\{\w+\}/g, ''));
      return !(isWordless || HAN.test(chinese)) || filledIn(chinese).some((blank) => !filledIn(said).includes(blank));
    });
    expect(untold).toEqual([]);
  });

  test('every text that a page asks for by name is there', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const asked = files.flatMap((file) =>
      [
        ...readFileSync(join(SOURCES, file), 'utf8').matchAll(
          /\b(?:translate\(|i18nKey=)\s*['"]([\w-]+(?:\.[\w-]+)+)['"]/g,
        ),
      ].map(([, key]) => ({ file, key: key! })),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ key }) => !key.startsWith('ra.') && !keys.has(key))).toEqual([]);
  });

  test('every list has a name, and says what to do first while it is empty', () => {
    const indices = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^[\w-]+[\\/]index\.ts$/.test(file),
    );
    const words = indices.flatMap((file) => {
      const text = readFileSync(join(SOURCES, file), 'utf8');
      const name = /\bname: '([\w-]+)'/.exec(text)?.[1];
      return name && /^ {2}list: /m.test(text) ? [name] : [];
    });
    expect(words.length).toBeGreaterThan(25);
    const asked = words.flatMap((word) => [`${word}.name`, `${word}.empty`]);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every move of a word that has pages has a button', () => {
    const words = Object.entries(TRANSITIONS).filter(([word]) => word in messages);
    const moves = words.flatMap(([word, rows]) => rows.map(({ move }) => `${word}.moves.${move}`));
    expect(moves.filter((key) => !keys.has(key))).toEqual([]);
  });
});

type Tree = { [key: string]: string | Tree };

function asMessages(tree: Tree): Messages {
  return Object.fromEntries(
    Object.entries(tree).map(([key, entry]) => [
      key,
      typeof entry === 'string' ? { zh: entry, en: entry } : asMessages(entry),
    ]),
  );
}

/** The blanks of a text, once each; a count that English needs for its plural may be silent in Chinese. */
function filledIn(text: string): string[] {
  return [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name!))]
    .filter((name) => name !== 'smart_count')
    .toSorted();
}
