import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { Clock } from '../clock.js';
import type { AcceptanceFigures, MissingPart } from '../contract/records/acceptance.js';
import type { AcceptedWork, CommissionRecord } from '../contract/records/commission.js';
import type { AtVersion } from '../contract/records/record.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { MarksService } from '../marks/marks.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { lineOf, totalOf } from './acceptance-lines.js';
import type { CommissionEntity } from './commission.entity.js';
import { CommissionsService } from './commissions.service.js';
import { DeclarationEntity } from './declaration.entity.js';
import { isMissing, isNotOn } from './refusals.js';

const GROUP = 'thirdParty';

/** Delivery and acceptance: what the work comes to in each village, and what is missing by name. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly commissions: CommissionsService,
    private readonly cycles: CyclesService,
    private readonly marks: MarksService,
    private readonly ruleSets: RuleSetsService,
    private readonly surveys: SurveysService,
  ) {}

  /** The counts as they are now. */
  async figures(id: string): Promise<AcceptanceFigures> {
    return this.figuresOf(await this.commissions.entity(id));
  }

  /** Delivers the whole commission. @throws DomainError out-of-state, stale, window-closed; needs-unmet naming what is missing */
  async deliver(id: string, { version }: AtVersion, actor: Actor): Promise<CommissionRecord> {
    const before = await this.commissions.current(id, version, 'deliver');
    if (!this.commissions.isOn(before)) throw isNotOn(before);
    const { missing } = await this.figuresOf(before);
    // How many were called back is judged by the county.
    const owed = missing.filter(({ kind }) => kind !== 'callBacks');
    if (owed.length > 0) throw isMissing(before, owed, true);
    const delivered = { deliveredBy: actor.accountId, deliveredAt: this.clock.now(), reason: null };
    return this.commissions.moved(before, 'deliver', delivered, actor);
  }

  /** Accepts a delivery, with its figures. @throws DomainError out-of-state, stale; needs-unmet where something is missing and no reason given */
  async accept(id: string, { reason, version }: AcceptedWork, actor: Actor): Promise<CommissionRecord> {
    const before = await this.commissions.current(id, version, 'accept');
    const figures = await this.figuresOf(before);
    if (figures.missing.length > 0 && reason === null) throw isMissing(before, figures.missing, false);
    const acceptance = { by: actor.accountId, at: this.clock.now(), reason, figures };
    return this.commissions.moved(before, 'accept', { acceptance, reason }, actor);
  }

  private async figuresOf(commission: CommissionEntity): Promise<AcceptanceFigures> {
    const { id: commissionId, cycleId } = commission;
    const villages = commission.villages.filter((one) => one.releasedFor === null).map(({ areaCode }) => areaCode);
    const names = await this.areas.namesOf(villages);
    const surveys = new Map((await this.surveys.of(cycleId, villages)).map((survey) => [survey.areaCode, survey]));
    const lines = villages
      .toSorted()
      .map((areaCode) => lineOf(areaCode, names.get(areaCode) ?? areaCode, surveys.get(areaCode)));
    const callBackShare = await this.callBackShareOf(cycleId);
    const missing: MissingPart[] = [];
    const say = (kind: MissingPart['kind'], areaCode: string, assessor: string | null = null) =>
      missing.push({ kind, areaCode, name: names.get(areaCode) ?? areaCode, assessor });
    const declarations = await this.db.read.findBy(DeclarationEntity, { commissionId });
    const unchecked = new Set(
      await this.marks.undelivered(cycleId, GROUP, [...surveys.values()].filter(isChecked).map(codeOf)),
    );
    for (const { areaCode, calledBackRatio } of lines) {
      const own = declarations.filter((one) => one.areaCode === areaCode);
      for (const { state, assessor } of own) if (state === 'awaited') say('declaration', areaCode, assessor);
      if (!own.some(({ state }) => state === 'awaited' || state === 'clear')) say('assessor', areaCode);
      const survey = surveys.get(areaCode);
      if (!survey || survey.state === 'draft') say('survey', areaCode);
      if (unchecked.has(areaCode)) say('siteChecks', areaCode);
      if (survey && callBackShare !== null && (calledBackRatio ?? 0) < callBackShare) say('callBacks', areaCode);
    }
    return { lines, total: totalOf(lines), missing, callBackShare };
  }

  private async callBackShareOf(cycleId: string): Promise<number | null> {
    const { ruleSetId } = await this.cycles.entity(cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const plan = ruleSet.sampling?.find(({ group, draws }) => group === GROUP && draws === 'households');
    return plan?.callBackShare === undefined ? null : Number(plan.callBackShare);
  }
}

const isChecked = ({ isScheduled }: { isScheduled: boolean }): boolean => isScheduled;
const codeOf = ({ areaCode }: { areaCode: string }): string => areaCode;
