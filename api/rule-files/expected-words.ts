import type { z } from 'zod';
import { ExpectedOutcome } from '../contract/example.js';
import { Code, Day, Fraction, Id } from '../contract/fields.js';
import type { Words } from './fault.js';
import { bare, discriminatorOf, inside, limitsOf, type Schema } from './schema-parts.js';

/** For what the contract does not say in words. */
export const somethingElse: Words = { zh: '另一种写法', en: 'something else' };

/** What a schema wants, as a noun phrase: `a whole number, at least 1`, `one of first, second`, `an object with title, clause`. */
export function expectedWords(schema: Schema): Words {
  const known = bare(schema);
  const { def } = inside(known);
  switch (def.type) {
    case 'string':
      return stringWords(known);
    case 'number':
      return numberWords(known);
    case 'boolean':
      return { zh: 'true 或 false', en: 'true or false' };
    case 'null':
      return { zh: 'null', en: 'null' };
    case 'enum':
      return oneOf(Object.values(def.entries).map(String));
    case 'literal':
      return oneOf(def.values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))));
    case 'array':
      return arrayWords(known as z.core.$ZodArray);
    case 'tuple':
      return { zh: `${def.items.length} 项的列表`, en: `a list of exactly ${def.items.length}` };
    case 'record':
      return recordWords(def.keyType);
    case 'object':
      return objectWords(known as z.core.$ZodObject);
    case 'union':
      return unionWords(known as z.core.$ZodUnion);
    default:
      return somethingElse;
  }
}

/** Forms of text that have a name; told by their pattern. */
const forms: [Schema, Words][] = [
  [
    Id,
    { zh: '编号（字母开头，只含字母和数字，如 R05）', en: 'an id (letters and digits, a letter first, such as R05)' },
  ],
  [
    Code,
    {
      zh: '代码（小写字母、数字和连字符，如 off-post）',
      en: 'a code (small letters, digits and hyphens, such as off-post)',
    },
  ],
  [Fraction, { zh: '分数文本，如 "2/3"', en: 'a fraction such as "2/3"' }],
  [Day, { zh: '日期，如 2026-01-01', en: 'a day such as 2026-01-01' }],
  [ExpectedOutcome, { zh: '结果及各条件，如 "held +-"', en: 'an outcome and its leaves, such as "held +-"' }],
];

function stringWords(schema: Schema): Words {
  const { least, pattern, format } = limitsOf(schema);
  const form = pattern && forms.find(([named]) => limitsOf(named).pattern === pattern);
  if (form) return form[1];
  if (format === 'url') return { zh: '网址，如 https://…', en: 'an address such as https://…' };
  if (pattern) return { zh: `符合 ${pattern} 的文本`, en: `text of the form ${pattern}` };
  return least ? { zh: '非空文本', en: 'text that is not empty' } : { zh: '文本', en: 'text' };
}

function numberWords(schema: Schema): Words {
  const { least, most, format } = limitsOf(schema);
  const words = format ? { zh: '整数', en: 'a whole number' } : { zh: '数', en: 'a number' };
  if (least !== undefined) {
    words.zh += `，不小于 ${least}`;
    words.en += `, at least ${least}`;
  }
  if (most !== undefined) {
    words.zh += `，不大于 ${most}`;
    words.en += `, at most ${most}`;
  }
  return words;
}

function arrayWords(schema: z.core.$ZodArray): Words {
  const items = expectedWords(inside(schema).def.element);
  const { least } = limitsOf(schema);
  const count: Words = least ? { zh: `（至少 ${least} 项）`, en: `, at least ${least} long` } : { zh: '', en: '' };
  return { zh: `列表${count.zh}，每项为${items.zh}`, en: `a list${count.en}, each item ${items.en}` };
}

function recordWords(keyType: Schema): Words {
  const names = inside(keyType).values;
  if (names)
    return { zh: `对象，键取自 ${[...names].join('、')}`, en: `an object with keys from ${[...names].join(', ')}` };
  return { zh: '以编号为键的对象', en: 'an object keyed by ids' };
}

function objectWords(schema: z.core.$ZodObject): Words {
  const { shape } = inside(schema).def;
  const needed = Object.keys(shape).filter((name) => inside(shape[name]!).optin === undefined);
  return needed.length === 0
    ? { zh: '对象', en: 'an object' }
    : { zh: `含 ${needed.join('、')} 的对象 { … }`, en: `an object with ${needed.join(', ')} ({ … })` };
}

function unionWords(schema: z.core.$ZodUnion): Words {
  const discriminator = discriminatorOf(schema as z.core.$ZodTypes & z.core.$ZodUnion);
  if (discriminator !== undefined) {
    return { zh: `由“${discriminator}”区分的对象`, en: `an object told apart by its "${discriminator}"` };
  }
  const options = inside(schema).def.options.map(expectedWords);
  return { zh: options.map(({ zh }) => zh).join('，或'), en: options.map(({ en }) => en).join(', or ') };
}

/** The words for a closed list. */
export function oneOf(names: string[]): Words {
  if (names.length === 1) return { zh: `“${names[0]}”`, en: `"${names[0]}"` };
  return { zh: `以下之一：${names.join('、')}`, en: `one of ${names.join(', ')}` };
}
