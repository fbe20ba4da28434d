import type TestAgent from 'supertest/lib/agent.js';
import type { TestService } from './service.js';

/** A record of the world: its id, and the code a measure knows it by. */
export type Known = { id: string; code: string; name: string };

/** A village with its team and the two cadres posted there. */
export type WorldVillage = Known & { team: Known; cadres: readonly [Known, Known] };

/** A township with its one village. */
export type WorldTownship = Known & { village: WorldVillage };

/** A county with a dispatching unit, two townships and four cadres in all. */
export type WorldCounty = Known & {
  /** A person of its organisation department, who entered all of it. */
  official: TestAgent & { accountId: string };
  unit: Known;
  townships: readonly [WorldTownship, WorldTownship];
  /** All four, township by township. */
  cadres: readonly Known[];
};

/** Two counties that must know nothing of each other: 529901, where the specs are at home, and 529902. */
export type World = { home: WorldCounty; abroad: WorldCounty };

/**
 * Enters two counties over HTTP, each with one dispatching unit (`…-U01`), two townships (`…101`, `…102`) of one village (`…201`), a team
 * (`…-T`) and two cadres (`…-001` to `…-004`) in each village. The first cadre of a village is its first secretary and a civil servant, the second a team
 * member and of an institution's staff; all are posted since 2025-05-01.
 */
export async function aWorld(service: TestService): Promise<World> {
  return { home: await aCounty(service, '529901', '云溪县'), abroad: await aCounty(service, '529902', '松原县') };
}

/** Enters one county as {@link aWorld} does; `code` is its six digits. */
export async function aCounty(service: TestService, code: string, name: string): Promise<WorldCounty> {
  const official = await service.as('countyOrganisation', { areaCode: code });
  const county = await made(official, 'areas', { areaCode: code, name }, code);
  const unit = await made(
    official,
    'units',
    { areaCode: code, unitCode: `${code}-U01`, name: `${name}农业农村局`, level: 'county', kind: 'agency' },
    `${code}-U01`,
  );
  const first = await aTownship(official, county, unit, 0);
  const second = await aTownship(official, county, unit, 1);
  return {
    ...county,
    official,
    unit,
    townships: [first, second],
    cadres: [...first.village.cadres, ...second.village.cadres],
  };
}

const TOWNSHIPS = ['青坪镇', '石桥镇'] as const;
const VILLAGES = ['石湾村', '柳溪村'] as const;
const CADRES = [
  ['林小满', '何其安'],
  ['许青', '周远山'],
] as const;

async function aTownship(official: TestAgent, county: Known, unit: Known, at: 0 | 1): Promise<WorldTownship> {
  const code = `${county.code}10${at + 1}`;
  const township = await made(official, 'areas', { areaCode: code, name: TOWNSHIPS[at] }, code);
  const villageCode = `${code}201`;
  const village = await made(official, 'areas', { areaCode: villageCode, name: VILLAGES[at] }, villageCode);
  const teamCode = `${villageCode}-T`;
  const team = await made(official, 'teams', { areaCode: villageCode, name: `${VILLAGES[at]}驻村工作队` }, teamCode);
  const cadre = (seat: 0 | 1) => {
    const cadreCode = `${county.code}-00${at * 2 + seat + 1}`;
    const body = {
      areaCode: county.code,
      cadreCode,
      name: CADRES[at][seat],
      personnelKind: seat === 0 ? 'civilServant' : 'institutionStaff',
      unitId: unit.id,
      posting: {
        areaCode: villageCode,
        post: seat === 0 ? 'firstSecretary' : 'teamMember',
        postedOn: '2025-05-01',
        teamId: team.id,
      },
    };
    return made(official, 'cadres', body, cadreCode);
  };
  return { ...township, village: { ...village, team, cadres: [await cadre(0), await cadre(1)] } };
}

async function made(
  official: TestAgent,
  word: string,
  body: { name: string; [property: string]: unknown },
  code: string,
): Promise<Known> {
  const answer = await official.post(`/api/${word}`).send(body);
  if (answer.status !== 201) throw new Error(`${word} ${code}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { id: answer.body.id as string, code, name: body.name };
}
