import { createHash } from 'node:crypto';
import type TestAgent from 'supertest/lib/agent.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';

const AREA = { areaCode: '529901' };

onBothDatabases('A published measure', (service) => {
  let writer: TestAgent & { accountId: string };
  let other: TestAgent & { accountId: string };
  let text: string;
  let shippedId: string;
  beforeAll(async () => {
    writer = await service().as('countyOrganisation');
    other = await service().as('countyOrganisation');
    shippedId = (await importRules(service())).id;
    text = (await writer.get(`/api/rule-sets/${shippedId}`).expect(200)).body.text;
  });

  const dated = (day: string) => text.replace('"effectiveFrom": "2026-01-01"', `"effectiveFrom": "${day}"`);
  const proposed = async (day: string): Promise<string> => {
    const draft = { ...AREA, basedOnId: shippedId, text: dated(day) };
    const { id } = (await writer.post('/api/rule-sets').send(draft).expect(201)).body;
    const { body } = await writer.post(`/api/rule-sets/${id}/propose`).send({ version: 1 }).expect(200);
    expect(body).toMatchObject({ state: 'proposed', proposedBy: writer.accountId, version: 2 });
    return id;
  };
  const published = async (day: string): Promise<string> => {
    const id = await proposed(day);
    await other.post(`/api/rule-sets/${id}/publish`).send({}).expect(200);
    return id;
  };

  it('takes two people: who proposed it cannot publish it', async () => {
    const id = await proposed('2027-01-01');
    const own = await writer.get(`/api/rule-sets/${id}`).expect(200);
    expect(own.body.moves.map(({ move }: { move: string }) => move)).toEqual(['return']);
    const { body } = await writer.post(`/api/rule-sets/${id}/publish`).send({}).expect(409);
    expect(body.code).toBe('second-person');
    const done = await other.post(`/api/rule-sets/${id}/publish`).send({}).expect(200);
    expect(done.body).toMatchObject({ state: 'published', publishedBy: other.accountId, moves: [] });
  });

  it('is in force in its own county from its first day, and nowhere else', async () => {
    const id = await published('2028-01-01');
    const ruleSets = service().app.get(RuleSetsService, { strict: false });
    expect((await ruleSets.inForceOn('half-year', '2028-01-01', '529901'))?.id).toBe(id);
    expect((await ruleSets.inForceOn('half-year', '2027-12-31', '529901'))?.id).not.toBe(id);
    expect((await ruleSets.inForceOn('half-year', '2028-01-01', '529902'))?.id).toBe(shippedId);
  });

  it('is not published twice for one day', async () => {
    const [one, again] = [await proposed('2029-01-01'), await proposed('2029-01-01')];
    const answers = await Promise.all(
      [one, again].map((id) => other.post(`/api/rule-sets/${id}/publish`).send({ version: 2 })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'already-exists' });
  });

  it('can be given back before it is published, with a reason', async () => {
    const id = await proposed('2030-01-01');
    await other.put(`/api/rule-sets/${id}`).send({ text: '{}', version: 2 }).expect(409);
    await other.post(`/api/rule-sets/${id}/return`).send({}).expect(400);
    const { body } = await other.post(`/api/rule-sets/${id}/return`).send({ reason: '施行日期太远' }).expect(200);
    expect(body).toMatchObject({ state: 'draft', proposedBy: null, returnReason: '施行日期太远' });
    const again = await other.post(`/api/rule-sets/${id}/propose`).send({}).expect(200);
    expect(again.body).toMatchObject({ state: 'proposed', proposedBy: other.accountId, returnReason: null });
  });

  it('never changes, whatever anybody sends', async () => {
    const id = await published('2031-01-01');
    const before = (await other.get(`/api/rule-sets/${id}`).expect(200)).body;
    const people = [
      writer,
      other,
      await service().as('province', { areaCode: '52' }),
      await service().as('townshipCommittee', { areaCode: '529901101' }),
      await service().as('operator'),
    ];
    const { id: draft } = (
      await writer
        .post('/api/rule-sets')
        .send({ ...AREA, text: '{}' })
        .expect(201)
    ).body;
    for (const record of [id, shippedId])
      for (const person of people) {
        const attempts = [
          person.put(`/api/rule-sets/${record}`).send({ text: '{}', version: before.version }),
          person.put(`/api/rule-sets/${record}`).send({ text: '{}', examples: null, version: 1 }),
          person.post(`/api/rule-sets/${record}/propose`).send({}),
          person.post(`/api/rule-sets/${record}/publish`).send({}),
          person.post(`/api/rule-sets/${record}/return`).send({ reason: '改一下' }),
          person.post(`/api/rule-sets/${record}/discard`).send({}),
          person.patch(`/api/rule-sets/${record}`).send({ text: '{}' }),
          person.delete(`/api/rule-sets/${record}`),
        ];
        for (const attempt of attempts) expect([403, 404, 409]).toContain((await attempt).status);
      }
    // A draft may say that it is the published one; it stays a draft.
    await writer
      .put(`/api/rule-sets/${draft}`)
      .send({ text: dated('2031-01-01'), version: 1 })
      .expect(200);
    const { body } = await writer.post(`/api/rule-sets/${draft}/propose`).send({}).expect(409);
    expect(body.code).toBe('needs-unmet');

    const after = (await other.get(`/api/rule-sets/${id}`).expect(200)).body;
    expect(after).toEqual(before);
    expect(createHash('sha256').update(after.text).digest('hex')).toBe(before.sha256);
    const shipped = (await other.get(`/api/rule-sets/${shippedId}`).expect(200)).body;
    expect(shipped).toMatchObject({ version: 1, text });
    expect(createHash('sha256').update(shipped.text).digest('hex')).toBe(shipped.sha256);
  });

  it('says how it differs from the one before it', async () => {
    const id = await published('2032-01-01');
    const cadre = await service().as('cadre', { cadreId: 'c1' });
    const { body } = await cadre.get(`/api/rule-sets/${id}/diff`).expect(200);
    expect(body.olderId).not.toBe(id);
    expect(body.differences.map((line: { pointer: string }) => line.pointer)).toEqual(['/effectiveFrom']);
  });
});
