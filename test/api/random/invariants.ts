import { Cohort } from '../../../api/contract/cohort.js';
import { isSealed } from '../../../api/contract/records/cycle.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { CycleEntity } from '../../../api/cycles/cycle.entity.js';
import { DeterminationEntity } from '../../../api/results/determination.entity.js';
import { CohortEntity, ResultAssessmentEntity, ResultEntity } from '../../../api/results/result.entity.js';
import { sha256 } from '../../build/an-export.js';
import { type County, named } from './county.js';
import { illegalLives } from './replayed.js';

/** What does not hold in a county as it is now, in words; nothing when all is well. */
export async function brokenIn(county: County): Promise<string[]> {
  const faults = [...(await illegalLives(county)), ...(await brokenChains(county))];
  const cycles = await county.service.database.read.findBy(CycleEntity, { areaCode: county.code });
  for (const cycle of cycles) {
    faults.push(...(await withoutFacts(county, cycle)));
    faults.push(...(await aboveQuota(county, cycle)));
    faults.push(...(await beyondLimits(county, cycle)));
    if (isSealed(cycle.state)) faults.push(...(await brokenSeals(county, cycle)));
  }
  return faults;
}

/** The audit chain as the inspector's own check follows it. */
async function brokenChains(county: County): Promise<string[]> {
  const { status, body } = await named(county, 'inspector').get('/api/audit/verify');
  return status === 200 && body.isWhole ? [] : [`the audit chain: ${status} ${JSON.stringify(body)}`];
}

/** A result stands on a frozen cohort that holds whom it is about. */
async function withoutFacts({ service }: County, { id: cycleId }: CycleEntity): Promise<string[]> {
  const { read } = service.database;
  const cohorts = new Map<number, Set<string>>();
  for (const { revision, text, sha256: hash } of await read.findBy(CohortEntity, { cycleId })) {
    if (sha256(text) !== hash) return [`cohort ${revision} is not what was frozen`];
    const { entities } = Cohort.parse(JSON.parse(text));
    cohorts.set(revision, new Set(entities.map(({ kind, code }) => `${kind} ${code}`)));
  }
  const assessed = await read.findBy(ResultAssessmentEntity, { cycleId });
  const results = await read.findBy(ResultEntity, { cycleId });
  return results.flatMap(({ id, kind, code }) => {
    const of = assessed.find(({ resultId }) => resultId === id);
    const stands = of && cohorts.get(of.cohort)?.has(`${kind} ${code}`);
    return stands ? [] : [`result ${kind} ${code} has no facts`];
  });
}

/** How many may be good among so many: one seat, or 30 in a hundred. */
function seatsOf({ measure }: County, people: number): number {
  return measure.ruleSet.code === 'half-year' ? Math.floor((people * 3) / 10) : 1;
}

/** What is good as proposed, and as determined where a meeting did; corrections afterwards have a meeting's or an authority's reason. */
async function aboveQuota(county: County, { id: cycleId, code }: CycleEntity): Promise<string[]> {
  const { read } = county.service.database;
  const first = (await read.findBy(ResultEntity, { cycleId })).filter(
    ({ kind, revision }) => kind === 'cadre' && revision === 1,
  );
  const seats = seatsOf(county, first.length);
  const proposed = first.filter(({ grade }) => grade === 'good').length;
  const determined = first.filter(({ determinedGrade, grade }) => (determinedGrade ?? grade) === 'good').length;
  return [
    ...(proposed > seats ? [`${code}: ${proposed} are proposed for ${seats} seats`] : []),
    ...(determined > seats ? [`${code}: ${determined} are good on ${seats} seats`] : []),
  ];
}

/** One grade up or down at most; who was vetoed (thirteen days under the short measure) stays the worst. */
async function beyondLimits({ service, measure }: County, { id: cycleId }: CycleEntity): Promise<string[]> {
  const order = measure.ruleSet.entities.cadre!.grades!.order.map(({ id }) => id);
  const rows = await service.database.read.findBy(DeterminationEntity, { cycleId });
  const assessments = await service.database.read.findBy(ResultAssessmentEntity, { cycleId });
  return rows.flatMap(({ code, resultId, proposedGrade, determinedGrade, reason }) => {
    const said = `${code} is determined ${determinedGrade}, proposed ${proposedGrade}`;
    if (!order.includes(determinedGrade)) return [`${said}: no grade of the measure`];
    if (proposedGrade === null) return reason === null ? [`${said}: without a reason`] : [];
    const rise = order.indexOf(proposedGrade) - order.indexOf(determinedGrade);
    const isVetoed = assessments.find((one) => one.resultId === resultId)?.assessment.vetoed;
    if (Math.abs(rise) > 1) return [`${said}: more than one grade`];
    if (rise > 0 && isVetoed) return [`${said}: raised past a veto`];
    return rise !== 0 && reason === null ? [`${said}: without a reason`] : [];
  });
}

/** Every seal, recomputed from what the inspector exports. */
async function brokenSeals(county: County, { id, code }: CycleEntity): Promise<string[]> {
  const { status, body } = await named(county, 'inspector').get(`/api/results/export/${id}`);
  if (status !== 200) return [`${code} cannot be exported: ${status} ${body.code}`];
  const given = ResultsExport.parse(body);
  const compiled = compileRuleSet(RuleSet.parse(JSON.parse(given.ruleSet.text)));
  const { faults } = await verifyExport(given, compiled, sha256);
  return faults.map(({ part, entity, text }) => `seal of ${code}: ${part} ${entity ?? ''} ${text.en}`);
}
