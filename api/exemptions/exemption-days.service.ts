import { Injectable } from '@nestjs/common';
import { CalendarService, type CountyDays } from '../calendar-days/calendar.service.js';
import type { ExemptionPolicy, ExemptionStep } from '../contract/exemption.js';
import type { RuleSet } from '../contract/rule-set.js';
import { dayAfter, windowsFrom } from '../core/plan-cycle.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { refused } from '../http/fault.js';

/** What the days of an exemption are counted by: the county's calendar, and the limits of the measure. */
export type StepDays = CountyDays & {
  /** The last day of a step that begins after this day; null where no clock runs. */
  dueOn: (step: ExemptionStep, from: string) => string | null;
};

/** The clocks of exemptions: what each step may take, and until when a decision counts in its cycle. */
@Injectable()
export class ExemptionDays {
  constructor(
    private readonly calendar: CalendarService,
    private readonly windows: WindowDays,
  ) {}

  /** How days are counted in the county of a cycle, under its measure. */
  async of({ areaCode }: CycleEntity, { schedule }: RuleSet, policy: ExemptionPolicy): Promise<StepDays> {
    const days = await this.calendar.of(areaCode, schedule?.timeZone);
    const dueOn = (step: ExemptionStep, from: string) => {
      const limit = policy.steps.find(({ id }) => id === step)?.limit;
      return limit ? days.lastOf(from, limit, schedule?.rollOver) : null;
    };
    return { ...days, dueOn };
  }

  /**
   * The last day on which a decision counts in its cycle; null where the measure sets none. A window that a person moved moves it; where
   * nobody planned the windows of the cycle, they are those of the measure.
   */
  async lastDayToDecide(
    { id, cutoffOn }: CycleEntity,
    { schedule, exemptions: policy }: RuleSet,
    days: CountyDays,
  ): Promise<string | null> {
    if (!policy?.decideBy || !schedule) return null;
    const { window, before } = policy.decideBy;
    const planned = await this.windows.of(id, window);
    const { toOn } = planned ?? windowsFrom(schedule, days, cutoffOn).find((one) => one.id === window)!;
    return before.unit === 'workingDays' ? days.addWorkingDays(toOn, -before.days) : dayAfter(toOn, -before.days);
  }
}

/**
 * Refuses a day on which a step cannot have been made: it is still to come, or before the step that it follows.
 * @throws InvalidInput
 */
export function mustBeADaySince(day: string, since: Since, today: string, pointer: string): void {
  if (day > today)
    throw refused([
      { pointer, zh: `${day} 还没有到，今天是 ${today}`, en: `${day} is still to come; today is ${today}` },
    ]);
  if (day < since.day)
    throw refused([
      {
        pointer,
        zh: `${day} 在${since.zh}（${since.day}）之前，请核对日期`,
        en: `${day} is before ${since.en} (${since.day}); check the day`,
      },
    ]);
}
type Since = { day: string; zh: string; en: string };
