import { hashOf } from '../../../api/audit/chain.js';
import type { AuditEvent } from '../../../api/contract/records/audit-event.js';
import { onBothDatabases, type TestService } from '../build/service.js';

onBothDatabases('The audit chain of a county', (service) => {
  let count = 0;
  /** A county of its own with so many lines. */
  const aChain = async (lines: number) => {
    const areaCode = String(529_910 + ++count);
    const official = await service().as('countyOrganisation', { areaCode });
    for (let n = 1; n <= lines; n++)
      await official
        .post('/api/areas')
        .send({ areaCode: `${areaCode}${100 + n}`, name: `第${n}镇` })
        .expect(201);
    const report = async () => (await official.get('/api/audit/verify').expect(200)).body;
    const sql = (text: string) =>
      service().database.write((manager) => manager.query(text.replaceAll('COUNTY', `'${areaCode}'`)));
    const list = async () =>
      (await official.get('/api/audit').query({ sort: '["place","ASC"]' }).expect(200)).body as AuditEvent[];
    return { areaCode, report, sql, list };
  };

  it('is whole as long as nobody touches it, and one line longer with each change', async () => {
    const { areaCode, report, list } = await aChain(5);
    expect(await report()).toMatchObject({ county: areaCode, lines: 5, isWhole: true });
    expect((await list()).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
  });

  it('answers the hash it ends in, to be noted down: a chain that is written anew ends in another', async () => {
    const { areaCode, report, sql, list } = await aChain(3);
    const { head } = await report();
    expect(head).toBe((await list()).at(-1)!.hash);
    let previousHash = '0'.repeat(64);
    for (const { hash: _, ...line } of await list()) {
      const forged = { ...line, accountId: 'somebody-else', previousHash };
      previousHash = hashOf(forged);
      await sql(
        `UPDATE audit_events SET "accountId" = 'somebody-else', "previousHash" = '${forged.previousHash}', hash = '${previousHash}' WHERE id = '${line.id}'`,
      );
    }
    await sql(`UPDATE audit_heads SET hash = '${previousHash}' WHERE county = COUNTY`);
    const anew = await report();
    expect(anew).toMatchObject({ county: areaCode, lines: 3, isWhole: true });
    expect(anew.head).not.toBe(head);
  });

  it('is whole before its first line', async () => {
    const { areaCode, report } = await aChain(0);
    expect(await report()).toMatchObject({ county: areaCode, lines: 0, isWhole: true });
  });

  it.each([
    ['what was done', `"action" = 'update'`],
    ['who did it', `"accountId" = 'somebody-else'`],
    ['when', `"at" = '2020-01-01T00:00:00.000Z'`],
    ['to which record', `"recordId" = 'another'`],
    ['what it became', `"change" = '{"name":[null,"别的镇"]}'`],
    ['the hash itself', `"hash" = '${'f'.repeat(64)}'`],
  ])('names a line in which %s was changed', async (_, change) => {
    const { report, sql, list } = await aChain(5);
    const [, , third] = await list();
    await sql(`UPDATE audit_events SET ${change} WHERE county = COUNTY AND place = 3`);
    expect(await report()).toMatchObject({ isWhole: false, broken: { place: 3, why: 'changed', id: third!.id } });
  });

  it('names the line after one that was changed and hashed again', async () => {
    const { report, sql, list } = await aChain(5);
    const [, second, third] = await list();
    const { hash: _, ...forged } = { ...second!, accountId: 'somebody-else' };
    await sql(
      `UPDATE audit_events SET "accountId" = 'somebody-else', hash = '${hashOf(forged)}' WHERE county = COUNTY AND place = 2`,
    );
    expect(await report()).toMatchObject({ isWhole: false, broken: { place: 3, why: 'reordered', id: third!.id } });
  });

  it.each([
    ['the first', 1],
    ['one in the middle', 3],
  ])('names %s that was removed', async (_, place) => {
    const { report, sql } = await aChain(5);
    await sql(`DELETE FROM audit_events WHERE county = COUNTY AND place = ${place}`);
    expect(await report()).toMatchObject({ isWhole: false, broken: { place, why: 'removed', id: null } });
  });

  it('names lines that changed places', async () => {
    const { report, sql } = await aChain(5);
    await sql('UPDATE audit_events SET place = 99 WHERE county = COUNTY AND place = 2');
    await sql('UPDATE audit_events SET place = 2 WHERE county = COUNTY AND place = 3');
    await sql('UPDATE audit_events SET place = 3 WHERE county = COUNTY AND place = 99');
    expect(await report()).toMatchObject({ isWhole: false, broken: { place: 2 } });
  });

  it('tells a removed line even when those after it moved up', async () => {
    const { report, sql } = await aChain(5);
    await sql('DELETE FROM audit_events WHERE county = COUNTY AND place = 3');
    await sql('UPDATE audit_events SET place = 3 WHERE county = COUNTY AND place = 4');
    await sql('UPDATE audit_events SET place = 4 WHERE county = COUNTY AND place = 5');
    expect(await report()).toMatchObject({ isWhole: false, broken: { place: 3 } });
  });

  it('tells that its end was cut off', async () => {
    const { report, sql } = await aChain(5);
    await sql('DELETE FROM audit_events WHERE county = COUNTY AND place >= 4');
    expect(await report()).toMatchObject({ lines: 3, isWhole: false, broken: { place: 4, why: 'removed', id: null } });
  });

  it('tells that it was cut off altogether, or that its head was moved or taken away', async () => {
    const emptied = await aChain(3);
    await emptied.sql('DELETE FROM audit_events WHERE county = COUNTY');
    expect(await emptied.report()).toMatchObject({ isWhole: false, broken: { place: 1, why: 'removed' } });
    const moved = await aChain(3);
    await moved.sql(`UPDATE audit_heads SET place = 2 WHERE county = COUNTY`);
    expect(await moved.report()).toMatchObject({ isWhole: false, broken: { place: 3, why: 'headChanged' } });
    const headless = await aChain(3);
    await headless.sql('DELETE FROM audit_heads WHERE county = COUNTY');
    expect(await headless.report()).toMatchObject({ isWhole: false, broken: { place: 3, why: 'headChanged' } });
  });

  it('is followed by the province where it is of the province or the nation, and by counties below them', async () => {
    const operator = await service().as('operator', { areaCode: '' });
    const made = { login: 'audit-53', name: '省级', role: 'province', areaCode: '53' };
    await operator.post('/api/accounts').send(made).expect(201);
    const machine = { login: 'audit-op', name: '技术人员', role: 'operator', areaCode: '53' };
    await operator.post('/api/accounts').send(machine).expect(201);
    const province = await service().as('province', { areaCode: '53' });
    const { body } = await province.get('/api/audit/verify').expect(200);
    expect(body).toMatchObject({ county: '53', lines: 2, isWhole: true, above: [{ county: '', isWhole: true }] });
    const below = await service().as('disciplineInspector', { areaCode: '539905' });
    const seen = () => below.get('/api/audit/verify').expect(200);
    expect((await seen()).body.above.map(({ county }: { county: string }) => county)).toEqual(['5399', '53', '']);
    await service().database.write((manager) =>
      manager.query(`UPDATE audit_events SET action = 'x' WHERE county = '53'`),
    );
    const [, tampered] = (await seen()).body.above;
    expect(tampered).toMatchObject({ county: '53', isWhole: false, broken: { place: 1, why: 'changed' } });
    await operator.get('/api/audit/verify').expect(403);
  });

  it('is read by the province where it is its own, and not where it is a county’s', async () => {
    const { areaCode } = await aChain(2);
    const province = await service().as('province', { areaCode: areaCode.slice(0, 2) });
    for (const query of [{}, { filter: `{"county":"${areaCode}"}` }])
      expect((await province.get('/api/audit').query(query).expect(200)).body).toEqual([]);
  });

  it('is no matter of another county', async () => {
    const broken = await aChain(2);
    const whole = await aChain(2);
    await broken.sql('DELETE FROM audit_events WHERE county = COUNTY AND place = 1');
    expect(await whole.report()).toMatchObject({ county: whole.areaCode, isWhole: true });
    expect((await whole.list()).length).toBe(2);
  });
});

onBothDatabases('Fifty people who write at once', (service) => {
  it('leave one whole chain, however often it is followed meanwhile', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => service().as('countyOrganisation')));
    const writes = Array.from({ length: 50 }, async (_, n) => {
      const { status } = await people[n % 5]!.post('/api/areas').send({ areaCode: `529901${100 + n}`, name: '镇' });
      return status;
    });
    const reports = Array.from({ length: 10 }, async () => (await people[0]!.get('/api/audit/verify')).body);
    expect(new Set(await Promise.all(writes))).toEqual(new Set([201]));
    for (const report of await Promise.all(reports)) expect(report).toMatchObject({ isWhole: true });
    expect(await reportOf(service())).toMatchObject({ county: '529901', lines: 50, isWhole: true });
  });

  it('of whom some are refused leave lines for those alone who changed something', async () => {
    const official = await service().as('countyOrganisation');
    const before = (await reportOf(service())).lines;
    const twice = Array.from({ length: 20 }, async (_, n) => {
      const { status } = await official.post('/api/areas').send({ areaCode: `5299012${10 + (n % 10)}`, name: '镇' });
      return status;
    });
    expect((await Promise.all(twice)).toSorted()).toEqual([...Array(10).fill(201), ...Array(10).fill(409)]);
    expect(await reportOf(service())).toMatchObject({ county: '529901', lines: before + 10, isWhole: true });
  });
});

async function reportOf(service: TestService) {
  const official = await service.as('countyOrganisation');
  return (await official.get('/api/audit/verify').expect(200)).body;
}
