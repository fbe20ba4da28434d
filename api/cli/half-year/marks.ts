import type { Account } from '../../contract/records/account.js';
import type { CommissionRecord, DeclarationRecord } from '../../contract/records/commission.js';
import type { MarksDone } from '../../contract/records/mark.js';
import { DEMO_FIRM } from '../../seed/commissions.js';
import { sheetOf } from '../../seed/marks.js';
import { ofTownship } from '../../seed/story.js';
import { surveysOf } from '../../seed/surveys.js';
import type { SurveyRecord } from '../../contract/records/survey.js';
import type { Half } from './half.js';
import type { Refusal } from './people.js';
import { together } from './together.js';

const GROUP = 'townshipCommittee';

/** Each committee marks its own and a second person countersigns. @param tasksListed what came of the tasks is in the task lists @returns how one's own countersignature was refused */
export async function markByTownships({ stage, cycleId, cohort }: Half, tasksListed: boolean): Promise<Refusal> {
  const { offices } = stage;
  let refused: Refusal | undefined;
  let many = 0;
  await together([...offices.townships], async ([township, [committee, secretary]], at) => {
    const marks = sheetOf(GROUP, ofTownship(cohort, township)).filter(({ item }) => !tasksListed || item !== 'tasks');
    const made = await committee.post<MarksDone>('/api/marks/many', { cycleId, marks });
    const sheet = { cycleId, ids: made.marks.map(({ id }) => id) };
    await committee.post('/api/marks/submit', sheet);
    many += marks.length;
    if (at === 0) {
      refused = await committee.refused('POST', '/api/marks/countersign', sheet);
      await sendBack(secretary, committee, cycleId, made.marks[0]!);
    }
    await secretary.post('/api/marks/countersign', sheet);
  });
  await stage.step(
    { zh: '乡镇党委评', en: 'The townships mark' },
    {
      zh: `${offices.townships.size} 个乡镇党委会集体研究，点选五档共 ${many} 项，组织委员录入、书记复核。本人复核被拒绝（“${refused!.message}”）；一项写明理由退回后重报。`,
      en: `${offices.townships.size} committees choose ${many} levels; one person enters, another countersigns. One's own countersignature is refused ("${refused!.code}"); one mark is returned with a reason and submitted again.`,
    },
  );
  return refused!;
}

/** The secretary returns one mark with a reason; the committee looks again, and submits it as it was. */
async function sendBack(
  secretary: { post: <T>(path: string, body: unknown) => Promise<T> },
  committee: {
    post: <T>(path: string, body: unknown) => Promise<T>;
    put: <T>(path: string, body: unknown) => Promise<T>;
  },
  cycleId: string,
  { id }: MarksDone['marks'][number],
): Promise<void> {
  const back = { cycleId, ids: [id], reason: '请党委会再议一次，说明争来了什么、落到了哪。' };
  const { marks } = await secretary.post<MarksDone>('/api/marks/return', back);
  const { values, sentence, version } = marks[0]!;
  await committee.put(`/api/marks/${id}`, { values, sentence, version });
  await committee.post('/api/marks/submit', { cycleId, ids: [id] });
}

/** The firm calls twenty households a village and checks projects in half of them; the county accepts. */
export async function survey({ stage, cycleId, cohort }: Half): Promise<void> {
  const { offices } = stage;
  const [enters, checks] = offices.firm;
  const surveys = surveysOf(cohort.entities);
  const commissionId = await commission(
    stage,
    cycleId,
    surveys.map(({ areaCode }) => areaCode),
  );
  await together(surveys, async (figures) => {
    const { id } = await enters.post<SurveyRecord>('/api/surveys', { cycleId, ...figures });
    await enters.post(`/api/surveys/${id}/submit`, {});
    await offices.organisation.post(`/api/surveys/${id}/accept`, {});
  });
  const marks = sheetOf('thirdParty', cohort.entities);
  const made = await enters.post<MarksDone>('/api/marks/many', { cycleId, marks });
  const sheet = { cycleId, ids: made.marks.map(({ id }) => id) };
  await enters.post('/api/marks/submit', sheet);
  await checks.post('/api/marks/countersign', sheet);
  await enters.post(`/api/commissions/${commissionId}/deliver`, {});
  await offices.organisation.post(`/api/commissions/${commissionId}/accept`, { reason: null });
  const sum = (of: 'called' | 'answered' | 'valid') => surveys.reduce((all, one) => all + one[of], 0);
  const checked = surveys.filter(({ isScheduled }) => isScheduled).length;
  await stage.step(
    { zh: '第三方', en: 'The third party' },
    {
      zh: `拨打 ${sum('called')} 户、接通 ${sum('answered')} 户、有效 ${sum('valid')} 户，样本数一并公布；按计划核查 ${checked} 个村的项目，其余注明“本期未安排，按计划”。`,
      en: `${sum('called')} households called, ${sum('valid')} valid answers, published with the figures; projects checked in ${checked} villages as planned.`,
    },
  );
}

/** The county commissions the firm; both of its people sign that they have no interest. */
async function commission({ offices, day }: Half['stage'], cycleId: string, villages: string[]): Promise<string> {
  const people = await offices.organisation.list<Account>('accounts', { role: 'thirdParty' });
  const commissioned = await offices.organisation.post<CommissionRecord>('/api/commissions', {
    cycleId,
    firm: DEMO_FIRM,
    accountIds: people.map(({ id }) => id),
    villages,
    fromOn: day,
    untilOn: day,
    destroyOn: day,
  });
  for (const person of offices.firm) {
    const own = await person.list<DeclarationRecord>('declarations', { commissionId: commissioned.id });
    const signed = { ids: own.map(({ id }) => id), name: own[0]!.assessor };
    await person.post('/api/declarations/declare-none', signed);
  }
  return commissioned.id;
}
