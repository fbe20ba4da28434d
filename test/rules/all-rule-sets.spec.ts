import type { RuleSet } from '../../api/contract/rule-set.js';
import type { ExampleFile } from '../../api/contract/example.js';
import { checkRuleSet } from '../../api/core/check-rule-set.js';
import { leavesOf } from '../../api/core/compile-condition.js';
import { type CompiledRuleSet, compileRuleSet } from '../../api/core/compile-rule-set.js';
import { factsOf } from '../../api/core/leaf-test.js';
import type { Names } from '../../api/core/names.js';
import { cohortOf, runExamples } from '../../api/core/run-examples.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { findRuleFiles, inForceOn, type RuleSetFile } from '../../api/rule-files/find-rule-files.js';
import { readBaseLayer } from '../../api/rule-files/read-base-layer.js';
import { readExamples } from '../../api/rule-files/read-examples.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

/** A rule or ladder step of one kind of entity. */
interface Line {
  kind: string;
  id: string;
  /** Whether a fact it reads can be missing. */
  canBeUnknown: boolean;
}

/** Outcomes that examples say, by kind and id of the line. */
type Said = Map<string, Set<string>>;

it('every rule set under rules/ is sound, and its examples show each rule holding, not holding and unknown', async () => {
  const { ruleSets, baseLayers, strayExamples } = await findRuleFiles(['rules']);
  expect(strayExamples).toEqual([]);
  expect(ruleSets.length).toBeGreaterThan(7);
  const judged = await Promise.all(ruleSets.map((file) => judge(file, baseLayers)));
  expect(Object.assign({}, ...judged)).toEqual(
    Object.fromEntries(ruleSets.map(({ path }) => [path, { faults: [], disagreements: [], unshown: [] }])),
  );
});

/** Everything that is wrong with one rule set and its examples, under its path. */
async function judge(file: RuleSetFile, baseLayers: RuleSetFile[]) {
  if (file.examples === undefined) return { [file.path]: { faults: ['no examples beside it'] } };
  const layer = await readBaseLayer(inForceOn(baseLayers, file.from ?? '9998')!.path);
  const read = await readRuleSet(file.path, (ruleSet) => checkRuleSet(ruleSet, { base: layer.value! }));
  const examples = await readExamples(file.examples, read.value?.code);
  const faults = [...layer.diagnostics, ...read.diagnostics, ...examples.diagnostics];
  if (!read.value || !examples.value) return { [file.path]: { faults } };
  return { [file.path]: { faults, ...judgeExamples(read.value, examples.value) } };
}

function judgeExamples(ruleSet: RuleSet, examples: ExampleFile) {
  const compiled = compileRuleSet(ruleSet);
  const said = saidBy(examples, compiled);
  return {
    disagreements: runExamples(compiled, examples).flatMap(({ disagreements }) => disagreements),
    unshown: linesOf(compiled).flatMap((line) => unshown(line, said)),
  };
}

/** The outcomes of a line that no example says. */
function unshown({ kind, id, canBeUnknown }: Line, said: Said): string[] {
  const wanted = ['held', 'didNotHold', ...(canBeUnknown ? ['unknown'] : [])];
  return wanted
    .filter((outcome) => !said.get(`${kind} ${id}`)?.has(outcome))
    .map((outcome) => `${kind} ${id} ${outcome}`);
}

function saidBy(examples: ExampleFile, compiled: CompiledRuleSet): Said {
  const said: Said = new Map();
  for (const example of examples.examples) {
    if (example.kind === 'seats') continue;
    const assessments = scoreCohort(compiled, cohortOf(examples.backgrounds[example.background]!, example));
    for (const { entity, trace } of example.expect)
      for (const [id, outcome] of Object.entries(trace ?? {})) {
        const line = `${assessments.find((one) => one.entity === entity)?.kind} ${id}`;
        said.set(line, (said.get(line) ?? new Set()).add(outcome.split(' ')[0]!));
      }
  }
  return said;
}

/** Rules, ladder steps and recommendations of every kind. */
const linesOf = ({ kinds }: CompiledRuleSet): Line[] =>
  [...kinds].flatMap(([kind, { names }]) =>
    names.layout.conditions
      .filter(({ rule }) => rule !== undefined)
      .map(({ id, condition }) => ({
        kind,
        id,
        canBeUnknown: leavesOf(condition)
          .flatMap(factsOf)
          .some((fact) => canBeMissing(fact, names)),
      })),
  );

/** Whether a fact can be missing for anybody. A number of findings is always known, and so is what says how absence counts. */
function canBeMissing(id: string, names: Names): boolean {
  const { from, missing } = names.fact(id);
  const any = (ids: readonly string[]) => ids.some((one) => canBeMissing(one, names));
  if (missing !== 'unknown') return false;
  switch (from.kind) {
    case 'count':
      return false;
    case 'cycle':
      return from.of === 'half';
    case 'total':
    case 'least':
    case 'greatest':
      return any(from.of);
    case 'difference':
      return any([from.of, from.less]);
    case 'elapsed':
      return any([from.from, from.to]);
    case 'members': {
      const read = [...(from.where ? leavesOf(from.where).flatMap(factsOf) : []), ...(from.fact ? [from.fact] : [])];
      const isNeverEmpty = from.take === 'count' || from.take === 'sum';
      return !isNeverEmpty || read.some((fact) => canBeMissing(fact, names.of(from.of)));
    }
    default:
      return true;
  }
}
