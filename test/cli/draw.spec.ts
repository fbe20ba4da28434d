import { aFolder, HALF_YEAR, sifang } from './program.js';

const folder = aFolder();
const people = (many: number, strata: string[], from = 0) =>
  Array.from({ length: many }, (_, i) => ({ code: `H${from + i}`, place: '石湾村', strata }));
const roll = [...people(60, ['ordinary']), ...people(6, ['formerPoor'], 100), ...people(4, ['monitored'], 200)];
const write = (list: object[], name = 'roll.json') => folder.write(name, JSON.stringify(list));
const draw = (file: string, ...more: string[]) =>
  sifang('draw', HALF_YEAR, file, '--plan', 'representatives', '--seed', '3-17-22', ...more);

it('draws fifteen representatives of a village, the same from the roll turned round, and says how to check it', async () => {
  const { stdout, code } = await draw(write(roll));
  expect(stdout).toMatch(
    /^石湾村：名册 70，抽中 15\n {2}H\d+(、H\d+){14}\n {2}候补：H\d+(、H\d+){7}\n种子 3-17-22。.*SHA-256/,
  );
  expect((await draw(write(roll.toReversed(), 'turned.json'))).stdout).toBe(stdout);
  expect((await draw(write(roll), '--seed', 'other')).stdout).not.toBe(stdout);
  expect(code).toBe(0);
});

it('says what the roll does not hold instead of filling it', async () => {
  const file = write(
    roll.filter(({ strata }) => strata[0] !== 'monitored'),
    'short.json',
  );
  expect((await draw(file)).stdout).toContain('监测户应有 1，只有 0，不用别的补。');
  expect((await draw(file, '--lang', 'en')).stdout).toContain(
    'Monitored households: 1 wanted, 0 there; not filled with others.',
  );
  expect(JSON.parse((await draw(file, '--json')).stdout)).toMatchObject([
    {
      plan: 'representatives',
      place: '石湾村',
      seed: '3-17-22',
      listed: 66,
      short: [{ stratum: 'monitored' }, { wanted: 15, found: 14 }],
    },
  ]);
});

it('refuses an unknown plan with the nearest, a code that stands twice, and a roll of another shape', async () => {
  const file = write(roll);
  const unknown = await sifang('draw', HALF_YEAR, file, '--plan', 'representative', '--seed', 'x');
  expect(unknown.stderr).toContain('是不是“representatives”？');
  const twice = await draw(write([...roll, roll[0]!], 'twice.json'));
  expect(twice.stderr).toContain('H0');
  const shape = await draw(write([{ code: 'H1', village: '石湾村' }], 'shape.json'));
  expect(shape.stderr).toMatch(/shape\.json.*:1:/);
  expect([unknown, twice, shape].map(({ code, stdout }) => ({ code, stdout }))).toEqual(
    Array.from({ length: 3 }, () => ({ code: 1, stdout: '' })),
  );
});

it('asks for the plan, naming those there are, and for a seed made in public', async () => {
  const [plan, seed] = await Promise.all([
    sifang('draw', HALF_YEAR, write(roll), '--seed', 'x'),
    sifang('draw', HALF_YEAR, write(roll), '--plan', 'representatives'),
  ]);
  expect(plan.stderr).toMatch(/缺 --plan：有的是 representatives、households/);
  expect(seed.stderr).toContain('当众产生');
  expect([plan.code, seed.code]).toEqual([1, 1]);
});
