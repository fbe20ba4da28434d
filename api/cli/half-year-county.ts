import type { ActivationSlip } from '../contract/records/account.js';
import type { Cadre } from '../contract/records/cadre.js';
import type { Team } from '../contract/records/team.js';
import type { Unit } from '../contract/records/unit.js';
import { opened, type Person, type Tell, withSlip } from './half-year-people.js';

export const COUNTY = { areaCode: '529901', name: '云溪县' };
const TOWNSHIP = { areaCode: '529901101', name: '青坪镇' };
/** Where three cadres each are posted; the first is checked on site this half-year. */
export const VILLAGES = [
  { areaCode: '529901101201', name: '石湾村' },
  { areaCode: '529901101202', name: '竹垄村' },
];
const PEOPLE = [
  ['宁远舟', '田小满', '陆雨桐'],
  ['方知夏', '卫映秋', '韩立川'],
];

/** Who works in the county, each signed in, and the codes of its cadres. */
export type County = Record<
  | 'organisation'
  | 'second'
  | 'committee'
  | 'secretary'
  | 'bureau'
  | 'firm'
  | 'checker'
  | 'inspector'
  | 'cadre'
  | 'unit',
  Person
> & { cadres: string[] };

/** From the first operator's slip to a county with its people, its villages and those posted there. */
export async function enterCounty(address: string, slip: ActivationSlip, tell: Tell): Promise<County> {
  const operator = await withSlip(address, slip);
  await tell({
    zh: '技术人员凭纸上的激活码和第二密码启用账号；全县账号由他开设、组织部批准，评估数据他一条也看不到。',
    en: 'The first operator activates the account with both secrets of the slip; he opens the accounts, the county approves them, and of the assessment he sees nothing.',
  });
  const ofCounty = { areaCode: COUNTY.areaCode };
  const ofTownship = { areaCode: TOWNSHIP.areaCode, role: 'townshipCommittee' as const };
  const commissioned = { ...ofCounty, role: 'thirdParty' as const, villages: VILLAGES.map(({ areaCode }) => areaCode) };
  const first = { ...ofCounty, login: 'zuzhi1', name: '组织部甲', role: 'countyOrganisation' as const };
  const organisation = await opened(address, operator, first);
  const open = (input: Parameters<typeof opened>[2]) => opened(address, operator, input, organisation);
  const people = {
    organisation,
    second: await open({ ...ofCounty, login: 'zuzhi2', name: '组织部乙', role: 'countyOrganisation' }),
    committee: await open({ ...ofTownship, login: 'qingping1', name: '组织委员' }),
    secretary: await open({ ...ofTownship, login: 'qingping2', name: '书记' }),
    bureau: await open({ ...ofCounty, login: 'nongye', name: '农业农村局', role: 'dataProvider' }),
    firm: await open({ ...commissioned, login: 'diaocha1', name: '调查员甲' }),
    checker: await open({ ...commissioned, login: 'diaocha2', name: '调查员乙' }),
    inspector: await open({ ...ofCounty, login: 'jijian', name: '纪检干部', role: 'disciplineInspector' }),
  };
  const cadres = await enterRoster(organisation);
  const { id: cadreId, name, unitId } = cadres[0]!;
  const cadre = await open({ ...ofCounty, login: 'ganbu', name, role: 'cadre', cadreId });
  const unit = await open({ ...ofCounty, login: 'paichu', name: '派出单位', role: 'dispatchingUnit', unitId });
  await tell({
    zh: `核花名册：${COUNTY.name}${TOWNSHIP.name} ${VILLAGES.length} 个村，${cadres.length} 名驻村干部。`,
    en: `The roster: ${VILLAGES.length} villages, ${cadres.length} posted cadres.`,
  });
  return { ...people, cadre, unit, cadres: cadres.map(({ cadreCode }) => cadreCode) };
}

async function enterRoster(organisation: Person): Promise<Cadre[]> {
  for (const area of [COUNTY, TOWNSHIP, ...VILLAGES]) await organisation.post('/api/areas', area);
  const unit = { areaCode: COUNTY.areaCode, name: '县农业农村局', level: 'county', kind: 'agency' };
  const { id: unitId } = await organisation.post<Unit>('/api/units', unit);
  const cadres: Cadre[] = [];
  for (const [at, { areaCode, name: village }] of VILLAGES.entries()) {
    const { id: teamId } = await organisation.post<Team>('/api/teams', { areaCode, name: `${village}驻村工作队` });
    for (const [seat, name] of PEOPLE[at]!.entries()) {
      const post = seat === 0 ? 'firstSecretary' : 'teamMember';
      const posting = { areaCode, post, postedOn: '2025-05-12', teamId };
      const file = { areaCode: COUNTY.areaCode, name, personnelKind: 'civilServant', unitId, posting };
      cadres.push(await organisation.post<Cadre>('/api/cadres', file));
    }
  }
  return cadres;
}
