import { Injectable } from '@nestjs/common';
import { CalendarService, type CountyDays } from '../calendar-days/calendar.service.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';

export type { CountyDays } from '../calendar-days/calendar.service.js';

/** The measure of a cycle, the days of its county, and the day of an instant there. */
export type MeasureDays = { ruleSet: RuleSet; days: CountyDays; dayOf: (instant: string) => string };

/** What a cycle's limits are counted by: its measure, and the calendar of its county in the time zone of the measure. */
@Injectable()
export class MeasureDaysService {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly calendar: CalendarService,
  ) {}

  async of({ ruleSetId, areaCode }: Pick<CycleEntity, 'ruleSetId' | 'areaCode'>): Promise<MeasureDays> {
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const days = await this.calendar.of(areaCode, ruleSet.schedule?.timeZone);
    return { ruleSet, days, dayOf: (instant) => this.dayOf(instant, ruleSet) };
  }

  /** The days of a county where no measure is at hand. */
  daysOf(areaCode: string): Promise<CountyDays> {
    return this.calendar.of(areaCode.slice(0, 6));
  }

  /** The day of an instant. */
  dayOf(instant: string, { schedule }: RuleSet): string {
    return this.calendar.dayOf(instant, schedule?.timeZone);
  }
}
