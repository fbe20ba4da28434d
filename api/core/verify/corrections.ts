import type { Cohort } from '../../contract/cohort.js';
import type { ExportedResult, ResultsExport } from '../../contract/records/results-export.js';
import type { Entity } from '../../contract/entity.js';
import { canonical } from '../canonical.js';
import type { VerifyFault } from './fault.js';
import { entityKey } from './recompute.js';
import { isSurveyedAgain } from './surveyed-again.js';

/**
 * Corrections that do not stand on what they correct. A seal is no secret, so a result that somebody appended has a right seal of its
 * own; what cannot be made afterwards is its line in the county's chain, where every later seal covers it.
 */
export function correctionFaults({ results, cohorts, chain, cycle }: ResultsExport): VerifyFault[] {
  const lines = chain.filter((one) => one.kind === 'supersession' && one.cycle === cycle);
  const faults = results.flatMap((one) => {
    const said = lines.filter(
      ({ superseding, superseded }) => superseding === one.seal && superseded === one.supersedes,
    );
    return [
      ...followsFaults(one, results),
      ...(one.revision > 1 && said.length !== 1 ? [unsaid(one, said.length)] : []),
    ];
  });
  return [...faults, ...cohortsOf(results, cohorts)];
}

/** The first result of an entity corrects nothing; each later one corrects the one before it. */
function followsFaults(one: ExportedResult, results: readonly ExportedResult[]): VerifyFault[] {
  const { revision, supersedes } = one;
  const entity = entityKey(one);
  if (revision === 1) {
    if (supersedes === null && one.cohort === 1) return [];
    return [
      fault('results', entity, {
        zh: `${entity} 的第 1 份结果应出自第 1 份批次，不更正别的结果。`,
        en: `The first result of ${entity} ought to come of the first cohort and to correct no other.`,
      }),
    ];
  }
  const before = results.filter((other) => entityKey(other) === entity && other.revision === revision - 1);
  if (before.length === 1 && before[0]!.seal === supersedes && before[0]!.cohort < one.cohort) return [];
  return [
    fault('results', entity, {
      zh: `${entity} 的第 ${revision} 份结果没有接在第 ${revision - 1} 份之后。`,
      en: `Result ${revision} of ${entity} does not follow result ${revision - 1}.`,
    }),
  ];
}

function unsaid(one: ExportedResult, found: number): VerifyFault {
  const entity = entityKey(one);
  return fault('chain', entity, {
    zh: `${entity} 的第 ${one.revision} 份结果在县封印链里应有且只有一行，实有 ${found} 行。`,
    en: `Result ${one.revision} of ${entity} ought to have one line in the county's chain of seals; it has ${found}.`,
  });
}

/** Cohorts are numbered without a gap, and each later one was frozen for one correction. */
function cohortsOf(results: readonly ExportedResult[], cohorts: ResultsExport['cohorts']): VerifyFault[] {
  const gap = cohorts.findIndex(({ revision }, i) => revision !== i + 1);
  const numbered: VerifyFault[] =
    gap < 0
      ? []
      : [
          fault('cohort', undefined, {
            zh: `批次的编号不连续：第 ${gap + 1} 份缺失或被移动。`,
            en: `The cohorts are not numbered one after another: number ${gap + 1} is missing or was moved.`,
          }),
        ];
  const used = cohorts.slice(1).flatMap(({ revision }): VerifyFault[] => {
    const { length } = results.filter((one) => one.cohort === revision);
    if (length === 1) return [];
    return [
      fault('cohort', undefined, {
        zh: `第 ${revision} 份批次应有且只有一个更正结果，实有 ${length} 个。`,
        en: `Cohort ${revision} ought to have one result that corrects another; it has ${length}.`,
      }),
    ];
  });
  return [...numbered, ...used];
}

/**
 * A later cohort differs from the one before it only in the facts of the entity whose corrected result was scored in it, and in a survey that
 * was made up in a village of its own.
 */
export function strayCorrections(
  { results }: Pick<ResultsExport, 'results'>,
  frozen: readonly { revision: number; cohort: Cohort }[],
): VerifyFault[] {
  return frozen.slice(1).flatMap(({ revision, cohort }, i) => {
    const { entities: were, ...headBefore } = frozen[i]!.cohort;
    const { entities, ...head } = cohort;
    const before = new Map(were.map((one) => [entityKey(one), one]));
    const now = new Set(entities.map(entityKey));
    const corrected = new Set(results.filter((one) => one.cohort === revision).map(entityKey));
    const villages = new Set(
      entities.filter((one) => corrected.has(entityKey(one))).flatMap(({ links }) => links?.village ?? []),
    );
    const isExplained = (one: Entity, was: Entity | undefined) =>
      corrected.has(entityKey(one)) ||
      (was !== undefined && one.kind === 'village' && villages.has(one.code) && isSurveyedAgain(was, one));
    const changed = entities
      .filter((one) => {
        const was = before.get(entityKey(one));
        return (was === undefined || canonical(was) !== canonical(one)) && !isExplained(one, was);
      })
      .map(entityKey);
    const gone = [...before.keys()].filter((entity) => !now.has(entity));
    return [
      ...(canonical(head) === canonical(headBefore) ? [] : [otherHead(revision, frozen[i]!.revision)]),
      ...changed.map((entity) =>
        fault('cohort', entity, {
          zh: `第 ${revision} 份批次里 ${entity} 的数据变了，却没有它的更正结果。`,
          en: `Cohort ${revision} has other facts of ${entity}, but no result that corrects it.`,
        }),
      ),
      ...gone.map((entity) =>
        fault('cohort', entity, {
          zh: `第 ${revision} 份批次里没有了 ${entity}。`,
          en: `${entity} is no longer in cohort ${revision}.`,
        }),
      ),
    ];
  });
}

const otherHead = (revision: number, before: number): VerifyFault =>
  fault('cohort', undefined, {
    zh: `第 ${revision} 份批次的周期或办法与第 ${before} 份不同。`,
    en: `Cohort ${revision} is of another cycle or measure than cohort ${before}.`,
  });

const fault = (part: VerifyFault['part'], entity: string | undefined, text: VerifyFault['text']): VerifyFault => ({
  part,
  ...(entity === undefined ? {} : { entity }),
  text,
});
