import { aFolder, HALF_YEAR, sifang } from './program.js';

const folder = aFolder();

it('lists the next two half-years day by day in both languages, and for machines', async () => {
  const [chinese, english, machine] = await Promise.all([
    sifang('calendar', HALF_YEAR, '--from', '2027-07-01'),
    sifang('calendar', HALF_YEAR, '--from', '2027-07-01', '--lang', 'en'),
    sifang('calendar', HALF_YEAR, '--from', '2027-07-01', '--json'),
  ]);
  expect(chinese.stdout).toContain('2027-H2：T＝2027-12-17（按 7.14 提前，避开春节），2027-11-25 起');
  expect(chinese.stdout).toContain('复核申请至 2028-02-14');
  expect(chinese.stdout).toMatch(/^2028-01-25 周二 休 {2}除夕\*$/m);
  expect(chinese.stdout).toMatch(/^2027-12-30 周四 {2}2027-H2 测算〔7\.8〕$/m);
  expect(chinese.stdout).toContain('尚未公布');
  expect(english.stdout).toMatch(/^2027-12-30 Thu {2}2027-H2 Scoring \[7\.8\]$/m);
  const { halves, days } = JSON.parse(machine.stdout);
  expect(halves.map(({ code, cutoffOn }: { code: string; cutoffOn: string }) => [code, cutoffOn])).toEqual([
    ['2027-H2', '2027-12-17'],
    ['2028-H1', '2028-06-30'],
  ]);
  expect(days[0]).toMatchObject({ events: [{ cycle: '2027-H2', kind: 'begins', window: 'announcement' }] });
});

it('refuses a day that is none, and a measure without a schedule', async () => {
  const [day, measure] = await Promise.all([
    sifang('calendar', HALF_YEAR, '--from', '2027-02-30'),
    sifang('calendar', folder.write('plain.json', '{}')),
  ]);
  expect(day.stderr).toContain('--from 不能是“2027-02-30”');
  expect([day, measure].map(({ code, stdout }) => ({ code, stdout }))).toEqual([
    { code: 1, stdout: '' },
    { code: 1, stdout: '' },
  ]);
});
