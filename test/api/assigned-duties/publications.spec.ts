import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aHalfYear, aReport, closed } from './build.js';

onBothDatabases('The list of duties that may not be given', (service) => {
  let world: World;
  let half: Awaited<ReturnType<typeof aHalfYear>>;
  beforeAll(async () => {
    world = await aWorld(service());
    half = await aHalfYear(service(), world);
    const { body } = await half.reporter.post('/api/assigned-duties').send(aReport(world)).expect(201);
    await closed(service(), half.official, half.cycle.id);
    await half.township.post(`/api/assigned-duties/${body.id}/answer`).send({ answer: '已停止安排' }).expect(200);
    const confirmed = { outcome: 'confirmed', grounds: '有通知为证', remedy: '按在岗计' };
    await half.official.post(`/api/assigned-duties/${body.id}/propose`).send(confirmed).expect(200);
    await half.second.post(`/api/assigned-duties/${body.id}/verify`).send({}).expect(200);
  });
  const posted = (other: object = {}) => ({
    cycleId: half.following.id,
    areaCode: '529901101201',
    kind: 'dutyList',
    board: 'villageBoard',
    publishedOn: '2027-01-12',
    ...other,
  });

  it('is posted in three places: the township, the village’s board, the platform; each with its day and who did it', async () => {
    const { body } = await half.township.post('/api/publications').send(posted()).expect(201);
    expect(body).toMatchObject({ ...posted(), count: null, publishedBy: half.township.accountId, moves: [] });
    await half.township
      .post('/api/publications')
      .send(posted({ board: 'township', areaCode: '529901101' }))
      .expect(201);
    await half.official
      .post('/api/publications')
      .send(posted({ board: 'platform', areaCode: '529901' }))
      .expect(201);
    const { body: seen } = await half.mate.get('/api/publications').query({ sort: '["areaCode","ASC"]' }).expect(200);
    expect(seen.map(({ board }: { board: string }) => board)).toEqual(['platform', 'township', 'villageBoard']);
    await half.mate.get(`/api/publications/${body.id}`).expect(200);
  });

  it('is posted with how often the township was found to have given one, counted by the service and not by who posts', async () => {
    const { body } = await half.township
      .post('/api/publications')
      .send(posted({ kind: 'confirmedReports', board: 'township', areaCode: '529901101' }))
      .expect(201);
    expect(body.count).toBe(1);
    const elsewhere = await half.neighbour
      .post('/api/publications')
      .send(posted({ kind: 'confirmedReports', board: 'township', areaCode: '529901102' }))
      .expect(201);
    expect(elsewhere.body.count).toBe(0);
    await half.official
      .post('/api/publications')
      .send(posted({ count: 0 }))
      .expect(400);
  });

  it('is not recorded of a board that does not hang there, a day to come, or another township', async () => {
    const pointers = async (other: object) =>
      (await half.official.post('/api/publications').send(posted(other)).expect(400)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await pointers({ board: 'township' })).toEqual(['/board']);
    expect(await pointers({ publishedOn: '2027-01-14' })).toEqual(['/publishedOn']);
    expect(await pointers({ areaCode: '529901101299' })).toEqual(['/areaCode']);
    await half.neighbour.post('/api/publications').send(posted()).expect(404);
    await half.reporter.post('/api/publications').send(posted()).expect(403);
    await world.abroad.official.post('/api/publications').send(posted()).expect(404);
  });

  it('is printed on a sheet of A4: Chinese first, whom to tell, the count, nobody’s name, no script', async () => {
    const answer = await half.mate
      .get('/api/assigned-duties/poster')
      .query({ areaCode: '529901101201', contact: '县委组织部 0870-1234567' })
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const page = answer.text;
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('青坪镇 石湾村');
    expect(page.match(/<li>/g)).toHaveLength(9);
    expect(page).toContain('填表报数<small lang="en">Filling in forms and reporting figures</small>');
    expect(page).toContain('最多 7 天');
    expect(page).toContain('5 个工作日');
    expect(page).toContain('10 个工作日');
    expect(page).toContain('县委组织部 0870-1234567');
    expect(page).toContain('2027年上半年 <b>1</b> 次');
    expect(page).toContain('size: A4');
    expect(page).not.toMatch(/<script|src=|href=|https?:/);
    for (const { name } of world.home.cadres) expect(page).not.toContain(name);
  });

  it('reads what people wrote, and never runs it', async () => {
    const { text } = await half.township
      .get('/api/assigned-duties/poster')
      .query({ areaCode: '529901101', contact: '<img src=x onerror=alert(1)>"&' })
      .expect(200);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
    expect(text).not.toContain('<img');
  });

  it('leaves a line for the telephone number to be written by hand, and counts nothing for the whole county', async () => {
    const { text } = await half.official.get('/api/assigned-duties/poster').query({ areaCode: '529901' }).expect(200);
    expect(text).toContain('<span class="blank"></span>');
    expect(text).not.toContain('经核实：');
  });

  it('is not printed for another county, an unknown village, or a measure that is not in force', async () => {
    const poster = (query: object) => half.township.get('/api/assigned-duties/poster').query(query);
    await poster({ areaCode: '529902101' }).expect(404);
    const unknown = await poster({ areaCode: '529901101299' }).expect(400);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/areaCode', in: 'query' }]);
    const { body } = await poster({ areaCode: '529901101', ruleSet: 'half-years' }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/ruleSet', in: 'query' }]);
  });

  it('is read by whoever comes by, without an account: both lists, whom to tell, the township’s count, and nobody’s name', async () => {
    const [county] = (
      await half.official.get('/api/areas').query({ filter: '{"areaCode":"529901","kind":"county"}' }).expect(200)
    ).body;
    const contact = '县委组织部驻村办 0000-1234567';
    await half.official
      .put(`/api/areas/${county.id}`)
      .send({ name: county.name, contact, version: county.version })
      .expect(200);
    const { text } = await service()
      .anonymous()
      .get('/lists/529901101')
      .expect(200)
      .expect('content-type', /text\/html/);
    expect(text).toContain('不得交给驻村驻镇干部的事项');
    expect(text).toContain('驻村驻镇干部不得有的行为');
    expect(text).toContain(contact);
    expect(text).toMatch(/半年 <b>1<\/b> 次/);
    expect(text).toContain('<title>青坪镇 不得交给');
    for (const { name } of world.home.cadres) expect(text).not.toContain(name);
    await service().anonymous().get('/lists/529909999').expect(400);
    await service().anonymous().get('/lists/somewhere').expect(404);
  });
});
