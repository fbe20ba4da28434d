import type { Chase } from '../contract/assessment.js';
import type { Entity } from '../contract/entity.js';
import type { Names } from './names.js';
import { nearestName } from './nearest-name.js';

/** The names a rule set knows for one kind of entity: a mistyped fact must not pass as an absent one. */
export interface KnownNames {
  facts: ReadonlySet<string>;
  /** `group.item`. */
  marks: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  findings: ReadonlySet<string>;
}

/** Collects them: recorded facts, items that a marks node reads, rater groups, listed or counted finding codes. */
export function knownNames({ kind, layout, ruleSet }: Names): KnownNames {
  const facts = layout.factIds.filter((id) => layout.rules.facts[id]!.from.kind === 'recorded');
  const marks = layout.nodes.flatMap(({ node }) => (node.kind === 'marks' ? [`${node.group}.${node.item}`] : []));
  const listed = (ruleSet.negativeList?.conduct ?? []).filter((one) => one.of === kind).map(({ code }) => code);
  const counted = Object.values(layout.rules.facts).flatMap(({ from }) =>
    from.kind === 'count' || from.kind === 'sum' ? from.findings : [],
  );
  return {
    facts: new Set(facts),
    marks: new Set(marks),
    groups: new Set(Object.keys(ruleSet.raterGroups)),
    findings: new Set([...listed, ...counted]),
  };
}

const NONE: readonly Chase[] = [];

/** What an entity holds that the rule set does not know, each with the known name most like it. */
export function unknownNames(entity: Entity, known: KnownNames): readonly Chase[] {
  let found: Chase[] | null = null;
  const note = (of: 'fact' | 'mark' | 'tally' | 'finding', name: string, candidates: ReadonlySet<string>) => {
    const nearest = nearestName(name, [...candidates]);
    (found ??= []).push({ kind: 'unknownName', of, name, ...(nearest === undefined ? {} : { nearest }) });
  };
  for (const fact in entity.facts) if (!known.facts.has(fact)) note('fact', fact, known.facts);
  for (const mark of entity.marks ?? []) {
    const name = `${mark.group}.${mark.item}`;
    if (!known.marks.has(name)) note('mark', name, known.marks);
  }
  for (const { group } of entity.tallies ?? []) if (!known.groups.has(group)) note('tally', group, known.groups);
  for (const { code } of entity.findings ?? []) if (!known.findings.has(code)) note('finding', code, known.findings);
  return found ?? NONE;
}
