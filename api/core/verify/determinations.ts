import type { Assessment } from '../../contract/assessment.js';
import type { Cohort } from '../../contract/cohort.js';
import { awaitsAnswer } from '../../contract/determined.js';
import type { ExportedResult, ResultsExport } from '../../contract/records/results-export.js';
import { canonical } from '../canonical.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import { type Assessed, assessedOf, isDeterminable } from '../determination/assessed.js';
import { limitFault, needsRemark, seatFaults } from '../determination/limits.js';
import { stratumSeats } from '../determination/seats.js';
import type { VerifyFault } from './fault.js';
import { entityKey } from './recompute.js';

type Frozen = { revision: number; cohort: Cohort; again: { assessments: ReadonlyMap<string, Assessment> } };
type Determination = NonNullable<ExportedResult['determination']>;

/**
 * Whether what people determined keeps to the measure: everybody with a proposal was determined, as the measure allows, for a reason where
 * it differs, and nobody past the seats: those of the meeting all together, and whoever was decided later past the seats that were free then.
 */
export function determinationFaults(
  { results, isWhole }: ResultsExport,
  frozen: readonly Frozen[],
  compiled: CompiledRuleSet,
): VerifyFault[] {
  if (!isWhole) return [];
  const faults: VerifyFault[] = [];
  // What holds of everybody by now: in the order in which the cohorts were frozen, as it was when each was determined.
  const held = new Map<string, Determination | null>();
  for (const { revision, cohort, again } of frozen) {
    const here = results.filter((one) => one.cohort === revision);
    const people = new Map(
      assessedOf(compiled, cohort, [...again.assessments.values()]).map((one) => [one.key, one] as const),
    );
    for (const result of here) {
      const key = entityKey(result);
      const before = held.get(key) ?? null;
      held.set(key, result.determination);
      faults.push(...faultsOf(result, people.get(key), compiled));
      if (result.revision > 1) faults.push(...ofLaterOne(key, before, held, [...people.values()], compiled));
    }
    if (revision === 1) faults.push(...ofAllTogether([...people.values()], held, compiled));
  }
  return faults;
}

/**
 * What is wrong with a determination that took another's place. Without a decision it is the one before, or follows a proposal that is
 * another now; a decision, and a grade that is made up, takes a seat that is free by then.
 */
function ofLaterOne(
  key: string,
  before: Determination | null,
  held: ReadonlyMap<string, Determination | null>,
  people: readonly Assessed[],
  compiled: CompiledRuleSet,
): VerifyFault[] {
  const now = held.get(key) ?? null;
  if (!now || (before && canonical(now) === canonical(before))) return [];
  if (now.answer && canonical(now.answer) !== canonical(before?.answer ?? null)) {
    const wrong = answerFault(now.answer, now, before);
    if (wrong) return [fault(key, wrong.zh, wrong.en)];
  }
  const isDecided = now.meeting !== null || now.answer !== undefined;
  const follows = now.determinedGrade === now.proposedGrade && before?.proposedGrade !== now.proposedGrade;
  if (!isDecided && !follows)
    return [
      fault(
        key,
        '更正后的等次不是照建议的，也没有写明由谁研究确定',
        'the corrected grade is not the proposed one, and nobody is named who decided it',
      ),
    ];
  const takesSeat = before === null || (isDecided && now.determinedGrade !== before.determinedGrade);
  if (!takesSeat) return [];
  const seats = seatFaults(compiled.ruleSet, stratumSeats(compiled, people), (of) => held.get(of)?.determinedGrade);
  return seats.filter(({ of }) => of.includes(key)).map(({ text }) => fault(key, text.zh, text.en));
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
  if (determination.answer !== undefined && revision === 1)
    return [fault(entity, '第 1 份结果不会有上级答复', 'a first result has no answer from above')];
  if (determination.meeting === null && revision === 1)
    return [fault(entity, '没有写明由哪次会议研究确定', 'no meeting is named that determined the grade')];
  const past = limitFault(ruleSet, one, { grade: determination.determinedGrade, reason: determination.reason });
  return past ? [fault(entity, past.text.zh, past.text.en)] : [];
}

/** An answer is to what the county proposed just before, and nobody answers what the county determines itself. */
function answerFault(
  { countyGrade, countyReason }: NonNullable<Determination['answer']>,
  now: Determination,
  before: Determination | null,
): { zh: string; en: string } | undefined {
  if (!before || !awaitsAnswer(before) || !now.isProposedUpward)
    return { zh: '没有报上级，却有上级答复', en: 'nothing was proposed upward, and yet there is an answer' };
  if (countyGrade !== before.determinedGrade || countyReason !== before.reason)
    return {
      zh: `上级答复里写的县里意见是 ${countyGrade}，上一份结果里是 ${before.determinedGrade}`,
      en: `the answer says that the county proposed ${countyGrade}; the result before says ${before.determinedGrade}`,
    };
  return undefined;
}

/** The meeting determined everybody's grade together: they share the seats, and what they may differ without a word. */
function ofAllTogether(
  people: readonly Assessed[],
  held: ReadonlyMap<string, Determination | null>,
  compiled: CompiledRuleSet,
): VerifyFault[] {
  const { ruleSet } = compiled;
  if (!ruleSet.determination) return [];
  const seats = seatFaults(ruleSet, stratumSeats(compiled, people), (key) => held.get(key)?.determinedGrade);
  const faults = seats.map(({ of, text }) => fault(of[0]!, text.zh, text.en));
  const firsts = [...held.values()].flatMap((one) => one ?? []);
  const changed = firsts.filter((one) => isChanged(one)).length;
  const isRemarked = firsts.every(({ meeting }) => meeting !== null && meeting.remark !== null);
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

const isChanged = ({ proposedGrade, determinedGrade }: Determination) =>
  proposedGrade !== null && proposedGrade !== determinedGrade;

function fault(entity: string, zh: string, en: string): VerifyFault {
  return {
    part: 'determination',
    ...(entity === '' ? {} : { entity }),
    text: { zh: entity === '' ? `${zh}。` : `${entity}：${zh}。`, en: entity === '' ? `${en}.` : `${entity}: ${en}.` },
  };
}
