import { Injectable } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { awaitsAnswer } from '../contract/determined.js';
import type { CycleSeal, SealCycle } from '../contract/records/result.js';
import type { Determination } from '../contract/procedure.js';
import type { RuleSet } from '../contract/rule-set.js';
import { cycleSeal, inSealOrder, resultSeal } from '../core/seal.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CohortsService, sha256 } from './cohorts.service.js';
import { entityIn } from './explaining.js';
import { DeterminationsService } from './determinations.service.js';
import { inTurns } from './in-turns.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { addToChain } from './seal-chain.js';

const ASSESSED = ['assessed'] as const;
/** What is not determined yet is told what to do; before it is assessed there is nothing to say of a meeting. */
const DETERMINED = ['assessed', 'consulted', 'determined'] as const;

/** Seals what was assessed: from then on a result never changes. */
@Injectable()
export class SealingService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
    private readonly determinations: DeterminationsService,
  ) {}

  /**
   * Gives every result of a cycle its seal over what was assessed and determined, and the cycle its line in the county's chain. A measure
   * that asks for no determination is sealed as it was assessed. @throws DomainError window-closed, stale, needs-unmet
   */
  async seal({ cycleId, version, reason }: SealCycle, actor: Actor): Promise<CycleSeal> {
    const { ruleSetId } = await this.cycles.entity(cycleId);
    const { hash: ruleSet, ruleSet: measure } = await this.ruleSets.compiledOf(ruleSetId);
    const asked = measure.determination;
    const cycle = await this.cycles.mustBe(cycleId, ...(asked ? DETERMINED : ASSESSED));
    mustBeCurrent('cycles', cycle, version);
    if (asked && cycle.state !== 'determined') throw notDeterminedYet(cycle, measure, asked);
    const { areaCode, code } = cycle;
    const results = inSealOrder(await this.db.read.findBy(ResultEntity, { cycleId }));
    const kept = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const assessed = new Map(kept.map((one) => [one.resultId, one]));
    const { cohort, hash } = await this.cohorts.frozen(cycleId, 1);
    const determined = asked ? await this.determinations.determinedOf(cycleId) : new Map();
    const seals = await inTurns(results, ({ id }) => {
      const { assessment, nonce } = assessed.get(id)!;
      const entity = entityIn(cohort, assessment);
      const determination = determined.get(id)?.determined ?? null;
      const sealed = { ruleSet, cohort: hash, entity, assessment, determination, supersedes: null, nonce };
      return resultSeal(sealed, sha256);
    });
    const at = this.clock.now();
    return this.audit.write(actor, areaCode, async (change) => {
      const said = { areaCode, kind: 'cycle' as const, cycle: code, superseded: null, superseding: null };
      const { seal, previous, place } = await addToChain(change, said, at, (before) =>
        cycleSeal({ county: areaCode, cycle: code, results: seals, previous: before }, sha256),
      );
      await this.cycles.move(change, cycle, 'seal', { sealedAt: at, seal, moveReason: reason });
      for (const [i, result] of results.entries()) {
        const { determined: determination = null, word: determinedWord = null } = determined.get(result.id) ?? {};
        const determinedGrade = determination?.determinedGrade ?? null;
        const decided = {
          determinedGrade,
          determinedWord,
          determination,
          isAwaitingAnswer: awaitsAnswer(determination),
        };
        const values = { state: 'sealed' as const, ...decided, seal: seals[i]! };
        await change.update(ResultEntity, 'results', result, values, 'seal');
      }
      return { cycleId, results: results.length, seal, previous, place };
    });
  }
}

function notDeterminedYet(
  { id, code, state }: CycleEntity,
  { basis }: RuleSet,
  { by, clause }: Determination,
): DomainError {
  const at = basis[clause]?.number ?? clause;
  const next =
    state === 'assessed'
      ? {
          zh: '请先征求意见，再由会议研究确定等次',
          en: 'Hear the offices first, then let the meeting determine the grades',
        }
      : { zh: '请先由会议研究确定等次', en: 'Let the meeting determine the grades first' };
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 还不能封存：办法规定由${by.zh}研究确定等次（${at}），核算只是建议。${next.zh}。`,
      en: `Cycle ${code} cannot be sealed yet: ${by.en} determines the grades (${at}), and what was assessed is a proposal. ${next.en}.`,
    },
    { word: 'cycles', id, state, clause },
  );
}
