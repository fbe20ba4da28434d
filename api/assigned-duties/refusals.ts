import type { Title } from '../contract/fields.js';
import { DomainError } from '../http/domain-error.js';

/** The measure has no such duty on its list. */
export function notOnTheList(item: string, nearest: string | undefined, listed: readonly string[]): DomainError {
  return unmet(
    `本办法的清单里没有事项“${item}”，没有保存。${nearest ? `是否指“${nearest}”？` : '请从清单中选择。'}`,
    `The measure's list has no duty "${item}"; nothing was saved. ${nearest ? `Did you mean "${nearest}"?` : 'Choose one from the list.'}`,
    { item, nearest, listed },
  );
}

/** No half-year of the county is planned or open that such a report could belong to. */
export const noHalfYear = (county: string): DomainError =>
  unmet(
    '本县现在没有计划中或进行中的半年评估，没有保存。请县委组织部先排出下一个半年。',
    'The county has no half-year that is planned or open; nothing was saved. The county organisation department plans the next one first.',
    { areaCode: county },
  );

/** The days are still ahead, or more than a report is about. */
export const daysAhead = (to: string, today: string): DomainError =>
  unmet(
    `日期 ${to} 还没有到（今天是 ${today}），没有保存。请只写已经发生的日子。`,
    `The day ${to} has not come yet (today is ${today}); nothing was saved. Write only days that are over.`,
    { to, today },
  );

/** The cadre was not posted to that township on any of these days. */
export const notPostedThere = (areaCode: string, townships: readonly string[]): DomainError =>
  unmet(
    `这段时间没有派驻在 ${areaCode} 所在的乡镇，没有保存。请核对地点和日期。`,
    `There was no posting to the township of ${areaCode} on these days; nothing was saved. Check the place and the days.`,
    { areaCode, townships },
  );

/** The township knows of it already. */
export const releasedAlready = (id: string): DomainError =>
  new DomainError(
    'window-closed',
    {
      zh: '这件反映已经发给乡镇答复，不能再收回。有新的情况请告诉县委组织部。',
      en: 'The township has this report to answer already, so it cannot be taken back. Tell the county organisation department what is new.',
    },
    { word: 'assigned-duties', id },
  );

/** Nobody of the county has looked into it, or not since the township was heard. */
export const nothingProposed = (id: string): DomainError =>
  unmet(
    '县里还没有人提出核实意见（乡镇后来有答复的，原来的意见已经作废），没有核实。请先由一位同志核实、写明依据，再由另一位同志确认。',
    'Nobody of the county has said yet what was found out (what was said before a later answer of the township is void), so nothing was decided. One person looks into it and writes the grounds, then another confirms.',
    { id },
  );

/** The county asks for nothing before the township was heard. */
export const notHeardYet = (id: string, answerDueOn: string | null): DomainError =>
  answerDueOn === null
    ? unmet(
        '关账之前乡镇还不知道这件反映，现在不能核实。请在关账并收到答复后办理。',
        'The township does not know of this report before the books are closed, so it cannot be verified yet. Do it when the answer is there.',
        { id, answerDueOn },
      )
    : unmet(
        `乡镇在 ${answerDueOn} 前可以答复，现在还不能核实。请在收到答复后，或者 ${answerDueOn} 之后再办。`,
        `The township may answer until ${answerDueOn}, so this cannot be verified yet. Do it when the answer is there, or after ${answerDueOn}.`,
        { id, answerDueOn },
      );

/** The emergency that is claimed, or asked for, is not one that the measure excepts. */
export const noException = (why: Title, details: Record<string, unknown>): DomainError =>
  unmet(`${why.zh}，没有保存。`, `${why.en}; nothing was saved.`, details);

/** What the township reads names the person who reported. */
export const namesTheReporter = (): DomainError =>
  unmet(
    '依据会发给乡镇看，里面出现了反映人的姓名或编号，没有保存。请改写，不要让人看出是谁反映的。',
    'The grounds are read by the township and hold the name or number of who reported; nothing was saved. Write them so that nobody is recognised.',
    {},
  );

/** A confirmed report says how the time was set right. */
export const needsRemedy = (): DomainError =>
  unmet(
    '属实的，须写明该时段怎样从评分和在岗中扣除（remedy），没有保存。没有需要更正的，写“无须更正”。',
    'A confirmed report says how its time was taken out of points and days on post (remedy); nothing was saved. Write so where nothing had to be set right.',
    {},
  );

function unmet(zh: string, en: string, details: Record<string, unknown>): DomainError {
  return new DomainError('needs-unmet', { zh, en }, details);
}
