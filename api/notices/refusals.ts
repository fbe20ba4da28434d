import type { Limit } from '../contract/fields.js';
import { DomainError } from '../http/domain-error.js';

type Cycle = { id: string; code: string };

/** A limit as people say it. */
export const limitText = ({ days, unit }: Limit) => ({
  zh: `${days}个${unit === 'workingDays' ? '工作日' : '自然日'}`,
  en: `${days} ${unit === 'workingDays' ? 'working' : 'calendar'} days`,
});

/** The measure says nothing of a notice. */
export function knowsNoNotice({ id, code }: Cycle): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法没有公示条款，没有起草公示。请核对办法。`,
      en: `The measure of cycle ${code} has no clause on a notice, so none was drawn up. Check the measure.`,
    },
    { word: 'cycles', id },
  );
}

/** The notice of this cycle, or of this result, is there already. */
export function noticeThere(noticeId: string, ofId: string): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: '这份公示已经起草，没有重复起草。请直接打开它。',
      en: 'This notice was drawn up already; it was not drawn up twice. Open that one.',
    },
    { word: 'notices', id: noticeId, of: ofId },
  );
}

/** A result that has no notice of its own. */
export function notPostedAlone(
  id: string,
  why: 'first' | 'grade' | 'posted' | 'superseded' | 'early' | 'upward',
): DomainError {
  const said = {
    first: {
      zh: '这是本期的第一个结果，随本期公示，不单独公示',
      en: 'it is the first result of the cycle and is posted with the cycle',
    },
    grade: {
      zh: '它的等次不在公示范围内，直接反馈本人即可',
      en: 'its grade is not one that is posted; tell the cadre without a notice',
    },
    posted: { zh: '它已经在公示中', en: 'it is on a notice already' },
    superseded: {
      zh: '它已被更正结果取代，请为更正后的结果起草',
      en: 'another result took its place; draw up the notice of that one',
    },
    upward: {
      zh: '它的等次只是县里提出的意见，上级还没有答复，请在登记上级答复后再公示',
      en: 'its grade is only proposed upward; post it once the answer is recorded',
    },
    early: {
      zh: '本期还没有公示，更正后的结果会随本期公示',
      en: 'the cycle has not been posted yet, and the notice of the cycle will show it',
    },
  }[why];
  return new DomainError(
    'needs-unmet',
    { zh: `没有单独起草公示：${said.zh}。`, en: `No notice of its own was drawn up: ${said.en}.` },
    { word: 'results', id, why },
  );
}

/** A day on which nothing was posted, told or received yet, or which is before anything could be. */
export function dayOutside(day: string, from: string, to: string, what: { zh: string; en: string }): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${what.zh}填的是 ${day}，应在 ${from} 至 ${to} 之间，没有保存。请核对日期。`,
      en: `${what.en} is given as ${day}; it must be from ${from} to ${to}. Nothing was saved. Check the day.`,
    },
    { day, from, to },
  );
}

/** A notice that would end too early. */
export function endsTooEarly(
  { id, clause, atLeast }: { id: string; clause: string; atLeast: Limit },
  { fromOn, endsOn, least }: { fromOn: string; endsOn: string; least: string },
): DomainError {
  const limit = limitText(atLeast);
  return new DomainError(
    'needs-unmet',
    {
      zh: `公示不少于${limit.zh}（条款 ${clause}）：从 ${fromOn} 起算，最早 ${least} 结束，不能在 ${endsOn} 结束，没有发布。请改为 ${least} 或以后。`,
      en: `A notice stays for at least ${limit.en} (clause ${clause}): counted from ${fromOn} it ends on ${least} at the earliest, not on ${endsOn}. It was not posted; choose ${least} or later.`,
    },
    { word: 'notices', id, clause, fromOn, endsOn, earliest: least },
  );
}

/** Results moved between the drawing up and the posting. */
export function namesMoved(id: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: '公示名单刚刚因更正结果而变动，没有发布。请重新打开核对名单后再发布。',
      en: 'The names changed just now because a result was corrected; nothing was posted. Open the notice again, check the names and post it.',
    },
    { word: 'notices', id },
  );
}

/** An objection that comes when none is taken. */
export function objectionsOver(
  { id, clause, fromOn, endsOn }: { id: string; clause: string; fromOn: string | null; endsOn: string | null },
  day: string,
): DomainError {
  return new DomainError(
    'window-closed',
    endsOn === null
      ? {
          zh: '这份公示还没有发布，不能登记异议。请在发布后登记。',
          en: 'This notice has not been posted yet, so no objection is taken. Wait until it is.',
        }
      : {
          zh: `公示期是 ${fromOn} 至 ${endsOn}（条款 ${clause}），${day} 不在公示期内，没有登记异议。对结果本人可以申请复核；违纪线索请向纪检监察机关反映。`,
          en: `The notice is up from ${fromOn} to ${endsOn} (clause ${clause}); ${day} is not among these days, so no objection was recorded. The cadre may ask for a review; misconduct is reported to the discipline inspection.`,
        },
    { word: 'notices', id, clause, fromOn, endsOn, day },
  );
}

/** A line that is not on the notice, or not on the part of it that this person reads. */
export function noSuchLine(id: string, line: number): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `公示上没有第 ${line} 号，或者不在您看到的名单里，没有登记异议。请核对序号。`,
      en: `There is no number ${line} on the notice, or not among the names you read; no objection was recorded. Check the number.`,
    },
    { word: 'notices', id, line },
  );
}

/** A cadre who cannot be told yet. */
export function notToldYet(
  { id, code, name }: { id: string; code: string; name: string | null },
  why: 'objection' | 'upward' | 'notice',
  details: Record<string, unknown>,
): DomainError {
  const who = { zh: `${name ?? ''}（${code}）`, en: `${name ?? ''} (${code})` };
  const said = {
    objection: {
      zh: '的公示异议还没有了结：未答复的请先答复，成立的请先更正结果',
      en: ': an objection is not settled. Answer it first, or correct the result where it was upheld',
    },
    upward: {
      zh: '的等次只是县里提出的意见，上级还没有答复：请先登记上级答复，按新的结果反馈',
      en: ': the grade is only proposed upward. Record the answer first and tell the result that takes its place',
    },
    notice: {
      zh: '的公示还没有期满，请在期满后反馈',
      en: ': the notice is not over yet. Tell the cadre once it is',
    },
  }[why];
  return new DomainError(
    'needs-unmet',
    { zh: `${who.zh}${said.zh}；没有登记反馈。`, en: `${who.en}${said.en}. Nothing was recorded.` },
    { word: 'results', id, why, ...details },
  );
}

/** A unit none of whose cadres was told in this cycle since the last letter. */
export function noneToFile({ id, name }: { id: string; name: string }, { code }: Cycle): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${name} 派出的干部还没有一人收到 ${code} 的反馈，没有可归档的。反馈本人、函告单位以后再下载。`,
      en: `None of the cadres of ${name} was told the results of ${code} yet, so there is nothing to file. Come back once they were told.`,
    },
    { word: 'units', id },
  );
}

/** A letter tells of those who were told. */
export function noneToWrite(unitId: string, cycle: Cycle): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `该单位在 ${cycle.code} 没有已反馈而尚未函告的干部，没有登记函件。请先登记对本人的反馈。`,
      en: `In cycle ${cycle.code} the unit has no cadre who was told and of whom it was not written to; no letter was recorded. Record first that the cadres were told.`,
    },
    { word: 'units', id: unitId, cycleId: cycle.id },
  );
}
