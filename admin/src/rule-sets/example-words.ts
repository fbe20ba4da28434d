import { useMemo } from 'react';
import { useLocale, useTranslate } from 'ra-core';
import type { ExampleFile } from '../../../api/contract/example.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { allNodes } from './nodes.js';

/** How what an example compares is called: `zhou node frame` is 周知远 四方评价. */
export function useTold(ruleSet: RuleSet | undefined, examples: string | null) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  return useMemo(() => {
    const people = namesIn(examples);
    const words = new Map<string, string>();
    for (const rules of Object.values(ruleSet?.entities ?? {})) {
      for (const { id, title } of rules?.grades?.order ?? []) words.set(id, title[locale]);
      for (const [id, { title }] of Object.entries(rules?.facts ?? {})) words.set(`fact ${id}`, title?.[locale] ?? id);
    }
    for (const { node } of ruleSet ? allNodes(ruleSet) : [])
      words.set(`node ${node.id}`, node.title?.[locale] ?? node.id);
    return {
      what: (what: string) => {
        const [who = '', field = '', id] = what.split(' ');
        if (!people.has(who)) return what;
        const named = id && (words.get(`${field} ${id}`) ?? id);
        return [people.get(who), translate(`rule-sets.examples.what.${field}`, { _: field }), named]
          .filter(Boolean)
          .join(' ');
      },
      value: (value: string) => words.get(value) ?? translate(`rule-sets.outcomes.${value}`, { _: value }),
    };
  }, [ruleSet, examples, locale, translate]);
}

function namesIn(examples: string | null): Map<string, string> {
  try {
    const { backgrounds = {}, examples: all = [] } = JSON.parse(examples ?? '') as Partial<ExampleFile>;
    const added = all.flatMap((one) => ('add' in one ? (one.add ?? []) : []));
    const entities = [...Object.values(backgrounds).flatMap((one) => one.entities), ...added];
    return new Map(entities.map(({ code, name }) => [code, name ?? code]));
  } catch {
    return new Map();
  }
}
