import type { Words } from './fault.js';
import type { Path } from './json-pointer.js';

/** What stands in a text, as a noun phrase: `the text "abc"`, `a list of 3`. Long values are shortened. */
export function foundWords(value: unknown): Words {
  if (value === undefined) return { zh: '没有内容', en: 'nothing' };
  if (value === null) return { zh: 'null', en: 'null' };
  if (Array.isArray(value)) {
    return value.length === 0
      ? { zh: '空列表', en: 'an empty list' }
      : { zh: `列表（${value.length} 项）`, en: `a list of ${value.length}` };
  }
  switch (typeof value) {
    case 'string': {
      const text = JSON.stringify(shortened(value));
      return { zh: `文本 ${text}`, en: `the text ${text}` };
    }
    case 'number':
      return { zh: `数 ${value}`, en: `the number ${value}` };
    case 'object': {
      const names = Object.keys(value);
      if (names.length === 0) return { zh: '空对象', en: 'an empty object' };
      const some = names.slice(0, 4).map(shortened).join(', ') + (names.length > 4 ? ', …' : '');
      return { zh: `对象 { ${some} }`, en: `an object with ${some}` };
    }
    default:
      return { zh: String(value), en: String(value) };
  }
}

/** What a place in a text is called: `"weight"`, `item 2 of "rules"` (counted from 1), or the file. */
export function placeWords(path: Path): Words {
  const last = path.at(-1);
  if (last === undefined) return { zh: '文件内容', en: 'the file' };
  if (typeof last === 'string') return { zh: `“${shortened(last)}”`, en: `"${shortened(last)}"` };
  const list = placeWords(path.slice(0, -1));
  return { zh: `${list.zh}的第 ${last + 1} 项`, en: `item ${last + 1} of ${list.en}` };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
