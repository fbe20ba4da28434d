import { createHash, randomUUID } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import { AccountEntity } from '../../../api/accounts/account.entity.js';
import type { Role } from '../../../api/contract/account.js';
import type { Database } from '../../../api/db/database.js';
import type { Spot } from './people.js';
import { halfYearText, resultRows } from './result-rows.js';
import { aRow } from './rows.js';

type Row = (table: string, values: ObjectLiteral) => Promise<string>;
/** `other` gives the record of another word at the same spot. */
type Sample = (
  at: Spot & { accountId: string; role: Role | undefined; cycleId: string; ruleSetId: string | undefined },
  row: Row,
  other: (word: string) => Promise<string>,
) => Promise<string>;

const state = (name: string) => ({ state: name });
const cadreCodeAt = ({ county, village }: Spot) => `${county}-${village.slice(-6)}`;

/**
 * One record of every word that a route's refs name, at a spot. A word that is missing here fails the walk: a route whose ids nobody
 * tries is a route whose scope nobody knows.
 */
const SAMPLES: Record<string, Sample> = {
  areas: ({ village }, row) =>
    row('areas', { areaCode: `${village.slice(0, 9)}${digits(3)}`, name: '青坪村', kind: 'village' }),
  accounts: ({ county }, row) =>
    row('accounts', { role: 'clerk', areaCode: county, login: `a-${randomUUID().slice(0, 8)}`, ...state('active') }),
  sessions: ({ accountId }, row) => row('sessions', { accountId, expiresAt: '2099-01-01T00:00:00.000Z' }),
  cycles: ({ cycleId }) => Promise.resolve(cycleId),
  // A cadre, whom every reach can be about.
  entities: async (spot, _row, other) => {
    await other('cadres');
    return cadreCodeAt(spot);
  },
  units: ({ county, unitId }, row) =>
    row('units', {
      id: unitId,
      areaCode: county,
      unitCode: `${county}-U${digits(5)}`,
      name: '县水利局',
      level: 'county',
      kind: 'agency',
    }),
  teams: ({ village }, row) => row('teams', { areaCode: village, teamCode: `${village}-T`, name: '石湾村驻村工作队' }),
  cadres: async (spot, row, other) =>
    row('cadres', {
      id: spot.cadreId,
      areaCode: spot.village,
      cadreCode: cadreCodeAt(spot),
      name: '林小满',
      personnelKind: 'civilServant',
      dispatchLevel: 'county',
      unitId: await other('units'),
      isPosted: true,
    }),
  postings: async ({ county, village, unitId }, row, other) =>
    row('postings', {
      cadreId: await other('cadres'),
      cadreCode: `${county}-${digits(6)}`,
      unitId,
      areaCode: village,
      post: 'teamMember',
      villages: [],
      postedOn: '2025-05-01',
      dispatchedOn: '2025-05-01',
    }),
  leaves: async ({ village, unitId }, row, other) =>
    row('leaves', {
      cadreId: await other('cadres'),
      unitId,
      areaCode: village,
      kind: 'annual',
      from: '2026-07-01',
      to: '2026-07-01',
      workingDays: 1,
    }),
  commissions: async ({ county, village, cycleId, accountId }, row) => {
    const dates = { fromOn: '2000-01-01', untilOn: '2099-12-31', destroyOn: '2099-12-31' };
    const id = await row('commissions', {
      areaCode: county,
      cycleId,
      firm: '调查公司',
      ...dates,
      ...state('underWay'),
    });
    await row('declarations', { commissionId: id, cycleId, areaCode: village, accountId, ...state('clear') });
    return id;
  },
  declarations: async ({ township, cycleId, accountId }, row, other) => {
    const commissionId = await other('commissions');
    const areaCode = `${township}299`;
    return row('declarations', { commissionId, cycleId, areaCode, accountId, ...state('clear') });
  },
  'household-lists': async ({ village, cycleId }, row, other) =>
    row('household_lists', {
      commissionId: await other('commissions'),
      cycleId,
      areaCode: village,
      roll: [{ code: '001', kind: 'ordinary', name: '张有田', contact: '13800000001' }],
      draw: { drawn: ['001'], reserve: [], callBack: [], short: [] },
      ...state('drawn'),
    }),
  indicators: ({ county }, row) =>
    row('indicators', {
      areaCode: county,
      entityKind: 'village',
      fact: 'incomeNow',
      halves: ['first'],
      title: {
        zh: '经营性收入',
        en: 'Business income',
      },
    }),
  // Who only enters figures knows of the own alone.
  figures: ({ village, cycleId, role }, row) =>
    row('figures', {
      areaCode: village,
      cycleId,
      entityKind: 'village',
      entityCode: village,
      fact: `f${digits(6)}`,
      enteredByRole: role,
      value: 1,
      ...state('recorded'),
    }),
  ballots: ({ village, cycleId }, row) =>
    row('ballot_boxes', {
      areaCode: village,
      cycleId,
      group: 'villagers',
      slips: { ordinary: 1 },
      cadres: [],
      fault: null,
      ...state('open'),
    }),
  draws: ({ village, cycleId }, row) =>
    row('draws', {
      areaCode: village,
      cycleId,
      group: 'villagers',
      plan: 'representatives',
      seed: '3-5-1-6',
      roll: [{ code: '001', name: '林小满', strata: ['ordinary'] }],
      draw: { drawn: ['001'], reserve: [], overSize: 0, short: [] },
      substitutions: [],
      ...state('drawn'),
    }),
  'rule-sets': async ({ county }, row) => {
    // A text of its own for each place: texts are kept once.
    const text = `${halfYearText()}${' '.repeat(Number(county.slice(0, 2)))}`;
    const sha256 = aHash(text);
    await row('rule_set_texts', { sha256, text });
    return row('rule_sets', {
      areaCode: county,
      kind: 'ruleSet',
      code: 'half-year',
      sha256,
      ...state('published'),
    });
  },
  spreadsheets: ({ county, cycleId, accountId }, row) =>
    row('spreadsheets', {
      areaCode: county,
      cycleId,
      accountId,
      sheet: 'roster',
      fileName: '名册.xlsx',
      ...state('imported'),
    }),
  findings: ({ county, village, cadreId, cycleId }, row) =>
    row('findings', {
      areaCode: village,
      cycleId,
      cadreId,
      entityKind: 'cadre',
      entityCode: `${county}-1`,
      code: 'off-post',
      day: '2026-03-01',
      ...state('reported'),
    }),
  'assigned-duties': async ({ county, village, cadreId, ruleSetId }, row, other) => {
    await other('cadres');
    // Whom it is about knows of it once the books are closed.
    const closed = await row('cycles', {
      code: `2025-${randomUUID().slice(0, 6)}`,
      areaCode: county,
      ruleSetId,
      state: 'closed',
      closedAt: '2026-01-13T02:00:00.000Z',
    });
    return row('assigned_duties', {
      areaCode: village,
      cycleId: closed,
      cadreId,
      item: 'duty1',
      from: '2025-09-01',
      to: '2025-09-02',
      ...state('reported'),
    });
  },
  publications: ({ village, cycleId }, row) =>
    row('publications', { areaCode: village, cycleId, kind: 'dutyList', board: 'villageBoard', count: null }),
  exemptions: ({ county, village, cadreId, cycleId, role }, row) =>
    row('exemptions', {
      areaCode: village,
      cycleId,
      cadreId,
      entityKind: 'cadre',
      entityCode: `${county}-1`,
      situation: 'E1',
      strikes: [],
      setsAside: [],
      codes: [],
      repeatsSeen: [],
      answers: {},
      requestedOn: '2026-06-08',
      isOwnMotion: role !== 'cadre',
      ...state('requested'),
    }),
  'evidence-files': async ({ village, cadreId, accountId }, row, other) =>
    row('evidence_files', {
      findingId: await other('findings'),
      areaCode: village,
      cadreId,
      name: '值班表.pdf',
      addedBy: accountId,
      ...state('kept'),
    }),
  filings: ({ county, village, cadreId }, row) =>
    row('filings', {
      areaCode: village,
      cadreId,
      cadreCode: `${county}-1`,
      number: `${county}-1-T${digits(6)}`,
      what: '试种三十亩羊肚菌',
      risks: '气温反常会减产',
      studiedBy: '村民代表会议',
      worstLoss: '约六万元',
      startsOn: '2026-06-20',
      filedOn: '2026-06-08',
      ...state('filed'),
    }),
  assignments: ({ township }, row) => row('assignments', { areaCode: township }),
  'calendar-days': ({ county, village }, row) =>
    row('calendar_days', {
      areaCode: county,
      // A day stands once in a county's calendar.
      day: `20${village.slice(7, 9)}-01-01`,
      kind: 'restday',
      name: { zh: '元旦', en: 'New Year' },
    }),
  windows: ({ county, cycleId }, row) =>
    row('windows', { areaCode: county, cycleId, code: 'ballot', title: { zh: '群众测评', en: 'Villagers' } }),
  consultations: ({ county, township, unitId, cycleId, role }, row) =>
    row('consultations', {
      areaCode: role === 'townshipCommittee' ? township : county,
      unitId,
      cycleId,
      role,
      office: digits(6),
      officeName: '县农业农村局',
      lines: [],
      reason: null,
      ...state('asked'),
    }),
  meetings: ({ county, cycleId }, row) =>
    row('meetings', {
      areaCode: county,
      cycleId,
      name: '部务会',
      heldOn: '2026-07-20',
      present: ['唐一舟', '江远帆'],
      minutesNumber: null,
      remark: null,
    }),
  determinations: async ({ county, village, cadreId, unitId, cycleId }, row) =>
    row('determinations', {
      areaCode: village,
      cadreId,
      unitId,
      cycleId,
      resultId: randomUUID(),
      kind: 'cadre',
      code: `${county}-1`,
      word: { zh: '较好', en: 'Fairly good' },
      by: { zh: '部务会', en: 'Meeting' },
      determinedGrade: 'fairlyGood',
      reason: null,
      meetingId: null,
      dispatchLevel: null,
      ...state('recorded'),
    }),
  results: async (at, row) => {
    const { cohort, result, assessment } = resultRows(at);
    await row('cohorts', cohort);
    const resultId = await row('results', result);
    await row('result_assessments', { ...assessment, resultId });
    return resultId;
  },
  'duty-reports': ({ village, cycleId, cadreId }, row) =>
    row('duty_reports', {
      areaCode: village,
      cycleId,
      cadreId,
      text: '茶厂投产。',
      submittedText: '茶厂投产。',
      submittedAt: '2026-06-20T02:00:00.000Z',
      ...state('submitted'),
    }),
  'task-lists': ({ county, village, cycleId, cadreId }, row) =>
    row('task_lists', {
      areaCode: village,
      cycleId,
      cadreId,
      cadreCode: `${county}-1`,
      tasks: [{ title: '茶厂投产', goal: '6月底前投产', about: 'outcome' }],
      warnings: [],
      agreedAt: '2026-01-20T02:00:00.000Z',
      ...state('agreed'),
    }),
  projects: ({ village }, row) =>
    row('projects', { areaCode: village, title: '茶叶加工车间', rounds: [], ...state('planned') }),
  'supervision-notes': ({ village, cadreId }, row) =>
    row('supervision_notes', {
      areaCode: village,
      cadreId,
      kind: 'quarterly',
      notedOn: '2026-03-31',
      text: '走访十户。',
      ...state('noted'),
    }),
  adjustments: ({ county, village, cadreId, unitId }, row) =>
    row('adjustments', {
      areaCode: village,
      cadreId,
      unitId,
      kind: 'talk',
      entityKind: 'cadre',
      entityCode: `${county}-1`,
      ground: 'notCapable',
      reason: '提醒后仍未改进',
      proposedByRole: 'countyOrganisation',
      ...state('approved'),
    }),
  handovers: ({ village, cadreId }, row) =>
    row('handovers', {
      areaCode: village,
      fromCadreId: cadreId,
      startsOn: '2026-08-03',
      endsOn: '2026-08-17',
      items: [{ title: '在办项目', isHandedOver: false, isReceived: false }],
      ...state('open'),
    }),
  'changed-needs': ({ village }, row) =>
    row('changed_needs', { areaCode: village, need: '缺茶叶加工的人手', ...state('stated') }),
  'form-templates': ({ county }, row) =>
    row('form_templates', { areaCode: county, form: 'result-letter', place: 1, isShipped: true, setBy: 'somebody' }),
  notices: ({ county, cycleId }, row) =>
    row('notices', {
      areaCode: county,
      cycleId,
      atLeast: { days: 5, unit: 'workingDays' },
      endsOn: '2026-07-27',
      ...state('published'),
    }),
  // Everybody but those who decide reads what the own account recorded.
  objections: async ({ village, cycleId, accountId }, row, other) =>
    row('objections', {
      areaCode: village,
      cycleId,
      noticeId: await other('notices'),
      resultId: await other('results'),
      accountId,
      ...state('received'),
    }),
  feedback: async ({ county, village, cadreId, unitId, cycleId }, row, other) =>
    row('feedback', {
      areaCode: village,
      cycleId,
      cadreId,
      unitId,
      resultId: await other('results'),
      code: `${county}-001`,
      how: 'inPerson',
      knownOn: '2026-07-28',
      dueOn: '2026-08-27',
    }),
  // An appeal: the higher level knows of nothing else.
  reviews: async ({ county, village, cadreId, unitId, cycleId }, row, other) =>
    row('reviews', {
      areaCode: village,
      cycleId,
      cadreId,
      unitId,
      resultId: await other('results'),
      number: `${county}-V${digits(6)}`,
      kind: 'appeal',
      submittedOn: '2026-08-03',
      ...state('submitted'),
    }),
  interviews: ({ village, cycleId }, row) =>
    row('interviews', {
      areaCode: village,
      cycleId,
      sampleNumber: `S${digits(6)}`,
      householdKind: 'ordinary',
      mode: 'visit',
      attempt: 1,
      outcome: 'complete',
      answers: { satisfaction: 'satisfied' },
      interviewer: '江晚',
      beganAt: '2026-12-24T01:30:00.000Z',
      minutes: 12,
      ...state('recorded'),
    }),
  surveys: ({ village, cycleId }, row) =>
    row('surveys', { areaCode: village, cycleId, method: 'telephone', questions: {}, ...state('draft') }),
  // A side knows of its own marks alone.
  marks: ({ village, cycleId, role }, row) =>
    row('marks', {
      areaCode: village,
      cycleId,
      entityKind: 'village',
      entityCode: village,
      values: ['yes'],
      group: role === 'thirdParty' ? role : 'townshipCommittee',
      item: `i${digits(6)}`,
      ...state('draft'),
    }),
};

/** Words whose record depends on who asks. */
const OF_THE_ACCOUNT: ReadonlySet<string> = new Set([
  'commissions',
  'consultations',
  'declarations',
  'evidence-files',
  'exemptions',
  'figures',
  'household-lists',
  'marks',
  'objections',
  'spreadsheets',
]);

const digits = (count: number) =>
  String(Number.parseInt(randomUUID().slice(0, 6), 16) % 10 ** count).padStart(count, '0');

/** Records of every word at a spot, made when they are asked for. */
export class Records {
  readonly #made = new Map<string, Promise<string>>();
  readonly #cycle: Promise<string>;

  constructor(
    private readonly database: Database,
    readonly spot: Spot,
    /** A measure that can be read: a cycle follows it. */
    private readonly ruleSetId?: string,
  ) {
    this.#cycle = this.#row('cycles', {
      code: `2026-${randomUUID().slice(0, 6)}`,
      areaCode: spot.county,
      ruleSetId,
      state: 'open',
      half: 'first',
    });
  }

  /**
   * The id of a record of a word; what belongs to an account belongs to this one.
   * @throws Error for a word that has no sample
   */
  of(word: string, accountId: string): Promise<string> {
    if (word === 'area-code') return Promise.resolve(this.spot.village);
    const key = `${word} ${word === 'sessions' ? randomUUID() : OF_THE_ACCOUNT.has(word) ? accountId : ''}`;
    const made = this.#made.get(key) ?? this.#make(word, accountId);
    this.#made.set(key, made);
    return made;
  }

  async #make(word: string, accountId: string): Promise<string> {
    const sample = SAMPLES[word];
    if (!sample) throw new Error(`no sample of "${word}": add one to test/api/build/records-of-every-word.ts`);
    const account = await this.database.read.findOneBy(AccountEntity, { id: accountId });
    const at = { ...this.spot, accountId, role: account?.role, cycleId: await this.#cycle, ruleSetId: this.ruleSetId };
    return sample(at, this.#row, (other) => this.of(other, accountId));
  }

  readonly #row: Row = (table, values) => aRow(this.database, table, values);
}

/** A hash, for columns that keep one. */
export const aHash = (text: string) => createHash('sha256').update(text).digest('hex');
