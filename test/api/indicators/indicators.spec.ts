import { onBothDatabases } from '../build/service.js';

const INCOME = {
  areaCode: '529901',
  entityKind: 'village',
  fact: 'incomeNow',
  title: { zh: '本期经营性收入', en: 'Business income, this period' },
  unit: { zh: '万元', en: '× 10,000 yuan' },
  scope: '不含补助、捐赠',
  baseline: '上年同期',
  ownerUnit: '县农业农村局',
  enteredBy: 'dataProvider',
};

onBothDatabases('Indicators', (service) => {
  it('say what a figure means in a county and who owns it, once for each fact', async () => {
    const official = await service().as('countyOrganisation');
    const made = await official.post('/api/indicators').send(INCOME).expect(201);
    expect(made.body).toMatchObject({ ...INCOME, halves: ['first', 'second'], version: 1 });
    const again = await official.post('/api/indicators').send(INCOME).expect(409);
    expect(again.body.code).toBe('already-exists');
    const { title, ownerUnit } = INCOME;
    const later = await official
      .put(`/api/indicators/${made.body.id}`)
      .send({ title, ownerUnit, halves: ['second'], version: 1 })
      .expect(200);
    expect(later.body).toMatchObject({ halves: ['second'], unit: null, fact: 'incomeNow', version: 2 });
    const stale = await official.put(`/api/indicators/${made.body.id}`).send({ title, ownerUnit, version: 1 });
    expect(stale.body).toMatchObject({ code: 'stale', details: { current: { version: 2 } } });
  });

  it('are read by the bureau and kept from another county', async () => {
    const bureau = await service().as('dataProvider');
    const list = await bureau.get('/api/indicators').query({ filter: '{"q":"农业"}' }).expect(200);
    expect(list.body.map(({ fact }: { fact: string }) => fact)).toEqual(['incomeNow']);
    await bureau.get(`/api/indicators/${list.body[0].id}`).expect(200);
    await bureau
      .post('/api/indicators')
      .send({ ...INCOME, fact: 'other' })
      .expect(403);
    const abroad = await service().as('countyOrganisation', { areaCode: '529902' });
    await abroad.get(`/api/indicators/${list.body[0].id}`).expect(404);
    expect((await abroad.get('/api/indicators').expect(200)).body).toEqual([]);
    await abroad.post('/api/indicators').send(INCOME).expect(404);
  });
});
