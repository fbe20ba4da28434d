import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../contract/diagnostic.js';
import { fault, type Words } from './fault.js';
import type { Path } from './json-pointer.js';

/**
 * `not-json` for what the parser stumbled over at this offset, in the words of the person who typed it: a comma too many, a
 * full-width mark, a comment, a file cut off. `path` is as far as the text was readable.
 */
export function syntaxFault(
  error: ParseErrorCode,
  path: Path,
  text: string,
  offset: number,
  length: number,
): Diagnostic {
  const symbol = text.slice(offset, offset + Math.max(length, 1));
  if (text.trim() === '') return fault('not-json', path, empty);
  if (symbol === '') return fault('not-json', path, cutOff);
  if (/^[}\]]/.test(symbol) && /,\s*$/.test(text.slice(Math.max(0, offset - 1000), offset))) {
    return fault('not-json', path, trailingComma);
  }
  if (FULL_WIDTH.test(symbol)) return fault('not-json', path, fullWidth(symbol));
  return fault('not-json', path, sentences[printParseErrorCode(error)]?.(shortened(symbol)) ?? unreadable);
}

const FULL_WIDTH = /^[“”‘’，：；｛｝［］【】（）、。＂　]/;

const empty: Words = {
  zh: '文件是空的，应为一个 JSON 对象。',
  en: 'The text is empty; expected a JSON object.',
};
const cutOff: Words = {
  zh: '文本到这里就断了，还有括号没有闭合。请检查文件是否完整，补上缺少的 } 或 ]。',
  en: 'The text ends here with brackets still open. Check that the file is complete and add the missing } or ].',
};
const trailingComma: Words = {
  zh: '最后一项后面多了一个逗号。请删去括号前的逗号。',
  en: 'There is a comma after the last item. Remove the comma before the bracket.',
};
const unreadable: Words = {
  zh: '这里不是合法的 JSON。请检查标点和引号。',
  en: 'This is not JSON. Check the punctuation and the quotes.',
};
const notAValue = (symbol: string): Words => ({
  zh: `这里是 ${symbol}，应为一个值：带双引号的文本、数、true、false、null、列表或对象。`,
  en: `Found ${symbol} where a value was expected: text in double quotes, a number, true, false, null, a list or an object.`,
});
const openString: Words = {
  zh: '文本没有用双引号结束，或其中有未转义的换行。请补上 "，换行写作 \\n。',
  en: 'A text does not end with a double quote, or holds a bare line break. Add the ", and write line breaks as \\n.',
};
const comment: Words = {
  zh: 'JSON 里不能写注释。请删去；说明文字写进 title 或 basis。',
  en: 'JSON has no comments. Remove it; explanations belong in a title or in the basis.',
};

const sentences: Record<string, (symbol: string) => Words> = {
  InvalidSymbol: notAValue,
  ValueExpected: notAValue,
  PropertyNameExpected: (symbol) => ({
    zh: `这里是 ${symbol}，应为带双引号的键名。`,
    en: `Found ${symbol} where a key in double quotes was expected.`,
  }),
  ColonExpected: (symbol) => ({
    zh: `键名后面应为冒号，这里是 ${symbol}。请补上 ":"。`,
    en: `A colon was expected after the key, found ${symbol}. Add the ":".`,
  }),
  CommaExpected: (symbol) => ({
    zh: `${symbol} 前面缺少逗号。请在上一项后面补上 ","。`,
    en: `A comma is missing before ${symbol}. Add "," after the item before.`,
  }),
  EndOfFileExpected: (symbol) => ({
    zh: `JSON 已经结束，后面还有 ${symbol}。一个文件只能有一个 JSON 值；逐行的数据请用 .ndjson。`,
    en: `The JSON has ended, but ${symbol} follows. A file holds one JSON value; data line by line belongs in .ndjson.`,
  }),
  InvalidCommentToken: () => comment,
  UnexpectedEndOfComment: () => comment,
  UnexpectedEndOfString: () => openString,
  UnexpectedEndOfNumber: (symbol) => ({
    zh: `数 ${symbol} 没有写完。请补全小数或指数部分。`,
    en: `The number ${symbol} is not finished. Complete its decimals or its exponent.`,
  }),
  InvalidUnicode: () => ({
    zh: '\\u 后面应为四位十六进制数字。请改正这个转义。',
    en: 'Four hexadecimal digits were expected after \\u. Correct the escape.',
  }),
  InvalidEscapeCharacter: () => ({
    zh: '文本里有不认识的反斜杠转义。反斜杠本身写作 \\\\。',
    en: 'A text holds an unknown escape. Write a backslash itself as \\\\.',
  }),
  InvalidCharacter: () => ({
    zh: '文本里有控制字符（例如制表符）。请删去，或写作 \\t。',
    en: 'A text holds a control character, such as a tab. Remove it, or write \\t.',
  }),
};

function fullWidth(symbol: string): Words {
  return {
    zh: `这里是全角符号 ${symbol[0]}。JSON 的引号、冒号、逗号和括号要用英文半角。`,
    en: `Found the full-width mark ${symbol[0]}. The quotes, colons, commas and brackets of JSON are the plain ones.`,
  };
}

function shortened(symbol: string): string {
  return symbol.length > 40 ? `${symbol.slice(0, 40)}…` : symbol;
}
