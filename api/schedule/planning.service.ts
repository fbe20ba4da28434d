import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Schedule } from '../contract/procedure.js';
import { codeOfHalf } from '../core/calendar/next-halves.js';
import { type CyclePlan, dayAfter, planCycle, type WorkCalendar } from '../core/plan-cycle.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { systemActor } from '../http/access.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { ActsService } from './acts.service.js';
import { ScheduledActEntity } from './scheduled-act.entity.js';
import { WindowsService } from './windows.service.js';

/** A half-year to be planned, after the version of the measure in force then. */
type Ahead = { code: string; plan: CyclePlan; schedule: Schedule; ruleSetId: string; dueOn: string };

const HALVES_AT_MOST = 40;

/** Plans half-years ahead, and plans them again while nothing of them has begun. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly windows: WindowsService,
    private readonly acts: ActsService,
  ) {}

  /**
   * The half-year that follows a county's last one, once the data of that are cut off. A county plans its first one itself: by which
   * measure it assesses is its decision. Half-years that are over altogether are passed by.
   */
  async ahead(latest: CycleEntity, calendar: WorkCalendar, today: string): Promise<Ahead | undefined> {
    if (latest.cutoffOn >= today) return undefined;
    let at = { year: Number(latest.startsOn.slice(0, 4)), half: latest.half! };
    for (let many = 0; many < HALVES_AT_MOST; many += 1) {
      at = at.half === 'first' ? { ...at, half: 'second' } : { year: at.year + 1, half: 'first' };
      const planned = await this.planOf(latest, at.year, at.half, calendar);
      if (!planned) return undefined;
      const { plan } = planned;
      if ((plan.windows.at(-1)?.toOn ?? plan.cutoffOn) < today) continue;
      return { ...planned, code: codeOfHalf(at.year, at.half), dueOn: dayAfter(latest.cutoffOn, 1) };
    }
    return undefined;
  }

  /** Plans a half-year with its windows. @returns whether it was done here */
  create(areaCode: string, { code, plan, schedule, ruleSetId, dueOn }: Ahead, calendar: WorkCalendar, today: string) {
    const { half, startsOn, cutoffOn } = plan;
    return this.acts.once({ areaCode, key: planKey(areaCode, code), dueOn }, async (change) => {
      const cycle = await this.cycles.plan(change, { code, areaCode, half, startsOn, cutoffOn, ruleSetId });
      await this.windows.planned(change, cycle, schedule, calendar, today);
      return cycle;
    });
  }

  /**
   * What a planned half-year would be today, when it differs: another T because the calendar was corrected, a newer version of the
   * measure. Undefined for one that a person planned or has changed since.
   */
  async otherwise(
    cycle: CycleEntity,
    claimed: ReadonlyMap<string, ScheduledActEntity>,
    calendar: WorkCalendar,
  ): Promise<Pick<CycleEntity, 'cutoffOn' | 'ruleSetId'> | undefined> {
    const claim = claimed.get(planKey(cycle.areaCode, cycle.code));
    if (cycle.state !== 'planned' || claim?.cycleVersion !== cycle.version) return undefined;
    const planned = await this.planOf(cycle, Number(cycle.startsOn.slice(0, 4)), cycle.half!, calendar);
    if (!planned) return undefined;
    const { ruleSetId, plan } = planned;
    const isSame = plan.cutoffOn === cycle.cutoffOn && ruleSetId === cycle.ruleSetId;
    return isSame ? undefined : { cutoffOn: plan.cutoffOn, ruleSetId };
  }

  /** Plans a half-year again. @throws DomainError stale when somebody was faster */
  async replan(
    cycle: CycleEntity,
    values: Pick<CycleEntity, 'cutoffOn' | 'ruleSetId'>,
    claim: ScheduledActEntity,
  ): Promise<boolean> {
    return this.audit.write(systemActor(cycle.areaCode), cycle.areaCode, async (change) => {
      const { version: cycleVersion } = await this.cycles.replan(change, cycle, values);
      await change.update(ScheduledActEntity, 'scheduled-acts', claim, { cycleVersion });
      return true;
    });
  }

  private async planOf(
    { areaCode, ruleSetId }: CycleEntity,
    year: number,
    half: 'first' | 'second',
    calendar: WorkCalendar,
  ): Promise<Omit<Ahead, 'code' | 'dueOn'> | undefined> {
    const before = (await this.ruleSets.compiledOf(ruleSetId)).ruleSet;
    const usual = before.schedule?.halves.find((one) => one.half === half);
    if (!usual) return undefined;
    const inForce = await this.ruleSets.inForceOn(before.code, `${year}-${usual.cutoff}`, areaCode);
    const schedule = inForce && (await this.ruleSets.compiledOf(inForce.id)).ruleSet.schedule;
    if (!schedule?.halves.some((one) => one.half === half)) return undefined;
    return { plan: planCycle(schedule, calendar, year, half), schedule, ruleSetId: inForce!.id };
  }
}

/** What planning a half-year of a county is called. */
export const planKey = (areaCode: string, code: string): string => `plan ${areaCode} ${code}`;
