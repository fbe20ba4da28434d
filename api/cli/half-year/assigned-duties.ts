import type { AssignedDutyCount, AssignedDutyRecord } from '../../contract/records/assigned-duty.js';
import type { CycleRecord } from '../../contract/records/cycle.js';
import { type Half, named } from './half.js';

/** A cadre tells the county that a listed duty was given; the township sees nothing of it while it marks. */
export async function reportDuty({ stage, cohort }: Half, name: string): Promise<string> {
  const { offices } = stage;
  const { code, links } = named(cohort, name);
  const said = { item: 'duty1', areaCode: String(links?.['village']), from: '2026-06-08', to: '2026-06-12' };
  const account = '镇里统计站要求连填五天报表。';
  const body = { cadreId: offices.ids.cadres.get(code)!, ...said, account };
  const { id } = await offices.cadre(code).post<AssignedDutyRecord>('/api/assigned-duties', body);
  const [committee] = offices.townships.get(String(links?.['township']))!;
  const seen = await committee.list<AssignedDutyRecord>('assigned-duties');
  await stage.step(
    { zh: '反映被派清单事项', en: 'A listed duty reported' },
    {
      zh: `${name} 只向县里反映被派“填表报数”。评分截止前，乡镇看到 ${seen.length} 条。`,
      en: `a cadre reports form filling to the county alone; until marking is over the township sees ${seen.length} reports.`,
    },
  );
  return id;
}

/** When the books are closed the township learns of the duty, the place and the days, and answers. */
export async function answerDuty({ stage, cohort }: Half, name: string, id: string): Promise<void> {
  const [committee] = stage.offices.townships.get(String(named(cohort, name).links?.['township']))!;
  const told = await committee.get<AssignedDutyRecord>(`/api/assigned-duties/${id}`);
  await committee.post(`/api/assigned-duties/${id}/answer`, { answer: '统计年报期间人手紧，确有此事，今后不再安排。' });
  await stage.step(
    { zh: '乡镇答复', en: 'The township answers' },
    {
      zh: `关账后才发给乡镇：只有事项、村和时段，看不到反映人${told.account === null ? '和原话' : ''}；乡镇 5 个工作日内答复。`,
      en: `released after closing, with the duty, the village and the days, and not by whom; the township answers within five working days.`,
    },
  );
}

/** One of the county looks into it, another decides: counted against the township, which is made public without names. */
export async function verifyDuty({ stage, cohort }: Half, name: string, id: string): Promise<void> {
  const { organisation, second, cadres } = stage.offices;
  const remedy = '6月8日至12日按在岗计，任务清单进度顺延。';
  const grounds = '该事项系乡镇统计站安排，有工作群通知为证。';
  await organisation.post(`/api/assigned-duties/${id}/propose`, { outcome: 'confirmed', grounds, remedy });
  await second.post(`/api/assigned-duties/${id}/verify`, {});
  const { code, links } = named(cohort, name);
  // What is verified now counts in the half-year that is under way.
  const [under] = await organisation.list<CycleRecord>('cycles', { code: '2026-H2' });
  const counts = await cadres.get(code)!.get<AssignedDutyCount[]>(`/api/assigned-duties/counts?cycleId=${under!.id}`);
  const mine = counts.find(({ areaCode }) => areaCode === links?.['township'])!;
  await stage.step(
    { zh: '县里核实', en: 'Verified' },
    {
      zh: `一人核实、一人确认属实：${mine.name} 本期（2026-H2）记 ${mine.confirmed} 次并公开，反映人隐去；干部那几天按在岗计。`,
      en: `looked into by one, confirmed by another: ${mine.confirmed} counted against the township in public, without names; those days count as days on post.`,
    },
  );
}
