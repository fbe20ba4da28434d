import type { NegativeList } from '../contract/negative-list.js';
import type { Emergency } from '../contract/records/assigned-duty.js';
import { dayNumber } from '../core/day-number.js';
import type { AssignedDutyEntity } from './assigned-duty.entity.js';
import { noException } from './refusals.js';

type Days = Pick<AssignedDutyEntity, 'from' | 'to'>;

/**
 * Refuses an emergency that the measure does not except: it knows none, the claim is for other days than the report, or for too many.
 * @throws DomainError needs-unmet
 */
export function mustBeExceptable(
  { exception }: Pick<NegativeList, 'exception'>,
  claimed: Emergency,
  report: Days,
): void {
  if (!exception)
    throw noException({ zh: '本办法没有应急例外', en: 'The measure knows no exception for emergencies' }, {});
  const { from, to } = claimed;
  if (from < report.from || to > report.to)
    throw noException(
      {
        zh: `应急日期（${from} 至 ${to}）不在反映的时段（${report.from} 至 ${report.to}）之内`,
        en: `The days of the emergency (${from} to ${to}) are not within those of the report (${report.from} to ${report.to})`,
      },
      { claimed: { from, to }, report: { from: report.from, to: report.to } },
    );
  const days = daysOf(claimed);
  if (days > exception.daysAtMost)
    throw noException(
      {
        zh: `应急例外最多 ${exception.daysAtMost} 天，这里写了 ${days} 天`,
        en: `An emergency is excepted for at most ${exception.daysAtMost} days, and ${days} are claimed`,
      },
      { days, daysAtMost: exception.daysAtMost },
    );
}

/** Refuses to except what the township claimed no emergency for, or only a part of it. @throws DomainError needs-unmet */
export function mustCover({ emergency, from, to }: AssignedDutyEntity): void {
  if (emergency === null)
    throw noException(
      {
        zh: '乡镇没有书面说明应急情形，不能按例外办理。请按属实或不属实核实',
        en: 'The township claimed no emergency in writing, so nothing can be excepted. Decide whether the report is confirmed',
      },
      {},
    );
  if (emergency.from > from || emergency.to < to)
    throw noException(
      {
        zh: `应急只到 ${emergency.from} 至 ${emergency.to}，反映的时段还有别的日子，不能整件按例外办理。请按属实核实，依据里写明应急的几天`,
        en: `The emergency was from ${emergency.from} to ${emergency.to} and the report is about other days too, so it is not excepted as a whole. Confirm it, and name the days of the emergency in the grounds`,
      },
      { emergency: { from: emergency.from, to: emergency.to }, report: { from, to } },
    );
}

const daysOf = ({ from, to }: Days): number => dayNumber(to) - dayNumber(from) + 1;
