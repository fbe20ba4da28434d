import type TestAgent from 'supertest/lib/agent.js';
import type { DeterminationRecord } from '../../../api/contract/records/determination.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { Title } from '../../../api/contract/fields.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { aMeeting, broughtTo } from '../build/cycles.js';
import { determinedMeasure, importDeterminedMeasure } from '../build/determined-measure.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

type LeftOut = { code: string; why: Title[] };

const REASON = '六月山洪连续 9 天在岗。';

onBothDatabases('研究确定: the engine proposes, a meeting determines', (service) => {
  let world: World;
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  let first: TestAgent;
  let second: TestAgent;
  let third: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    first = world.home.official;
    second = await service().as('countyOrganisation');
    third = await service().as('countyOrganisation');
    const cadre = (await first.get(`/api/cadres/${world.home.cadres[2]!.id}`).expect(200)).body;
    await first.put(`/api/cadres/${cadre.id}`).send({ dispatchLevel: 'city', version: cadre.version }).expect(200);
    const ruleSetId = await importDeterminedMeasure(service());
    // 001 has the one seat of good; 002 reached it too and has none; 003 the city sent; 004 is vetoed.
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 13] }, { ruleSetId })).id;
    await broughtTo('consulted', service(), world, cycleId);
    results = await resultsOf(world, cycleId);
  });
  const idOf = (n: number) => results[`529901-00${n}`]!.id;
  const record = (determinations: object[], by = first) =>
    by.post('/api/determinations/record').send({ cycleId, determinations });
  const decide = (n: number, grade: string, more: object = {}) => ({
    resultId: idOf(n),
    grade,
    reason: REASON,
    ...more,
  });
  const decided = async () => {
    const filter = JSON.stringify({ cycleId });
    const { body } = await first.get('/api/determinations').query({ filter }).expect(200);
    return Object.fromEntries((body as DeterminationRecord[]).map((one) => [one.code.slice(-1), one]));
  };
  const determine = (body: object, by = second) => by.post(`/api/cycles/${cycleId}/determine`).send(body);

  it('cannot be sealed before: what was assessed is a proposal', async () => {
    const { body } = await first.post('/api/results/seal').send({ cycleId, reason: '按县里部署办理' }).expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { state: 'consulted', clause: 'c1' } });
    expect(body.message).toContain('研究确定');
  });

  it('moves a grade by one at most, and says which clause says so', async () => {
    const { body } = await record([decide(1, 'poor')]).expect(409);
    expect(body.details.faults).toMatchObject([{ limit: 'changeAtMost', of: ['cadre 529901-001'], clause: 'c1' }]);
    expect(body.message).toContain('最多 1 档（1）');
  });

  it('never raises what was vetoed', async () => {
    const { body } = await record([decide(4, 'fair')]).expect(409);
    expect(body.details.faults).toMatchObject([{ limit: 'vetoMayRise', of: ['cadre 529901-004'] }]);
  });

  it('takes no grade that the measure does not know, and no change without a reason', async () => {
    const { body } = await record([decide(1, 'excellent'), { resultId: idOf(3), grade: 'poor' }]).expect(409);
    expect(body.details.faults).toMatchObject([{ limit: 'unknownGrade' }, { limit: 'reason' }]);
    expect(await decided()).toEqual({});
  });

  it('lets nobody past the seats; a seat that one gives up in the same decision another takes', async () => {
    const { body } = await record([decide(2, 'good')]).expect(409);
    expect(body.details.faults).toMatchObject([{ limit: 'quota', of: ['cadre 529901-001', 'cadre 529901-002'] }]);
    expect(body.message).toContain('谁让出名额');
    const swap = await record([decide(2, 'good'), decide(1, 'fair')]).expect(200);
    expect(swap.body).toEqual({ cycleId, recorded: 2, changed: 2, of: 4, open: [] });
  });

  it('leaves to the meeting whom its papers name, and names them with why', async () => {
    const body = { cycleId, besidePacket: true };
    const { body: left } = await first.post('/api/determinations/record-as-proposed').send(body).expect(200);
    expect(left).toMatchObject({ recorded: 0, of: 4 });
    expect(
      left.leftOut.map(({ code, why }: LeftOut) => [code.slice(-1), ...why.map(({ zh }) => zh)].join(' ')),
    ).toEqual(['3 临界', '4 否决']);
  });

  it('records as proposed whoever has no decision yet, all at once', async () => {
    const { body } = await first.post('/api/determinations/record-as-proposed').send({ cycleId }).expect(200);
    expect(body).toEqual({ cycleId, recorded: 2, changed: 2, of: 4, open: [] });
    const grades = Object.entries(await decided()).map(([n, { proposedGrade, determinedGrade }]) =>
      [n, proposedGrade, determinedGrade].join(' '),
    );
    expect(grades).toEqual(['1 good fair', '2 fair good', '3 fair fair', '4 poor poor']);
  });

  it('can be thought over until it is determined: from its version, the earlier one stays in the audit chain', async () => {
    const { '1': one, '2': two } = await decided();
    const blind = await record([decide(1, 'good')]).expect(409);
    expect(blind.body).toMatchObject({ code: 'stale', details: { id: one!.id, current: { version: 1 } } });
    const back = [
      { resultId: idOf(1), grade: 'good', version: one!.version },
      { resultId: idOf(2), grade: 'fair', version: two!.version },
    ];
    await record(back).expect(200);
    const filter = JSON.stringify({ word: 'determinations', recordId: one!.id, action: 'record' });
    const { body } = await first.get('/api/audit').query({ filter }).expect(200);
    expect(body.map(({ change }: { change: Record<string, unknown> }) => change['determinedGrade'])).toEqual(
      expect.arrayContaining([
        [null, 'fair'],
        ['fair', 'good'],
      ]),
    );
  });

  it('of two decisions at once takes one, and tells the other', async () => {
    const version = (await decided())['3']!.version;
    const answers = await Promise.all([
      record([decide(3, 'poor', { version })], first),
      record([decide(3, 'poor', { version, reason: '另一个理由。' })], second),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('stale');
  });

  it('says of whom the city sent that the county only proposes, and who determines', async () => {
    expect((await decided())['3']).toMatchObject({
      isProposedUpward: true,
      dispatchLevel: 'city',
      by: { zh: 'city' },
      state: 'recorded',
    });
    expect((await decided())['1']).toMatchObject({ isProposedUpward: false, by: { zh: 'county' } });
  });

  it('is told to nobody outside the county’s organisation department and the inspectors', async () => {
    const { id } = (await decided())['1']!;
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    const unit = await service().as('dispatchingUnit', { unitId: world.home.unit.id });
    for (const who of [cadre, township, unit]) {
      await who.get(`/api/determinations/${id}`).expect(403);
      await who.get(`/api/results/${idOf(1)}`).expect(404);
    }
    const abroad = await service().as('countyOrganisation', { areaCode: '529902' });
    await abroad.get(`/api/determinations/${id}`).expect(404);
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/determinations/${id}`).expect(200);
    expect(body.determinedGrade).toBe('good');
  });

  describe('when the meeting is over', () => {
    it('has a meeting of more than one person, held on a day that was', async () => {
      const meeting = { cycleId, name: '部务会', heldOn: '2026-12-24', present: ['唐一舟', '江远帆'] };
      await first
        .post('/api/meetings')
        .send({ ...meeting, present: ['唐一舟'] })
        .expect(400);
      const early = await first
        .post('/api/meetings')
        .send({ ...meeting, heldOn: '2026-12-25' })
        .expect(409);
      expect(early.body).toMatchObject({ code: 'needs-unmet', details: { until: '2026-12-24' } });
      await first
        .post('/api/meetings')
        .send({ ...meeting, heldOn: '2026-06-01' })
        .expect(409);
    });

    it('has a number of its minutes where the measure asks for it', async () => {
      const meetingId = await aMeeting(service(), world, cycleId, { minutesNumber: null });
      const { body } = await determine({ meetingId }).expect(409);
      expect(body.message).toContain('纪要文号');
    });

    it('is determined by another person than who recorded the meeting or a change', async () => {
      const meetingId = await aMeeting(service(), world, cycleId);
      expect((await determine({ meetingId }, first).expect(409)).body.code).toBe('second-person');
      const { '3': three } = await decided();
      await record([decide(3, 'poor', { version: three!.version })], second).expect(200);
      expect((await determine({ meetingId }, second).expect(409)).body.code).toBe('second-person');
    });

    it('says why so many differ, where more do than the measure lets pass', async () => {
      const { '1': one, '2': two } = await decided();
      const swap = [decide(1, 'fair', { version: one!.version }), decide(2, 'good', { version: two!.version })];
      await record(swap).expect(200);
      const meetingId = await aMeeting(service(), world, cycleId);
      const { body } = await determine({ meetingId }, third).expect(409);
      expect(body).toMatchObject({ code: 'needs-unmet', details: { changed: 3, of: 4 } });
      const { '1': again, '2': other } = await decided();
      const back = [decide(1, 'good', { version: again!.version }), decide(2, 'fair', { version: other!.version })];
      await record(back).expect(200);
    });

    it('is determined as it was decided, once, and whom the city sent is proposed upward', async () => {
      const meetingId = await aMeeting(service(), world, cycleId);
      const { body } = await determine({ meetingId }, third).expect(200);
      expect(body).toMatchObject({ state: 'determined', determinedAt: expect.any(String) });
      expect(body.moves).toEqual([{ move: 'seal', needs: ['reason'] }]);
      const states = Object.values(await decided()).map(({ state, meetingId: by }) => [state, by === meetingId]);
      expect(states).toEqual([
        ['determined', true],
        ['determined', true],
        ['proposedUpward', true],
        ['determined', true],
      ]);
      expect((await determine({ meetingId }, third).expect(409)).body.code).toBe('window-closed');
      expect((await record([decide(1, 'fair')]).expect(409)).body.code).toBe('window-closed');
      const { version } = (await first.get(`/api/meetings/${meetingId}`).expect(200)).body;
      const change = { name: '部务会', heldOn: '2026-12-24', present: ['唐一舟', '江远帆'], version };
      await first.put(`/api/meetings/${meetingId}`).send(change).expect(409);
    });
  });

  describe('when it is sealed', () => {
    let before: object;
    const exported = async () =>
      ResultsExport.parse(
        (await (await service().as('disciplineInspector')).get(`/api/results/export/${cycleId}`).expect(200)).body,
      );
    const verified = async (given: ResultsExport) =>
      (await verifyExport(given, compileRuleSet(determinedMeasure), sha256)).faults.map(({ part, entity }) =>
        [part, entity].filter(Boolean).join(' '),
      );
    beforeAll(async () => {
      before = (await first.get(`/api/results/${idOf(3)}`).expect(200)).body;
      await first.post('/api/results/seal').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    });

    it('shows the determined grade beside the proposal, and tells the cadre why; before it nothing', async () => {
      expect(before).toMatchObject({ grade: 'fair', determinedGrade: null, determination: null });
      const cadre = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
      const { body } = await cadre
        .get(`/api/results/${idOf(3)}`)
        .set('accept-language', 'zh')
        .expect(200);
      expect(body).toMatchObject({ grade: 'fair', determinedGrade: 'poor', determinedWord: { zh: 'poor' } });
      expect(body.determination).toMatchObject({
        proposedWord: { zh: 'fair' },
        reason: REASON,
        isProposedUpward: true,
        by: { zh: 'city' },
        heldOn: '2026-12-24',
      });
      expect(body.determination.text).toBe(
        `县委组织部部务会 2026-12-24 研究提出“poor”的意见，city，待上级答复（建议等次是“fair”）。理由：${REASON}`,
      );
      // Who was present is for those who inspect.
      expect(JSON.stringify(body)).not.toContain('唐一舟');
    });

    it('has seals that cover what was determined: the export verifies, and a forged determination does not', async () => {
      expect(await verified(await exported())).toEqual([]);
      const forged = await exported();
      const one = forged.results.find(({ code }) => code === '529901-003')!;
      one.determination = { ...one.determination!, determinedGrade: 'fair', reason: null };
      expect(await verified(forged)).toEqual(['seal cadre 529901-003']);
    });

    it('names a determination past a limit, whoever made the seals anew', async () => {
      const forged = await exported();
      const vetoed = forged.results.find(({ code }) => code === '529901-004')!;
      vetoed.determination = { ...vetoed.determination!, determinedGrade: 'fair', reason: REASON };
      const seated = forged.results.find(({ code }) => code === '529901-002')!;
      seated.determination = { ...seated.determination!, determinedGrade: 'good', reason: REASON };
      const faults = await verified(forged);
      expect(faults).toContain('determination cadre 529901-004');
      expect(faults).toContain('determination cadre 529901-001');
      const nobody = await exported();
      nobody.results.find(({ code }) => code === '529901-001')!.determination = null;
      expect(await verified(nobody)).toEqual(['seal cadre 529901-001', 'determination cadre 529901-001']);
    });

    it('leaves the determined grade to the next cycle; what is only proposed upward is none yet', async () => {
      const plan = { code: '2026-H2', half: 'second' as const, startsOn: '2026-07-01', cutoffOn: '2026-12-20' };
      const next = await aClosedCycle(service(), world, { days: [90, 95, 60, 60] }, plan);
      await broughtTo('sealed', service(), world, next.id);
      const inspector = await service().as('disciplineInspector');
      const { body } = await inspector.get(`/api/results/export/${next.id}`).expect(200);
      const entities: { code: string; earlier?: { previous: { grade?: string } } }[] = body.cohorts[0].cohort.entities;
      const gradeOf = (n: number) => entities.find(({ code }) => code === `529901-00${n}`)!.earlier!.previous.grade;
      expect([1, 2, 3, 4].map(gradeOf)).toEqual(['good', 'fair', undefined, 'poor']);
    });

    it('gives nobody a seat that is not there by a correction either, however small', async () => {
      const before = (await resultsOf(world, cycleId))['529901-002']!;
      const meetingId = await aMeeting(service(), world, cycleId);
      const determination = { meetingId, grade: 'good', reason: REASON };
      const body = { reason: '天数少计', facts: { days: 89 }, determination };
      await first.post(`/api/results/${before.id}/supersede`).send(body).expect(200);
      const refused = await second.post(`/api/results/${before.id}/confirm-supersession`).send({}).expect(409);
      expect(refused.body).toMatchObject({ code: 'needs-unmet', details: { needs: ['determination'] } });
      expect((await resultsOf(world, cycleId))['529901-002']).toMatchObject({ revision: 1, determinedGrade: 'fair' });
    });

    it('keeps what was determined while a correction leaves the proposal as it was, and else follows the corrected proposal', async () => {
      const supersede = async (n: number, body: object) => {
        const id = (await resultsOf(world, cycleId))[`529901-00${n}`]!.id;
        await first.post(`/api/results/${id}/supersede`).send(body).expect(200);
        return second.post(`/api/results/${id}/confirm-supersession`).send({});
      };
      const same = await supersede(3, { reason: '天数记错', facts: { days: 86 } });
      expect(same.body).toMatchObject({ points: 86, grade: 'fair', determinedGrade: 'poor' });
      const other = await supersede(1, { reason: '天数记错', facts: { days: 81 } });
      expect(other.body).toMatchObject({ points: 81, grade: 'fair', determinedGrade: 'fair' });
      const meetingId = await aMeeting(service(), world, cycleId);
      const past = { reason: '天数又记错', facts: { days: 82 }, determination: { meetingId, grade: 'poor' } };
      expect((await supersede(1, past)).body.details.faults).toMatchObject([{ limit: 'reason' }]);
      const held = { ...past, determination: { ...past.determination, reason: REASON } };
      expect((await supersede(1, held)).body).toMatchObject({ points: 82, grade: 'fair', determinedGrade: 'poor' });
      expect(await verified(await exported())).toEqual([]);
    });
  });
});
