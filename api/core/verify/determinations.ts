import type { Assessment } from '../../contract/assessment.js';
import type { Cohort } from '../../contract/cohort.js';
import type { ExportedResult, ResultsExport } from '../../contract/records/results-export.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import { type Assessed, assessedOf, isDeterminable } from '../determination/assessed.js';
import { limitFault, needsRemark, seatFaults } from '../determination/limits.js';
import { stratumSeats } from '../determination/seats.js';
import type { VerifyFault } from './fault.js';
import { entityKey } from './recompute.js';

type Frozen = { revision: number; cohort: Cohort; again: { assessments: ReadonlyMap<string, Assessment> } };

/**
 * Whether what people determined keeps to the measure: everybody with a proposal was determined, as the measure allows, for a reason where
 * it differs, and nobody past the seats.
 */
export function determinationFaults(
  { results, isWhole }: ResultsExport,
  frozen: readonly Frozen[],
  compiled: CompiledRuleSet,
): VerifyFault[] {
  if (!isWhole) return [];
  const faults: VerifyFault[] = [];
  const firsts = new Map<string, NonNullable<ExportedResult['determination']>>();
  for (const { revision, cohort, again } of frozen) {
    const here = results.filter((one) => one.cohort === revision);
    const people = new Map(
      assessedOf(compiled, cohort, [...again.assessments.values()]).map((one) => [one.key, one] as const),
    );
    for (const result of here) {
      const key = entityKey(result);
      faults.push(...faultsOf(result, people.get(key), compiled));
      if (result.revision === 1 && result.determination) firsts.set(key, result.determination);
    }
    // A correction takes no seat from anybody; who was determined together shares them.
    if (revision === 1) faults.push(...ofAllTogether([...people.values()], firsts, compiled));
  }
  return faults;
}

function faultsOf(
  { kind, code, revision, determination }: ExportedResult,
  one: Assessed | undefined,
  { ruleSet }: CompiledRuleSet,
): VerifyFault[] {
  const entity = `${kind} ${code}`;
  const isAsked = ruleSet.determination !== undefined && one !== undefined && isDeterminable(one.assessment);
  if (determination === null)
    return isAsked
      ? [fault(entity, '没有研究确定的等次', 'nobody determined the grade, although the measure asks for it')]
      : [];
  if (!isAsked)
    return [fault(entity, '没有可确定的等次，却有研究结果', 'there was nothing to determine, and yet a grade is')];
  if (determination.proposedGrade !== one.proposed)
    return [
      fault(
        entity,
        `研究时的建议等次写作 ${determination.proposedGrade}，重算为 ${one.proposed}`,
        `the proposal it was determined from is ${determination.proposedGrade} in the file and ${one.proposed} recomputed`,
      ),
    ];
  if (determination.meeting === null && revision === 1)
    return [fault(entity, '没有写明由哪次会议研究确定', 'no meeting is named that determined the grade')];
  const past = limitFault(ruleSet, one, { grade: determination.determinedGrade, reason: determination.reason });
  return past ? [fault(entity, past.text.zh, past.text.en)] : [];
}

function ofAllTogether(
  people: readonly Assessed[],
  firsts: ReadonlyMap<string, NonNullable<ExportedResult['determination']>>,
  compiled: CompiledRuleSet,
): VerifyFault[] {
  const { ruleSet } = compiled;
  if (!ruleSet.determination) return [];
  const seats = seatFaults(ruleSet, stratumSeats(compiled, people), (key) => firsts.get(key)?.determinedGrade);
  const faults = seats.map(({ of, text }) => fault(of[0]!, text.zh, text.en));
  const changed = [...firsts.values()].filter((one) => isChanged(one)).length;
  const isRemarked = [...firsts.values()].every(({ meeting }) => meeting !== null && meeting.remark !== null);
  if (needsRemark(ruleSet.determination, changed, people.length) && !isRemarked)
    faults.push(
      fault(
        '',
        `${people.length} 人中有 ${changed} 人与建议不一致，会议没有说明`,
        `${changed} of ${people.length} grades differ from the proposal, and the meeting says nothing of it`,
      ),
    );
  return faults;
}

const isChanged = ({ proposedGrade, determinedGrade }: NonNullable<ExportedResult['determination']>) =>
  proposedGrade !== null && proposedGrade !== determinedGrade;

function fault(entity: string, zh: string, en: string): VerifyFault {
  return {
    part: 'determination',
    ...(entity === '' ? {} : { entity }),
    text: { zh: entity === '' ? `${zh}。` : `${entity}：${zh}。`, en: entity === '' ? `${en}.` : `${entity}: ${en}.` },
  };
}
