import { randomUUID } from 'node:crypto';
import type TestAgent from 'supertest/lib/agent.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { aSealedHalf, morning, told } from '../build/posted-measure.js';
import { importDeterminedMeasure } from '../build/determined-measure.js';
import { anOpenCycle } from '../build/cycles.js';
import { servedRoutes } from '../build/routes.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';
const OTHER_VILLAGE = '529901102201';
const CADRE = '529901-001';
const INTERVIEW = {
  sampleNumber: 'S001',
  householdKind: 'ordinary',
  mode: 'visit',
  attempt: 1,
  outcome: 'complete',
  answers: { satisfaction: 'satisfied' },
  interviewer: '江晚',
  beganAt: '2026-07-03T01:30:00.000Z',
  minutes: 12,
};
const SURVEY = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
  isScheduled: true,
};
const HOLD = ['isLawful', 'isReform', 'isDiligent', 'isPublicSpirited', 'hasDueProcess', 'isCorrected'];
const EXCLUDE = ['wasKnowing', 'wasForbidden', 'wasForPrivateGain', 'wasSafetyAccident', 'isSameErrorAgain'];
const ANSWERS = Object.fromEntries(
  [...HOLD, ...EXCLUDE].map((id) => [id, { holds: HOLD.includes(id), because: '已核实' }]),
);

/** Why a route is not walked here. */
const NOT_WALKED: [RegExp, string][] = [
  [/accounts\/activate|\/sessions$|ballots\/(slip|cast)$/, 'has no account, and so no key'],
  [/accounts\/:id\/slip|ballots\/(issue|:id\/reprint)$/, 'shows codes this once: they are kept nowhere'],
  [/rule-sets\/:id\/(burden|check|diff|examples|preview|steps)$/, 'keeps nothing'],
  [/household-lists\/:id\/(open|contact)$/, 'shows who is on the list: kept beside no key'],
  [/demonstration/, 'goes on to a later day; the same day again is refused'],
  [/spreadsheets/, 'takes a file; its own specs repeat it'],
  [/draws(\/:id\/substitute)?$/, 'shows names, which are kept beside no key'],
  [/results\/:id\/|ballots\/tallies/, 'takes two people; its own specs repeat it'],
];

onBothDatabases('A request that is repeated with its key', (service) => {
  let world: World;
  let closedId: string;
  let cycleId: string;
  let ruleSetId: string;
  let official: TestAgent;
  let second: TestAgent;
  const walked = new Set<string>();
  beforeAll(async () => {
    world = await aWorld(service());
    closedId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 70] })).id;
    const cycle = await anOpenCycle(service(), world);
    cycleId = cycle.id;
    ruleSetId = cycle.ruleSetId;
    official = world.home.official;
    second = await service().as('countyOrganisation');
  });

  /** Sends a request twice with one key. @returns what both were answered */
  const twice = async (
    who: TestAgent,
    path: string,
    body: object,
  ): Promise<{ id: string; [name: string]: unknown }> => {
    const send = async () => who.post(`/api/${path}`).set('idempotency-key', key).send(body);
    const key = randomUUID();
    const [first, again] = [await send(), await send()];
    const told = ({ status, body: said }: typeof first) => ({ path, status, said });
    // A first answer that refused would be no repetition of anything.
    expect({ ...told(first), isDone: first.status < 300 }).toEqual({ ...told(first), isDone: true });
    expect(told(again)).toEqual(told(first));
    expect(again.headers['idempotency-replayed']).toBe('true');
    walked.add(path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'));
    return first.body;
  };

  it('is done once and answered the same: the roster', async () => {
    await twice(official, 'areas', { areaCode: '529901109', name: '石桥镇' });
    const unit = { areaCode: '529901', name: '县林业局', level: 'county', kind: 'agency' };
    const { id: unitId } = await twice(official, 'units', { ...unit, unitCode: '529901-U77' });
    await twice(official, 'teams', { areaCode: '529901102', name: '石桥镇工作队' });
    await twice(official, `ballot-files/${world.home.cadres[0]!.id}/remove`, {});
    const where = { areaCode: VILLAGE, post: 'teamMember', teamId: world.home.townships[0].village.team.id };
    const person = { areaCode: '529901', name: '江可为', personnelKind: 'other', unitId };
    const { id } = await twice(official, 'cadres', {
      ...person,
      posting: { ...where, postedOn: '2025-05-01', reason: '补录档案' },
    });
    await twice(official, `cadres/${id}/post`, { ...where, post: 'firstSecretary', postedOn: '2026-08-01' });
    const days = { from: '2026-08-03', to: '2026-08-04', workingDays: 2 };
    await twice(official, 'leaves', { cadreId: id, kind: 'training', ...days });
    await twice(official, `cadres/${id}/recall`, { endedOn: '2026-10-01', ending: 'recalled', reason: '调回' });
    expect(walked).toContain('cadres/:id/recall');
  });

  it('is done once and answered the same: accounts, cycles, the calendar, measures', async () => {
    const account = { role: 'clerk', areaCode: '529901', name: '林小满', login: 'lin.xiaoman' };
    const { id } = await twice(official, 'accounts', account);
    await twice(second, `accounts/${id}/close`, { reason: '调离本县' });
    const inspector = { role: 'disciplineInspector', areaCode: '529901', name: '周明', login: 'zhou.ming' };
    const { id: proposed } = await twice(official, 'accounts', inspector);
    await twice(second, `accounts/${proposed}/approve`, {});
    const plan = { code: '2027-H1', areaCode: '529901', half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };
    const cycle = await twice(official, 'cycles', { ...plan, ruleSetId });
    await twice(official, 'form-templates', { areaCode: '529901', form: 'result-letter', word: null });
    await twice(official, `cycles/${cycle.id}/open`, { reason: '按县里部署办理' });
    await twice(official, `cycles/${cycle.id}/close`, { reason: '按县里部署办理' });
    const day = { areaCode: '529901', day: '2027-02-12', kind: 'restday', name: { zh: '调休', en: 'Rest' } };
    await twice(official, 'calendar-days', day);
    const windows = (await twice(official, 'windows/plan', { cycleId })) as unknown as { id: string; code: string }[];
    const feedback = windows.find(({ code }) => code === 'feedback')!;
    await twice(official, `windows/${feedback.id}/move`, { toOn: '2027-02-05', reason: '与年度考核合并' });
    const reminder = { windowId: feedback.id, role: 'townshipCommittee', areaCode: '529901101' };
    await twice(official, 'reminders', reminder);
    await twice(official, 'assignments', { accountId: null, areaCodes: ['529901101'] });
    const draft = await twice(official, 'rule-sets', { areaCode: '529901', basedOnId: ruleSetId });
    await twice(official, `rule-sets/${draft.id}/discard`, {});
    const { body: shipped } = await official.get(`/api/rule-sets/${ruleSetId}`).expect(200);
    const text = shipped.text.replace('"effectiveFrom": "2026-01-01"', '"effectiveFrom": "2027-01-01"');
    const { id: next } = await twice(official, 'rule-sets', { areaCode: '529901', basedOnId: ruleSetId, text });
    await twice(official, `rule-sets/${next}/propose`, {});
    await twice(second, `rule-sets/${next}/return`, { reason: '请再核对' });
    await twice(official, `rule-sets/${next}/propose`, {});
    await twice(second, `rule-sets/${next}/publish`, {});
    expect(walked).toContain('rule-sets/:id/publish');
  });

  it('is done once and answered the same: indicators and figures', async () => {
    const title = { zh: '经营性收入', en: 'Business income' };
    const halves = ['first', 'second'];
    const indicator = { areaCode: '529901', entityKind: 'village', fact: 'incomeNow', halves, title };
    await twice(official, 'indicators', { ...indicator, ownerUnit: '县农业农村局', enteredBy: 'dataProvider' });
    const figure = { cycleId, entityKind: 'village', entityCode: VILLAGE, fact: 'incomeNow', value: 12.5 };
    const { id } = await twice(official, 'figures', figure);
    await twice(second, `figures/${id}/return`, { reason: '请扣除补助' });
    const other = { entityKind: 'village', entityCode: '529901102201', fact: 'incomeNow', value: 3 };
    const many = (await twice(official, 'figures/many', { cycleId, figures: [other] })) as unknown as {
      figures: { id: string }[];
    };
    await twice(second, `figures/${many.figures[0]!.id}/confirm`, {});
    const before = { ...figure, fact: 'incomeBefore', value: 11 };
    const { id: together } = await twice(official, 'figures', before);
    await twice(second, 'figures/confirm', { cycleId, ids: [together] });
    expect(walked).toContain('figures/:id/confirm');
  });

  it('is done once and answered the same: marks', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const another = await service().as('townshipCommittee', { areaCode: '529901101' });
    const [first, ...rest] = cadreSheet(CADRE);
    const { id } = await twice(township, 'marks', { cycleId, ...first });
    await twice(township, `marks/${id}/submit`, {});
    await twice(another, `marks/${id}/return`, { reason: '请重评' });
    await twice(township, `marks/${id}/submit`, {});
    await twice(another, `marks/${id}/countersign`, {});
    await twice(township, 'marks/many', { cycleId, marks: villageSheet(VILLAGE) });
    const [signed, ...ids] = await enter(township, cycleId, rest);
    await twice(township, `marks/${signed}/submit`, {});
    const meetingOn = '2026-07-01';
    await twice(another, `marks/${signed}/sign`, { meetingOn });
    await twice(township, 'marks/submit', { cycleId, ids });
    await twice(another, 'marks/return', { cycleId, ids: ids.slice(0, 1), reason: '请重评' });
    await twice(another, 'marks/countersign', { cycleId, ids: ids.slice(1, 2) });
    await twice(another, 'marks/sign', { cycleId, ids: ids.slice(2), meetingOn });
    expect(walked).toContain('marks/sign');
  });

  it('is done once and answered the same: the duty report and the task list', async () => {
    const cadreId = world.home.cadres[1]!.id;
    const own = await service().as('cadre', { cadreId });
    const [township, another] = [
      await service().as('townshipCommittee', { areaCode: '529901101' }),
      await service().as('townshipCommittee', { areaCode: '529901101' }),
    ];
    const report = await twice(own, 'duty-reports', { cycleId, cadreId, text: '茶厂投产，分红到户。' });
    await twice(own, `duty-reports/${report.id}/submit`, {});
    await twice(township, `duty-reports/${report.id}/return`, { reason: '请写明成效' });
    const task = (title: string) => ({ title, goal: '年底前见效', about: 'outcome' });
    const tasks = ['茶厂投产', '通组路硬化', '带出后备干部'].map(task);
    const { id } = await twice(own, 'task-lists', { cycleId, cadreId, tasks });
    await twice(township, `task-lists/${id}/sign`, {});
    const reason = '县里调整了项目';
    await twice(township, `task-lists/${id}/revise`, { tasks: [...tasks, task('管网管护')], reason });
    await twice(own, `task-lists/${id}/decline`, { reason: '三件已够' });
    const done = ['done', 'done', 'done'];
    await twice(own, `task-lists/${id}/tick`, { outcomes: done });
    await twice(township, `task-lists/${id}/confirm`, {});
    await twice(another, `task-lists/${id}/return`, { reason: '通组路未通车' });
    await twice(township, `task-lists/${id}/overrule`, {
      outcomes: ['done', 'partly', 'done'],
      reason: '通组路未通车',
    });
    await twice(another, `task-lists/${id}/countersign`, {});
    expect(walked).toContain('task-lists/:id/countersign');
  });

  it('is done once and answered the same: findings, exemptions, surveys', async () => {
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const finding = {
      cycleId,
      entityKind: 'cadre',
      entityCode: CADRE,
      code: 'data-misreported',
      day: '2026-09-18',
      concerns: 'A3',
    };
    const { id, number } = await twice(official, 'findings', finding);
    await twice(own, `findings/${id}/answer`, { answer: '三日内已更正。' });
    await twice(second, `findings/${id}/confirm`, { grounds: '已核对原始记录' });
    await exempted(own, number as string);
    const untrue = { reason: '经核实不属实' };
    await twice(second, `findings/${id}/propose-withdrawal`, untrue);
    await twice(official, `findings/${id}/keep`, { reason: '原始记录属实' });
    await twice(second, `findings/${id}/propose-withdrawal`, untrue);
    await twice(official, `findings/${id}/withdraw`, untrue);
    const firm = await service().as('thirdParty', { villages: [VILLAGE, OTHER_VILLAGE] });
    const interview = await twice(firm, 'interviews', { cycleId, areaCode: OTHER_VILLAGE, ...INTERVIEW });
    await twice(firm, `interviews/${interview.id}/call-back`, { callBack: 'agreed' });
    await twice(firm, `interviews/${interview.id}/correct`, {
      ...INTERVIEW,
      minutes: 9,
      reason: '时长登记有误',
      version: 2,
    });
    const survey = await twice(firm, 'surveys', { cycleId, areaCode: VILLAGE, ...SURVEY });
    await twice(firm, `surveys/${survey.id}/submit`, {});
    await twice(firm, `surveys/${survey.id}/correct`, { ...SURVEY, reason: '漏录一户', version: 2 });
    await twice(firm, `surveys/${survey.id}/submit`, {});
    await twice(official, `surveys/${survey.id}/accept`, {});
    expect(walked).toContain('surveys/:id/accept');
  });

  it('is done once and answered the same: commissions, declarations of interest', async () => {
    const [one, other] = [await service().as('thirdParty'), await service().as('thirdParty')];
    const later = '529901102202';
    await official.post('/api/areas').send({ areaCode: later, name: '未委托村' }).expect(201);
    const days = { fromOn: '2026-12-01', untilOn: '2099-01-01', destroyOn: '2099-01-01' };
    const commission = await twice(official, 'commissions', {
      cycleId,
      firm: '调查公司',
      accountIds: [one.accountId],
      villages: [later],
      ...days,
    });
    const path = `commissions/${commission.id}`;
    await twice(official, `${path}/extend`, { untilOn: '2098-01-01', destroyOn: '2098-01-01', reason: '提前' });
    const owed = async (who: TestAgent) => (await who.get('/api/declarations')).body[0].id as string;
    const mine = await owed(one);
    await twice(one, 'declarations/declare-none', { ids: [mine], name: 'thirdParty' });
    await twice(one, `declarations/${mine}/declare-interest`, { name: 'thirdParty', words: '表兄任职' });
    await twice(official, `declarations/${mine}/replace`, { accountId: other.accountId });
    await twice(other, 'declarations/declare-none', { ids: [await owed(other)], name: 'thirdParty' });
    const { id } = await twice(other, 'surveys', { cycleId, areaCode: later, ...SURVEY, isScheduled: false });
    await twice(other, `surveys/${id}/submit`, {});
    const households = [{ code: '001', kind: 'ordinary', name: '张有田', contact: '13800000001' }];
    const list = await twice(official, 'household-lists', { cycleId, areaCode: later, households });
    await twice(official, 'household-lists/draw', { ids: [list.id], seed: '3-5-1-6', reserve: 0 });
    await twice(official, `household-lists/${list.id}/discard`, { reason: '名册有误' });
    await twice(other, `${path}/deliver`, {});
    await twice(official, `${path}/return`, { reason: '请补回访' });
    await twice(other, `${path}/deliver`, {});
    await twice(official, `${path}/accept`, { reason: '按期' });
    await twice(other, `${path}/destroy`, { destroyedOn: '2026-12-24', count: 2, means: '碎纸', witness: '江远帆' });
    const next = { cycleId, firm: '调查公司', accountIds: [one.accountId], villages: [VILLAGE], ...days };
    // The half-year before commissioned the firm of that village.
    const { body: standing } = await official
      .get('/api/commissions')
      .query({ filter: JSON.stringify({ cycleId, state: 'underWay' }) });
    await twice(official, `commissions/${standing[0].id}/release`, { areaCode: VILLAGE, reason: '改由另一家' });
    const another = await twice(official, 'commissions', next);
    await twice(official, `commissions/${another.id}/release`, { areaCode: VILLAGE, reason: '改由另一家' });
    await twice(official, `commissions/${another.id}/add`, { villages: [VILLAGE] });
    await twice(official, `commissions/${another.id}/end`, { reason: '合同解除' });
    expect(walked).toContain('commissions/:id/end');
  });

  it('is done once and answered the same: projects, notes of supervision', async () => {
    const project = await twice(official, 'projects', { areaCode: VILLAGE, title: '茶叶加工车间' });
    const round = { heldOn: '2026-03-05', party: '村民代表会议', opinion: '同意', isTakenUp: false };
    await twice(official, `projects/${project.id}/consult`, round);
    await twice(official, `projects/${project.id}/begin`, {});
    await twice(official, `projects/${project.id}/complete`, { completedOn: '2026-04-01' });
    await twice(official, `projects/${project.id}/stop`, { reason: '检修' });
    await twice(official, `projects/${project.id}/resume`, {});
    await twice(official, `projects/${project.id}/stop`, { reason: '再检修' });
    await twice(official, `projects/${project.id}/end`, { reason: '合并到邻村' });
    const note = { kind: 'quarterly', areaCode: VILLAGE, notedOn: '2026-03-31', text: '走访十户。' };
    const { id } = await twice(official, 'supervision-notes', note);
    await twice(official, `supervision-notes/${id}/withdraw`, { reason: '记错村' });
    expect(walked).toContain('supervision-notes/:id/withdraw');
  });

  /** A filing, and exemptions with every move there is. */
  const exempted = async (own: TestAgent, number: string) => {
    const page = { what: '试种羊肚菌', risks: '会减产', studiedBy: '村民代表会议', worstLoss: '六万元' };
    const filed = { cadreId: world.home.cadres[0]!.id, ...page, startsOn: '2027-01-04' };
    const filing = await twice(own, 'filings', filed);
    await twice(official, `filings/${filing.id}/acknowledge`, {});
    const wish = { cycleId, entityKind: 'cadre', entityCode: CADRE, situation: 'E1', account: '首次探索' };
    const { id } = await twice(own, 'exemptions', { ...wish, strikes: [number], filingId: filing.id });
    await twice(official, `exemptions/${id}/accept`, {});
    await twice(official, `exemptions/${id}/verify`, { answers: ANSWERS });
    await twice(second, `exemptions/${id}/return`, { reason: '请补充会议记录' });
    await twice(official, `exemptions/${id}/verify`, { answers: ANSWERS });
    const decision = { isGranted: true, strikes: [number], decidedOn: '2026-12-24', reason: '属首次探索' };
    await twice(second, `exemptions/${id}/decide`, decision);
    await twice(official, `exemptions/${id}/tell`, {});
    await twice(official, `exemptions/${id}/report`, { reportedTo: '市委组织部', reportedOn: '2026-12-24' });
    const another = await twice(own, 'exemptions', wish);
    await twice(second, `exemptions/${another.id}/propose-decline`, { reason: '不属于履职探索' });
    await twice(official, `exemptions/${another.id}/decline`, { reason: '不属于履职探索' });
    const last = await twice(own, 'exemptions', wish);
    await twice(own, `exemptions/${last.id}/withdraw`, { reason: '不再提出' });
    await twice(own, `filings/${filing.id}/withdraw`, {});
    expect(walked).toContain('exemptions/:id/report');
  };

  it('is done once and answered the same: files of evidence', async () => {
    const finding = { cycleId, entityKind: 'cadre', entityCode: CADRE, code: 'improper-feasting', day: '2026-09-19' };
    const { id: findingId } = await twice(official, 'findings', finding);
    const { id } = await twice(official, 'evidence-files', { findingId, name: '值班表.pdf' });
    await twice(official, `evidence-files/${id}/withdraw`, { reason: '选错了文件' });
    expect(walked).toContain('evidence-files/:id/withdraw');
  });

  it('is done once and answered the same: reports of assigned duties, and what is posted', async () => {
    const { official: county, cadres } = world.abroad;
    const half = { areaCode: '529902', half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-23', ruleSetId };
    const { body: ending } = await county.post('/api/cycles').send({ ...half, code: '2026-H2' });
    const next = { ...half, code: '2027-H1', half: 'first', startsOn: '2026-12-24', cutoffOn: '2027-06-30' };
    await county.post('/api/cycles').send(next).expect(201);
    const own = await service().as('cadre', { areaCode: '529902', cadreId: cadres[0]!.id });
    const span = { areaCode: '529902101201', from: '2026-09-14', to: '2026-09-18' };
    const report = { cadreId: cadres[0]!.id, item: 'duty1', ...span };
    const { id: taken } = await twice(own, 'assigned-duties', report);
    await twice(own, `assigned-duties/${taken}/withdraw`, {});
    const { id } = await twice(own, 'assigned-duties', report);
    await county.post(`/api/cycles/${ending.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await county.post(`/api/cycles/${ending.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    const township = await service().as('townshipCommittee', { areaCode: '529902101' });
    await twice(township, `assigned-duties/${id}/answer`, { answer: '已停止安排' });
    const verified = { outcome: 'confirmed', grounds: '有通知为证', remedy: '按在岗计' };
    await twice(county, `assigned-duties/${id}/propose`, verified);
    const second = await service().as('countyOrganisation', { areaCode: '529902' });
    await twice(second, `assigned-duties/${id}/verify`, {});
    const board = { areaCode: '529902101', kind: 'confirmedReports', board: 'township', publishedOn: '2026-12-24' };
    await twice(township, 'publications', { cycleId: ending.id, ...board });
    expect(walked).toContain('publications');
  });

  it('is done once and answered the same: adjustments, handovers, changed needs', async () => {
    const [from, to] = [world.home.cadres[2]!, world.home.cadres[3]!];
    const unit = await service().as('dispatchingUnit', { unitId: world.home.unit.id });
    const about = { entityKind: 'cadre', entityCode: from.code, ground: 'notCapable', reason: '提醒后仍未改进' };
    const within = { number: 10, unit: 'workingDays' };
    const { id } = await twice(official, 'adjustments', { ...about, kind: 'rectification', within });
    await twice(second, `adjustments/${id}/decide`, { isApproved: true, reason: '研究同意' });
    await twice(unit, `adjustments/${id}/receive`, {});
    const today = service().clock.today();
    await twice(official, `adjustments/${id}/carry-out`, { on: today, account: '提出三项整改要求' });
    await twice(official, `adjustments/${id}/recheck`, { isPassed: true, on: today, account: '三项已整改' });
    const talk = await twice(official, 'adjustments', { ...about, kind: 'talk' });
    await twice(official, `adjustments/${talk.id}/withdraw`, { reason: '已另行谈话' });
    const [goes, comes] = [
      await service().as('cadre', { cadreId: from.id }),
      await service().as('cadre', { cadreId: to.id }),
    ];
    const pair = { fromCadreId: from.id, toCadreId: to.id, startsOn: today, items: ['在办项目'] };
    const handover = await twice(official, 'handovers', pair);
    await twice(goes, `handovers/${handover.id}/tick`, { items: [0] });
    await twice(goes, `handovers/${handover.id}/sign`, {});
    await twice(comes, `handovers/${handover.id}/tick`, { items: [0] });
    await twice(official, `handovers/${handover.id}/cancel`, { reason: '改派他村' });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const need = { areaCode: VILLAGE, need: '茶园进入盛产期，缺加工人手' };
    const { id: stated } = await twice(township, 'changed-needs', need);
    await twice(official, `changed-needs/${stated}/note`, {});
    await twice(official, `changed-needs/${stated}/answer`, { answer: '下一批选派时安排' });
    const { id: other } = await twice(township, 'changed-needs', need);
    await twice(township, `changed-needs/${other}/withdraw`, { reason: '已自行解决' });
    expect(walked).toContain('changed-needs/:id/withdraw');
  });

  it('is done once and answered the same: the offices that are heard, the meeting, what it determines', async () => {
    const days = { code: '2025-H2', half: 'second' as const, startsOn: '2025-07-01', cutoffOn: '2025-12-31' };
    const measure = await importDeterminedMeasure(service());
    const { id } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] }, { ...days, ruleSetId: measure });
    await official.post('/api/results/assess').send({ cycleId: id, reason: '按县里部署办理' }).expect(200);
    const dueOn = '2026-12-24';
    await twice(official, 'consultations/ask', { cycleId: id, dueOn });
    const { body: asked } = await official.get('/api/consultations').query({ filter: JSON.stringify({ cycleId: id }) });
    for (const { id: askedId, role, areaCode, unitId } of asked)
      await twice(await service().as(role, { areaCode, unitId }), `consultations/${askedId}/answer`, {
        others: 'none',
      });
    await twice(official, `consultations/${asked[0].id}/extend`, { dueOn, reason: '补充说明' });
    const { role: asks, areaCode: place, unitId: of } = asked[0];
    const office = await service().as(asks, { areaCode: place, unitId: of });
    await office.post(`/api/consultations/${asked[0].id}/answer`).send({ others: 'none' }).expect(200);
    await twice(official, `cycles/${id}/consult`, { reason: '按县里部署办理' });
    const meeting = { cycleId: id, name: '部务会', heldOn: dueOn, present: ['唐一舟', '江远帆'], minutesNumber: '1' };
    const { id: meetingId } = await twice(official, 'meetings', meeting);
    const { body: results } = await official.get('/api/results').query({ filter: JSON.stringify({ cycleId: id }) });
    const poor = results.find(({ points }: { points: number }) => points === 85).id;
    const decision = { resultId: poor, grade: 'poor', reason: '会议研究' };
    await twice(official, 'determinations/record', { cycleId: id, determinations: [decision] });
    await twice(official, 'determinations/record-as-proposed', { cycleId: id });
    await twice(second, `cycles/${id}/determine`, { meetingId });
    expect(walked).toContain('cycles/:id/determine');
  });

  it('is done once and answered the same: drawing and paper ballots', async () => {
    const people = [{ code: '001', name: '江可为', strata: ['ordinary'] }];
    const draw = { cycleId, seed: '1-2-3-4', rolls: [{ areaCode: VILLAGE, people }] };
    const { body } = await official.post('/api/draws').send(draw).expect(201);
    await twice(official, `draws/${body.draws[0].id}/discard`, { reason: '名册有误' });
    const slips = { cycleId, areaCode: VILLAGE, slips: { ordinary: 1 } };
    const { body: printed } = await official.post('/api/ballots/issue').send(slips).expect(201);
    await twice(official, `ballots/${printed.id}/papers`, { papers: [{ code: printed.slips[0].code, pages: [] }] });
    await twice(official, `ballots/${printed.id}/papers/returned`, { returned: 1 });
    expect(walked).toContain('ballots/:id/papers');
  });

  it('is done once and answered the same: counting, assessing, sealing', async () => {
    await twice(official, 'ballots/count', { cycleId: closedId });
    await twice(official, 'results/assess', { cycleId: closedId, reason: '按县里部署办理' });
    await twice(official, 'results/seal', { cycleId: closedId, reason: '按县里部署办理' });
    expect(walked).toContain('results/seal');
  });

  it('is done once and answered the same: a half-year ends', async () => {
    const { id } = await aSealedHalf(service(), world, '2027-H2');
    await told(service(), world, id, { postedOn: '2028-01-07', toldOn: '2028-01-14' });
    service().clock.set(morning('2028-02-15'));
    await twice(official, `cycles/${id}/finish`, { reason: '按县里部署办理' });
    expect(walked).toContain('cycles/:id/finish');
  });

  it('is done once and answered the same: the notice, the telling, reviews, the end', async () => {
    const { id } = await aSealedHalf(service(), world, '2028-H1');
    service().clock.set(morning('2028-07-21'));
    const notice = await twice(official, 'notices', { cycleId: id });
    await twice(official, `notices/${notice.id}/publish`, { reason: '按县里部署办理' });
    const said = { noticeId: notice.id, line: 1, from: '村民', text: '在岗天数不实。' };
    const { id: first } = await twice(official, 'objections', said);
    await twice(second, `objections/${first}/dismiss`, { reason: '经核实在岗' });
    const { id: other } = await twice(official, 'objections', { ...said, line: 2 });
    await twice(second, `objections/${other}/uphold`, { reason: '属实' });
    service().clock.set(morning('2028-08-01'));
    const results = await resultsOf(world, id);
    await twice(official, 'feedback', { resultId: results['529901-003']!.id });
    await twice(official, 'feedback/all', { cycleId: id });
    await twice(official, 'feedback/letters', { cycleId: id, unitId: world.home.unit.id, number: '12号' });
    const third = await service().as('countyOrganisation');
    const asked = async (at: number) => {
      const { id: cadreId, code } = world.home.cadres[at]!;
      const cadre = await service().as('cadre', { cadreId });
      const review = await twice(cadre, 'reviews', { resultId: results[code]!.id, account: '天数少计。' });
      await twice(official, `reviews/${review.id}/accept`, {});
      return { cadre, at: `reviews/${review.id}` };
    };
    const told = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    const [own] = (await told.get('/api/feedback').query({ filter: JSON.stringify({ cycleId: id }) })).body;
    await twice(told, `feedback/${own.id}/confirm`, {});
    const dismissal = { outcome: 'dismissed', reason: '记录完整。' };
    const corrected = { outcome: 'upheld', reason: '值班表属实。', correction: { facts: { days: 88 } } };
    const [upheld, dismissed] = [await asked(2), await asked(3)];
    await twice(second, `${upheld.at}/propose`, corrected);
    await twice(third, `${upheld.at}/uphold`, {});
    await twice(second, `${dismissed.at}/propose`, dismissal);
    await twice(third, `${dismissed.at}/dismiss`, {});
    const appeal = await twice(dismissed.cadre, `${dismissed.at}/appeal`, { account: '请上级核对。' });
    await twice(second, `reviews/${appeal.id}/extend`, { days: 10, reason: '需核对' });
    await twice(dismissed.cadre, `reviews/${appeal.id}/withdraw`, {});
    expect(walked).toContain('reviews/:id/withdraw');
  });

  it('leaves no route out', () => {
    // The ballot page has no key: its code is one.
    const posts = servedRoutes(service().app).filter(({ method, path }) => method === 'POST' && path !== '/b');
    const left = posts.map(({ path }) => path.slice('/api/'.length)).filter((path) => !walked.has(path));
    expect(left.filter((path) => !NOT_WALKED.some(([is]) => is.test(`/${path}`)))).toEqual([]);
  });
});
