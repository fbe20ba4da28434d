import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../api/contract/diagnostic.js';
import { readBaseLayer } from '../../api/rule-files/read-base-layer.js';
import { readExamples } from '../../api/rule-files/read-examples.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sifang-'))));
afterAll(() => rm(folder, { recursive: true }));

/** The fixture `unknown-key.json` with its fault corrected, and then perhaps changed. */
async function ruleSetFile(from = '', to = ''): Promise<string> {
  const text = (await readFile('fixtures/invalid/unknown-key.json', 'utf8')).replace('asessment', 'assessment');
  const path = join(folder, 'rule-set.json');
  await writeFile(path, text.replace(from, to));
  return path;
}

async function examplesFile(ruleSet: string): Promise<string> {
  const path = join(folder, 'rule-set.examples.json');
  const seats = {
    kind: 'seats',
    name: { zh: '甲', en: 'A' },
    of: 'cadre',
    quota: 'Q1',
    bases: { '': 10 },
    expect: { seats: { '': 2 } },
  };
  await writeFile(path, JSON.stringify({ ruleSet, examples: [seats] }));
  return path;
}

const note: Diagnostic = {
  code: 'barred-word',
  severity: 'warning',
  pointer: '/entities/cadre/rules/0/title',
  message: { zh: '甲', en: 'A' },
};

describe('a rule set file', () => {
  it('of the right form is read, its defaults filled in, and checked', async () => {
    const path = await ruleSetFile();
    const { value, diagnostics } = await readRuleSet(path, ({ code }) => (code === 'fixture' ? [note] : []));
    expect(value?.entities.cadre?.quotas).toEqual([]);
    expect(diagnostics).toEqual([{ ...note, file: path, line: 18, column: 11 }]);
  });

  it('of the wrong form is not checked', async () => {
    const check = jest.fn();
    const { value, diagnostics } = await readRuleSet(await ruleSetFile('"rule"', '"rules"'), check);
    expect([value, diagnostics.length, check.mock.calls.length]).toEqual([undefined, 1, 0]);
  });

  it('with faults in a condition and elsewhere is told all of them, and none twice', async () => {
    const path = await ruleSetFile('"clause": "c1",\n          "when": { "all"', '"when": { "al"');
    const { diagnostics } = await readRuleSet(path);
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'unknown-key /entities/cadre/rules/0/when/al',
      'shape /entities/cadre/rules/0',
    ]);
  });

  it('that compares in with a text is refused although the contract would take it', async () => {
    const { value, diagnostics } = await readRuleSet(
      await ruleSetFile('"greaterThan", "value": 3', '"in", "value": "abc"'),
    );
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['type-mismatch']]);
  });

  it('that does not exist is an error of the file system', async () => {
    await expect(readRuleSet(join(folder, 'absent.json'))).rejects.toThrow('ENOENT');
  });
});

describe('a file of examples', () => {
  it('belongs to the rule set it names', async () => {
    const path = await examplesFile('half-year');
    expect((await readExamples(path, 'half-year')).diagnostics).toEqual([]);
    expect((await readExamples(path)).value?.examples).toHaveLength(1);
    expect((await readExamples(path, 'annual')).diagnostics).toMatchObject([
      {
        code: 'wrong-rule-set',
        pointer: '/ruleSet',
        file: path,
        line: 1,
        message: { en: expect.stringContaining('"half-year"') },
      },
    ]);
  });
});

describe('a base layer', () => {
  it('of the product is read', async () => {
    for (const file of readdirSync('rules/base')) {
      const { value, diagnostics } = await readBaseLayer(join('rules/base', file));
      expect([diagnostics, value?.ceilings.length]).toEqual([[], expect.any(Number)]);
    }
  });

  it('is not a rule set', async () => {
    const { diagnostics } = await readBaseLayer(await ruleSetFile());
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('unknown-key /entities');
  });
});
