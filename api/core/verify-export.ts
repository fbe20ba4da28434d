import type { Cohort } from '../contract/cohort.js';
import type { ExportedResult, ResultsExport } from '../contract/records/results-export.js';
import { canonical } from './canonical.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import { type Hash, ruleSetHash } from './seal.js';
import { assessmentDifferences } from './verify/assessment-differences.js';
import { correctionFaults, strayCorrections } from './verify/corrections.js';
import { determinationFaults } from './verify/determinations.js';
import type { VerifyFault } from './verify/fault.js';
import { entityKey, recompute, type Recomputed } from './verify/recompute.js';
import { chainFaults, orderFaults, sealOf } from './verify/seals.js';

/** What a check of an export did, and everything that is not as it ought to be. */
export interface Verified {
  results: number;
  recomputed: number;
  faults: VerifyFault[];
}

type Frozen = { revision: number; hash: string; cohort: Cohort; again: Recomputed };

/**
 * Recomputes a sealed cycle from nothing but its export: the hash of the measure, the hash of every frozen cohort, every assessment
 * with both evaluators, every seal, and the county's chain. Names every difference.
 * @param compiled the measure that the export carries, made ready by who read its text
 */
export async function verifyExport(given: ResultsExport, compiled: CompiledRuleSet, hash: Hash): Promise<Verified> {
  const { text, template } = given.ruleSet;
  const faults: VerifyFault[] = [];
  const ofText = ruleSetHash({ text, ...(template === null ? {} : { template }) }, hash);
  if (ofText !== given.ruleSet.hash) faults.push(ruleSetFault);
  const frozen: Frozen[] = [];
  for (const { revision, hash: claimed, cohort } of given.cohorts) {
    if (cohort === null || claimed === null) continue;
    if (hash(canonical(cohort)) !== claimed) faults.push(cohortFault(revision));
    const again = await recompute(compiled, cohort);
    faults.push(...again.faults);
    frozen.push({ revision, hash: claimed, cohort, again });
  }
  if (!given.isWhole || frozen.length < given.cohorts.length) faults.push(notWhole);
  faults.push(...missingResults(given, frozen), ...strayCorrections(given, frozen));
  let recomputed = 0;
  for (const result of given.results) {
    const cohort = frozen.find(({ revision }) => revision === result.cohort);
    if (!cohort || result.assessment === null || result.nonce === null) {
      if (given.isWhole) faults.push(cutOut(entityKey(result)));
      continue;
    }
    recomputed += 1;
    faults.push(...resultFaults(result, cohort, given.ruleSet.hash, compiled, hash));
  }
  faults.push(...determinationFaults(given, frozen, compiled));
  faults.push(...orderFaults(given), ...correctionFaults(given), ...chainFaults(given, hash));
  return { results: given.results.length, recomputed, faults };
}

function resultFaults(
  result: ExportedResult,
  { cohort, hash: cohortHash, again }: Frozen,
  ruleSet: string,
  compiled: CompiledRuleSet,
  hash: Hash,
): VerifyFault[] {
  const entity = entityKey(result);
  const recorded = cohort.entities.find((one) => entityKey(one) === entity);
  const anew = again.assessments.get(entity);
  const stored = result.assessment!;
  if (!recorded || !anew || `${stored.kind} ${stored.entity}` !== entity) return [strayResult(entity)];
  const differences = assessmentDifferences(
    stored,
    JSON.parse(JSON.stringify(anew)),
    compiled.kinds.get(anew.kind)!.names,
  );
  const faults = differences.map(({ of, stored: was, recomputed }): VerifyFault => {
    const [a, b] = [JSON.stringify(was ?? null), JSON.stringify(recomputed ?? null)];
    return {
      part: 'assessment',
      entity,
      of,
      text: {
        zh: `${entity}：${of} 文件里是 ${a}，重算为 ${b}。`,
        en: `${entity}: ${of} is ${a} in the file and ${b} recomputed.`,
      },
    };
  });
  if (sealOf(result, recorded, { ruleSet, cohort: cohortHash }, hash) !== result.seal) faults.push(sealFault(entity));
  return faults;
}

/** Everybody who is assessed in the first cohort has a first result, once. */
function missingResults({ results }: ResultsExport, frozen: readonly Frozen[]): VerifyFault[] {
  const first = frozen.find(({ revision }) => revision === 1);
  if (!first) return [];
  const firsts = results.filter(({ revision }) => revision === 1).map(entityKey);
  const counted = new Map<string, number>();
  for (const one of firsts) counted.set(one, (counted.get(one) ?? 0) + 1);
  return [...first.again.assessments.keys()].flatMap((entity): VerifyFault[] => {
    const many = counted.get(entity) ?? 0;
    if (many === 1) return [];
    const text =
      many === 0
        ? { zh: `${entity} 的结果不在文件里。`, en: `The result of ${entity} is not in the file.` }
        : { zh: `${entity} 的结果有 ${many} 份。`, en: `There are ${many} results of ${entity}.` };
    return [{ part: 'results', entity, text }];
  });
}

const ruleSetFault: VerifyFault = {
  part: 'ruleSet',
  text: {
    zh: '办法文本与封存时的哈希不符：文本被改动。',
    en: 'The text of the measure does not have the hash it was sealed with: it was changed.',
  },
};

const notWhole: VerifyFault = {
  part: 'notWhole',
  text: {
    zh: '这份导出不完整：办法规定有的内容只给少数人看，所以只能核对封印链，不能重算。请由有权查看全部内容的人（如纪检监察机关）导出后再验。',
    en: 'This export is not whole: the measure shows some of it to few, so the chain of seals can be followed but nothing recomputed. Let somebody who may see all of it export it (such as the discipline inspector).',
  },
};

const cohortFault = (revision: number): VerifyFault => ({
  part: 'cohort',
  text: {
    zh: `第 ${revision} 份批次数据与封存时的哈希不符：数据被改动。`,
    en: `Cohort ${revision} does not have the hash it was sealed with: its facts were changed.`,
  },
});

const cutOut = (entity: string): VerifyFault => ({
  part: 'results',
  entity,
  text: {
    zh: `${entity} 的结果无法重算：它的批次或评估内容被删去。`,
    en: `The result of ${entity} cannot be recomputed: its cohort or its assessment was cut out.`,
  },
});

const strayResult = (entity: string): VerifyFault => ({
  part: 'results',
  entity,
  text: {
    zh: `${entity} 有结果，但批次里没有它的数据，或办法不评估它。`,
    en: `There is a result of ${entity}, but its cohort has no such entity that is assessed.`,
  },
});

const sealFault = (entity: string): VerifyFault => ({
  part: 'seal',
  entity,
  text: {
    zh: `${entity} 的封印与内容不符：办法、数据、结果或封印之一被改动。`,
    en: `The seal of ${entity} does not fit what it covers: the measure, the facts, the result or the seal was changed.`,
  },
});
