import { CalendarService } from '../calendar-days/calendar.service.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { Exemption } from '../contract/exemption.js';
import type { ExemptionAnswer, ExemptionRecord } from '../contract/records/exemption.js';
import { ExemptionStepsService } from '../exemptions/exemption-steps.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FilingsService } from '../filings/filings.service.js';
import { type Actor, systemActor } from '../http/access.js';
import type { Story } from './story.js';

/** What came to nothing later, and had been filed before. */
const TRIED = {
  what: '在村里试种三十亩羊肚菌，合作社统一购种、统一收购。',
  risks: '气温反常会减产，菌种质量不稳定。',
  studiedBy: '2026年2月27日村“两委”会、村民代表会议',
  worstLoss: '菌种和人工约六万元，由合作社公积金承担',
  startsOn: '2026-03-10',
};
const TRIES_SOMETHING_NEW = 'E3';

type Asked = { wanted: Exemption; record: ExemptionRecord };

const BECAUSE = { yes: '核实属实，有会议记录和当事人说法。', no: '核实没有这种情形。' };

/** Files one page for everybody who will try something new, which the county acknowledges; the filings by the cadre's code. */
export async function fileBeforehand(
  { app, clock, people, ids }: Story,
  entities: readonly Entity[],
): Promise<ReadonlyMap<string, string>> {
  const filings = app.get(FilingsService, { strict: false });
  const [stamps] = people.county;
  const filed = new Map<string, string>();
  clock.setDay('2026-03-02');
  for (const { code, exemptions = [] } of entities) {
    const cadreId = ids.cadres.get(code);
    if (!cadreId || !exemptions.some(({ situation }) => situation === TRIES_SOMETHING_NEW)) continue;
    const { id, version } = await filings.create({ cadreId, ...TRIED }, cadreIn(stamps));
    await filings.acknowledge(id, version, stamps);
    filed.set(code, id);
  }
  return filed;
}

/** Asks for the exemptions of these entities, each cadre for the own, takes them up and looks into them. */
export async function askForExemptions(
  { app, people }: Story,
  cycleId: string,
  entities: readonly Entity[],
  filed: ReadonlyMap<string, string> = new Map(),
): Promise<Asked[]> {
  const exemptions = app.get(ExemptionsService, { strict: false });
  const steps = app.get(ExemptionStepsService, { strict: false });
  const [looksInto] = people.county;
  const asked: Asked[] = [];
  for (const { kind: entityKind, code: entityCode, exemptions: wanted = [] } of entities)
    for (const one of wanted) {
      const { situation, strikes, setsAside, state, answers } = one;
      const account = '探索中出的差错，发现后已主动更正，请按容错规定研究。';
      const about = { cycleId, entityKind, entityCode, situation, strikes, setsAside };
      const filingId = situation === TRIES_SOMETHING_NEW ? (filed.get(entityCode) ?? null) : null;
      const record = await exemptions.create({ ...about, account, evidence: null, filingId }, cadreIn(looksInto));
      const { version } = await steps.accept(record.id, { version: record.version }, looksInto);
      const isOpen = state === 'undecided';
      const said = { answers: inSentences(answers), found: null, version };
      asked.push({ wanted: one, record: isOpen ? record : await steps.verify(record.id, said, looksInto) });
    }
  return asked;
}

/** Decides on them, each on its day, by another person; tells whom it is about and reports upward. Some are left undecided. */
export async function decideExemptions({ app, clock, people }: Story, asked: readonly Asked[]): Promise<void> {
  const steps = app.get(ExemptionStepsService, { strict: false });
  const [tells, decides] = people.county;
  const decided = asked.flatMap(({ wanted, record }) =>
    wanted.decidedOn === undefined ? [] : [{ wanted, record, decidedOn: wanted.decidedOn }],
  );
  for (const { wanted, record, decidedOn } of decided.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))) {
    clock.setDay(decidedOn);
    const { id } = record;
    const isGranted = wanted.state === 'granted';
    const reason = isGranted ? '六项条件都具备，没有排除情形。' : '条件不全，或者有排除情形，不予认定。';
    const names = isGranted ? { strikes: wanted.strikes, setsAside: wanted.setsAside } : { strikes: [], setsAside: [] };
    await steps.decide(id, { isGranted, ...names, decidedOn, reason, version: record.version }, decides);
    await steps.tell(id, {}, tells);
    await steps.report(id, { reportedTo: '市委组织部', reportedOn: decidedOn }, tells);
  }
}

/** Confirms what struck the villages of those whose income does not count, for each village by itself. */
export async function confirmDisasters({ app, people }: Story, { entities }: Cohort, cycleId: string): Promise<void> {
  const exemptions = app.get(ExemptionsService, { strict: false });
  const steps = app.get(ExemptionStepsService, { strict: false });
  const [looksInto, decides] = people.county;
  const struck = entities
    .filter(({ facts }) => facts?.['isForceMajeure'] === true)
    .map(({ links }) => links?.['village']);
  for (const entityCode of new Set(struck)) {
    if (typeof entityCode !== 'string') continue;
    const about = {
      cycleId,
      entityKind: 'village' as const,
      entityCode,
      situation: 'disaster',
      strikes: [],
      setsAside: [],
    };
    const account = '连续暴雨引发山洪，主导产业绝收。';
    const { id } = await exemptions.create({ ...about, account, evidence: null, filingId: null }, looksInto);
    const found = '县应急管理局、农业农村局现场核灾，减产九成以上。';
    await steps.verify(id, { answers: {}, found }, looksInto);
    const decidedOn = app.get(CalendarService, { strict: false }).todayIn();
    const decision = { isGranted: true, strikes: [], setsAside: [], decidedOn, reason: '经县认定属不可抗力。' };
    await steps.decide(id, decision, decides);
    await steps.tell(id, {}, looksInto);
    await steps.report(id, { reportedTo: '市委组织部', reportedOn: decidedOn }, looksInto);
  }
}

const inSentences = (answers: Readonly<Record<string, boolean>>): Record<string, ExemptionAnswer> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, holds]) => [id, { holds, because: holds ? BECAUSE.yes : BECAUSE.no }]),
  );

/** A cadre of the county, who asks. */
const cadreIn = ({ areaCode }: Actor): Actor => ({ ...systemActor(areaCode), role: 'cadre' });
