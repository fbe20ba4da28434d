import { readFileSync } from 'node:fs';
import type TestAgent from 'supertest/lib/agent.js';
import { AreasService } from '../../../api/areas/areas.service.js';
import { CadresService } from '../../../api/cadres/cadres.service.js';
import { Entity } from '../../../api/contract/entity.js';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { demoCounty, demoRoster } from '../../../api/demo/demo-county.js';
import type { Posting } from '../../../api/demo/posting.js';
import { TeamsService } from '../../../api/teams/teams.service.js';
import { UnitsService } from '../../../api/units/units.service.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const ruleSet = RuleSet.parse(JSON.parse(readFileSync('rules/half-year/2026-01-01.json', 'utf8')));
const FIRST_HALF = { areaCode: '529901', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
const SECOND_HALF = { areaCode: '529901', startsOn: '2026-07-01', cutoffOn: '2026-12-31' };

onBothDatabases('The roster of a day', (service) => {
  let world: World;
  let official: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    const [moved, recalled] = world.home.cadres;
    const to = { areaCode: '529901102201', post: 'teamMember', postedOn: '2026-07-01' };
    await official.post(`/api/cadres/${moved!.id}/post`).send(to).expect(201);
    await official
      .post(`/api/cadres/${recalled!.id}/recall`)
      .send({ endedOn: '2026-06-30', reason: '任期届满' })
      .expect(200);
  });
  const rosterOn = async (on?: string, agent = official) => {
    const { body } = await agent
      .get('/api/cadres/roster')
      .query(on ? { on } : {})
      .expect(200);
    return body.map((line: { cadreCode: string; areaCode: string }) => `${line.cadreCode} ${line.areaCode}`);
  };

  it('goes on by itself from the last one: nobody enters it again', async () => {
    expect(await rosterOn('2025-04-30')).toEqual([]);
    const before = [
      '529901-001 529901101201',
      '529901-002 529901101201',
      '529901-003 529901102201',
      '529901-004 529901102201',
    ];
    expect(await rosterOn('2025-05-01')).toEqual(before);
    expect(await rosterOn('2026-06-30')).toEqual(before);
    const after = ['529901-001 529901102201', '529901-003 529901102201', '529901-004 529901102201'];
    expect(await rosterOn('2026-07-01')).toEqual(after);
    expect(await rosterOn()).toEqual(after);
    await official.get('/api/cadres/roster').query({ on: '2026-06-31' }).expect(400);
  });

  it('has the columns of the form, and its reading is noted', async () => {
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get('/api/cadres/roster').query({ on: '2026-01-01' });
    expect(body[0]).toMatchObject({
      name: '林小满',
      unitName: '云溪县农业农村局',
      villages: ['529901101201'],
      birthMonth: null,
      postedOn: '2025-05-01',
    });
    const filter = '{"recordId":"roster-2026-01-01","action":"read"}';
    const noted = (await official.get('/api/audit').query({ filter })).body;
    expect(noted.map(({ accountId }: { accountId: string }) => accountId)).toEqual([inspector.accountId]);
  });

  it('shows a township those posted there on that day, a unit its own, a cadre the own line', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    expect(await rosterOn('2026-06-30', township)).toHaveLength(2);
    expect(await rosterOn('2026-07-01', township)).toEqual([]);
    const unit = await service().as('dispatchingUnit', { unitId: world.abroad.unit.id, areaCode: '529902' });
    expect((await rosterOn('2026-07-01', unit)).every((line: string) => line.startsWith('529902'))).toBe(true);
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    expect(await rosterOn('2026-07-01', cadre)).toEqual(['529901-003 529901102201']);
  });

  it('changes since a day are the postings that began or ended on it or later', async () => {
    const since = async (day: string) => {
      const query = { filter: JSON.stringify({ changedSince: day }), sort: '["postedOn","ASC"]' };
      const { body } = await official.get('/api/postings').query(query).expect(200);
      return body.map(
        (line: { cadreCode: string; ending: string | null }) => `${line.cadreCode} ${line.ending ?? 'began'}`,
      );
    };
    expect((await since('2026-06-30')).sort()).toEqual(['529901-001 began', '529901-001 moved', '529901-002 recalled']);
    expect(await since('2026-07-01')).toEqual(['529901-001 began']);
    expect(await since('2026-07-02')).toEqual([]);
    await official.get('/api/postings').query({ filter: '{"changedSince":"yesterday"}' }).expect(400);
  });

  it('of a village counts the township’s members whose liaison village it is', async () => {
    const cadres = service().app.get(CadresService);
    const member = { areaCode: '529901101', post: 'townshipTeamMember', villages: ['529901101201'] };
    const { id } = world.home.cadres[3]!;
    await official
      .post(`/api/cadres/${id}/post`)
      .send({ ...member, postedOn: '2026-12-01' })
      .expect(201);
    const codes = async (cycle: typeof FIRST_HALF) =>
      (await cadres.assessedIn('529901101201', cycle)).map(({ cadreCode }) => cadreCode);
    expect(await codes(FIRST_HALF)).toEqual(['529901-001', '529901-002']);
    // Posted there since December alone: R21 leaves the half-year to the village before.
    expect(await codes(SECOND_HALF)).toEqual([]);
    expect(await codes({ ...SECOND_HALF, startsOn: '2026-11-15' })).toEqual(['529901-004']);
  });

  it('gives a cycle those posted on the day data are cut off, with the leave of its own half', async () => {
    const { id } = world.home.cadres[0]!;
    const leaves = [
      { kind: 'officialTrip', from: '2026-03-02', to: '2026-03-06', workingDays: 5 },
      { kind: 'annual', from: '2026-04-01', to: '2026-04-03', workingDays: 3 },
      { kind: 'sick', from: '2026-06-30', to: '2026-06-30', workingDays: 1 },
      { kind: 'personal', from: '2026-07-01', to: '2026-07-02', workingDays: 2 },
    ];
    for (const leave of leaves)
      await official
        .post('/api/leaves')
        .send({ cadreId: id, ...leave })
        .expect(201);
    const cadres = service().app.get(CadresService);
    const first = await cadres.contribute(FIRST_HALF, ruleSet);
    expect(first.map(({ code }) => code)).toEqual(['529901-001', '529901-002', '529901-003', '529901-004']);
    expect(first[0]).toEqual({
      kind: 'cadre',
      code: '529901-001',
      name: '林小满',
      links: {
        team: '529901101201-T',
        village: '529901101201',
        township: '529901101',
        dispatchingUnit: '529901-U01',
      },
      facts: {
        personnelStatus: 'civilServant',
        postedOn: '2025-05-01',
        inVillageSince: '2025-05-01',
        officialTripDays: 5,
        trainingDays: 0,
        approvedLeaveDays: 4,
        sickAndPersonalLeaveDays: 1,
        secondedWorkingDays: 0,
      },
    });
    const second = await cadres.contribute(SECOND_HALF, ruleSet);
    expect(second.map(({ code }) => code)).toEqual(['529901-001', '529901-003', '529901-004']);
    expect(second[0]!.facts).toMatchObject({
      postedOn: '2025-05-01',
      inVillageSince: '2026-07-01',
      officialTripDays: 0,
      approvedLeaveDays: 2,
    });
  });

  it('gives a measure only the facts that it declares as recorded', async () => {
    const { trainingDays, ...others } = ruleSet.entities.cadre!.facts!;
    const measure = {
      ...ruleSet,
      entities: { ...ruleSet.entities, cadre: { ...ruleSet.entities.cadre, facts: others } },
    };
    const [cadre] = await service()
      .app.get(CadresService)
      .contribute(FIRST_HALF, measure as RuleSet);
    expect(trainingDays).toBeDefined();
    expect(cadre!.facts).toHaveProperty('officialTripDays');
    expect(cadre!.facts).not.toHaveProperty('trainingDays');
  });
});

onBothDatabases('The roster of 云溪县', (service) => {
  it('entered over HTTP, contributes what the demonstration’s cohort says of names, links and postings', async () => {
    await enter(service());
    const modules = [AreasService, UnitsService, TeamsService] as const;
    const places = (
      await Promise.all(modules.map((module) => service().app.get(module).contribute(FIRST_HALF)))
    ).flat();
    const cadres = await service().app.get(CadresService).contribute(FIRST_HALF, ruleSet);
    const found = [...places, ...cadres].map((entity) => Entity.parse(entity));
    const wanted = demoCounty().entities.map(ofRoster);
    const byCode = (one: Entity, other: Entity) => (`${one.kind}${one.code}` < `${other.kind}${other.code}` ? -1 : 1);
    expect(found.map(ofRoster).sort(byCode)).toEqual(wanted.sort(byCode));
    expect(cadres).toHaveLength(69);
  });
});

/** What the roster knows of an entity. */
function ofRoster({ kind, code, name, links, facts }: Entity): Entity {
  if (kind !== 'cadre') return { kind, code, name, links };
  const { personnelStatus, postedOn, inVillageSince } = facts!;
  return { kind, code, name, links, facts: { personnelStatus, postedOn, inVillageSince } as Entity['facts'] };
}

async function enter(service: TestService): Promise<void> {
  const official = await service.as('countyOrganisation');
  const roster = demoRoster();
  const make = async (word: string, body: object): Promise<string> =>
    (await official.post(`/api/${word}`).send(body).expect(201)).body.id;
  await make('areas', { areaCode: roster.county.code, name: roster.county.name });
  const units = new Map<string, string>();
  for (const { code, name, level, kind } of roster.units)
    units.set(code, await make('units', { areaCode: roster.county.code, unitCode: code, name, level, kind }));
  const teams = new Map<string, string>();
  for (const township of roster.townships) {
    await make('areas', { areaCode: township.code, name: township.name });
    for (const village of township.villages) {
      await make('areas', { areaCode: village.code, name: village.name });
      const team = { areaCode: village.code, name: `${village.name}驻村工作队` };
      teams.set(`${village.code}-T`, await make('teams', team));
    }
  }
  for (const posting of roster.postings) await make('cadres', cadreOf(posting, units, teams));
}

function cadreOf(posting: Posting, units: Map<string, string>, teams: Map<string, string>): object {
  const ofTownship = posting.post === 'townshipTeamMember';
  return {
    areaCode: '529901',
    cadreCode: posting.code,
    name: posting.name,
    personnelKind: posting.personnelKind,
    dispatchLevel: posting.unit.level,
    unitId: units.get(posting.unit.code),
    posting: {
      areaCode: ofTownship ? posting.township : posting.villages[0],
      villages: ofTownship ? posting.villages : [],
      post: posting.post,
      postedOn: posting.inVillageSince,
      dispatchedOn: posting.postedOn,
      teamId: teams.get(posting.team),
    },
  };
}
