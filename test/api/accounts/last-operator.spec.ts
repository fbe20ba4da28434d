import { onBothDatabases } from '../build/service.js';

// On a database of its own: an operator of the whole nation anywhere would be one for this place too.
onBothDatabases('Accounts', (service) => {
  it('of the last operator of a place cannot be closed', async () => {
    const there = { areaCode: '529901' };
    const official = await service().as('countyOrganisation', there);
    const last = await service().as('operator', there);
    const close = () => official.post(`/api/accounts/${last.accountId}/close`).send({ reason: '调离本县' });
    expect((await close().expect(409)).body.code).toBe('needs-unmet');
    await last.get('/api/sessions/mine').expect(200);
    await service().as('operator', { areaCode: '5299' });
    await close().expect(200);
  });
});
