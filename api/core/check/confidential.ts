import type { Check } from './check.js';
import { fault } from './fault.js';

/** `shown-as-absent`: a rule that only some may see says what everybody else reads in its place. */
export const shownAs: Check = function* ({ kinds }) {
  for (const { rules, pointer } of kinds)
    for (const list of ['rules', 'recommendations'] as const)
      for (const [i, { id, visibleTo, shownAs: word }] of rules[list].entries())
        if (visibleTo !== undefined && word === undefined)
          yield fault('shown-as-absent', `${pointer}/${list}/${i}/visibleTo`, {
            zh: `规则 ${id} 只有 ${visibleTo.join('、')} 能看，却没有写其他人看到什么，页面只能留空或泄露原因。请写 shownAs（中英文各一句）。`,
            en: `Rule ${id} is visible only to ${visibleTo.join(', ')}, but nothing says what everybody else reads: a page would show a hole or give the reason away. Write "shownAs" in both languages.`,
          });
};
