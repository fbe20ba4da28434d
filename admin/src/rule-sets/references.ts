import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { allNodes } from './nodes.js';

/** Ids of a rule set with what they are called. */
export type Named = readonly (readonly [string, string])[];

type Finder = (ruleSet: RuleSet, locale: Locale, kind: EntityKind | undefined) => Named;

const kindsIn = ({ entities }: RuleSet, kind: EntityKind | undefined) =>
  kind && entities[kind] ? [entities[kind]] : Object.values(entities).filter((one) => one !== undefined);

const facts: Finder = (ruleSet, locale, kind) =>
  kindsIn(ruleSet, kind).flatMap((rules) =>
    Object.entries(rules.facts ?? {}).map(([id, { title }]) => [id, title?.[locale] ?? id] as const),
  );
const nodes: Finder = (ruleSet, locale, kind) =>
  allNodes(ruleSet)
    .filter(({ path }) => kind === undefined || path[1] === kind)
    .map(({ node }) => [node.id, node.title?.[locale] ?? node.id] as const);
const grades: Finder = (ruleSet, locale, kind) =>
  kindsIn(ruleSet, kind).flatMap((rules) =>
    (rules.grades?.order ?? []).map(({ id, title }) => [id, title?.[locale] ?? id] as const),
  );
const groups: Finder = ({ raterGroups }, locale) =>
  Object.entries(raterGroups ?? {}).map(([id, { title }]) => [id, title?.[locale] ?? id] as const);
const conduct: Finder = ({ negativeList }, locale) =>
  (negativeList?.conduct ?? []).map(({ code, title }) => [code, title?.[locale] ?? code] as const);
const windows: Finder = ({ schedule }, locale) =>
  (schedule?.windows ?? []).map(({ id, title }) => [id, title?.[locale] ?? id] as const);
const questions: Finder = ({ raterGroups }, locale) =>
  Object.values(raterGroups ?? {}).flatMap((group) =>
    Object.entries(group.questions ?? {}).map(([id, { title }]) => [id, title?.[locale] ?? id] as const),
  );
const scales: Finder = ({ raterGroups }) =>
  Object.values(raterGroups ?? {}).flatMap((group) => Object.keys(group.scales ?? {}).map((id) => [id, id] as const));

/** What a property names, by its name; `[]` after it where it names several. */
const FINDERS: Readonly<Record<string, Finder>> = {
  fact: facts,
  less: facts,
  by: facts,
  from: facts,
  to: facts,
  of: facts,
  'of[]': facts,
  'facts[]': facts,
  'by[]': nodes,
  node: nodes,
  concerns: nodes,
  'mayConcern[]': nodes,
  'setsAside[]': nodes,
  grade: grades,
  'grades[]': grades,
  group: groups,
  conduct: conduct,
  'findings[]': conduct,
  'strikes[]': conduct,
  window: windows,
  question: questions,
  scale: scales,
};

/** What a field that names something may name; empty where any text goes. */
export function namesFor(
  name: string,
  isList: boolean,
  ruleSet: RuleSet,
  locale: Locale,
  kind: EntityKind | undefined,
): Named {
  return FINDERS[isList ? `${name}[]` : name]?.(ruleSet, locale, kind) ?? [];
}

/** The clauses of a measure: number, id and the beginning of the text. */
export const clausesOf = ({ basis }: RuleSet, locale: Locale): Named =>
  Object.entries(basis).map(([id, { number, text }]) => [id, `${number} ${(text?.[locale] ?? '').slice(0, 18)}`]);
