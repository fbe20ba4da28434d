import type { Chase } from '../contract/assessment.js';
import type { Entity } from '../contract/entity.js';
import type { Names } from './names.js';
import { nearestName } from './nearest-name.js';

/** The names a rule set knows for one kind of entity: a mistyped fact must not pass as an absent one. */
export interface KnownNames {
  facts: ReadonlySet<string>;
  /** Items by rater group. */
  marks: ReadonlyMap<string, ReadonlySet<string>>;
  groups: ReadonlySet<string>;
  findings: ReadonlySet<string>;
}

/** Collects them: recorded facts, items that a marks node reads, rater groups, listed or counted finding codes. */
export function knownNames({ kind, layout, ruleSet }: Names): KnownNames {
  const facts = layout.factIds.filter((id) => layout.rules.facts[id]!.from.kind === 'recorded');
  const marks = new Map<string, Set<string>>();
  for (const { node } of layout.nodes)
    if (node.kind === 'marks') marks.set(node.group, (marks.get(node.group) ?? new Set()).add(node.item));
  const listed = (ruleSet.negativeList?.conduct ?? []).filter((one) => one.of === kind).map(({ code }) => code);
  const counted = Object.values(layout.rules.facts).flatMap(({ from }) =>
    from.kind === 'count' || from.kind === 'sum' ? from.findings : [],
  );
  return {
    facts: new Set(facts),
    marks,
    groups: new Set(Object.keys(ruleSet.raterGroups)),
    findings: new Set([...listed, ...counted]),
  };
}

const NONE: readonly Chase[] = [];

/** What an entity holds that the rule set does not know, each with the known name most like it. */
export function unknownNames(entity: Entity, known: KnownNames): readonly Chase[] {
  let found: readonly Chase[] = NONE;
  for (const fact in entity.facts)
    if (!known.facts.has(fact)) found = [...found, unknown('fact', fact, [...known.facts])];
  if (entity.marks)
    for (const { group, item } of entity.marks)
      if (!known.marks.get(group)?.has(item)) found = [...found, unknown('mark', `${group}.${item}`, marksOf(known))];
  if (entity.tallies)
    for (const { group } of entity.tallies)
      if (!known.groups.has(group)) found = [...found, unknown('tally', group, [...known.groups])];
  if (entity.findings)
    for (const { code } of entity.findings)
      if (!known.findings.has(code)) found = [...found, unknown('finding', code, [...known.findings])];
  return found;
}

const marksOf = ({ marks }: KnownNames) => [...marks].flatMap(([group, items]) => [...items].map((item) => `${group}.${item}`));

function unknown(of: 'fact' | 'mark' | 'tally' | 'finding', name: string, candidates: readonly string[]): Chase {
  const nearest = nearestName(name, candidates);
  return { kind: 'unknownName', of, name, ...(nearest === undefined ? {} : { nearest }) };
}
