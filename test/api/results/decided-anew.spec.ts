import type TestAgent from 'supertest/lib/agent.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { ResultDifference } from '../../../api/contract/records/result-difference.js';
import type { ResultFile, ResultRecord } from '../../../api/contract/records/result.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { aMeeting } from '../build/cycles.js';
import { aDeterminedHalf, postedDeterminedMeasure } from '../build/determined-half.js';
import { resultsOf } from '../build/plain-measure.js';
import { morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('研究确定的等次本身有误的，数据不变也可以更正', (service) => {
  let world: World;
  let cycleId: string;
  let official: TestAgent;
  let second: TestAgent;
  let third: TestAgent;
  let meetingId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    [second, third] = [await service().as('countyOrganisation'), await service().as('countyOrganisation')];
    cycleId = await aDeterminedHalf(service(), world, { days: [95, 92, 85, 70] });
    service().clock.set(morning('2026-07-22'));
    meetingId = await aMeeting(service(), world, cycleId, { minutesNumber: '2026-15' });
  });
  const of = async (n: number): Promise<ResultRecord> => (await resultsOf(world, cycleId))[`529901-00${n}`]!;
  const decided = (grade: string, reason: string | null = '异议属实，经研究改定。') => ({ meetingId, grade, reason });
  const supersede = async (n: number, body: object) =>
    official.post(`/api/results/${(await of(n)).id}/supersede`).send({ reason: '等次有误', ...body });
  const confirm = async (n: number) => second.post(`/api/results/${(await of(n)).id}/confirm-supersession`).send({});
  const faults = async () => {
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/results/export/${cycleId}`).expect(200);
    return (await verifyExport(ResultsExport.parse(body), compileRuleSet(postedDeterminedMeasure), sha256)).faults;
  };

  it('not without a ground: what was sealed stands', async () => {
    const { body, status } = await supersede(1, { determination: decided('fair') });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'needs-unmet' });
    expect(body.message).toContain('须有依据');
    expect((await of(1)).proposed).toBeNull();
  });

  it('where an objection to the name was upheld, by two people, and only the determination differs', async () => {
    const notice = await posted(official, cycleId);
    expect(notice.names).toHaveLength(1);
    const objection = { noticeId: notice.id, line: 1, from: 'signed', text: '公示的同志长期不在村。' };
    const { id } = (await official.post('/api/objections').send(objection).expect(201)).body;
    await second.post(`/api/objections/${id}/uphold`).send({ reason: '情况属实。' }).expect(200);
    expect((await supersede(1, { determination: decided('good', null) })).body.message).toContain('现在就是这个等次');
    expect((await supersede(1, { determination: decided('poor') })).status).toBe(200);
    expect((await confirm(1)).body.details.faults).toMatchObject([{ limit: 'changeAtMost' }]);
    expect((await supersede(1, { determination: decided('fair') })).status).toBe(200);
    expect((await confirm(1)).body).toMatchObject({ revision: 2, points: 95, grade: 'good', determinedGrade: 'fair' });
    const path = `/api/results/${(await of(1)).id}`;
    const { body } = await official.get(path).set('accept-language', 'zh').expect(200);
    expect((body as ResultFile).difference).toMatchObject([
      {
        part: 'determination',
        before: expect.stringContaining('确定为“good”'),
        after: expect.stringContaining('改定'),
      },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('where a review was upheld on it; the seat that was given up is free by then, once', async () => {
    service().clock.set(morning('2026-08-03'));
    await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const asked = { resultId: (await of(2)).id, account: '名额空出后应当评为好。' };
    const { id } = (await cadre.post('/api/reviews').send(asked).expect(201)).body;
    await second.post(`/api/reviews/${id}/accept`).send({}).expect(200);
    const correction = { determination: decided('good', '名额空出，符合条件。') };
    const upheld = { outcome: 'upheld', reason: '名额空出，经研究改定。', correction };
    await second.post(`/api/reviews/${id}/propose`).send(upheld).expect(200);
    await third.post(`/api/reviews/${id}/uphold`).send({}).expect(200);
    expect(await of(2)).toMatchObject({ revision: 2, points: 92, grade: 'fair', determinedGrade: 'good' });
    const { body } = await third.get(`/api/reviews/${id}/difference`).set('accept-language', 'zh').expect(200);
    const { before, after, lines } = body as ResultDifference;
    expect([before.determinedWord?.zh, after!.determinedWord?.zh]).toEqual(['fair', 'good']);
    expect(lines).toMatchObject([{ part: 'determination', clause: '1' }]);
    expect(await faults()).toEqual([]);
    // The first, who gave it up, cannot have it back.
    const back = await supersede(1, { facts: { days: 96 }, determination: decided('good', '重新核实。') });
    expect(back.status).toBe(200);
    expect((await confirm(1)).body).toMatchObject({ code: 'needs-unmet', details: { needs: ['determination'] } });
  });
});
