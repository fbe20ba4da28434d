import type { Diagnostic } from '../contract/diagnostic.js';
import { fault } from './fault.js';
import type { Path } from './json-pointer.js';

/** `wrong-rule-set`: data or examples that were made for another rule set than the one they are used with. */
export function wrongRuleSet(path: Path, found: string, expected: string): Diagnostic {
  return fault('wrong-rule-set', path, {
    zh: `这里写的是规则集“${found}”，正在使用的是“${expected}”。请换用对应的规则集，或改正代码。`,
    en: `This was made for the rule set "${found}", but "${expected}" is in use. Use its own rule set, or correct the code.`,
  });
}
