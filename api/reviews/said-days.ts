import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import type { MeasureDays } from '../notices/measure-days.service.js';

/**
 * Refuses a day on which nothing could have come yet, or that is not here yet. What a cadre sends comes on the day it is sent; what came on paper has
 * the day on which it came.
 * @throws DomainError needs-unmet
 */
export function mustBeDay(day: string, from: string, { days: { today } }: MeasureDays, actor: Actor): void {
  const first = actor.role === 'cadre' ? today : from;
  if (day >= first && day <= today) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: `日期填的是 ${day}，应在 ${first} 至 ${today} 之间，没有保存。请核对日期。`,
      en: `The day is given as ${day}; it must be from ${first} to ${today}. Nothing was saved. Check the day.`,
    },
    { day, from: first, to: today },
  );
}
