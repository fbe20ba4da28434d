import type { CadreEntity } from '../cadres/cadres.service.js';
import type { CountyDays } from '../calendar-days/calendar.service.js';
import type { Handover } from '../contract/procedure.js';
import { dayAfter } from '../core/plan-cycle.js';
import { type Fault, refused } from '../http/fault.js';

/**
 * The last day of a handover, first and last day counted: as long as the measure says where nobody names one.
 * @throws InvalidInput where it would be shorter, or end before it begins
 */
export function lastDayOf(
  measure: Handover | undefined,
  calendar: CountyDays,
  startsOn: string,
  endsOn: string | undefined,
): string {
  if (!measure) {
    if (endsOn !== undefined && endsOn >= startsOn) return endsOn;
    throw refused([
      {
        pointer: '/endsOn',
        zh: '本县执行的办法没有规定重叠多少天，请写明最后一天，不早于开始的一天',
        en: 'is needed, and not before the first day: the measure in force does not say how long the overlap is',
      },
    ]);
  }
  const { clause, overlap } = measure;
  // Entered late, the overlap is counted from today: both have the days that the measure grants.
  const counted = startsOn < calendar.today ? calendar.today : startsOn;
  const least = leastLastDay(overlap, calendar, counted);
  if (endsOn === undefined) return least;
  if (endsOn >= least) return endsOn;
  const unit = overlap.unit === 'workingDays' ? { zh: '个工作日', en: 'working days' } : { zh: '天', en: 'days' };
  throw refused([
    {
      pointer: '/endsOn',
      zh: `新老交接重叠 ${overlap.days} ${unit.zh}（第 ${clause} 条，首尾均计），最早到 ${least}`,
      en: `the overlap is ${overlap.days} ${unit.en} (clause ${clause}, both ends counted): ${least} at the earliest`,
    },
  ]);
}

function leastLastDay({ days, unit }: Handover['overlap'], calendar: CountyDays, startsOn: string): string {
  if (unit === 'calendarDays') return dayAfter(startsOn, days - 1);
  return calendar.addWorkingDays(startsOn, calendar.isWorkingDay(startsOn) ? days - 1 : days);
}

/** Who goes and who comes are two people of one county. @throws InvalidInput */
export function mustBeTwoOfOneCounty(from: CadreEntity, to: CadreEntity): void {
  const faults: Fault[] = [];
  if (from.id === to.id)
    faults.push({ pointer: '/toCadreId', zh: '交接双方不能是同一人', en: 'is who hands over; name the other' });
  if (from.cadreCode.slice(0, 6) !== to.cadreCode.slice(0, 6))
    faults.push({ pointer: '/toCadreId', zh: `${to.name}不在同一个县`, en: `${to.name} is of another county` });
  if (faults.length > 0) throw refused(faults);
}
