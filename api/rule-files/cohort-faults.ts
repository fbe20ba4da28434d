import type { Diagnostic } from '../contract/diagnostic.js';
import { fault, type Words } from './fault.js';
import type { Path } from './json-pointer.js';
import { LINE_BYTES } from './limits.js';

/** `header-missing`: entities of a cohort that no header announced. */
export function headerMissing(path: Path, code: string): Diagnostic {
  return fault('header-missing', path, {
    zh: `“${code}”的对象前面没有表头。请先写一行 { "header": { "code": "${code}", … } }，再写它的对象。`,
    en: `No header of "${code}" comes before its entities. Write a line { "header": { "code": "${code}", … } } first.`,
  });
}

/** `header-missing`: a file in which there is no cohort at all. */
export function noCohort(): Diagnostic {
  return fault('header-missing', [], {
    zh: '文件里没有任何数据。请先写表头 { "header": … }，再每行写一个对象。',
    en: 'The file holds no cohort. Begin with a line { "header": … }, then one entity a line.',
  });
}

/** `cohort-returns`: a cohort that was complete, because another began after it, is continued. */
export function cohortReturns(path: Path, code: string): Diagnostic {
  return fault('cohort-returns', path, {
    zh: `“${code}”前面已经写过并结束了，这里又出现。请把同一批对象连续写在它的表头后面。`,
    en: `"${code}" was complete before another began, and comes back here. Write all of its entities right after its header.`,
  });
}

/** `duplicate-entity`: kind and code of an entity that the cohort already has. */
export function duplicateEntity(path: Path, kind: string, code: string, before: Words): Diagnostic {
  return fault('duplicate-entity', path, {
    zh: `${kind} 的“${code}”已经有一个（${before.zh}）。同类对象代码不能重复：请删去一个，或改正代码。`,
    en: `There already is a ${kind} "${code}" (${before.en}). Codes of one kind are unique: remove one, or correct its code.`,
  });
}

/** `line-too-long`: a line that was passed over unread. */
export function lineTooLong(): Diagnostic {
  const most = LINE_BYTES / 1024 / 1024;
  return fault('line-too-long', [], {
    zh: `这一行超过 ${most} MB，没有读取。每行只写一个对象；也可能是换行丢失了。`,
    en: `This line has more than ${most} MB and was not read. Write one entity a line; the line breaks may have been lost.`,
  });
}

/** `shape`: a line that is neither a header nor an entity. */
export function notALine(found: Words): Diagnostic {
  return fault('shape', [], {
    zh: `这一行是${found.zh}，应为 { "header": … } 或 { "cohort": 代码, "entity": … }。`,
    en: `This line is ${found.en}; expected { "header": … } or { "cohort": code, "entity": … }.`,
  });
}
