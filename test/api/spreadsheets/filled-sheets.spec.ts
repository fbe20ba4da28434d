import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aTemplate, faultsOf, filled, handedIn, imported, rowsIn, type Which, XLSX } from './build.js';

onBothDatabases('A filled mark sheet', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let township: TestAgent & { accountId: string };
  let which: Which;
  let template: Buffer;
  beforeAll(async () => {
    world = await aWorld(service());
    cycle = await anOpenCycle(service(), world);
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
    which = { sheet: 'cadre-marks', cycleId: cycle.id };
    template = await aTemplate(township, which);
  });
  const marks = async () => (await township.get('/api/marks').expect(200)).body as MarkRecord[];
  const LEVELS = { E4: '好', G4: '较好', I4: '好', K4: '一般', M4: '好' };

  it('comes with the own cadres and the items of the measure filled in', async () => {
    const rows = await rowsIn(template);
    expect(rows[0]![0]).toBe('驻村驻镇干部评分表');
    expect(rows[2]!.slice(0, 8)).toEqual([
      '干部编号',
      '姓名',
      '驻地',
      '各件任务平均',
      '资源对接：争来什么、落到哪',
      '说明（资源对接）',
      '专业指导：解决了哪个难题',
      '说明（专业指导）',
    ]);
    expect(rows.slice(3).map((row) => row.slice(0, 3))).toEqual([
      ['529901-001', '林小满', '石湾村'],
      ['529901-002', '何其安', '石湾村'],
    ]);
  });

  it('says of every wrong cell where it is and why, and imports nothing', async () => {
    const file = await filled(template, { ...LEVELS, E5: '极好', G5: '很好', I5: '好', J5: '不用写' });
    const checked = await handedIn(township, which, file);
    expect(checked).toMatchObject({ state: 'checked', counts: { rows: 2, fresh: 1, faulty: 1 }, faultCount: 3 });
    expect(faultsOf(checked)).toEqual([
      'E5 没有“极好”这一项；可填：很好、好、较好、一般、差',
      'H5 选“很好”请写一句（不超过 50 字）',
      'J5 这一档不用写说明，请删去',
    ]);
    await township.post(`/api/spreadsheets/${checked.id}/import`).send({}).expect(409);
    expect(await marks()).toEqual([]);

    const marked = await township.get(`/api/spreadsheets/${checked.id}/marked`).responseType('blob').expect(200);
    const rows = await rowsIn(marked.body as Buffer);
    expect(rows[4]!.at(-1)).toContain('E5：没有“极好”这一项');
    expect(rows[4]!.slice(0, 5)).toEqual(['529901-002', '何其安', '石湾村', '', '极好']);
    // Mended in the marked copy, it is taken.
    const mended = await filled(marked.body as Buffer, { E5: '好', H5: '茶厂投产，村干部已能自己管', J5: null });
    expect(await handedIn(township, which, mended)).toMatchObject({ faultCount: 0, counts: { fresh: 2, faulty: 0 } });
  });

  it('is imported through the same service as a single entry, with a line for each change and one for the import', async () => {
    const file = await filled(template, LEVELS);
    const before = await chainLength();
    const done = await imported(township, await handedIn(township, which, file));
    expect(done).toMatchObject({ state: 'imported', counts: { rows: 1, fresh: 1, blank: 1, faulty: 0 } });
    expect((await marks()).map(({ item, values, state }) => [item, values, state]).toSorted()).toEqual([
      ['capability', ['good'], 'draft'],
      ['contact', ['fair'], 'draft'],
      ['guidance', ['fairlyGood'], 'draft'],
      ['presence', ['good'], 'draft'],
      ['resources', ['good'], 'draft'],
    ]);
    // Five marks, the file taken, the import.
    expect((await chainLength()) - before).toBe(7);
  });

  it('is taken once where its answer was lost and it is sent again with its key', async () => {
    const file = await filled(template, { A1: '再来一次' });
    const send = (content: Buffer) =>
      township
        .post('/api/spreadsheets')
        .query(which)
        .set({ 'content-type': XLSX, 'idempotency-key': 'sent-again' })
        .send(content);
    const [first, again] = [await send(file), await send(file)];
    expect(again.body.id).toBe(first.body.id);
    expect((await send(template)).status).toBe(422);
  });

  it('changes nothing when it comes a second time', async () => {
    const file = await filled(template, LEVELS);
    const before = await marks();
    const again = await handedIn(township, which, file);
    expect(again.counts).toMatchObject({ rows: 1, same: 1, fresh: 0, changed: 0 });
    await imported(township, again);
    // Saved once more by another program it is another file, and says the same.
    const resaved = await filled(file, { A1: '驻村驻镇干部评分表 ' });
    const other = await handedIn(township, which, resaved);
    expect(other).toMatchObject({ importedBeforeAt: null, counts: { same: 1, fresh: 0, changed: 0 } });
    await imported(township, other);
    expect(await marks()).toEqual(before);
  });

  it('changes what differs, and imports the good rows alone where the person says so', async () => {
    const file = await filled(template, { ...LEVELS, K4: '较好', E5: '极好' });
    const checked = await handedIn(township, which, file);
    expect(checked.counts).toMatchObject({ changed: 1, faulty: 1 });
    const done = await imported(township, checked, { onlyGood: true });
    expect(done).toMatchObject({ state: 'imported', counts: { changed: 1, faulty: 1 } });
    expect((await marks()).find(({ item }) => item === 'contact')).toMatchObject({
      values: ['fairlyGood'],
      version: 2,
    });
  });

  it('takes nobody whom a single entry would not take', async () => {
    const file = await filled(template, { A4: '529901-003', B4: '许青', ...LEVELS });
    const checked = await handedIn(township, which, file);
    expect(faultsOf(checked)).toEqual(['A4 没有“529901-003”，或者不在您的范围内']);
    const inspector = await service().as('disciplineInspector');
    await inspector.get('/api/spreadsheets/template').query(which).expect(403);
    // The county enters no marks of a township.
    const refused = await world.home.official.get('/api/spreadsheets/template').query(which).expect(403);
    expect(refused.body.message).toContain('驻村驻镇干部评分表');
  });

  const chainLength = async () =>
    Number((await world.home.official.get('/api/audit').expect(200)).headers['content-range']!.split('/')[1]);
});
