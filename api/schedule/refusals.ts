import { DomainError } from '../http/domain-error.js';

type Window = { id: string; code: string; fromOn: string | null; toOn: string };

/** The measure of a cycle has no time table. */
export function notPlannable({ id, code }: { id: string; code: string }): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法没有时间表，或者截止日期不在 2000 至 2099 年之间，排不出日程。请改用有时间表的办法，或者更正日期。`,
      en: `The measure of cycle ${code} has no schedule, or its days are not in the years 2000 to 2099, so its windows cannot be planned. Choose a measure that has one, or correct the days.`,
    },
    { word: 'cycles', id },
  );
}

/** What is over is not moved. */
export function windowOver({ id, code, toOn }: Window, today: string): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `“${code}”已于 ${toOn} 结束（今天是 ${today}），不能再调整日期，没有保存。`,
      en: `The window "${code}" ended on ${toOn} (today is ${today}) and cannot be moved any more; nothing was saved.`,
    },
    { word: 'windows', id, toOn, today },
  );
}

/** Days that a window cannot have: before today, out of order, or another beginning of what has begun. */
export function windowMisplaced({ id, code, fromOn, toOn }: Window, today: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `“${code}”（${fromOn ?? ''} 至 ${toOn}）不能改成这样，没有保存：起止日期要在今天（${today}）或以后，起在止前；已经开始的，起始日期不再改。`,
      en: `The window "${code}" (${fromOn ?? ''} to ${toOn}) cannot have these days; nothing was saved. They are today (${today}) or later and in order; what has begun keeps its first day.`,
    },
    { word: 'windows', id, fromOn, toOn, today },
  );
}

/** What was announced is not taken back: a window of a cycle that was opened is only made longer, or moved as it is to later days. */
export function windowShortened({ id, code, fromOn, toOn }: Window, after: Omit<Window, 'id' | 'code'>): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `“${code}”已随通知告知各方（${fromOn ?? ''} 至 ${toOn}），启动以后只能延后，不能提前结束或者缩短，没有保存：改成 ${after.toOn}，还没办完的人就来不及。各方确已提前到齐的，不用改日期，由人写明原因办理下一步。`,
      en: `The window "${code}" was announced (${fromOn ?? ''} to ${toOn}); once the cycle is open it is made longer or later, never shorter, and nothing was saved: with ${after.toOn} whoever is not done would lose days. Where everybody is done already, leave the days and take the next step by hand, with a reason.`,
    },
    { word: 'windows', id, fromOn, toOn, wished: after },
  );
}

/** Nobody is reminded of the same twice on a day. */
export function remindedToday(
  { id, aboutAreaCode, at }: { id: string; aboutAreaCode: string; at: string },
  { code }: Window,
): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `今天已就“${code}”催办过 ${aboutAreaCode}，没有重复催办。同一处同一事项一天最多催一次，请明天再催。`,
      en: `${aboutAreaCode} was already reminded of "${code}" today, and was not reminded again: once a day at most. Remind it tomorrow.`,
    },
    { word: 'reminders', id, at },
  );
}
