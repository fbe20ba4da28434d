import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findRuleFiles, inForceOn } from '../../api/rule-files/find-rule-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  const files = [
    'README.md',
    'rule-set.schema.json',
    'base/2026-01-01.json',
    'half-year/2026-07-01.json',
    'half-year/2026-01-01.json',
    'half-year/2026-01-01.examples.json',
    'half-year/2025-13.examples.json',
    'half-year/notes.txt',
    'measures/m03.json',
    'measures/m03.examples.json',
    '.drafts/m99.json',
  ];
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '{}');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const find = async (...paths: string[]) => {
  const found = await findRuleFiles(paths.map((path) => join(folder, path)));
  return JSON.parse(JSON.stringify(found).replaceAll(`${folder}/`, '')) as typeof found;
};

const firstHalf = {
  path: 'half-year/2026-01-01.json',
  examples: 'half-year/2026-01-01.examples.json',
  from: '2026-01-01',
  until: '2026-07-01',
};
const secondHalf = { path: 'half-year/2026-07-01.json', from: '2026-07-01' };
const measure = { path: 'measures/m03.json', examples: 'measures/m03.examples.json' };

describe('rule files', () => {
  it('of a folder are its rule sets with their examples and days, base layers apart, schemas and hidden folders left out', async () => {
    expect(await find('.')).toEqual({
      ruleSets: [firstHalf, secondHalf, measure],
      baseLayers: [{ path: 'base/2026-01-01.json', from: '2026-01-01' }],
      strayExamples: ['half-year/2025-13.examples.json'],
    });
  });

  it('named one by one, or by their examples, are found with their neighbours’ days', async () => {
    const nothingElse = { baseLayers: [], strayExamples: [] };
    expect(await find('half-year/2026-01-01.json')).toEqual({ ...nothingElse, ruleSets: [firstHalf] });
    expect(await find('measures/m03.examples.json', 'measures')).toEqual({ ...nothingElse, ruleSets: [measure] });
  });

  it('that are not there are an error of the file system', async () => {
    await expect(find('absent')).rejects.toThrow('ENOENT');
  });
});

describe('the file in force', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', firstHalf.path],
    ['2026-06-30', firstHalf.path],
    ['2026-07-01', secondHalf.path],
    ['2030-01-01', secondHalf.path],
  ])('on %s is %s', async (day, path) => {
    const { ruleSets } = await find('half-year');
    expect(inForceOn(ruleSets, day)?.path).toBe(path);
  });

  it('of an undated measure is itself on every day', () => {
    expect(inForceOn([measure], '1999-01-01')).toBe(measure);
  });
});
