import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import type { ResultsExport } from '../contract/records/results-export.js';
import type { RuleSet } from '../contract/rule-set.js';
import { layoutOf } from '../core/layout.js';
import { inSealOrder } from '../core/seal.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CohortsService } from './cohorts.service.js';
import { ResultAssessmentEntity, ResultEntity, SealEntity } from './result.entity.js';

/** Hands a sealed cycle out as one file that anybody can recompute. */
@Injectable()
export class ExportingService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
  ) {}

  /**
   * A sealed cycle as one file. Who may not see all of what the measure reads gets the seals, and neither facts nor assessments: one
   * hidden yes would otherwise stand in them. @throws DomainError window-closed
   */
  async export(cycleId: string, actor: Actor): Promise<ResultsExport> {
    const cycle = await this.cycles.mustBe(cycleId, ...SEALED_STATES);
    const { hash, ruleSet, source } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const isWhole = seesAll(actor, ruleSet);
    const results = inSealOrder(await this.db.read.findBy(ResultEntity, { cycleId }));
    const kept = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const assessed = new Map(kept.map((one) => [one.resultId, one]));
    const sealOf = new Map(results.map(({ id, seal }) => [id, seal]));
    const chain = await this.db.read.find(SealEntity, { where: { areaCode: cycle.areaCode }, order: { place: 'ASC' } });
    await this.audit.write({ ...actor, idempotency: undefined }, cycle.areaCode, async (change) =>
      change.note('export', 'cycles', cycleId),
    );
    return {
      format: 'sifang-results/1',
      county: cycle.areaCode,
      cycle: cycle.code,
      isWhole,
      ruleSet: { hash, text: source.text, template: source.template ?? null },
      cohorts: (await this.cohorts.allFrozen(cycleId)).map((one) =>
        isWhole ? one : { revision: one.revision, hash: null, cohort: null },
      ),
      results: results.map(({ id, kind, code, revision, determination, seal, supersedesId }) => {
        const { assessment, nonce, cohort } = assessed.get(id)!;
        const covered = isWhole ? { assessment, nonce } : { assessment: null, nonce: null };
        const supersedes = supersedesId === null ? null : sealOf.get(supersedesId)!;
        return { kind, code, revision, cohort, ...covered, determination, supersedes, seal: seal! };
      }),
      chain: chain.map(({ place, kind, cycle: code, superseded, superseding, previous, seal }) => {
        return { place, kind, cycle: code, superseded, superseding, previous, seal };
      }),
    };
  }
}

/** Whether the measure shows this role everything: every fact, every rule. */
function seesAll({ role }: Actor, ruleSet: RuleSet): boolean {
  if (role === 'system') return true;
  return [...layoutOf(ruleSet).values()].every(({ rules, conditions }) =>
    [...Object.values(rules.facts), ...conditions.map(({ rule }) => rule ?? {})].every(
      (one: { visibleTo?: readonly string[] }) => one.visibleTo === undefined || one.visibleTo.includes(role),
    ),
  );
}
