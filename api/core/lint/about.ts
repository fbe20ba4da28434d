import { LINT_RULES, LintCode } from '../../contract/lint.js';
import type { About, Title } from '../../contract/fields.js';
import { below } from '../check/fault.js';
import type { Linter, Struck } from './linter.js';

/** Rules 1 to 5 and 7: what a leaf or a recorded fact says it is about. */
export const struckByAbout: Linter = function* ({ kinds }) {
  for (const { kind, nodes, facts, pointer } of kinds) {
    for (const { node, pointer: at } of nodes)
      if ('about' in node) yield* strike(node.about, node.title, `${kind}.${node.id}`, `${at}/about`);
    for (const [id, { about, title }] of facts)
      if (about) yield* strike(about, title, `${kind}.${id}`, below(pointer, 'facts', id, 'about'));
  }
};

function* strike(about: About, title: Title, of: string, pointer: string): Generator<Struck> {
  for (const rule of LintCode.options) {
    const strength = LINT_RULES[rule].about[about];
    if (strength === undefined) continue;
    const message = {
      zh: `“${title.zh}”考核的是 ${about}。`,
      en: `"${title.en}" is about ${about}.`,
    };
    yield { rule, strength, foundBy: 'structure', of, pointer, message };
  }
}
