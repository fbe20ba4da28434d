import type { Diagnostic } from '../contract/diagnostic.js';
import { nearestName } from '../core/nearest-name.js';
import { didYouMean, fault, type Words } from './fault.js';
import type { Path } from './json-pointer.js';

/** What json-rules-engine would accept beside them, and what to write instead. */
const EXTENSIONS: Record<string, Words> = {
  path: { zh: '请为这个值另设一个数据项（fact）', en: 'Declare the value as a fact of its own' },
  params: { zh: '请把参数写进数据项的来源（from）', en: 'Say it in the source (from) of the fact' },
  priority: { zh: '请删去：结果与条件的先后无关', en: 'Remove it: no result depends on the order of conditions' },
  condition: { zh: '请把引用的条件写在这里', en: 'Write the named condition out here' },
  name: { zh: '请删去：名称写在规则的 title 里', en: 'Remove it: names belong in the title of the rule' },
};

/** A fault for each of these names, none of which belongs in this part of a condition: `engine-extension` or `unknown-key`. */
export function* strangeNames(names: string[], known: string[], path: Path): Generator<Diagnostic> {
  for (const name of names) {
    const extension = Object.hasOwn(EXTENSIONS, name) ? EXTENSIONS[name] : undefined;
    if (extension) {
      yield fault('engine-extension', [...path, name], {
        zh: `“${name}”是 json-rules-engine 自己的扩展，规则集里不用。${extension.zh}。`,
        en: `"${name}" is an extension of json-rules-engine that rule sets do not use. ${extension.en}.`,
      });
      continue;
    }
    const guess = didYouMean(nearestName(name, known));
    yield fault('unknown-key', [...path, name], {
      zh: `条件里没有“${name}”这个键，只有 ${known.join('、')}。${guess.zh}`,
      en: `A condition has no key "${name}", only ${known.join(', ')}.${guess.en}`,
    });
  }
}
