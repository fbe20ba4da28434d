import type { ActivationSlip, Myself } from '../contract/records/account.js';
import type { ChainReports } from '../contract/records/audit-event.js';
import type { CountReport, PrintedBallots } from '../contract/records/ballot.js';
import type { ConsultationRecord } from '../contract/records/consultation.js';
import type { CycleRecord } from '../contract/records/cycle.js';
import type { MeetingRecord } from '../contract/records/determination.js';
import type { FiguresEntered } from '../contract/records/figure.js';
import type { MarksDone } from '../contract/records/mark.js';
import type { AssessedCycle, CycleSeal, ResultFile, ResultRecord } from '../contract/records/result.js';
import type { ResultsExport } from '../contract/records/results-export.js';
import type { RuleSetRecord } from '../contract/records/rule-set.js';
import type { SurveyRecord } from '../contract/records/survey.js';
import { enterCounty, type County, COUNTY, VILLAGES } from './half-year-county.js';
import { Person, type Refusal, type Tell } from './half-year-people.js';
import * as sheets from './half-year-sheets.js';

/** What a half-year came to. */
export type HalfYear = {
  cycle: CycleRecord;
  /** What was tried and refused on the way, by what it was. */
  refused: Record<'ownCountersign' | 'secondVote' | 'lateMark', Refusal>;
  counted: CountReport;
  assessed: AssessedCycle;
  seal: CycleSeal;
  results: ResultRecord[];
  own: ResultFile;
  exported: ResultsExport;
  chain: ChainReports;
};

/**
 * One half-year of a small county over HTTP, from the first operator's slip to the sealed results: every step is done by the person
 * whose step it is, signed in at a browser of their own.
 */
export async function halfYear(address: string, slip: ActivationSlip, tell: Tell): Promise<HalfYear> {
  const county = await enterCounty(address, slip, tell);
  const { organisation, second, inspector, cadre } = county;

  await tell({
    zh: '一、下通知：组织部按办法排定 2026 年下半年评估。',
    en: '1. The county plans the second half of 2026.',
  });
  const cycleId = await planned(organisation);
  const slips = await printed(organisation, cycleId);
  await tell({
    zh: `二、抽代表、印票：每村 15 名代表，共印 ${slips.length} 张，每张一个码，只显示这一次。`,
    en: `2. Representatives are drawn and ${slips.length} slips printed, each with a code that is shown this once.`,
  });
  await organisation.post(`/api/cycles/${cycleId}/open`, {});
  await tell({ zh: '三、启动评估，各方开始录入。', en: '3. The cycle opens; everybody may enter now.' });

  await enterFigures(county, cycleId);
  await tell({
    zh: '四、县局报村级收入，组织部第二人逐项核定。',
    en: '4. The bureau reports, a second person confirms.',
  });

  const ownCountersign = await enterMarks(county, cycleId);
  await tell({
    zh: `五、乡镇党委评分：组织委员录入并报送。本人复核被拒绝（“${ownCountersign.message}”），由书记复核。`,
    en: `5. The township marks. Countersigning one's own is refused ("${ownCountersign.code}"); the secretary does it.`,
  });

  const secondVote = await vote(address, slips);
  await tell({
    zh: `六、群众测评：代表凭码投票，一人一票。同一个码再投被拒绝（“${secondVote.message}”）。`,
    en: `6. The representatives vote. A code used twice is refused ("${secondVote.code}").`,
  });

  await survey(county, cycleId);
  await tell({
    zh: '七、第三方报送电话调查和项目核查，组织部验收。',
    en: '7. The third party delivers, the county accepts.',
  });

  await organisation.post(`/api/cycles/${cycleId}/close`, {});
  const lateMark = await county.committee.refused('POST', '/api/marks', sheets.lateMark(county, cycleId));
  await tell({
    zh: `八、关账。此后再录入被拒绝（“${lateMark.message}”）。`,
    en: `8. The books are closed. What comes later is refused ("${lateMark.code}").`,
  });

  const counted = await organisation.post<CountReport>('/api/ballots/count', { cycleId });
  const cast = counted.villages.reduce((sum, village) => sum + village.cast, 0);
  await tell({
    zh: `九、计票：${counted.villages.length} 个村，收回 ${cast} 张。`,
    en: `9. ${cast} ballots are counted.`,
  });

  const assessed = await organisation.post<AssessedCycle>('/api/results/assess', { cycleId });
  await tell({
    zh: `十、核算：${wordsOf(assessed, 'zh')}。两个评估器结论一致。`,
    en: `10. Assessed: ${wordsOf(assessed, 'en')}. Both evaluators agree.`,
  });

  const early = await second.refused('POST', '/api/results/seal', { cycleId });
  await consulted(county, cycleId);
  await tell({
    zh: `十一、征求意见：纪检监察机关、派出单位、乡镇党委各自答复。没有研究确定就封存被拒绝（“${early.message}”）。`,
    en: `11. The inspectors, the unit and the township are heard. Sealing before the grades are determined is refused ("${early.code}").`,
  });

  const raised = await determined(county, cycleId);
  await tell({
    zh: `十二、部务会研究确定等次：照建议记入，另一人确定。上调两档被拒绝（“${raised.message}”）。`,
    en: `12. The meeting determines the grades; another person confirms. Two grades up is refused ("${raised.code}").`,
  });

  const seal = await second.post<CycleSeal>('/api/results/seal', { cycleId });
  await tell({
    zh: `十三、封存：${seal.results} 个结果，封印 ${seal.seal.slice(0, 16)}…`,
    en: `13. Sealed: ${seal.results} results, ${seal.seal.slice(0, 16)}…`,
  });

  const [mine] = await cadre.get<ResultRecord[]>('/api/results');
  const own = await cadre.get<ResultFile>(`/api/results/${mine!.id}`);
  await tell({
    zh: `十四、干部看本人结果：${mine!.name}，${mine!.points} 分，${mine!.word?.zh ?? '未定'}，${own.sentences.length} 行说明，看不到名次。`,
    en: `14. A cadre reads the own result: ${mine!.points} points, ${mine!.word?.en ?? 'open'}, ${own.sentences.length} lines, no rank.`,
  });

  const exported = await inspector.get<ResultsExport>(`/api/results/export/${cycleId}`);
  const chain = await inspector.get<ChainReports>('/api/audit/verify');
  await tell({
    zh: `十五、纪检监察导出全部结果；操作记录链 ${chain.lines} 行，${chain.isWhole ? '完整' : '有缺损'}。`,
    en: `15. The inspector exports everything; the audit chain has ${chain.lines} lines and is ${chain.isWhole ? 'whole' : 'broken'}.`,
  });

  const cycle = await organisation.get<CycleRecord>(`/api/cycles/${cycleId}`);
  const filter = JSON.stringify({ cycleId, kind: 'cadre' });
  const results = await organisation.get<ResultRecord[]>(`/api/results?filter=${encodeURIComponent(filter)}`);
  return {
    cycle,
    refused: { ownCountersign, secondVote, lateMark },
    counted,
    assessed,
    seal,
    results,
    own,
    exported,
    chain,
  };
}

/** Everybody whom the measure hears has no objection. */
async function consulted({ organisation, committee, unit, inspector }: County, cycleId: string): Promise<void> {
  const dueOn = await today(organisation);
  await organisation.post('/api/consultations/ask', { cycleId, dueOn });
  for (const office of [committee, unit, inspector]) {
    const filter = encodeURIComponent(JSON.stringify({ cycleId, state: 'asked' }));
    const asked = await office.get<ConsultationRecord[]>(`/api/consultations?filter=${filter}`);
    for (const { id, moves } of asked)
      if (moves.some(({ move }) => move === 'answer'))
        await office.post(`/api/consultations/${id}/answer`, { others: 'none' });
  }
  await organisation.post(`/api/cycles/${cycleId}/consult`, {});
}

/** The meeting determines as proposed. @returns how two grades up were refused */
async function determined({ organisation, second }: County, cycleId: string): Promise<Refusal> {
  const present = ['组织部长', '组织部副部长', '干部组长'];
  const heldOn = await today(organisation);
  const meeting = { cycleId, name: '县委组织部部务会', heldOn, present, minutesNumber: '2027年第2期' };
  const { id: meetingId } = await organisation.post<MeetingRecord>('/api/meetings', meeting);
  const filter = encodeURIComponent(JSON.stringify({ cycleId, kind: 'cadre', grade: ['good', 'fair', 'poor'] }));
  const [one] = await organisation.get<ResultRecord[]>(`/api/results?filter=${filter}`);
  const grade = one!.grade === 'good' ? 'fair' : 'good';
  const reason = '试着上调两档。';
  const raised = await organisation.refused('POST', '/api/determinations/record', {
    cycleId,
    determinations: [{ resultId: one!.id, grade, reason }],
  });
  await organisation.post('/api/determinations/record-as-proposed', { cycleId });
  await second.post(`/api/cycles/${cycleId}/determine`, { meetingId });
  return raised;
}

/** The day it is in the county. */
async function today(person: Person): Promise<string> {
  const { now } = await person.get<Myself>('/api/sessions/mine');
  return new Date(Date.parse(now) + CHINA_MS).toISOString().slice(0, 10);
}
/** China is eight hours ahead, all year. */
const CHINA_MS = 8 * 3_600_000;

async function planned(organisation: Person): Promise<string> {
  const filter = encodeURIComponent(JSON.stringify({ code: 'half-year' }));
  const [measure] = await organisation.get<RuleSetRecord[]>(`/api/rule-sets?filter=${filter}`);
  const period = { half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
  const plan = { code: '2026-H2', areaCode: COUNTY.areaCode, ...period, ruleSetId: measure!.id };
  return (await organisation.post<CycleRecord>('/api/cycles', plan)).id;
}

async function printed(organisation: Person, cycleId: string): Promise<PrintedBallots['slips']> {
  const slips = [];
  for (const { areaCode } of VILLAGES) {
    const representatives = { ordinary: 11, formerPoor: 2, monitored: 2 };
    const box = { cycleId, areaCode, slips: representatives };
    slips.push(...(await organisation.post<PrintedBallots>('/api/ballots/issue', box)).slips);
  }
  return slips;
}

async function enterFigures({ organisation, second, bureau, cadres }: County, cycleId: string): Promise<void> {
  const reported = [
    await bureau.post<FiguresEntered>('/api/figures/many', { cycleId, figures: sheets.villageFigures() }),
    await organisation.post<FiguresEntered>('/api/figures/many', { cycleId, figures: sheets.cadreFigures(cadres) }),
  ];
  for (const { id, version } of reported.flatMap(({ figures }) => figures))
    await second.post(`/api/figures/${id}/confirm`, { version });
}

/** @returns how countersigning one's own marks was refused */
async function enterMarks({ committee, secretary, cadres }: County, cycleId: string): Promise<Refusal> {
  const sheet = { cycleId, marks: sheets.townshipMarks(cadres) };
  const entered = await committee.post<MarksDone>('/api/marks/many', sheet);
  const all = { cycleId, ids: entered.marks.map(({ id }) => id) };
  await committee.post('/api/marks/submit', all);
  const refused = await committee.refused('POST', '/api/marks/countersign', all);
  await secretary.post('/api/marks/countersign', all);
  return refused;
}

/** Fourteen of each fifteen vote, without an account. @returns how a code used twice was refused */
async function vote(address: string, slips: PrintedBallots['slips']): Promise<Refusal> {
  const villager = new Person(address);
  for (const { number, code, cadres } of slips) {
    if (number % 15 === 0) continue;
    await villager.post('/api/ballots/slip', { code });
    await villager.post('/api/ballots/cast', { code, pages: cadres.map((_, page) => sheets.page(number, page)) });
  }
  const [{ code, cadres }] = slips as [PrintedBallots['slips'][number]];
  return villager.refused('POST', '/api/ballots/cast', { code, pages: cadres.map((_, page) => sheets.page(1, page)) });
}

async function survey({ organisation, firm, checker }: County, cycleId: string): Promise<void> {
  for (const { areaCode } of VILLAGES) {
    const draft = await firm.post<SurveyRecord>('/api/surveys', {
      cycleId,
      areaCode,
      ...sheets.surveyFigures(areaCode),
    });
    const submitted = await firm.post<SurveyRecord>(`/api/surveys/${draft.id}/submit`, { version: draft.version });
    await organisation.post(`/api/surveys/${draft.id}/accept`, { version: submitted.version });
  }
  const checks = await firm.post<MarksDone>('/api/marks/many', { cycleId, marks: sheets.siteChecks() });
  const all = { cycleId, ids: checks.marks.map(({ id }) => id) };
  await firm.post('/api/marks/submit', all);
  await checker.post('/api/marks/countersign', all);
}

function wordsOf({ distribution }: AssessedCycle, language: 'zh' | 'en'): string {
  const cadres = distribution.filter(({ kind }) => kind === 'cadre');
  const words = cadres.map(({ word, standing, count }) => `${word?.[language] ?? standing} ${count}`);
  return words.join(language === 'zh' ? '、' : ', ');
}
