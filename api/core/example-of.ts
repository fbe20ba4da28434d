import type { Assessment } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { Background, Expectation, ScoredExample } from '../contract/example.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import { cohortOf } from './run-examples.js';
import { scoreCohort } from './score-cohort.js';

/** A worked example together with the background it starts from. */
export interface ExampleWithBackground {
  background: Background;
  example: ScoredExample;
}

/**
 * Somebody of a cohort as a worked example that names nobody: the entity and everything it is linked to, under invented codes and
 * names, expecting what comes out of just these. Null where that would tell more than people may see: a tally below its group's
 * floor for showing, or a question that all answered alike.
 */
export function exampleOf(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  who: Pick<Entity, 'kind' | 'code'>,
): ExampleWithBackground | null {
  const entities = linkedTo(cohort, who);
  const told = entities.flatMap(({ tallies }) => tallies ?? []);
  if (entities.length === 0 || !told.every((tally) => mayBeSeen(tally, compiled.ruleSet))) return null;
  const names = inventedNames(entities, compiled.ruleSet);
  const background: Background = {
    cycle: cohort.cycle,
    entities: entities.map((entity) => ({
      ...(renamed(entity, names.codes) as Entity),
      name: names.titles.get(entity) ?? entity.kind,
    })),
  };
  const entity = background.entities[0]!.code;
  const example: ScoredExample = {
    kind: 'scored',
    name: { zh: '仿照实际情形', en: 'After a real case' },
    background: 'copied',
    given: [],
    expect: [{ entity }],
  };
  return { background, example: { ...example, expect: [expectationOf(compiled, background, example, entity)] } };
}

/** What comes out for one entity of an example, as an expectation. */
export function expectationOf(
  compiled: CompiledRuleSet,
  background: Background,
  example: ScoredExample,
  entity: string,
): Expectation {
  const found = scoreCohort(compiled, cohortOf(background, example)).find((one) => one.entity === entity);
  return { entity, ...(found ? outcomeOf(found) : {}) };
}

const outcomeOf = ({ state, points, grade }: Assessment): Omit<Expectation, 'entity'> => ({
  ...(state === 'graded' ? {} : { state }),
  points,
  grade,
});

/** The entity first, then everything its links lead to. */
function linkedTo({ entities }: Cohort, { kind, code }: Pick<Entity, 'kind' | 'code'>): Entity[] {
  const known = new Map(entities.map((entity) => [`${entity.kind} ${entity.code}`, entity]));
  const found = new Set<Entity>();
  const follow = (entity: Entity | undefined) => {
    if (!entity || found.has(entity)) return;
    found.add(entity);
    for (const [to, codes] of Object.entries(entity.links ?? {}))
      for (const other of [codes].flat()) follow(known.get(`${to} ${other}`));
  };
  follow(known.get(`${kind} ${code}`));
  return [...found];
}

/** Every group's tally may be told: enough ballots, and no question that all answered alike. */
function mayBeSeen({ group, valid, questions }: Tally, { raterGroups }: RuleSet): boolean {
  const asked = raterGroups[group]?.questions ?? {};
  const isUnanimous = Object.entries(questions).some(
    ([question, counts]) =>
      Object.entries(counts).filter(
        ([option, count]) => count > 0 && asked[question]?.options[option]?.counts !== false,
      ).length === 1,
  );
  return valid >= (raterGroups[group]?.showFrom ?? 0) && !isUnanimous;
}

/** `village2` for the second village; findings and exemptions likewise. Nothing of the old codes is left. */
function inventedNames(entities: readonly Entity[], ruleSet: RuleSet) {
  const many = new Map<string, number>();
  const next = (kind: string) => {
    many.set(kind, (many.get(kind) ?? 0) + 1);
    return many.get(kind)!;
  };
  const codes = new Map<string, string>();
  const titles = new Map<Entity, string>();
  const titleOf = (kind: EntityKind) => ruleSet.entities[kind]?.title.zh ?? TITLES[kind];
  for (const entity of entities) {
    const number = next(entity.kind);
    codes.set(entity.code, `${entity.kind}${number}`);
    titles.set(entity, `${titleOf(entity.kind)}${number}`);
    for (const { id } of entity.findings ?? []) codes.set(id, `finding${next('finding')}`);
    for (const { id } of entity.exemptions ?? []) codes.set(id, `exemption${next('exemption')}`);
    for (const codesOf of Object.values(entity.links ?? {}))
      for (const code of [codesOf].flat())
        if (!codes.has(code) && !entities.some((one) => one.code === code))
          codes.set(code, `elsewhere${next('elsewhere')}`);
    for (const { place } of entity.tallies ?? [])
      if (place !== undefined && !codes.has(place) && !entities.some((one) => one.code === place))
        codes.set(place, `elsewhere${next('elsewhere')}`);
  }
  return { codes, titles };
}

const TITLES: Record<EntityKind, string> = {
  cadre: '干部',
  team: '工作队',
  village: '村',
  township: '乡镇',
  dispatchingUnit: '派出单位',
  county: '县',
  measure: '办法',
};

/** The same with every text that is a known code replaced. */
function renamed(value: unknown, codes: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return codes.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, codes));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, codes)]));
}
