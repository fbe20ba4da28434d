import type TestAgent from 'supertest/lib/agent.js';
import type { DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { ResultFile, ResultRecord } from '../../../api/contract/records/result.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { resultSeal } from '../../../api/core/seal.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { AnsweringService } from '../../../api/results/answering.service.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { sha256 } from '../../build/an-export.js';
import { unauditedRecords } from '../build/audited.js';
import { aDeterminedHalf, postedDeterminedMeasure } from '../build/determined-half.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const BY_CITY = { authority: '中共明川市委组织部', number: '明组干〔2026〕31号', answeredOn: '2026-07-23' };

onBothDatabases('省、市派的由县提出意见，报上级确定', (service) => {
  let world: World;
  let cycleId: string;
  let official: TestAgent;
  let second: TestAgent;
  let inspector: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation');
    inspector = await service().as('disciplineInspector');
    // The city sent the first, whom the county proposes as good, and the third.
    cycleId = await aDeterminedHalf(service(), world, { days: [95, 92, 85, 70] }, [0, 2]);
    service().clock.set(morning('2026-07-23'));
  });
  const now = async () => resultsOf(world, cycleId);
  const of = async (n: number): Promise<ResultRecord> => (await now())[`529901-00${n}`]!;
  const fileOf = async (n: number, by = official): Promise<ResultFile> =>
    (
      await by
        .get(`/api/results/${(await of(n)).id}`)
        .set('accept-language', 'zh')
        .expect(200)
    ).body;
  const answer = async (n: number, body: object, by = official) =>
    by.post(`/api/results/${(await of(n)).id}/answer`).send({ ...BY_CITY, ...body });
  const confirm = async (n: number, by = second) =>
    by.post(`/api/results/${(await of(n)).id}/confirm-supersession`).send({});
  const exported = async () =>
    ResultsExport.parse((await inspector.get(`/api/results/export/${cycleId}`).expect(200)).body);
  const faultsOf = async (given: ResultsExport) =>
    (await verifyExport(given, compileRuleSet(postedDeterminedMeasure), sha256)).faults.map(({ text }) => text.zh);
  const due = () => service().app.get(AnsweringService, { strict: false }).due('529901');

  describe('until those above answer', () => {
    it('the result says openly that it awaits the answer, and only there it may be recorded', async () => {
      expect(await of(1)).toMatchObject({ determinedGrade: 'good', isAwaitingAnswer: true });
      expect(await of(2)).toMatchObject({ determinedGrade: 'fair', isAwaitingAnswer: false });
      const { determination, moves } = await fileOf(1);
      expect(determination).toMatchObject({ isProposedUpward: true, answer: null });
      expect(determination!.text).toContain('提出“good”的意见，city，待上级答复');
      expect(moves.map(({ move }) => move)).toEqual(['supersede', 'answer']);
      expect((await fileOf(2)).moves.map(({ move }) => move)).toEqual(['supersede']);
      const filter = JSON.stringify({ cycleId, isAwaitingAnswer: true });
      const { body } = await official.get('/api/results').query({ filter }).expect(200);
      expect(body.map(({ code }: ResultRecord) => code)).toEqual(['529901-001', '529901-003']);
    });

    it('the county is reminded of it, by the day on which the notice begins', async () => {
      const dues = await due();
      const ids = [(await of(1)).id, (await of(3)).id];
      expect(dues.map(({ word, id, dueOn, role }) => [word, id, dueOn, role])).toEqual(
        ids.map((id) => ['results', id, '2026-07-21', 'countyOrganisation']),
      );
    });

    it('the notice does not name who is only proposed, nor is the cadre told', async () => {
      const notice: NoticeRecord = await posted(official, cycleId);
      expect(notice.names).toEqual([]);
      service().clock.set(morning('2026-08-03'));
      const { body } = await official.post('/api/feedback/all').send({ cycleId }).expect(200);
      expect(body).toMatchObject({
        told: 2,
        left: [
          { code: '529901-001', why: 'upward' },
          { code: '529901-003', why: 'upward' },
        ],
      });
      const alone = await official
        .post('/api/feedback')
        .send({ resultId: (await of(3)).id, how: 'inPerson' })
        .expect(409);
      expect(alone.body.message).toContain('上级还没有答复');
    });

    it('the half-year is not over', async () => {
      const { body } = await official
        .post(`/api/cycles/${cycleId}/finish`)
        .send({ reason: '按县里部署办理' })
        .expect(409);
      expect(body.message).toContain('报上级未答复 2');
    });
  });

  describe('when those above answer', () => {
    it('an answer is refused that passes a limit, has no reason for another grade, or came on no possible day', async () => {
      const past = (await answer(1, { grade: 'poor', reason: '市里另有考虑。' })).body;
      expect(past).toMatchObject({ code: 'needs-unmet', details: { faults: [{ limit: 'changeAtMost' }] } });
      const dumb = (await answer(1, { grade: 'fair' })).body;
      expect(dumb).toMatchObject({ code: 'needs-unmet', details: { needs: ['reason'] } });
      for (const answeredOn of ['2026-07-19', '2026-08-04'])
        expect((await answer(1, { grade: 'good', answeredOn })).body.details).toMatchObject({ from: '2026-07-20' });
      const seat = (await answer(3, { grade: 'good', reason: '市里认为应评为好。' })).body;
      expect(seat).toMatchObject({ code: 'needs-unmet', details: { needs: ['determination'] } });
      const own = (await answer(2, { grade: 'fair' })).body;
      expect(own).toMatchObject({ code: 'out-of-state', details: { move: 'answer' } });
      expect((await of(1)).proposed).toBeNull();
    });

    it('is recorded by one person of the county’s organisation department and confirmed by another', async () => {
      const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
      expect((await answer(1, { grade: 'good' }, township)).status).toBe(403);
      const abroad = await service().as('countyOrganisation', { areaCode: '529902' });
      expect((await answer(1, { grade: 'good' }, abroad)).status).toBe(404);
      const { body, status } = await answer(1, { grade: 'good' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ isAwaitingAnswer: true, revision: 1, proposed: { answer: { grade: 'good' } } });
      expect((await confirm(1, official)).body.code).toBe('second-person');
      const made = await confirm(1);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ revision: 2, determinedGrade: 'good', isAwaitingAnswer: false, points: 95 });
    });

    it('the result that takes the place says who answered, and nothing but the determination differs', async () => {
      const { determination, difference, moves } = await fileOf(1);
      expect(determination).toMatchObject({
        answer: { authority: BY_CITY.authority, number: BY_CITY.number, answeredOn: '2026-07-23' },
      });
      const text = `中共明川市委组织部 2026-07-23 确定为“good”（明组干〔2026〕31号；与县委组织部部务会 2026-07-20 提出的意见一致）。`;
      expect(determination!.text).toBe(text);
      expect(difference).toEqual([
        { part: 'determination', id: 'determination', before: expect.stringContaining('待上级答复'), after: text },
      ]);
      expect(moves.map(({ move }) => move)).toEqual(['supersede']);
    });

    it('may be another grade than the county proposed, with their reason', async () => {
      expect((await answer(3, { grade: 'poor', reason: '市里统筹考虑。' })).status).toBe(200);
      expect((await confirm(3)).body).toMatchObject({ determinedGrade: 'poor', isAwaitingAnswer: false });
      const cadre = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
      const { determination } = await fileOf(3, cadre);
      expect(determination!.text).toContain('提出的意见是“fair”）。理由：市里统筹考虑。');
    });

    it('what the meeting decided of them is answered now, and nobody is reminded any more', async () => {
      const filter = JSON.stringify({ cycleId });
      const { body } = await official.get('/api/determinations').query({ filter }).expect(200);
      expect(body.map(({ state }: DeterminationRecord) => state)).toEqual([
        'answered',
        'determined',
        'answered',
        'determined',
      ]);
      expect(await due()).toEqual([]);
      expect((await answer(1, { grade: 'good' })).body.code).toBe('out-of-state');
    });

    it('has a notice of its own, and then the cadre is told', async () => {
      const { names } = await posted(official, cycleId, (await of(1)).id);
      expect(names.map(({ name }) => name)).toEqual([(await of(1)).name]);
      const { body } = await official.post('/api/feedback/all').send({ cycleId }).expect(200);
      expect(body).toMatchObject({ told: 1, left: [{ code: '529901-001', why: 'notice' }] });
      service().clock.set(morning('2026-08-11'));
      const later = await official.post('/api/feedback/all').send({ cycleId }).expect(200);
      expect(later.body).toMatchObject({ told: 1, left: [] });
    });

    it('recomputes from the export; an answer that nobody was asked for, or to another proposal, is found out', async () => {
      expect(await faultsOf(await exported())).toEqual([]);
      const forge = async (change: (answer: { countyGrade: string }) => void, code = '529901-001') => {
        const given = await exported();
        const one = given.results.find((result) => result.code === code && result.revision === 2)!;
        const { revision, seal: _, kind: __, code: ___, cohort, ...covered } = one;
        change(one.determination!.answer!);
        const { hash, cohort: frozen } = given.cohorts.find((other) => other.revision === cohort)!;
        const entity = frozen!.entities.find((other) => other.kind === 'cadre' && other.code === code)!;
        one.seal = resultSeal(
          {
            ...covered,
            assessment: one.assessment!,
            nonce: one.nonce!,
            ruleSet: given.ruleSet.hash,
            cohort: hash!,
            entity,
          },
          sha256,
        );
        expect(revision).toBe(2);
        return (await faultsOf(given)).filter((text) => text.includes('上级'));
      };
      expect(await forge((one) => void (one.countyGrade = 'fair'))).toEqual([
        'cadre 529901-001：上级答复里写的县里意见是 fair，上一份结果里是 good。',
      ]);
    });

    it('is the grade that the next half-year reads, not the proposal of the county or of the engine', async () => {
      const plan = { code: '2026-H2', half: 'second' as const, startsOn: '2026-07-01', cutoffOn: '2026-12-20' };
      service().clock.set(morning('2026-12-21'));
      const next = await aClosedCycle(service(), world, { days: [90, 95, 60, 60] }, plan);
      const { entities } = await service().app.get(ResultsService, { strict: false }).cohortOf(next.id);
      expect(entities.find(({ code }) => code === '529901-003')!.earlier!['previous']!.grade).toBe('poor');
    });

    it('leaves a line for everything', async () => {
      const { body } = await official
        .get('/api/audit')
        .query({ filter: JSON.stringify({ action: 'recordAnswer' }) })
        .expect(200);
      expect(body).toHaveLength(2);
      expect(body[1].change).toMatchObject({ authority: [null, BY_CITY.authority], grade: ['good', 'good'] });
      const unsaid = await unauditedRecords(service());
      expect(unsaid.filter((line) => !line.startsWith('AccountEntity'))).toEqual([]);
    });
  });
});
