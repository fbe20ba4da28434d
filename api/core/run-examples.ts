import type { Assessment, NodeTrace } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type {
  Background,
  EntityChange,
  Example,
  ExampleFile,
  Expectation,
  ScoredExample,
  SeatsExample,
} from '../contract/example.js';
import type { Title } from '../contract/fields.js';
import { chaseName } from './chase-name.js';
import { leavesOf } from './compile-condition.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import { fromFigure } from './exact.js';
import { outcomeSigns } from './outcome.js';
import { allocateSeats } from './quota.js';
import { scoreCohort } from './score-cohort.js';

/** Where an example and the rule set disagree. */
export interface Disagreement {
  /** What was compared, such as `c1 trace R03`. */
  what: string;
  expected: string;
  /** What came out; where nothing did, also what is missing: `null (unknownName:absense)`. */
  found: string;
}

/** One example that ran: it passes when nothing disagrees. */
export interface ExampleResult {
  name: Title;
  disagreements: Disagreement[];
}

/** Runs every example of a file against its compiled rule set. Only what an example names is compared. */
export function runExamples(compiled: CompiledRuleSet, file: ExampleFile): ExampleResult[] {
  return file.examples.map((example) => ({ name: example.name, disagreements: runExample(compiled, file, example) }));
}

function runExample(compiled: CompiledRuleSet, file: ExampleFile, example: Example): Disagreement[] {
  if (example.kind === 'seats') return compareSeats(compiled, example);
  const background = file.backgrounds[example.background];
  if (!background)
    return [{ what: 'background', expected: Object.keys(file.backgrounds).join(', '), found: example.background }];
  const cohort = cohortOf(background, example);
  const absent = example.given.filter(({ entity }) => !cohort.entities.some(({ code }) => code === entity));
  if (absent.length > 0)
    return absent.map(({ entity }) => ({ what: 'given', expected: 'an entity of the background', found: entity }));
  const assessments = scoreCohort(compiled, cohort);
  return example.expect.flatMap((expectation) => {
    const found = assessments.find(({ entity }) => entity === expectation.entity);
    if (!found) return [{ what: expectation.entity, expected: 'an assessment', found: 'none' }];
    return compare(expectation, found, compiled.kinds.get(found.kind)!);
  });
}

/** The cohort of an example: its background with what it changes. */
export function cohortOf(background: Background, example: ScoredExample): Cohort {
  const changes = new Map(example.given.map((change) => [change.entity, change]));
  const entities = [...background.entities, ...(example.add ?? [])].map((entity) =>
    changed(entity, changes.get(entity.code)),
  );
  return { code: 'example', ruleSet: 'example', county: 'example', cycle: background.cycle, entities };
}

function changed(entity: Entity, change: EntityChange | undefined): Entity {
  if (!change) return entity;
  return {
    ...entity,
    facts: withoutNulls({ ...entity.facts, ...change.facts }),
    links: withoutNulls({ ...entity.links, ...change.links }),
    marks: replaced(entity.marks, change.marks, (a, b) => a.group === b.group && a.item === b.item),
    tallies: replaced(entity.tallies, change.tallies, (a, b) => a.group === b.group && a.place === b.place).filter(
      ({ group }) => !change.withoutTallies?.includes(group),
    ),
    findings: [...(entity.findings ?? []), ...(change.findings ?? [])],
    exemptions: [...(entity.exemptions ?? []), ...(change.exemptions ?? [])],
    earlier: { ...entity.earlier, ...change.earlier },
  };
}

const replaced = <T>(old: T[] | undefined, fresh: T[] | undefined, isSame: (a: T, b: T) => boolean) => [
  ...(old ?? []).filter((one) => !(fresh ?? []).some((other) => isSame(one, other))),
  ...(fresh ?? []),
];

const withoutNulls = <V>(record: Record<string, V | null>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter((pair): pair is [string, V] => pair[1] !== null));

function compare(expected: Expectation, found: Assessment, program: KindProgram): Disagreement[] {
  const disagreements: Disagreement[] = [];
  const chased = [...new Set(found.chase.map(chaseName))];
  const check = (what: string, want: unknown, got: unknown) => {
    if (want === undefined || text(want) === text(got)) return;
    const why = got === null && chased.length > 0 ? ` (${chased.join(' ')})` : '';
    disagreements.push({ what: `${expected.entity} ${what}`, expected: text(want), found: text(got) + why });
  };
  check('state', expected.state, found.state);
  check('points', expected.points, found.points);
  check('grade', expected.grade, found.grade);
  check('within', expected.within, found.within);
  check('vetoed', expected.vetoed, found.vetoed ?? false);
  check('ungradedAs', expected.ungradedAs, found.ungraded?.as);
  check('seat', expected.seat, found.seat?.outcome ?? 'none');
  check(
    'effects',
    expected.effects,
    found.effects.map(({ rule, effect }) => `${rule}:${effect.kind}`),
  );
  check('chase', expected.chase && [...expected.chase].toSorted(), chased.toSorted());
  for (const [id, outcome] of Object.entries(expected.trace ?? {})) {
    const wantsLeaves = outcome.includes(' ');
    check(`trace ${id}`, outcome, outcomeOf(id, found, program, wantsLeaves));
  }
  for (const [id, value] of Object.entries(expected.nodes ?? {}))
    check(`node ${id}`, value, nodeOf(id, found, program, Array.isArray(value)));
  for (const [id, value] of Object.entries(expected.facts ?? {})) {
    const place = program.names.layout.derivedFactIds.indexOf(id);
    check(`fact ${id}`, value, place < 0 ? 'not a derived fact' : found.trace.facts[place]);
  }
  return disagreements;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const OUTCOMES: Record<string, string> = Object.fromEntries(
  ['didNotHold', 'held', 'unknown', 'neutralised'].map((word, i) => [outcomeSigns[i]!, word]),
);

function outcomeOf(id: string, { trace }: Assessment, { names }: KindProgram, withLeaves: boolean): string {
  const { conditions } = names.layout;
  const slot = conditions.findIndex((one) => one.id === id);
  if (slot < 0) return 'no such rule';
  const word = OUTCOMES[trace.conditions[slot]!]!;
  if (!withLeaves) return word;
  const offset = conditions.slice(0, slot).reduce((n, { condition }) => n + leavesOf(condition).length, 0);
  return `${word} ${trace.leaves.slice(offset, offset + leavesOf(conditions[slot]!.condition).length)}`;
}

/** A node as an example writes it: after effects, or `[before, after]` where the example does. */
function nodeOf(id: string, { trace }: Assessment, { names }: KindProgram, asPair: boolean): NodeTrace | string {
  const place = names.layout.nodes.findIndex(({ node }) => node.id === id);
  if (place < 0) return 'no such node';
  const found = trace.nodes[place]!;
  if (asPair) return Array.isArray(found) ? found : [found, found];
  return Array.isArray(found) ? found[1] : found;
}

function compareSeats({ ruleSet }: CompiledRuleSet, example: SeatsExample): Disagreement[] {
  const quota = ruleSet.entities[example.of]?.quotas.find(({ id }) => id === example.quota);
  if (!quota) return [{ what: 'quota', expected: 'a quota of the rule set', found: example.quota }];
  const strata = Object.entries(example.bases).map(([key, base]) => ({
    key,
    base,
    ...(example.amounts?.[key] === undefined ? {} : { amount: fromFigure(example.amounts[key]) }),
  }));
  const seats = allocateSeats(quota, strata);
  const found = Object.fromEntries([...seats].map(([key, n]) => [key, n ?? 'unspecified']));
  const total = [...seats.values()].reduce<number>((n, one) => n + (one ?? 0), 0);
  const disagreements = Object.entries(example.expect.seats)
    .filter(([key, want]) => found[key] !== want)
    .map(([key, want]) => ({ what: `seats ${key}`, expected: String(want), found: String(found[key]) }));
  if (example.expect.total !== undefined && example.expect.total !== total)
    disagreements.push({ what: 'total', expected: String(example.expect.total), found: String(total) });
  return disagreements;
}
