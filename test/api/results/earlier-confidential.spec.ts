import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../../api/contract/account.js';
import { systemActor } from '../../../api/http/access.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { aBoolean } from '../../build/a-fact.js';
import { aClosedCycle, plainMeasure, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('What an earlier measure showed to few', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
    await sealed(world, (await aClosedCycle(service(), world, { days: [95, 92, 85, 70], investigated: [3] })).id);
  });

  /** What a later measure reads of the earlier half-year about the one who was under investigation. */
  async function earlierRead(code: string, visibleTo: Role[] | undefined): Promise<unknown> {
    const from = { kind: 'earlier' as const, cycle: 'previous', take: 'fact' as const, fact: 'isUnderInvestigation' };
    const wasUnder = aBoolean({ missing: 'false', from, ...(visibleTo ? { visibleTo } : {}) });
    const { cadre } = plainMeasure.entities;
    const facts = { ...cadre!.facts, wasUnder };
    const measure = { ...plainMeasure, code, entities: { cadre: { ...cadre!, facts } } };
    const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
    await writeFile(join(folder, `${code}.json`), JSON.stringify(measure));
    const ruleSets = service().app.get(RuleSetsService, { strict: false });
    await ruleSets.importFolder(folder, systemActor(''));
    await rm(folder, { recursive: true });
    const { id: ruleSetId } = (await ruleSets.inForceOn(code, '2026-12-20', '529901'))!;
    const plan = { code: `later-${code}`, startsOn: '2026-07-01', cutoffOn: '2026-12-20', half: 'second', ruleSetId };
    const { id } = (
      await world.home.official
        .post('/api/cycles')
        .send({ areaCode: '529901', ...plan })
        .expect(201)
    ).body;
    const { entities } = await service().app.get(ResultsService, { strict: false }).cohortOf(id);
    return entities.find((one) => one.code === '529901-004')!.earlier!['previous']!.facts;
  }

  it('is left out of a later cycle whose measure shows it to everybody, or to others', async () => {
    expect(await earlierRead('everybody', undefined)).toEqual({ days: 70 });
    expect(await earlierRead('others', ['disciplineInspector', 'townshipCommittee'])).toEqual({ days: 70 });
  });

  it('is there for a measure that shows it to some of those few', async () => {
    expect(await earlierRead('few', ['disciplineInspector'])).toEqual({ days: 70, isUnderInvestigation: true });
  });
});
