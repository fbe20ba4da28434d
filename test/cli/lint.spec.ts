import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, HALF_YEAR, ROOT, sifang } from './program.js';

const folder = aFolder();
const M05 = 'rules/measures/m05.json';
const read = () => JSON.parse(readFileSync(join(ROOT, M05), 'utf8'));

describe('lint', () => {
  it('tells what is struck with its place, the reason, the documents, and what it is called in an answer', async () => {
    const [chinese, english] = await Promise.all([sifang('lint', M05), sifang('lint', M05, '--lang', 'en')]);
    expect(chinese.stdout).toMatch(
      /m05\.json:\d+:\d+ {2}警告 {2}8 extraAssessment {2}township\.postingItem\n {4}乡镇只考核/,
    );
    expect(chinese.stdout).toContain('    依据：L7 统筹规范督查检查考核（2018）；L9 ');
    expect(chinese.stdout).toContain('拒绝 0 处，未答复的警告 2 处，已答复 0 处');
    expect(english.stdout).toContain('warning  8 extraAssessment  township.postingItem');
    expect(english.stdout).toContain('0 refused, 2 warnings without answer, 0 answered');
  });

  it('fails for what is refused; for a warning without an answer only when asked to be strict', async () => {
    const ledger = read();
    ledger.entities.township.score.about = 'ledger';
    const refused = folder.write('refused.json', JSON.stringify(ledger));
    const runs = [
      ['lint', M05],
      ['lint', M05, '--strict'],
      ['lint', refused],
      ['check', refused],
    ];
    const done = await Promise.all(runs.map((words) => sifang(...words)));
    expect(done.map(({ code }) => code)).toEqual([0, 1, 1, 0]);
  });

  it('shows an answered warning with who answered, when and why, and is then content', async () => {
    const answered = read();
    answered.lintAnswers = ['township', 'dispatchingUnit'].map((kind) => ({
      rule: 'extraAssessment',
      of: `${kind}.postingItem`,
      reason: { zh: '是年度考核中的一项', en: 'An item of the annual assessment' },
      by: '县委组织部',
      on: '2026-01-05',
    }));
    const file = folder.write('answered.json', JSON.stringify(answered));
    const { stdout, code } = await sifang('lint', file, '--strict');
    expect(stdout).toContain('已答复  8 extraAssessment  township.postingItem');
    expect(stdout).toContain('    答复（县委组织部，2026-01-05）：是年度考核中的一项');
    expect(code).toBe(0);
    answered.lintAnswers[0].of = 'township.gone';
    const strict = await sifang('lint', folder.write('stray.json', JSON.stringify(answered)), '--strict');
    expect(strict.stdout).toContain('答复落空  extraAssessment  township.gone');
    expect(strict.code).toBe(1);
  });

  it('finds nothing in the half-year measure, and counts for programs', async () => {
    const [{ stdout, code }, m05] = await Promise.all([
      sifang('lint', HALF_YEAR, '--strict', '--json'),
      sifang('lint', M05, '--json'),
    ]);
    expect(JSON.parse(stdout)).toEqual({ files: 1, refused: 0, open: 0, answered: 0, findings: [], strayAnswers: [] });
    expect(code).toBe(0);
    const told = JSON.parse(m05.stdout);
    expect(told.findings[0]).toMatchObject({
      number: 8,
      file: M05,
      line: expect.any(Number),
      sources: [{ evidence: 'C' }, {}],
    });
  });

  it('asks for a rule set that check accepts, and says what is there instead', async () => {
    const [unsound, nowhere] = await Promise.all([
      sifang('lint', 'fixtures/invalid/unknown-fact.json'),
      sifang('lint', 'nowhere'),
    ]);
    expect(unsound.stderr).toContain('先用 check 改正');
    expect(nowhere.stderr).toContain('找不到 nowhere');
    expect([unsound.code, nowhere.code]).toEqual([1, 1]);
    const barred = await sifang('lint', 'fixtures/invalid/barred-duty.json');
    expect(barred.stdout).toContain('拒绝');
    expect(barred.code).toBe(1);
  });
});
