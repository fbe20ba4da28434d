import type { INestApplicationContext } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Posting, Roster } from '../demo/posting.js';
import { seededRandom } from '../demo/random.js';
import type { Actor } from '../http/access.js';
import { TeamsService } from '../teams/teams.service.js';
import { UnitsService } from '../units/units.service.js';

/** The ids that records got, by their codes. */
export type RosterIds = { cadres: Map<string, string>; units: Map<string, string>; teams: Map<string, string> };

const BATCH = { batch: '2025年第一批', term: '2025-2027' };
const DUTIES = ['科员', '副科长', '科长', '四级主任科员', '助理工程师', '教师', '医师', '业务主管'];

/** Enters the places of a county, its units, a team for each village, and everybody who is posted there. */
export async function enterRoster(app: INestApplicationContext, roster: Roster, by: Actor): Promise<RosterIds> {
  const ids: RosterIds = { cadres: new Map(), units: new Map(), teams: new Map() };
  const { county, townships, units, postings } = roster;
  const places = [county, ...townships.flatMap((township) => [township, ...township.villages])];
  for (const { code, name } of places)
    await app.get(AreasService, { strict: false }).create({ areaCode: code, name }, by);
  for (const { code, name, level, kind } of units) {
    const unit = { areaCode: county.code, unitCode: code, name, level, kind };
    ids.units.set(code, (await app.get(UnitsService, { strict: false }).create(unit, by)).id);
  }
  for (const { code, name } of townships.flatMap((township) => township.villages)) {
    const team = await app
      .get(TeamsService, { strict: false })
      .create({ areaCode: code, name: `${name}驻村工作队` }, by);
    ids.teams.set(team.teamCode, team.id);
  }
  for (const posting of postings) await enterCadre(app, posting, roster, ids, by);
  return ids;
}

/** Calls those back whom the later roster has successors for, the day before these come, and enters the successors. */
export async function enterSuccessors(
  app: INestApplicationContext,
  before: Roster,
  after: Roster,
  ids: RosterIds,
  by: Actor,
): Promise<void> {
  const cadres = app.get(CadresService, { strict: false });
  for (const [at, posting] of after.postings.entries()) {
    const predecessor = before.postings[at]!;
    if (posting.code === predecessor.code) continue;
    const endedOn = new Date(Date.parse(posting.postedOn) - 86_400_000).toISOString().slice(0, 10);
    const recall = { endedOn, ending: 'recalled' as const, reason: '按评估结果调整，由派出单位另行选派' };
    await cadres.recall(ids.cadres.get(predecessor.code)!, recall, by);
    await enterCadre(app, posting, after, ids, by);
  }
}

/** Opens a cadre's file. Whoever moved within the county first gets the posting before. */
async function enterCadre(
  app: INestApplicationContext,
  posting: Posting,
  { county, townships }: Roster,
  ids: RosterIds,
  by: Actor,
): Promise<void> {
  const cadres = app.get(CadresService, { strict: false });
  const { code, name, personnelKind, unit, township, villages, post, team, postedOn, inVillageSince } = posting;
  const ofTownship = post === 'townshipTeamMember';
  const here = {
    ...BATCH,
    areaCode: ofTownship ? township : villages[0]!,
    post,
    teamId: ids.teams.get(team) ?? null,
    villages: ofTownship ? villages : [],
    handoverUntil: null,
  };
  // Who has been here for a few weeks was in two other villages before, in neither for over half of the half-year: this one assesses (R21).
  const hasMoved = inVillageSince !== postedOn;
  const others = townships.flatMap((one) => one.villages).filter((one) => !villages.includes(one.code));
  const [first, second] = others.map((one) => ({ ...here, areaCode: one.code, teamId: null }));
  const { id } = await cadres.create(
    {
      areaCode: county.code,
      cadreCode: code,
      name,
      ...person(code),
      personnelKind,
      unitId: ids.units.get(unit.code)!,
      posting: { ...(hasMoved ? first! : here), postedOn },
    },
    by,
  );
  if (hasMoved) {
    await cadres.post(id, { ...second!, postedOn: daysBefore(inVillageSince, 50) }, by);
    await cadres.post(id, { ...here, postedOn: inVillageSince }, by);
  }
  ids.cadres.set(code, id);
}

const DAY = 86_400_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

/** What the forms ask for beside the name, invented. */
function person(code: string) {
  const random = seededRandom(`云溪县/${code}`);
  return {
    gender: random.chance(0.34) ? ('female' as const) : ('male' as const),
    birthMonth: `${random.whole(1974, 1999)}-${String(random.whole(1, 12)).padStart(2, '0')}`,
    politicalStatus: random.chance(0.86) ? ('partyMember' as const) : ('none' as const),
    duty: random.pick(DUTIES),
  };
}
