import type TestAgent from 'supertest/lib/agent.js';
import type { DeterminationPacket } from '../../../api/contract/records/determination.js';
import { readConfig } from '../../../api/config.js';
import { seed } from '../../../api/seed/seeded-database.js';
import { onBothDatabases } from '../build/service.js';

onBothDatabases('部务会材料: the packet of the half-year', (service) => {
  let official: TestAgent;
  let packet: DeterminationPacket;
  beforeAll(async () => {
    const config = readConfig({ SIFANG_LOG: 'silent' });
    await seed({ config, rules: 'rules', workerFile: process.env['SIFANG_TEST_THREADS'] }, service().database);
    official = await service().as('countyOrganisation');
    const { body: cycles } = await official.get('/api/cycles').query({ filter: '{"code":"2026-H1"}' }).expect(200);
    const { body } = await official.get('/api/determinations/packet').query({ cycleId: cycles[0].id }).expect(200);
    packet = body;
  });
  const line = (grade: string, stratum: string | null = null) => {
    const found = packet.lines.find((one) => one.grade === grade && one.stratum === stratum)!;
    const names = (rows: DeterminationPacket['lines'][number]['above']) =>
      rows.map(({ name, points, apart, isPushedOut, isOpen }) =>
        [name, points, apart, isPushedOut && '名额外', isOpen && '待研究'].filter((one) => one !== false).join(' '),
      );
    return { seats: found.seats, above: names(found.above), below: names(found.below) };
  };

  it('has at most three on either side of the line of good, stratum by stratum: who has a seat, and who has none', () => {
    expect(line('good', 'civilServant')).toEqual({
      seats: 9,
      above: ['项伯年 91.84 1.84', '崔砚秋 91.26 1.26', '沈既白 91.26 1.26'],
      below: [
        '宁远舟 90.77 0.77 名额外',
        '丘思齐 90.15 0.15 名额外',
        '何卫东 89.58 -0.42',
        '马春兰 86.92 -3.08',
        '顾长青 85.58 -4.42',
      ],
    });
    expect(line('good', 'institutionStaff')).toEqual({
      seats: 9,
      above: ['田小满 91.47 1.47', '吴晓岚 90.92 0.92', '丁向东 90.31 0.31'],
      below: ['罗启明 89.4 -0.6', '覃可望 89.12 -0.88', '陈立冬 88.74 -1.26'],
    });
    expect(line('good', 'other')).toMatchObject({ seats: 2, above: ['姚问渠 92.18 2.18'] });
    expect(line('good', 'other').below.slice(0, 2).toSorted()).toEqual([
      '兰思远 90.64 0.64 待研究',
      '莫小川 90.64 0.64 待研究',
    ]);
  });

  it('has 80 points on the line, and the three below it', () => {
    expect(line('fairlyGood').above.at(-1)).toBe('韦春梅 80 0');
    expect(line('fairlyGood').below).toEqual(['高清欣 79.38 -0.62', '班建平 79.31 -0.69', '龙见山 78.6 -1.4']);
    expect(line('fair').below).toEqual(['倪仲达 58.92 -1.08']);
  });

  it('tells who differs from the proposal and why, and how far the limits are used: 3 of 69, 4.3 %', () => {
    expect(
      packet.differences.map(({ name, proposed, determined, reason }) => [
        name,
        proposed!.zh,
        determined!.zh,
        reason!.length > 5,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['班建平', '一般', '较好', true],
        ['丁向东', '好', '较好', true],
        ['韦春梅', '较好', '一般', true],
      ]),
    );
    expect(packet.changed).toEqual({ count: 3, share: '4.3%', needsRemark: false });
    expect(packet.limits).toMatchObject({ clause: 'R32', changeAtMost: 1, vetoMayRise: false, remarkAbove: 0.05 });
    expect(packet.of).toBe(69);
  });

  it('counts seats by stratum: 9 and 9 and 2, and who holds them as proposed and as determined', () => {
    const seats = packet.quotas.map(({ stratum, seats: many, proposed, determined }) => [
      stratum,
      many,
      proposed,
      determined,
    ]);
    expect(seats.toSorted()).toEqual([
      ['civilServant', 9, 9, 9],
      ['institutionStaff', 9, 8, 7],
      ['other', 2, 1, 1],
    ]);
  });

  it('tells of each veto, each exemption and each tie in sentences', () => {
    expect(packet.vetoes.map(({ name }) => name)).toContain('马既明');
    expect(packet.vetoes[0]!.why[0]).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    expect(packet.exemptions.map(({ name }) => name)).toEqual(expect.arrayContaining(['罗启明', '蒙秋实']));
    expect(packet.ties.map(({ name }) => name).toSorted()).toEqual(['兰思远', '莫小川'].toSorted());
    expect(packet.ties[0]!.why.map(({ zh }) => zh).join('')).toMatch(/待研究|同分|研究/);
  });

  it('shows of who is held or ungraded nothing but the word that others see, the same for all', () => {
    expect(packet.without.map(({ name }) => name)).toEqual(expect.arrayContaining(['石慕云', '郝未央']));
    const words = new Set(packet.without.map(({ word }) => word?.zh));
    expect(words.size).toBe(1);
    expect(packet.deferred).toBe(packet.without.length);
    expect(JSON.stringify(packet.without)).not.toMatch(/调查|points/);
  });

  it('has what the offices objected to, and nothing left to do once it is determined', () => {
    expect(packet.opinions.map(({ name, role }) => `${name} ${role}`).toSorted()).toEqual([
      '丁向东 dispatchingUnit',
      '丁向东 townshipCommittee',
    ]);
    expect(packet.toDo).toEqual([]);
  });

  it('is small: a meeting reads a third of 69 at the lines, and one of 400 would read no more', () => {
    const read = new Set(packet.lines.flatMap(({ above, below }) => [...above, ...below].map(({ code }) => code)));
    expect(read.size).toBeLessThan(40);
    expect(JSON.stringify(packet).length).toBeLessThan(64_000);
  });
});
