import type { CycleRecord } from '../../contract/records/cycle.js';
import type { FiguresEntered } from '../../contract/records/figure.js';
import type { RuleSetRecord } from '../../contract/records/rule-set.js';
import type { ConsultationRecord } from '../../contract/records/consultation.js';
import type { RecordedDeterminations } from '../../contract/records/determination.js';
import { cadresOf, type Half, resultsOf } from './half.js';
import { distribution } from './assessment.js';
import { meet, seal } from './meeting.js';
import { together } from './together.js';

/** The year is made of its two halves: 40 and 60 of a hundred; words follow the personnel status. */
export async function annual(first: Half, secondHalf: Half): Promise<Half> {
  const { stage, cohort } = secondHalf;
  const { organisation, second, units } = stage.offices;
  const [measure] = await organisation.list<RuleSetRecord>('rule-sets', { code: 'annual' });
  const period = { half: null, startsOn: '2026-01-01', cutoffOn: '2026-12-31' };
  const plan = { code: '2026-annual', areaCode: '529901', ...period, ruleSetId: measure!.id };
  const { id: cycleId } = await organisation.post<CycleRecord>('/api/cycles', plan);
  const half: Half = { stage, cycleId, cohort };
  await organisation.post(`/api/cycles/${cycleId}/open`, { reason: '按县里部署办理' });
  const blank = { baseline: null, note: null };
  const known = { workingDays: 250, isOnProbation: false, isFirstJobUnderHalfYear: false };
  const [before, after] = [await resultsOf(first), await resultsOf(secondHalf)];
  const isBest = (name: string) => [before, after].every((one) => one.get(name)?.determinedGrade === 'good');
  const figures = [
    { entityKind: 'county', entityCode: '529901', fact: 'hasConsent', value: false, ...blank },
    ...cadresOf(cohort).flatMap(({ code: entityCode, name }) =>
      Object.entries({ ...known, proposedGrade: isBest(name!) ? 'excellent' : 'competent' }).map(([fact, value]) => ({
        entityKind: 'cadre',
        entityCode,
        fact,
        value,
        ...blank,
      })),
    ),
  ];
  const made = await organisation.post<FiguresEntered>('/api/figures/many', { cycleId, figures });
  await second.post('/api/figures/confirm', { cycleId, ids: made.figures.map(({ id }) => id) });
  await organisation.post(`/api/cycles/${cycleId}/close`, { reason: '按县里部署办理' });
  await organisation.post('/api/results/assess', { cycleId, reason: '按县里部署办理' });
  await organisation.post('/api/consultations/ask', { cycleId, dueOn: stage.day });
  await together([...units.values()], async (unit) => {
    for (const { id } of await unit.list<ConsultationRecord>('consultations', { cycleId, state: 'asked' }))
      await unit.post(`/api/consultations/${id}/answer`, { others: 'none' });
  });
  await organisation.post(`/api/cycles/${cycleId}/consult`, { reason: '按县里部署办理' });
  const meetingId = await meet(half, '2027年第5期');
  const { open } = await organisation.post<RecordedDeterminations>('/api/determinations/record-as-proposed', {
    cycleId,
  });
  const determinations = open.map(({ resultId }) => ({
    resultId,
    grade: 'excellent',
    reason: '两个半年都评为好，人数在 20% 以内。',
  }));
  if (open.length > 0) await organisation.post('/api/determinations/record', { cycleId, determinations });
  await second.post(`/api/cycles/${cycleId}/determine`, { meetingId });
  await seal(half);
  const results = [...(await resultsOf(half)).values()];
  await stage.step(
    { zh: '年度建议', en: 'The year' },
    {
      zh: `上半年 40%＋下半年 60%，优秀按 20% 分层向下取整：${distribution(results, 'zh')}。等次用词按人员身份，省、市派的由县提建议报上级。`,
      en: `40 % of the first half and 60 % of the second: ${distribution(results, 'en')}. Words follow the personnel status; who is sent from above is only proposed here.`,
    },
  );
  return half;
}
