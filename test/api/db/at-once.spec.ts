import type { Response } from 'supertest';
import { onBothDatabases } from '../build/service.js';

onBothDatabases('Ten requests at once', (service) => {
  const ten = <T>(work: (n: number) => Promise<T>) => Promise.all(Array.from({ length: 10 }, (_, n) => work(n)));

  it('with one idempotency key make one record and get one answer', async () => {
    const official = await service().as('countyOrganisation');
    const body = { areaCode: '529901101', name: '青坪镇' };
    const send = async () => official.post('/api/areas').set('idempotency-key', 'at-once').send(body);
    const answers = await ten(send);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    const { body: listed } = await official.get('/api/areas').query({ filter: '{"areaCode":"529901101"}' });
    expect(listed).toHaveLength(1);
    const { body: lines } = await official.get('/api/audit').query({ filter: `{"recordId":"${listed[0].id}"}` });
    expect(lines).toHaveLength(1);
  });

  it('with one idempotency key of which each wants something else make one record; the others are told', async () => {
    const official = await service().as('countyOrganisation');
    const send = async (n: number) =>
      official
        .post('/api/areas')
        .set('idempotency-key', 'for-ten')
        .send({ areaCode: `52990111${n}`, name: '镇' });
    const answers = await ten(send);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(422)]);
    expect(codesOf(answers)).toEqual(new Set(['key-reused']));
    const { body: listed } = await official.get('/api/areas').query({ filter: '{"areaCode":"52990111"}' });
    expect(listed).toHaveLength(1);
  });

  it('to make the same record make it once; the others are told that it is there', async () => {
    const people = await ten(() => service().as('countyOrganisation'));
    const answers = await ten(async (n) =>
      people[n]!.post('/api/areas').send({ areaCode: '529901102', name: `第${n}人` }),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
    expect(codesOf(answers)).toEqual(new Set(['already-exists']));
  });

  it('to change one record change it once; the others get both versions', async () => {
    const people = await ten(() => service().as('countyOrganisation'));
    const { body: area } = await people[0]!.post('/api/areas').send({ areaCode: '529901103', name: '石桥镇' });
    const answers = await ten(async (n) =>
      people[n]!.put(`/api/areas/${area.id}`).send({ name: `第${n}人`, version: 1 }),
    );
    const [won, ...more] = answers.filter(({ status }) => status === 200);
    expect(more).toEqual([]);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(codesOf(lost)).toEqual(new Set(['stale']));
    for (const { body } of lost)
      expect(body.details).toMatchObject({ yours: { version: 1 }, current: { version: 2, name: won!.body.name } });
    expect((await people[0]!.get(`/api/areas/${area.id}`)).body).toMatchObject({ name: won!.body.name, version: 2 });
  });

  it('that close an account close it once', async () => {
    const people = await ten(() => service().as('countyOrganisation'));
    const { accountId } = await service().as('clerk');
    const answers = await ten(async (n) =>
      people[n]!.post(`/api/accounts/${accountId}/close`).send({ reason: '调离本县' }),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect([...codesOf(answers)].filter((code) => code !== 'stale' && code !== 'out-of-state')).toEqual([]);
  });
});

/** The codes of those that were refused. */
function codesOf(answers: readonly Response[]): Set<string> {
  return new Set(answers.filter(({ status }) => status >= 400).map(({ body }) => body.code as string));
}
