import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_BYTES_AT_MOST, EVIDENCE_FILES_AT_MOST } from '../../../api/contract/records/evidence-limits.js';
import { anOpenCycle } from '../build/cycles.js';
import { aRow } from '../build/rows.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)]);
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

type Agent = Awaited<ReturnType<TestService['as']>>;

onBothDatabases('A file that supports a finding', (service) => {
  let world: World;
  let findingId: string;
  let official: Agent;
  let second: Agent;
  let own: Agent;
  beforeAll(async () => {
    world = await aWorld(service());
    const cycle = await anOpenCycle(service(), world);
    official = await service().as('countyOrganisation');
    second = await service().as('countyOrganisation');
    own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const finding = {
      cycleId: cycle.id,
      entityKind: 'cadre',
      entityCode: world.home.cadres[0]!.code,
      code: 'improper-feasting',
    };
    const { body } = await official
      .post('/api/findings')
      .send({ ...finding, day: '2026-09-18' })
      .expect(201);
    findingId = body.id;
  });

  const announced = async (by: Agent, name = '值班表.pdf'): Promise<string> => {
    const { body } = await by.post('/api/evidence-files').send({ findingId, name }).expect(201);
    return body.id as string;
  };
  const sent = (by: Agent, id: string, bytes: Buffer, type = 'application/pdf') =>
    by.put(`/api/evidence-files/${id}/content`).set('content-type', type).send(bytes);
  const kept = async (by: Agent, bytes = PDF, name?: string, type?: string): Promise<string> => {
    const id = await announced(by, name);
    await sent(by, id, bytes, type).expect(200);
    return id;
  };
  const folder = () => join(service().dataFolder, 'evidence');

  it('is announced and then sent as it is; the record keeps its kind, its size and its hash', async () => {
    const id = await announced(official);
    const { body } = await sent(official, id, PDF).expect(200);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(body).toMatchObject({ state: 'kept', kind: 'pdf', bytes: PDF.length, sha256, keptOn: '2026-12-24' });
    const { body: list } = await official.get(`/api/evidence-files?filter={"findingId":"${findingId}"}`).expect(200);
    expect(list).toMatchObject([{ id, name: '值班表.pdf', sha256 }]);
    await sent(official, id, JPEG, 'image/jpeg').expect(409);
  });

  it('lies outside of the web root under a random name without an ending, which nobody is told', async () => {
    const names = readdirSync(folder());
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(readFileSync(join(folder(), names[0]!))).toEqual(PDF);
    expect(statSync(join(folder(), names[0]!)).mode & 0o777).toBe(0o600);
    const { text } = await official.get(`/api/evidence-files?filter={"findingId":"${findingId}"}`);
    const { text: chain } = await official.get('/api/audit?filter={"word":"evidence-files"}');
    expect(text + chain).not.toContain(names[0]);
  });

  it('is handed out to be saved, in a sandbox, and each reading leaves a line', async () => {
    const id = await kept(official, JPEG, '现场<script>.html', 'image/jpeg');
    const { headers, body } = await second.get(`/api/evidence-files/${id}/content`).buffer().expect(200);
    expect(body).toEqual(JPEG);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `attachment; filename="evidence.jpg"; filename*=UTF-8''${encodeURIComponent('现场<script>.jpg')}`,
    });
    const { body: lines } = await official.get(`/api/audit?filter={"word":"evidence-files","recordId":"${id}"}`);
    expect(lines[0]).toMatchObject({ action: 'read', accountId: second.accountId });
  });

  it.each([
    ['an .exe that calls itself a PDF', EXE, 'application/pdf', 415, '不是 PDF'],
    ['an SVG', SVG, 'image/svg+xml', 415, '不是 PDF'],
    ['an SVG that calls itself a PNG', SVG, 'image/png', 415, '不是 PDF'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'text/html', 415, '不是 PDF'],
    ['an empty file', Buffer.alloc(0), 'application/pdf', 409, '空的'],
    [
      'a file that is too large',
      Buffer.concat([PDF, Buffer.alloc(EVIDENCE_BYTES_AT_MOST)]),
      'application/pdf',
      413,
      '10 MB',
    ],
  ])('is refused with a sentence, and nothing of it is kept: %s', async (_, bytes, type, status, says) => {
    const before = readdirSync(folder());
    const id = await announced(official);
    const { body } = await sent(official, id, bytes, type).expect(status);
    expect(body.message).toContain(says);
    expect(readdirSync(folder())).toEqual(before);
    await official.post(`/api/evidence-files/${id}/withdraw`).send({ reason: '选错了文件' }).expect(200);
  });

  it('is taken by its own route alone: a file that is sent elsewhere is not read', async () => {
    const { body } = await official.post('/api/findings').set('content-type', 'application/pdf').send(PDF).expect(415);
    expect(body.code).toBe('unsupported-media-type');
  });

  it('is read by those who read the finding; the cadre it is about reads only the own', async () => {
    const theirs = await kept(official);
    const mine = await kept(own, PDF, '村委会证明.pdf');
    await own.get(`/api/evidence-files/${theirs}`).expect(404);
    await own.get(`/api/evidence-files/${theirs}/content`).expect(404);
    await own.get(`/api/evidence-files/${mine}/content`).expect(200);
    const { body } = await own.get('/api/evidence-files').expect(200);
    expect(body.map(({ id }: { id: string }) => id)).toEqual([mine]);
    await (await service().as('disciplineInspector')).get(`/api/evidence-files/${mine}/content`).expect(200);
    await (
      await service().as('townshipCommittee', { areaCode: '529901101' })
    )
      .get(`/api/evidence-files/${mine}/content`)
      .expect(403);
    await (
      await service().as('countyOrganisation', { areaCode: '529902' })
    )
      .get(`/api/evidence-files/${mine}/content`)
      .expect(404);
  });

  it('is withdrawn with a reason, by who brought it or the county, and stays listed and readable', async () => {
    const mine = await kept(own);
    await (await service().as('disciplineInspector')).post(`/api/evidence-files/${mine}/withdraw`).expect(403);
    const { body } = await own.post(`/api/evidence-files/${mine}/withdraw`).send({ reason: '拿错了' }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', reason: '拿错了', moves: [] });
    const { body: list } = await official.get(
      `/api/evidence-files?filter={"findingId":"${findingId}","state":"withdrawn"}`,
    );
    expect(list.map(({ id }: { id: string }) => id)).toContain(mine);
    await official.get(`/api/evidence-files/${mine}/content`).expect(200);
  });

  it('is sent by who announced it alone', async () => {
    const id = await announced(official);
    const { body } = await sent(second, id, PDF).expect(403);
    expect(body.message).toContain('不是您送的');
  });

  it(`is one of at most ${EVIDENCE_FILES_AT_MOST}`, async () => {
    const filter = JSON.stringify({ findingId });
    const { body: all } = await official.get(`/api/evidence-files?filter=${filter}`);
    const open = all.filter(({ state }: { state: string }) => state !== 'withdrawn').length;
    for (let at = open; at < EVIDENCE_FILES_AT_MOST; at += 1) await announced(official);
    const { body } = await official.post('/api/evidence-files').send({ findingId, name: '又一份' }).expect(409);
    expect(body.message).toContain('已有 10 份佐证');
  });

  describe('that supports an exemption or a review', () => {
    let exemptionId: string;
    let reviewId: string;
    beforeAll(async () => {
      const [cadre] = world.home.cadres;
      const about = { areaCode: world.home.townships[0].village.code, cadreId: cadre!.id };
      exemptionId = await aRow(service().database, 'exemptions', {
        ...about,
        cycleId: (await official.get(`/api/findings/${findingId}`)).body.cycleId,
        entityKind: 'cadre',
        entityCode: cadre!.code,
        number: 'R-1',
        situation: 'E1',
        strikes: [],
        setsAside: [],
        codes: [],
        repeatsSeen: [],
        answers: {},
        account: '先行先试',
        requestedOn: '2026-06-08',
        isOwnMotion: false,
        isLate: false,
        state: 'requested',
      });
      reviewId = await aRow(service().database, 'reviews', {
        ...about,
        number: 'F-1',
        kind: 'review',
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        resultId: '0b0c0d0e-0000-4000-8000-000000000002',
        state: 'submitted',
        account: '请复核在岗天数',
        clause: '19',
        submittedOn: '2026-12-20',
        suspends: false,
      });
    });
    const of = () => [{ exemptionId }, { reviewId }];

    it('is announced, sent and listed as one of a finding is, and never asked for', async () => {
      for (const one of of()) {
        const { body } = await own
          .post('/api/evidence-files')
          .send({ ...one, name: '证明.pdf' })
          .expect(201);
        await sent(own, body.id, PDF).expect(200);
        await sent(own, body.id, EXE).expect(409);
        const { body: list } = await official.get(`/api/evidence-files?filter=${JSON.stringify(one)}`).expect(200);
        expect(list).toMatchObject([{ ...one, findingId: null, name: '证明.pdf', kind: 'pdf' }]);
        await official.get(`/api/evidence-files/${body.id}/content`).expect(200);
      }
    });

    it('keeps the limits: kinds by their first bytes, and ten at most', async () => {
      const { body: wrong } = await official.post('/api/evidence-files').send({ exemptionId, name: '值班表.pdf' });
      await sent(official, wrong.id, EXE).expect(415);
      const open = { exemptionId, name: '又一份' };
      for (let at = 2; at < EVIDENCE_FILES_AT_MOST; at += 1)
        await official.post('/api/evidence-files').send(open).expect(201);
      const { body } = await official.post('/api/evidence-files').send(open).expect(409);
      expect(body.message).toContain('R-1 已有 10 份佐证');
    });

    it('is read by those alone who read the exemption or the review, and is not another cadre’s', async () => {
      const handler = await service().as('caseHandler');
      const other = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
      for (const one of of()) {
        const { body } = await official.get(`/api/evidence-files?filter=${JSON.stringify(one)}`).expect(200);
        await handler.get(`/api/evidence-files/${body[0].id}`).expect(404);
        await handler
          .post('/api/evidence-files')
          .send({ ...one, name: '值班表' })
          .expect(404);
        await other.get(`/api/evidence-files/${body[0].id}/content`).expect(404);
        await other
          .post('/api/evidence-files')
          .send({ ...one, name: '值班表' })
          .expect(404);
        const { body: none } = await handler.get(`/api/evidence-files?filter=${JSON.stringify(one)}`).expect(200);
        expect(none).toEqual([]);
      }
    });

    it('supports exactly one, and nothing that was decided', async () => {
      for (const wrong of [{}, { exemptionId, reviewId }])
        await official
          .post('/api/evidence-files')
          .send({ ...wrong, name: '值班表' })
          .expect(400);
      await service().database.write((manager) =>
        manager.query(`UPDATE reviews SET state = 'dismissed' WHERE number = 'F-1'`),
      );
      const { body } = await own.post('/api/evidence-files').send({ reviewId, name: '值班表' }).expect(409);
      expect(body.message).toContain('F-1 已办结');
    });
  });
});
