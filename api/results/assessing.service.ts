import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { BallotsService } from '../ballots/ballots.service.js';
import { Clock } from '../clock.js';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { AssessCycle, AssessedCycle, UnvotedVillage } from '../contract/records/result.js';
import { cohortAnchor } from '../core/seal.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places, type RecordPlace } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { type ReadyRuleSet, RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { mustAgree } from './agreement.js';
import { chaseOf, distributionOf } from './assessed-cycle.js';
import { CohortsService, frozenRow, NOT_IN_A_COHORT, sha256 } from './cohorts.service.js';
import { entityIn, linesOf, namesIn } from './explaining.js';
import { CohortEntity, ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { ScoringService } from './scoring.service.js';
import { shownToAll } from './shown-to-all.js';

/** What is assessed. Somebody who does it says why; the schedule does it on its day. */
type Assessing = Partial<AssessCycle> & Pick<AssessCycle, 'cycleId'>;

/** A result before it is stored. */
type Draft = Omit<ResultEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
type Drafted = { draft: Draft; assessment: Assessment; wants: { zh: string; en: string }[] };

/** As many results are made ready before other requests get their turn. */
const AT_ONCE = 5;
/** How often it begins anew before it says that others keep recording. */
const TURNS = 5;

/** Something was recorded after the facts were read and before the results were stored. */
class RecordedMeanwhile extends Error {}

/** Assesses a closed cycle: freezes what was recorded, scores it with both evaluators, ranks, fills quotas, and stores the results. */
@Injectable()
export class AssessingService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
    private readonly scoring: ScoringService,
    private readonly areas: AreasService,
    private readonly ballots: BallotsService,
  ) {}

  /**
   * Assesses a closed cycle, or an assessed one again: the new results take the place of the old ones.
   * What is recorded while it is under way is in it, or comes after it: it begins anew until nothing was.
   * @throws DomainError window-closed, stale, contributions-clash, evaluators-differ; needs-unmet while first votes wait to be counted
   */
  async assess({ cycleId, version, reason, unvoted = [] }: Assessing, actor: Actor): Promise<AssessedCycle> {
    let wanted = version;
    for (let turn = 1; ; turn++)
      try {
        const cycle = await this.cycles.mustBe(cycleId, 'closed', 'assessed');
        mustBeCurrent('cycles', cycle, wanted);
        wanted = cycle.version;
        return await this.assessOnce(cycle, { reason: reason ?? null, unvoted }, actor);
      } catch (error) {
        if (!(error instanceof RecordedMeanwhile)) throw error;
        if (turn === TURNS) throw keepsMoving(cycleId);
      }
  }

  private async assessOnce(
    cycle: CycleEntity,
    { reason, unvoted }: { reason: string | null; unvoted: readonly UnvotedVillage[] },
    actor: Actor,
  ): Promise<AssessedCycle> {
    const { id: cycleId, areaCode } = cycle;
    // Once the cycle is assessed nobody could count a first vote any more.
    if (cycle.state === 'closed' && (await this.ballots.isUncounted(cycleId))) throw notCounted(cycle);
    const last = await this.audit.lastChange(areaCode, NOT_IN_A_COHORT);
    const ready = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const { cohort, leftOut } = await this.cohorts.gather(cycle, ready.ruleSet);
    const without = await this.mustHaveVoted(cycle, cohort, unvoted);
    const { assessments, agreement } = await this.scoring.assess(ready.source, cohort);
    mustAgree(agreement);
    const drafted = await this.draftAll(cycle, ready, cohort, assessments);
    const frozen = await frozenRow(cycleId, 1, cohort);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      // First of all, so that of two people who assess at once the second is told.
      await this.cycles.move(change, cycle, 'assess', { assessedAt: this.clock.now(), moveReason: reason });
      if ((await this.audit.lastChange(areaCode, NOT_IN_A_COHORT, change)) !== last) throw new RecordedMeanwhile();
      if (without.length > 0) change.note('withoutVotes', 'cycles', cycleId, { unvoted: [null, without] });
      const ids = await this.store(change, frozen, drafted);
      const { entities, conditions, leaves } = agreement;
      return {
        cycleId,
        distribution: distributionOf(drafted.map(({ draft }) => draft)),
        toChase: drafted.flatMap(({ draft: { kind, code, name }, wants }, i) =>
          wants.length === 0 ? [] : [{ resultId: ids[i]!, kind, code, name, wants }],
        ),
        leftOut,
        agreement: { entities, conditions, leaves },
      };
    });
  }

  /** A village that was forgotten is not scored past: its votes are entered, or it is said why there are none. @throws DomainError needs-unmet */
  private async mustHaveVoted(
    cycle: CycleEntity,
    { entities }: Cohort,
    said: readonly UnvotedVillage[],
  ): Promise<UnvotedVillage[]> {
    const serving = entities.flatMap(({ kind, links }) => (kind === 'cadre' ? [links?.village ?? []].flat() : []));
    const missing = await this.ballots.unvoted(cycle.id, [...new Set(serving)].toSorted());
    const without = missing.flatMap((village) => said.find(({ areaCode }) => areaCode === village) ?? []);
    const forgotten = missing.filter((village) => !without.some(({ areaCode }) => areaCode === village));
    if (forgotten.length > 0) throw notVoted(cycle, forgotten, await this.areas.namesOf(forgotten));
    return without;
  }

  private async draftAll(
    cycle: CycleEntity,
    { ruleSet }: ReadyRuleSet,
    cohort: Cohort,
    assessments: readonly Assessment[],
  ): Promise<Drafted[]> {
    const nameOf = namesIn(cohort);
    const drafted: Drafted[] = [];
    for (const [i, assessment] of assessments.entries()) {
      if (i % AT_ONCE === 0) await nextTurn();
      const { kind, entity: code } = assessment;
      const lines = linesOf(ruleSet, cohort, assessment);
      const place = await this.placeOf(cycle, entityIn(cohort, assessment));
      const draft: Draft = {
        cycleId: cycle.id,
        kind,
        code,
        name: nameOf(kind, code)?.slice(0, 200) ?? null,
        areaCode: place.areaCode,
        cadreId: kind === 'cadre' ? (place.cadreId ?? null) : null,
        unitId: kind === 'cadre' || kind === 'dispatchingUnit' ? (place.unitId ?? null) : null,
        revision: 1,
        state: 'assessed',
        ...shownToAll(lines),
        determinedGrade: null,
        determinedWord: null,
        determination: null,
        isAwaitingAnswer: false,
        seal: null,
        supersedesId: null,
        supersededById: null,
        reason: null,
        alsoMoves: null,
        proposed: null,
      };
      drafted.push({ draft, assessment, wants: chaseOf(lines, nameOf) });
    }
    return drafted;
  }

  /** Where a result belongs: where the entity was when it was frozen, whoever it belongs to today. */
  private async placeOf({ areaCode: county }: CycleEntity, { code, links }: Entity): Promise<RecordPlace> {
    const place = (await this.places.of('entities', code)) ?? { areaCode: county };
    const areaCode = [links?.village, links?.township].find((one) => typeof one === 'string' && /^\d{9,12}$/.test(one));
    return { ...place, ...(typeof areaCode === 'string' && !/^\d+$/.test(code) ? { areaCode } : {}) };
  }

  /** Puts the results in the place of those of an earlier assessment; who is assessed again keeps the id. */
  private async store(change: Change, frozen: CohortEntity, drafted: readonly Drafted[]): Promise<string[]> {
    const { cycleId } = frozen;
    const before = await change.read.findBy(ResultEntity, { cycleId });
    const gone = new Map(before.map((one) => [`${one.kind} ${one.code}`, one]));
    const ids: string[] = [];
    const fresh: (Draft & { id: string })[] = [];
    for (const { draft } of drafted) {
      const key = `${draft.kind} ${draft.code}`;
      const old = gone.get(key);
      gone.delete(key);
      const id = old?.id ?? randomUUID();
      ids.push(id);
      if (!old) fresh.push({ ...draft, id });
      else if (differs(old, draft)) await change.update(ResultEntity, 'results', old, draft, 'assess');
    }
    for (const old of gone.values()) await change.remove(ResultEntity, 'results', old, 'assess');
    await change.createAll(ResultEntity, 'results', fresh, 'assess');
    // What belongs to the results: it holds what few may see, so no line of the chain tells of it.
    await change.read.delete(ResultAssessmentEntity, { cycleId });
    await change.read.delete(CohortEntity, { cycleId });
    await change.keep(CohortEntity, [frozen]);
    const assessed = drafted.map(({ assessment }, i) => assessmentRow(ids[i]!, cycleId, 1, assessment));
    await change.keep(ResultAssessmentEntity, assessed);
    const anchored = drafted.map(({ draft: { kind, code } }, i) => ({
      kind,
      code,
      revision: 1,
      nonce: assessed[i]!.nonce,
    }));
    change.note('freeze', 'cycles', cycleId, { cohort: [null, cohortAnchor(frozen.sha256, anchored, sha256)] });
    return ids;
  }
}

/** What was assessed, as it is kept, with the random part of its seal to come. */
export function assessmentRow(
  resultId: string,
  cycleId: string,
  cohort: number,
  assessment: Assessment,
): ResultAssessmentEntity {
  return { resultId, cycleId, cohort, assessment, nonce: randomBytes(16).toString('hex') };
}

function differs(old: ResultEntity, draft: Draft): boolean {
  return Object.entries(draft).some(
    ([name, value]) => JSON.stringify(old[name as keyof Draft]) !== JSON.stringify(value),
  );
}

function notVoted({ id, code }: CycleEntity, villages: string[], names: ReadonlyMap<string, string>): DomainError {
  const told = villages.slice(0, 5).map((village) => names.get(village) ?? village);
  const more = villages.length - told.length;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 还不能核算：${told.join('、')}${more > 0 ? `等 ${villages.length} 个村` : ''}没有测评票，也没有两人录入一致的计票表。请录入计票表；确实没有测评的，核算时逐村写明原因。`,
      en: `Cycle ${code} cannot be assessed yet: no vote is recorded of ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}, neither a box nor a count sheet that two people entered. Enter the sheets; where there was no vote, assess with the reason of each village.`,
    },
    { word: 'cycles', id, villages },
  );
}

function notCounted({ id, code }: CycleEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 还不能核算：有村的票箱还没有计票，或者计票表还等第二人录入。核算以后就不能再计第一次的票。请先计票。`,
      en: `Cycle ${code} cannot be assessed yet: boxes wait to be counted, or count sheets for a second person. Once it is assessed no first vote can be counted any more. Count first.`,
    },
    { word: 'cycles', id },
  );
}

function keepsMoving(id: string): DomainError {
  return new DomainError(
    'stale',
    {
      zh: '核算期间一直有人在录入或更正数据，没有保存。请稍后再核算一次。',
      en: 'Others kept recording while it was assessed; nothing was saved. Assess it once more in a while.',
    },
    { word: 'cycles', id },
  );
}
