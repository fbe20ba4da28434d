import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aTemplate, faultsOf, filled, handedIn, imported, rowsIn, type Which } from '../spreadsheets/build.js';

const HERE = '529901101201';

/** A row of the sheet, from `A` on: sample, village, household, method, contact, result, answer, interviewer, day, time, minutes, call-back, replaces, why. */
const row = (at: number, ...said: (string | number | null)[]) =>
  Object.fromEntries(said.flatMap((one, i) => (one === null ? [] : [[`${String.fromCodePoint(65 + i)}${at}`, one]])));
const V = '青坪镇石湾村';

onBothDatabases('The sheet of interviews', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let firm: TestAgent & { accountId: string };
  let which: Which;
  beforeAll(async () => {
    world = await aWorld(service());
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { villages: [HERE] });
    which = { sheet: 'interviews', cycleId: cycle.id };
  });

  it('is named by the version of the measure and asks its questions in its own words', async () => {
    const rows = await rowsIn(await aTemplate(firm, which));
    expect(rows[0]![0]).toBe('第三方访问记录表（half-year 2026-01-01）');
    expect(rows[2]).toEqual([
      '样本编号',
      '村',
      '户别',
      '调查方式',
      '第几次联系',
      '结果码',
      '对驻村工作满意不满意',
      '访问员',
      '日期',
      '时间',
      '时长（分钟）',
      '复核标记',
      '被更换的原样本',
      '无效原因',
    ]);
    // Who is commissioned for no village, and who is no assessor, has nothing to fill in.
    const idle = await service().as('thirdParty', { villages: [] });
    await idle.get('/api/spreadsheets/template').query(which).expect(409);
    await world.home.official.get('/api/spreadsheets/template').query(which).expect(403);
  });

  it('is imported when every row is right; the same file again changes nothing', async () => {
    const template = await aTemplate(firm, which);
    const right = {
      ...row(4, 'S001', V, '监测', '入户', 1, '完成', '满意', '江晚', '2026-12-23', '９：３０', 12, '一致'),
      ...row(5, 'S002', V, '一般', '电话', 1, '拒访', null, '江晚', '2026-12-23', '10:05', 1),
      ...row(6, 'R01', V, '一般', '入户', null, '更换样本', null, '江晚', '2026-12-23', '10:10', null, null, 'S002'),
      // A spreadsheet program keeps a time as a part of the day: 0.4375 is half past ten.
      ...row(7, 'R01', V, '一般', '入户', 1, '完成', '说不清', '江晚', '2026-12-23', 0.4375, 9),
      ...row(
        8,
        'S003',
        V,
        '脱贫',
        '入户',
        1,
        '无效',
        '满意',
        '江晚',
        '2026年12月23日',
        '11:00',
        8,
        null,
        null,
        '答非所问',
      ),
    };
    const file = await filled(template, right);
    const checked = await handedIn(firm, which, file);
    expect(faultsOf(checked)).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 5, fresh: 5, faulty: 0 });
    expect((await imported(firm, checked)).counts).toMatchObject({ fresh: 5, faulty: 0 });
    const { body } = await firm.get('/api/interviews').query({ sort: '["beganAt","ASC"]' }).expect(200);
    expect(body.map((one: Record<string, unknown>) => [one['sampleNumber'], one['attempt'], one['beganAt']])).toEqual([
      ['S001', 1, '2026-12-23T01:30:00.000Z'],
      ['S002', 1, '2026-12-23T02:05:00.000Z'],
      ['R01', 0, '2026-12-23T02:10:00.000Z'],
      ['R01', 1, '2026-12-23T02:30:00.000Z'],
      ['S003', 1, '2026-12-23T03:00:00.000Z'],
    ]);
    const again = await handedIn(firm, which, file);
    expect(again.importedBeforeAt).not.toBeNull();
    expect((await imported(firm, again)).counts).toMatchObject({ fresh: 0, same: 5 });
    // As another file of the same rows, too.
    const copy = await handedIn(firm, which, await filled(file, { A20: 'S004', B20: V, C20: '一般' }));
    expect(copy.counts).toMatchObject({ same: 5, faulty: 1 });
    expect((await firm.get('/api/interviews/figures').query({ cycleId: cycle.id })).body[0].figures).toMatchObject({
      called: 4,
      answered: 3,
      valid: 2,
      refusals: 1,
      substituted: 1,
      calledBack: 1,
    });
  });

  it('says of every cell what is wrong, and imports nothing until it is mended', async () => {
    const wrong = {
      ...row(4, 'S010', V, '一般', '微信', 1, '完成', '满意', '江晚', '2026-12-23', '14:00', 9),
      ...row(5, 'S011', V, '一般', '入户', 1, '完成', null, '江晚', '2026-12-23', '14:20', 9),
      ...row(6, 'S012', V, '一般', '入户', 1, '完成', '满意', '江晚', '2026-12-23', '25:20', 9),
      ...row(7, 'S013', V, '一般', '入户', null, '完成', '满意', '江晚', '2026-12-23', '15:00', 9),
      ...row(8, 'S014', '柳溪村', '一般', '入户', 1, '完成', '满意', '江晚', '2026-12-23', '15:20', 9),
      ...row(9, '张家 3号', V, '一般', '入户', 1, '完成', '满意', '江晚', '2026-12-23', '15:40', 9),
      ...row(10, 'S015', V, '一般', '入户', 1, '更换样本', null, '江晚', '2026-12-23', '16:00', null, null, null),
      ...row(11, 'S016', V, '一般', '入户', 1, '完成', '满意', '江晚', '2027-12-23', '16:00', 9),
      // Recorded already, otherwise.
      ...row(12, 'S001', V, '监测', '入户', 1, '完成', '不满意', '江晚', '2026-12-23', '9:30', 12),
      ...row(13, 'S017', V, '一般', '入户', 1, '完成', '满意', '江晚', '2026-12-23', '16:20', 9),
      ...row(14, 's017', V, '一般', '入户', 1, '拒访', null, '江晚', '2026-12-23', '16:40', 1),
    };
    const file = await filled(await aTemplate(firm, which), wrong);
    const checked = await handedIn(firm, which, file);
    const cells = checked.faults.map(({ cell, row: at }) => cell ?? `第${at}行`);
    expect(cells).toEqual(['D4', 'G5', 'J6', 'E7', 'B8', 'A9', 'M10', 'E10', 'J11', '第12行', 'A14']);
    expect(faultsOf(checked)[2]).toBe('J6 时间“25:20”请写成 14:30');
    await firm.post(`/api/spreadsheets/${checked.id}/import`).send({}).expect(409);
    const marked = await firm.get(`/api/spreadsheets/${checked.id}/marked`).responseType('blob');
    const rows = await rowsIn(marked.body as Buffer);
    expect(rows[4]!.at(-1)).toContain('G5：');
    const good = await imported(firm, checked, { onlyGood: true });
    expect(good.counts).toMatchObject({ fresh: 1, faulty: 10 });
  });

  it('of another half-year is refused', async () => {
    const old = await filled(await aTemplate(firm, which), {}, (workbook) => {
      const hidden = workbook.sheets.find(({ name }) => name === '_sifang')!;
      hidden.rows[0]![2] = 'another-cycle';
      hidden.rows[0]![3] = '2026-H1';
    });
    const refusedOne = await handedIn(firm, which, old);
    expect(refusedOne.state).toBe('refused');
    expect(refusedOne.faults[0]!.message).toContain('2026-H1');
  });
});
