import { Injectable } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { CycleSeal, OfCycle } from '../contract/records/result.js';
import { cycleSeal, inSealOrder, resultSeal } from '../core/seal.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CohortsService, sha256 } from './cohorts.service.js';
import { entityIn } from './explaining.js';
import { inTurns } from './in-turns.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { addToChain } from './seal-chain.js';

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
  ) {}

  /** Gives every result of an assessed cycle its seal, and the cycle its line in the county's chain. @throws DomainError window-closed, stale */
  async seal({ cycleId, version }: OfCycle, actor: Actor): Promise<CycleSeal> {
    const cycle = await this.cycles.mustBe(cycleId, 'assessed');
    mustBeCurrent('cycles', cycle, version);
    const { areaCode, code } = cycle;
    const { hash: ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const results = inSealOrder(await this.db.read.findBy(ResultEntity, { cycleId }));
    const kept = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const assessed = new Map(kept.map((one) => [one.resultId, one]));
    const { cohort, hash } = await this.cohorts.frozen(cycleId, 1);
    const seals = await inTurns(results, ({ id }) => {
      const { assessment, nonce } = assessed.get(id)!;
      const entity = entityIn(cohort, assessment);
      const sealed = { ruleSet, cohort: hash, entity, assessment, determination: null, supersedes: null, nonce };
      return resultSeal(sealed, sha256);
    });
    const at = this.clock.now();
    return this.audit.write(actor, areaCode, async (change) => {
      const said = { areaCode, kind: 'cycle' as const, cycle: code, superseded: null, superseding: null };
      const { seal, previous, place } = await addToChain(change, said, at, (before) =>
        cycleSeal({ county: areaCode, cycle: code, results: seals, previous: before }, sha256),
      );
      await this.cycles.move(change, cycle, 'seal', { sealedAt: at, seal });
      for (const [i, result] of results.entries())
        await change.update(ResultEntity, 'results', result, { state: 'sealed', seal: seals[i]! }, 'seal');
      return { cycleId, results: results.length, seal, previous, place };
    });
  }
}
