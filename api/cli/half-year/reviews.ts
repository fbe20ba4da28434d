import type { ResultDifference } from '../../contract/records/result-difference.js';
import type { ReviewRecord } from '../../contract/records/review.js';
import { type Half, named, resultsOf } from './half.js';
import type { Refusal } from './people.js';

/** A cadre asks for a review in the own words. */
export async function apply(half: Half, name: string, account: string): Promise<ReviewRecord> {
  const { stage, cohort } = half;
  const { id: resultId } = (await resultsOf(half)).get(name)!;
  const person = stage.offices.cadre(named(cohort, name).code);
  const review = await person.post<ReviewRecord>('/api/reviews', { resultId, account });
  await stage.offices.organisation.post(`/api/reviews/${review.id}/accept`, {});
  await stage.step(
    { zh: '申请复核', en: 'A review' },
    {
      zh: `${name}：“${account}”受理，${review.dueOn} 前答复；期间不停止执行。`,
      en: `a cadre asks for one; it is answered by ${review.dueOn}, and the result holds meanwhile.`,
    },
  );
  return review;
}

/** Facts were wrong: one person proposes to uphold, another has the last word, and another sealed result takes the place. */
export async function uphold(
  half: Half,
  { id }: ReviewRecord,
  name: string,
  { reason, facts }: { reason: string; facts: Record<string, number> },
): Promise<ReviewRecord> {
  const { stage, cohort } = half;
  const { organisation, second, cadres } = stage.offices;
  await organisation.post(`/api/reviews/${id}/propose`, { outcome: 'upheld', reason, correction: { facts } });
  const upheld = await second.post<ReviewRecord>(`/api/reviews/${id}/uphold`, {});
  const mine = cadres.get(named(cohort, name).code)!;
  const { lines, before, after } = await mine.get<ResultDifference>(`/api/reviews/${id}/difference`);
  await stage.step(
    { zh: '复核成立', en: 'Upheld' },
    {
      zh: `${reason}按当期办法重算：${wordOf(before, 'zh')} → ${wordOf(after, 'zh')}，逐行列出 ${lines.length} 处不同；新结果另加封印，替代原结果。`,
      en: `the facts were wrong. By the rules of that half-year: ${wordOf(before, 'en')} → ${wordOf(after, 'en')}, ${lines.length} lines differ; another sealed result takes the place.`,
    },
  );
  return upheld;
}

const wordOf = (outcome: ResultDifference['after'], language: 'zh' | 'en'): string =>
  `${String(outcome?.points ?? '')} ${outcome?.word?.[language] ?? ''}`.trim();

/** Nothing was recorded wrongly: dismissed, with the reason. */
export async function dismiss({ stage }: Half, { id }: ReviewRecord, reason: string): Promise<ReviewRecord> {
  const { organisation, second } = stage.offices;
  await organisation.post(`/api/reviews/${id}/propose`, { outcome: 'dismissed', reason });
  const dismissed = await second.post<ReviewRecord>(`/api/reviews/${id}/dismiss`, {});
  await stage.step(
    { zh: '复核不成立', en: 'Dismissed' },
    {
      zh: `${reason}不服的，${dismissed.appealUntil} 前可以申诉。`,
      en: `nothing was recorded wrongly; an appeal is open until ${dismissed.appealUntil}.`,
    },
  );
  return dismissed;
}

/** Appealed to the level above, whose decision the county records. */
export async function appeal(
  { stage, cohort }: Half,
  { id }: ReviewRecord,
  name: string,
  account: string,
): Promise<ReviewRecord> {
  const person = stage.offices.cadre(named(cohort, name).code);
  const appealed = await person.post<ReviewRecord>(`/api/reviews/${id}/appeal`, { account });
  await stage.step(
    { zh: '申诉', en: 'An appeal' },
    {
      zh: `${name} 向市委组织部申诉，${appealed.dueOn} 前决定，可延长 30 日。`,
      en: `to the level above, decided by ${appealed.dueOn}, thirty days longer at most.`,
    },
  );
  return appealed;
}

export async function decideAppeal({ stage }: Half, { id }: ReviewRecord, number: string): Promise<void> {
  const { organisation, second } = stage.offices;
  await organisation.post(`/api/reviews/${id}/accept`, {});
  const authority = { name: '市委组织部', number, decidedOn: stage.day };
  const reason = '原复核事实清楚，依据充分，维持。';
  await organisation.post(`/api/reviews/${id}/propose`, { outcome: 'dismissed', reason, authority });
  await second.post(`/api/reviews/${id}/dismiss`, {});
  await stage.step(
    { zh: '申诉决定', en: 'Appeal decided' },
    { zh: `市委组织部${number}：维持。`, en: `the city stands by the review.` },
  );
}

/** A review past its day. @returns how it was refused */
export async function tryLate(half: Half, name: string): Promise<Refusal> {
  const { stage, cohort } = half;
  const { id: resultId } = (await resultsOf(half)).get(name)!;
  const person = stage.offices.cadre(named(cohort, name).code);
  const refused = await person.refused('POST', '/api/reviews', { resultId, account: '任务清单第三件请再核对。' });
  await stage.step(
    { zh: '逾期申请', en: 'Too late' },
    {
      zh: `${name} 这时才申请，被拒绝（“${refused.message}”）。`,
      en: `a review past its day is refused ("${refused.code}").`,
    },
  );
  return refused;
}
