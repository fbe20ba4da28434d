import type { Entity } from '../../contract/entity.js';
import type { DutyReportRecord } from '../../contract/records/duty-report.js';
import type { TaskListRecord } from '../../contract/records/task-list.js';
import { cadresOf, type Half, named } from './half.js';
import type { Refusal } from './people.js';
import { together } from './together.js';

const TASKS = [
  { title: '村集体主导产业见效', goal: '本期投产或签下订单，收益进村集体账', about: 'outcome' },
  { title: '带出会经营的村干部', goal: '能独立记账、独立谈订单', about: 'capacity' },
  { title: '办成一件群众急事', goal: '村民代表会议评议通过', about: 'satisfaction' },
  { title: '饮水和道路管护到位', goal: '明确管护人和管护资金', about: 'capacity' },
  { title: '监测户帮扶到户', goal: '户户有措施、有人跟', about: 'outcome' },
] as const;
const ERRAND = { title: '协助镇里整理台账', goal: '月底前交齐', about: 'ledger' } as const;

const outcomesOf = ({ marks = [] }: Entity): string[] =>
  (marks.find(({ item }) => item === 'tasks')?.values ?? []).map(String);

const townshipOf = ({ links }: Entity): string => String(links?.['township']);

/** Each cadre agrees three to five tasks with the township: one side proposes, the other signs. @returns how a barred duty was refused */
export async function agreeTasks({ stage, cycleId, cohort }: Half): Promise<Refusal> {
  const { offices } = stage;
  const cadres = cadresOf(cohort);
  const refused = await offices.townships
    .get(townshipOf(cadres[0]!))![0]
    .refused('POST', '/api/task-lists', listOf(offices.ids.cadres, cadres[0]!, cycleId, [ERRAND, ...TASKS.slice(1)]));
  await together(cadres, async (cadre) => {
    const [committee] = offices.townships.get(townshipOf(cadre))!;
    const tasks = TASKS.slice(0, outcomesOf(cadre).length);
    const list = listOf(offices.ids.cadres, cadre, cycleId, tasks);
    const { id } = await committee.post<TaskListRecord>('/api/task-lists', list);
    await offices.cadre(cadre.code).post(`/api/task-lists/${id}/sign`, {});
  });
  await stage.step(
    { zh: '商定任务清单', en: 'Tasks agreed' },
    {
      zh: `${cadres.length} 名干部各与乡镇商定 3 至 5 件，乡镇提出、本人签字。有人想把“${ERRAND.title}”列进去，被拒绝：属负面清单。`,
      en: `${cadres.length} cadres agree on three to five tasks each, signed by both sides. Ledger work among them is refused ("${refused.code}"): it is on the negative list.`,
    },
  );
  return refused;
}

const listOf = (ids: ReadonlyMap<string, string>, { code }: Entity, cycleId: string, tasks: readonly unknown[]) => ({
  cycleId,
  cadreId: ids.get(code)!,
  tasks,
});

/** The cadre's only two inputs: a report of at most 600 characters, and a tick for each task. */
export async function report(half: Half): Promise<void> {
  const { stage, cycleId, cohort } = half;
  const { offices } = stage;
  const cadres = cadresOf(cohort);
  const lists = await listsByCadre(half);
  await together(cadres, async (cadre) => {
    const person = offices.cadre(cadre.code);
    const cadreId = offices.ids.cadres.get(cadre.code)!;
    const ticks = ticksOf(cadre);
    const done = ticks.filter((one) => one === 'done').length;
    const text = `本期商定 ${ticks.length} 件，办成 ${done} 件。主要做法：与村“两委”一起研究、让村干部自己办；没有办成的，原因和下步打算已在村民代表会议上说明。`;
    const { id } = await person.post<DutyReportRecord>('/api/duty-reports', { cycleId, cadreId, text });
    await person.post(`/api/duty-reports/${id}/submit`, {});
    await person.post(`/api/task-lists/${lists.get(cadreId)!.id}/tick`, { outcomes: ticks });
  });
  await stage.step(
    { zh: '述职、勾任务清单', en: 'Duty reports' },
    {
      zh: `${cadres.length} 人各交一页（不超过 600 字、不带附件），逐件勾完成情况：这是对干部仅有的两项要求。`,
      en: `${cadres.length} cadres hand in a page of at most 600 characters and tick their tasks, the only two things asked of them.`,
    },
  );
}

/** The township confirms the ticks, or says otherwise, and then a second person signs. */
export async function confirmTasks(half: Half): Promise<void> {
  const { stage, cohort } = half;
  const { offices } = stage;
  const lists = await listsByCadre(half);
  const overruled: string[] = [];
  await together(cadresOf(cohort), async (cadre) => {
    const { id } = lists.get(offices.ids.cadres.get(cadre.code)!)!;
    const [committee, secretary] = offices.townships.get(townshipOf(cadre))!;
    const outcomes = outcomesOf(cadre);
    if (ticksOf(cadre).join() === outcomes.join()) return committee.post(`/api/task-lists/${id}/confirm`, {});
    overruled.push(cadre.name!);
    const reason = '逐件到村核实，有的只完成一部分。';
    await committee.post(`/api/task-lists/${id}/overrule`, { outcomes, reason });
    return secretary.post(`/api/task-lists/${id}/countersign`, {});
  });
  const who = overruled.toSorted((a, b) => (named(cohort, a).code < named(cohort, b).code ? -1 : 1));
  await stage.step(
    { zh: '乡镇确认任务', en: 'Tasks confirmed' },
    {
      zh: `乡镇逐件确认；${who.join('、')} 自报与核实不一致，以核实为准，由第二人签字。`,
      en: `each township confirms; for ${who.length} cadres it found otherwise, and a second person signs that.`,
    },
  );
}

async function listsByCadre({ stage, cycleId }: Half): Promise<Map<string, TaskListRecord>> {
  const lists = await stage.offices.organisation.list<TaskListRecord>('task-lists', { cycleId });
  return new Map(lists.map((one) => [one.cadreId, one]));
}

/** What the cadre ticks: what came of them, or everything done where that was reported. */
function ticksOf(cadre: Entity): string[] {
  const outcomes = outcomesOf(cadre);
  const points = { done: 100, partly: 60, notDone: 0 } as Readonly<Record<string, number>>;
  const mean = outcomes.reduce((sum, one) => sum + points[one]!, 0) / outcomes.length;
  const isAsFound = Math.abs(mean - Number(cadre.facts?.['tasksReported'])) < 0.01;
  return isAsFound ? outcomes : outcomes.map(() => 'done');
}
