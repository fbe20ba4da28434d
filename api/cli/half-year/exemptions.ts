import type { Entity } from '../../contract/entity.js';
import type { Exemption } from '../../contract/exemption.js';
import type { ExemptionRecord } from '../../contract/records/exemption.js';
import type { FilingRecord } from '../../contract/records/filing.js';
import { type Half, named, villagesOf } from './half.js';
import type { Offices } from './offices.js';

const TRIED = {
  what: '在村里试种三十亩羊肚菌，合作社统一购种、统一收购。',
  risks: '气温反常会减产，菌种质量不稳定。',
  studiedBy: '2026年2月27日村“两委”会、村民代表会议',
  worstLoss: '菌种和人工约六万元，由合作社公积金承担',
  startsOn: '2026-03-10',
};
const BECAUSE = { yes: '核实属实，有会议记录和当事人说法。', no: '核实没有这种情形。' };
const ACCOUNT = '探索中出的差错，发现后已主动更正，请按容错规定研究。';

type Asked = { cadre: Entity; wanted: Exemption; id: string };

/** Who will try something new says so beforehand, on one page. */
export async function file({ stage, cohort }: Half, name: string): Promise<string> {
  const { offices } = stage;
  const { code } = named(cohort, name);
  const page = { cadreId: offices.ids.cadres.get(code)!, ...TRIED };
  const { id } = await offices.cadre(code).post<FilingRecord>('/api/filings', page);
  await offices.organisation.post(`/api/filings/${id}/acknowledge`, {});
  await stage.step(
    { zh: '先行先试报备', en: 'Filed beforehand' },
    {
      zh: `${name} 动手前交一页：做什么、风险、谁研究的、最坏损失，县里当天回执。`,
      en: `before trying something new a cadre files one page: what, which risks, who studied it, the worst loss.`,
    },
  );
  return id;
}

/** The cadres ask for their exemptions; the county takes them up and answers every condition and exclusion. */
export async function ask({ stage, cycleId, cohort }: Half, filed: ReadonlyMap<string, string>): Promise<Asked[]> {
  const { offices } = stage;
  const asked: Asked[] = [];
  for (const cadre of cohort.entities)
    for (const wanted of cadre.exemptions ?? []) {
      const { situation, strikes, setsAside, answers, state } = wanted;
      const about = { cycleId, entityKind: 'cadre', entityCode: cadre.code, situation, strikes, setsAside };
      const request = { ...about, account: ACCOUNT, filingId: filed.get(cadre.name!) ?? null };
      const { id } = await offices.cadre(cadre.code).post<ExemptionRecord>('/api/exemptions', request);
      await offices.organisation.post(`/api/exemptions/${id}/accept`, {});
      if (state !== 'undecided') await lookInto(offices, id, answers);
      asked.push({ cadre, wanted, id });
    }
  const open = asked.filter(({ wanted }) => wanted.state === 'undecided').map(({ cadre }) => cadre.name);
  await stage.step(
    { zh: '申请容错', en: 'Exemptions asked for' },
    {
      zh: `${asked.map(({ cadre }) => cadre.name).join('、')} 申请容错，组织部受理，六项条件、五种排除逐项核实；${open.join('、')} 的一时核不清。`,
      en: `${asked.length} cadres ask; each condition and exclusion is answered in a sentence, for all but ${open.length}.`,
    },
  );
  return asked;
}

async function lookInto({ organisation }: Offices, id: string, said: Readonly<Record<string, boolean>>): Promise<void> {
  const answers = Object.fromEntries(
    Object.entries(said).map(([name, holds]) => [name, { holds, because: holds ? BECAUSE.yes : BECAUSE.no }]),
  );
  await organisation.post(`/api/exemptions/${id}/verify`, { answers });
}

/** Decides those whose day it is, by another person than who looked into them. */
export async function decide({ stage }: Half, asked: readonly Asked[]): Promise<void> {
  for (const { cadre, wanted, id } of asked.filter((one) => one.wanted.decidedOn === stage.day)) {
    const isGranted = wanted.state === 'granted';
    await decideOne(stage.offices, id, stage.day, wanted, isGranted);
    const what = wanted.strikes.length > 0 ? `${wanted.strikes.join('、')} 划线保留、不再扣分` : 'A3 不计入并折算';
    const [zh, en] = isGranted
      ? [`${cadre.name} 的申请认定：${what}。`, 'one is granted: what it strikes stays on record and costs nothing.']
      : [
          `${cadre.name} 的申请不予认定：条件不全或有排除情形，理由书面反馈。`,
          'one is refused, with the reason in writing.',
        ];
    await stage.step({ zh: '容错认定', en: 'Exemption decided' }, { zh, en });
  }
}

async function decideOne(
  { organisation, second }: Offices,
  id: string,
  day: string,
  { strikes, setsAside }: Exemption,
  isGranted: boolean,
): Promise<void> {
  const names = isGranted ? { strikes, setsAside } : { strikes: [], setsAside: [] };
  const reason = isGranted ? '六项条件都具备，没有排除情形。' : '条件不全，或者有排除情形，不予认定。';
  await second.post(`/api/exemptions/${id}/decide`, { isGranted, ...names, decidedOn: day, reason });
  await organisation.post(`/api/exemptions/${id}/tell`, {});
  await organisation.post(`/api/exemptions/${id}/report`, { reportedTo: '市委组织部', reportedOn: day });
}

/** Decides the one that was still open when the books closed: granted, late. */
export async function decideLate({ stage }: Half, { id, wanted }: Asked): Promise<void> {
  const { isLawful: _, ...no } = ANSWERED_WELL;
  await lookInto(stage.offices, id, { isLawful: true, ...no });
  await decideOne(stage.offices, id, stage.day, wanted, true);
}

const ANSWERED_WELL: Readonly<Record<string, boolean>> = {
  isLawful: true,
  isReform: true,
  isDiligent: true,
  isPublicSpirited: true,
  hasDueProcess: true,
  isCorrected: true,
  wasKnowing: false,
  wasForbidden: false,
  wasForPrivateGain: false,
  wasSafetyAccident: false,
  isSameErrorAgain: false,
};

/** What struck a whole village is confirmed for the village, on the county's own motion. */
export async function confirmDisasters({ stage, cycleId, cohort }: Half): Promise<void> {
  const { organisation, second } = stage.offices;
  const struck = new Set(
    cohort.entities.flatMap(({ facts, links }) => (facts?.['isForceMajeure'] === true ? [links?.village] : [])),
  );
  const villages = villagesOf(cohort).filter(({ code }) => struck.has(code));
  for (const { code: entityCode } of villages) {
    const about = { cycleId, entityKind: 'village', entityCode, situation: 'disaster', strikes: [], setsAside: [] };
    const account = '连续暴雨引发山洪，主导产业绝收。';
    const { id } = await organisation.post<ExemptionRecord>('/api/exemptions', { ...about, account });
    const found = '县应急管理局、农业农村局现场核灾，减产九成以上。';
    await organisation.post(`/api/exemptions/${id}/verify`, { answers: {}, found });
    const decision = { isGranted: true, strikes: [], setsAside: [], decidedOn: stage.day };
    await second.post(`/api/exemptions/${id}/decide`, { ...decision, reason: '经县认定属不可抗力。' });
    await organisation.post(`/api/exemptions/${id}/tell`, {});
    await organisation.post(`/api/exemptions/${id}/report`, { reportedTo: '市委组织部', reportedOn: stage.day });
  }
  if (villages.length === 0) return;
  await stage.step(
    { zh: '不可抗力', en: 'Force majeure' },
    {
      zh: `${villages.map(({ name }) => name).join('、')} 受灾，县里依职权认定：产业增收一项不计入并折算。`,
      en: `${villages.length} village was struck; the county confirms it of its own motion, and income does not count there.`,
    },
  );
}
