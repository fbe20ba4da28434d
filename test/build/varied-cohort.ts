import * as fc from 'fast-check';
import type { Cohort } from '../../api/contract/cohort.js';
import type { Entity, Mark } from '../../api/contract/entity.js';
import type { Finding } from '../../api/contract/finding.js';
import type { Shipped } from './every-rule-set.js';

/** Numbers that decide one after another what is varied; shrinking them to 0 leaves the cohort as its example has it. */
type Dice = (sides: number) => number;

/**
 * A cohort of one of the examples of a rule set, varied: facts, marks and findings of some entities are taken from other entities
 * of the examples, a number moves by one, or something is missing.
 */
export function aVariedCohort({ cohorts }: Shipped): fc.Arbitrary<Cohort> {
  const seen = seenIn(cohorts);
  return fc
    .record({ which: fc.nat(cohorts.length - 1), throws: fc.array(fc.nat(9_999), { minLength: 40, maxLength: 40 }) })
    .map(({ which, throws }) => {
      let next = 0;
      const dice: Dice = (sides) => throws[next++ % throws.length]! % sides;
      const { entities, ...cohort } = cohorts[which]!;
      return { ...cohort, entities: entities.map((entity) => (dice(2) === 0 ? entity : varied(entity, seen, dice))) };
    });
}

interface Seen {
  facts: Map<string, unknown[]>;
  marks: Map<string, Mark['values'][number][]>;
  findings: Map<string, Finding[]>;
}

/** What facts, marks and findings the examples have, by kind of entity and name. */
function seenIn(cohorts: readonly Cohort[]): Seen {
  const seen: Seen = { facts: new Map(), marks: new Map(), findings: new Map() };
  const note = <T>(map: Map<string, T[]>, key: string, ...values: T[]) =>
    map.set(key, [...(map.get(key) ?? []), ...values]);
  for (const { kind, facts = {}, marks = [], findings = [] } of cohorts.flatMap(({ entities }) => entities)) {
    for (const [id, value] of Object.entries(facts)) note(seen.facts, `${kind} ${id}`, value);
    for (const { group, item, values } of marks) note(seen.marks, `${kind} ${group} ${item}`, ...values);
    note(seen.findings, kind, ...findings);
  }
  return seen;
}

function varied(entity: Entity, seen: Seen, dice: Dice): Entity {
  const facts = Object.entries(entity.facts ?? {}).flatMap(([id, value]) => {
    const turn = dice(30);
    if (turn === 29) return [];
    if (turn > 24) return [[id, pick(seen.facts.get(`${entity.kind} ${id}`)!, dice)]];
    return [[id, turn > 18 && typeof value === 'number' ? value + dice(3) - 1 : value]];
  });
  const marks = (entity.marks ?? []).map((mark) => ({
    ...mark,
    values: mark.values.map((value) =>
      dice(3) === 0 ? pick(seen.marks.get(`${entity.kind} ${mark.group} ${mark.item}`)!, dice) : value,
    ),
  }));
  const pool = seen.findings.get(entity.kind) ?? [];
  const more =
    pool.length === 0 ? [] : Array.from({ length: dice(4) }, (_, i) => ({ ...pick(pool, dice), id: `more${i}` }));
  return {
    ...entity,
    ...(entity.facts ? { facts: Object.fromEntries(facts) as Entity['facts'] } : {}),
    ...(entity.marks ? { marks } : {}),
    ...(more.length > 0 ? { findings: [...(entity.findings ?? []), ...more] } : {}),
  };
}

const pick = <T>(from: readonly T[], dice: Dice): T => from[dice(from.length)]!;
