import { getLocation, parseTree, getNodeValue } from 'jsonc-parser';
import type { Locale } from '../i18n/message.js';
import { CHOICE_WORDS } from './choice-words.js';
import { FIELD_WORDS } from './field-words.js';
import { startOf } from './form.js';
import { namesFor, clausesOf } from './references.js';
import { kindOf, resolved, type Schema, schemaAt, variantFor, variantsOf } from './schema.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { EntityKind } from '../../../api/contract/fields.js';

/** Something that fits at a place of the text. */
export type Fit = {
  label: string;
  detail: string | undefined;
  insert: string;
  from: number;
  to: number;
  isRequired: boolean;
};

/**
 * What fits at an offset of the text of a rule set: the properties that are not there yet, or the values that the contract allows,
 * names of other parts of the rule set among them.
 */
export function fitsAt(text: string, offset: number, ruleSet: RuleSet | undefined, locale: Locale): Fit[] {
  const tree = parseTree(text);
  const value: unknown = tree && getNodeValue(tree);
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const isInside =
    previousNode !== undefined && offset >= previousNode.offset && offset <= previousNode.offset + previousNode.length;
  const [from, to] = isInside ? [previousNode.offset, previousNode.offset + previousNode.length] : [offset, offset];
  const range = { from, to };
  if (isAtPropertyKey)
    return properties(value, path.slice(0, -1), ruleSet, locale).map((one) => ({ ...one, ...range }));
  const schema = schemaAt(value, path);
  if (!schema) return [];
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  const isListed = typeof path.at(-1) === 'number';
  const kind = path[0] === 'entities' ? (path[1] as EntityKind) : undefined;
  const named = ruleSet
    ? schema.widget === 'clause'
      ? clausesOf(ruleSet, locale)
      : schema.type === 'string'
        ? namesFor(name, isListed, ruleSet, locale, kind)
        : []
    : [];
  const words = wordsOf(schema).map((word) => [word, CHOICE_WORDS[String(word)]?.[locale]] as const);
  return [...words, ...named].map(([word, detail]) => {
    const insert = JSON.stringify(word);
    return { label: insert, detail, insert, ...range, isRequired: false };
  });
}

function properties(value: unknown, path: readonly (string | number)[], ruleSet: RuleSet | undefined, locale: Locale) {
  const schema = schemaAt(value, path);
  const here = path.reduce<unknown>(
    (now, step) => (now as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
  if (!schema) return [];
  const variants = variantsOf(schema);
  // Before its kind is said, a part of several kinds offers just that.
  const isUnsaid = variants.length > 0 && (here as { kind?: unknown } | undefined)?.kind === undefined;
  const one = isUnsaid && variants.every(kindOf) ? KIND_FIRST : (variantFor(variants, here) ?? schema);
  const there = new Set(Object.keys((here as object | undefined) ?? {}));
  const clause = Object.keys(ruleSet?.basis ?? {})[0] ?? '';
  return Object.entries(one.properties ?? {})
    .filter(([name]) => !there.has(name))
    .map(([name, part]) => {
      const isRequired = one.required?.includes(name) ?? false;
      const insert = `${JSON.stringify(name)}: ${JSON.stringify(startOf(part, clause))}`;
      return { label: JSON.stringify(name), detail: FIELD_WORDS[name]?.[locale], insert, isRequired };
    });
}

const KIND_FIRST: Schema = { properties: { kind: { type: 'string' } }, required: ['kind'] };

/** The values that a part may be, where they can be counted. */
function wordsOf(part: Schema): unknown[] {
  const schema = resolved(part);
  if (schema.enum) return schema.enum;
  if (schema.const !== undefined) return [schema.const];
  if (schema.type === 'boolean') return [true, false];
  return variantsOf(schema).flatMap((one) => (kindOf(one) === undefined ? wordsOf(one) : []));
}
