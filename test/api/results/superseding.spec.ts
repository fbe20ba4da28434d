import type TestAgent from 'supertest/lib/agent.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { aClosedCycle, plainMeasure, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A sealed result', (service) => {
  let world: World;
  let cycleId: string;
  let before: Record<string, ResultRecord>;
  let second: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 70] })).id;
    await sealed(world, cycleId);
    before = await resultsOf(world, cycleId);
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
  });
  const propose = (code: string, body: object, results = before) =>
    world.home.official.post(`/api/results/${results[code]!.id}/supersede`).send(body);
  const confirm = (code: string, results = before, by = second) =>
    by.post(`/api/results/${results[code]!.id}/confirm-supersession`).send({});
  const supersede = async (code: string, body: object, results = before) => {
    await propose(code, body, results).expect(200);
    return confirm(code, results);
  };
  const linesOf = async (recordId: string) => {
    const filter = JSON.stringify({ word: 'results', recordId });
    const { body } = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    return body as { action: string; change: Record<string, unknown> }[];
  };
  const exported = async () =>
    ResultsExport.parse(
      (await (await service().as('disciplineInspector')).get(`/api/results/export/${cycleId}`).expect(200)).body,
    );

  it('says that it can be superseded, with a reason', async () => {
    expect(before['529901-002']!.moves).toEqual([{ move: 'supersede', needs: ['reason'] }]);
    const { body } = await propose('529901-002', { facts: { days: 93 } }).expect(400);
    expect(body.errors[0].pointer).toBe('/reason');
  });

  it('is not superseded by one person: a correction waits for another to confirm it, and changes nothing until then', async () => {
    const early = await confirm('529901-002').expect(409);
    expect(early.body).toMatchObject({ code: 'out-of-state', details: { legal: ['supersede'] } });
    const { body } = await propose('529901-002', { reason: '天数少计', facts: { days: 96 } }).expect(200);
    expect(body).toMatchObject({
      state: 'sealed',
      points: 92,
      moves: [{ move: 'supersede' }],
      proposed: { by: world.home.official.accountId, reason: '天数少计', facts: { days: 96 } },
    });
    const alone = await confirm('529901-002', before, world.home.official).expect(409);
    expect(alone.body.code).toBe('second-person');
    const { body: seen } = await second.get(`/api/results/${before['529901-002']!.id}`).expect(200);
    expect(seen.moves.map(({ move }: { move: string }) => move)).toEqual(['supersede', 'confirm-supersession']);
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const { body: own } = await cadre.get(`/api/results/${before['529901-002']!.id}`).expect(200);
    expect(own.proposed).toBeNull();
  });

  it('is superseded by one on corrected facts, assessed by the same measure; those it moves beside are named', async () => {
    const { body, status } = await supersede('529901-002', { reason: '天数少计 5 天', facts: { days: 97 } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      code: '529901-002',
      revision: 2,
      state: 'sealed',
      points: 97,
      grade: 'good',
      reason: '天数少计 5 天',
      supersedesId: before['529901-002']!.id,
      // The one seat is hers now.
      alsoMoves: [{ kind: 'cadre', code: '529901-001' }],
    });
    expect(body.seal).not.toBe(before['529901-002']!.seal);
  });

  it('is corrected in the sight of the audit chain: what was proposed and made, as it was and as it is', async () => {
    const [was, is] = [before['529901-002']!.id, (await resultsOf(world, cycleId))['529901-002']!.id];
    const proposals = (await linesOf(was)).filter(({ action }) => action === 'proposeCorrection');
    expect(proposals.map(({ change }) => change)).toEqual([
      { reason: [null, '天数少计 5 天'], 'facts.days': [92, 97] },
      { reason: [null, '天数少计'], 'facts.days': [92, 96] },
    ]);
    const made = (await linesOf(is)).filter(({ action }) => action === 'correct');
    expect(made.map(({ change }) => change)).toEqual([{ 'facts.days': [92, 97], cohort: [null, expect.any(String)] }]);
  });

  it('itself never changes: only that another took its place', async () => {
    const { body } = await world.home.official.get(`/api/results/${before['529901-002']!.id}`).expect(200);
    const { points, grade, seal } = before['529901-002']!;
    const { id } = (await resultsOf(world, cycleId))['529901-002']!;
    expect(body).toMatchObject({ points, grade, seal, state: 'superseded', supersededById: id, moves: [] });
    const again = await propose('529901-002', { reason: '再改一次', facts: { days: 98 } }).expect(409);
    expect(again.body.code).toBe('out-of-state');
  });

  it('is compared with its correction line by line', async () => {
    const { id } = (await resultsOf(world, cycleId))['529901-002']!;
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const { body } = await cadre.get(`/api/results/${id}`).expect(200);
    const changed = body.difference as { part: string; id: string; before: string; after: string }[];
    expect(changed.map(({ part, id: of }) => `${part} ${of}`)).toEqual([
      'grade grade',
      'grade edges',
      'node total',
      'recommendation T3',
    ]);
    const [grade] = changed;
    expect(grade).toMatchObject({
      part: 'grade',
      before: expect.stringContaining('92.00'),
      after: expect.stringContaining('97.00'),
    });
    expect(body.alsoMoves).toBeNull();
  });

  it('and its correction are recomputed from the export, with the county’s chain of seals', async () => {
    const given = await exported();
    expect(given.cohorts.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(given.chain.map(({ kind }) => kind)).toEqual(['cycle', 'supersession']);
    const compiled = compileRuleSet(plainMeasure);
    expect(await verifyExport(given, compiled, sha256)).toEqual({ results: 5, recomputed: 5, faults: [] });
    given.results = given.results.filter(({ revision }) => revision === 1);
    const { faults } = await verifyExport(given, compiled, sha256);
    expect(faults.map(({ part }) => part)).toEqual(['cohort', 'cohort', 'chain']);
  });

  it('can be corrected in turn, on top of the corrections before', async () => {
    const results = await resultsOf(world, cycleId);
    const first = await supersede('529901-001', { reason: '名额随 002 的更正变动', facts: { days: 96 } }, results);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ points: 96, grade: 'fair', alsoMoves: [] });
    const { results: all, faults } = await verifyExport(await exported(), compileRuleSet(plainMeasure), sha256);
    expect({ all, faults }).toEqual({ all: 6, faults: [] });
  });

  it('is not corrected by nothing, nor by facts that the measure does not record or shows to others', async () => {
    const reason = '更正';
    const nothing = await propose('529901-004', { reason, facts: { days: 70 } }).expect(409);
    expect(nothing.body.code).toBe('needs-unmet');
    const refused = await propose('529901-004', {
      reason,
      facts: { place: 1, nowhere: 2, isUnderInvestigation: true },
      marks: [{ group: 'nobody', item: 'x', values: [1] }],
      withdrawnFindings: ['F9'],
    }).expect(400);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/facts/place',
      '/facts/nowhere',
      '/facts/isUnderInvestigation',
      '/marks/0/group',
      '/withdrawnFindings/0',
    ]);
  });

  it('and another of the same cycle, corrected at the same instant, are both corrected, one on top of the other', async () => {
    const results = await resultsOf(world, cycleId);
    const answers = await Promise.all(
      ['529901-001', '529901-003'].map((code) => supersede(code, { reason: '同时更正', facts: { days: 81 } }, results)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { faults } = await verifyExport(await exported(), compileRuleSet(plainMeasure), sha256);
    expect(faults).toEqual([]);
  });

  it('takes no number that scoring could not read back as it was written', async () => {
    const { body } = await propose('529901-004', { reason: '更正', facts: { days: 70.12345678901234 } }).expect(400);
    expect(body.errors).toEqual([{ pointer: '/facts/days', in: 'body', message: expect.stringContaining('15') }]);
  });

  it('takes nothing that could not have been recorded: no value out of range or of another kind, no exemption the measure lacks', async () => {
    for (const days of ['nonsense', 101, true, []])
      await propose('529901-004', { reason: '更正', facts: { days } }).expect(400);
    const exemption = { id: 'X1', situation: 'any', state: 'granted', answers: {} };
    const { body } = await propose('529901-004', { reason: '更正', exemptions: [exemption] }).expect(409);
    expect(body.code).toBe('needs-unmet');
  });

  it('is superseded once when two do it at the same instant', async () => {
    await propose('529901-004', { reason: '同时更正', facts: { days: 71 } }).expect(200);
    const answers = await Promise.all([confirm('529901-004'), confirm('529901-004')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { faults } = await verifyExport(await exported(), compileRuleSet(plainMeasure), sha256);
    expect(faults).toEqual([]);
  });

  it('is the county’s to correct, not another’s', async () => {
    const { id } = before['529901-003']!;
    const body = { reason: '更正', facts: { days: 86 } };
    const abroad = await world.abroad.official.post(`/api/results/${id}/supersede`).send(body);
    expect(abroad.status).toBe(404);
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    await cadre.post(`/api/results/${id}/supersede`).send(body).expect(403);
    await cadre.post(`/api/results/${id}/confirm-supersession`).send({}).expect(403);
    await world.abroad.official.post(`/api/results/${id}/confirm-supersession`).send({}).expect(404);
  });
});
