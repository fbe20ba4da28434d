import { visit } from 'jsonc-parser';
import type { Diagnostic } from '../contract/diagnostic.js';
import { fault, type Words } from './fault.js';
import type { Path } from './json-pointer.js';
import { DEPTH, DIGITS, FAULTS } from './limits.js';
import { isExactNumber, significantDigits } from './number-text.js';
import { syntaxFault } from './syntax-fault.js';
import { placesOf } from './text-position.js';

/**
 * Everything wrong with a text as JSON, in the order of the text: duplicate keys, `__proto__`, numbers a double does not
 * keep, nesting over the limit, and the first place that is not JSON (what follows it are only consequences). At most
 * FAULTS. It stops at the first bracket too deep, so that no nesting exhausts the stack. `firstLine` as in `placesOf`.
 */
export function inspectText(text: string, firstLine = 1): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const placeAt = placesOf(text, firstLine);
  const stop = new Error('enough was seen');
  const tell = (diagnostic: Diagnostic, offset: number) => {
    faults.push({ ...diagnostic, ...placeAt(offset) });
    if (faults.length === FAULTS) throw stop;
  };

  const members: (Set<string> | undefined)[] = [];
  let here = root;
  const open = (names: Set<string> | undefined, offset: number, pathOf: () => Path) => {
    here = pathOf;
    members.push(names);
    if (members.length <= DEPTH) return;
    tell(fault('too-deep', pathOf(), tooDeep), offset);
    throw stop;
  };
  const close = () => void members.pop();

  try {
    visit(
      text,
      {
        onObjectBegin: (offset, _length, _line, _column, pathOf) => open(new Set(), offset, pathOf),
        onArrayBegin: (offset, _length, _line, _column, pathOf) => open(undefined, offset, pathOf),
        onObjectEnd: close,
        onArrayEnd: close,
        onObjectProperty: (name, offset, _length, _line, _column, pathOf) => {
          const names = members.at(-1)!;
          const path = () => [...pathOf(), name];
          if (name === '__proto__') tell(fault('forbidden-key', path(), forbidden), offset);
          else if (names.has(name)) tell(fault('duplicate-key', path(), duplicate(name)), offset);
          names.add(name);
        },
        onLiteralValue: (value, offset, length, _line, _column, pathOf) => {
          if (typeof value !== 'number') return;
          const literal = text.slice(offset, offset + length);
          if (!isExactNumber(literal)) tell(fault('number-too-long', pathOf(), inexact(literal)), offset);
        },
        onError: (error, offset, length) => {
          tell(syntaxFault(error, here(), text, offset, length), offset);
          throw stop;
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (thrown) {
    if (thrown !== stop) throw thrown;
  }
  return faults;
}

function root(): Path {
  return [];
}

const tooDeep: Words = {
  zh: `列表和对象嵌套超过 ${DEPTH} 层。请把内容拆平；四方评的任何文件都用不到这么深。`,
  en: `Lists and objects are nested more than ${DEPTH} deep. Flatten them; no file of Sifang needs that depth.`,
};

const forbidden: Words = {
  zh: '键名“__proto__”不允许使用，程序会把它当成别的东西。请换一个名字。',
  en: 'The key "__proto__" is not allowed: programs take it for something else. Use another name.',
};

function duplicate(name: string): Words {
  return {
    zh: `键“${name}”在同一个对象里写了两次，只有后一次会生效。请删去或改名其中一个。`,
    en: `The key "${name}" is written twice in one object, and only the later one would count. Remove or rename one.`,
  };
}

function inexact(literal: string): Words {
  const written = literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
  const digits = significantDigits(literal);
  if (digits > DIGITS) {
    return {
      zh: `数 ${written} 有 ${digits} 位有效数字，最多 ${DIGITS} 位才不失真。请四舍五入，或写成分数文本如 "2/3"。`,
      en: `The number ${written} has ${digits} digits; at most ${DIGITS} are kept exactly. Round it, or write a fraction such as "2/3".`,
    };
  }
  return {
    zh: `数 ${written} 太大或太小，无法保存。请检查指数。`,
    en: `The number ${written} is too large or too small to be kept. Check its exponent.`,
  };
}
