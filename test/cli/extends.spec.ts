import { sifang } from './program.js';

const COUNTY = 'fixtures/extends/county/2026-01-01.json';

describe('extends', () => {
  it('prints what a county changed as a table, in both languages, and as JSON', async () => {
    const [zh, en, machine] = await Promise.all([
      sifang('extends', COUNTY),
      sifang('extends', COUNTY, '--lang', 'en'),
      sifang('extends', COUNTY, '--json'),
    ]);
    expect(zh.stdout).toMatch(/^部分 +模板 +本县 +条款 +在权限内\n/);
    expect(zh.stdout).toMatch(/Q1\.share +0\.3 +0\.25 +x2 +是/);
    expect(en.stdout).toMatch(/^part +template +county +clause +within limits\n/);
    expect(en.stdout).toMatch(/Q1\.share +0\.3 +0\.25 +x2 +yes/);
    const { differences, diagnostics } = JSON.parse(machine.stdout);
    expect(diagnostics).toEqual([]);
    expect(differences).toHaveLength(4);
    expect([zh.code, en.code, machine.code]).toEqual([0, 0, 0]);
  });

  it('exits with 1 where a change is not allowed, and says so in the table and below it', async () => {
    const { code, stdout } = await sifang('extends', 'fixtures/invalid/outside-limits.json');
    expect(stdout).toMatch(/Q1\.share +0\.3 +0\.31 +x1 +否/);
    expect(stdout).toContain('outside-limits');
    expect(code).toBe(1);
  });

  it('says so where a rule set stands on no template', async () => {
    const { code, stdout, stderr } = await sifang('extends', 'rules/measures/m03.json');
    expect(stderr).toContain('不以模板为底');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
