import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { NewAdjustment, RecommendedAdjustment } from '../contract/records/adjustment.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Recommended, RecommendationsService } from '../results/recommendations.service.js';
import { AdjustmentEntity } from './adjustment.entity.js';
import { KIND_OF } from './adjustment-rules.js';
import { notRecommended, resultSuperseded } from './refusals.js';

/** What sealed results recommend, as adjustments that can be proposed. */
@Injectable()
export class RecommendedService {
  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly recommendations: RecommendationsService,
  ) {}

  /** What the sealed results of a cycle recommend, each with the adjustment that was made of it. @throws DomainError window-closed */
  async inCycle(cycleId: string): Promise<RecommendedAdjustment[]> {
    await this.cycles.mustBe(cycleId, ...SEALED_STATES);
    const all = (await this.recommendations.ofCycle(cycleId)).flatMap(asProposal);
    const resultId = In([...new Set(all.map((one) => one.resultId))]);
    const made = await this.db.read.findBy(AdjustmentEntity, { resultId, state: Not(In(['refused', 'withdrawn'])) });
    const byName = new Map(made.map((one) => [nameOf(one), one.id]));
    return all.map((one) => ({ ...one, adjustmentId: byName.get(nameOf(one)) ?? null }));
  }

  /** The recommendation that a proposal names. @throws DomainError needs-unmet where the result does not recommend it, or holds no more */
  async of(input: NewAdjustment): Promise<Recommended> {
    const result = await this.recommendations.held(input.resultId!);
    if (!result) throw resultSuperseded(null, input.resultId!);
    const isAbout = result.kind === input.entityKind && result.code === input.entityCode;
    const all = isAbout ? await this.recommendations.of(result) : [];
    const found = all.find(({ rule, effect }) => rule.id === input.rule && KIND_OF[effect.what] === input.kind);
    if (found) return found;
    throw notRecommended(input, all.flatMap(asProposal));
  }

  /**
   * Refuses what rests on a result that another took the place of; a review that is still open stops nothing.
   * @throws DomainError needs-unmet
   */
  async mustStillHold({ id, resultId }: AdjustmentEntity): Promise<void> {
    if (resultId !== null && !(await this.recommendations.held(resultId))) throw resultSuperseded(id, resultId);
  }
}

const nameOf = ({ resultId, rule, kind }: Pick<AdjustmentEntity, 'resultId' | 'rule' | 'kind'>): string =>
  `${resultId} ${rule} ${kind}`;

/** A recommendation as it can be proposed; none where it is no personnel action. */
function asProposal({ result, rule, effect }: Recommended): Omit<RecommendedAdjustment, 'adjustmentId'>[] {
  const kind = KIND_OF[effect.what];
  const { kind: entityKind, code: entityCode, name, areaCode } = result;
  if (!kind || (entityKind !== 'cadre' && entityKind !== 'township')) return [];
  if (entityKind === 'township' && kind !== 'talk') return [];
  const said = { resultId: result.id, rule: rule.id, title: rule.title, clause: rule.clause.id };
  const about = { kind, entityKind, entityCode, ground: 'recommended' as const, name, areaCode };
  return [{ ...said, ...about, to: effect.to ?? null, within: effect.within ?? null }];
}
