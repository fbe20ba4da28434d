import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCounty } from '../../api/demo/demo-county.js';
import { demoCountyText } from '../../api/demo/demo-text.js';
import { readCohorts } from '../../api/rule-files/read-cohorts.js';

const folder = join(__dirname, '../../fixtures/demo');
const text = demoCountyText();
const files = { '2026-H1.json': text.json, '2026-H1.ndjson': text.ndjson };

if (process.env.WRITE_FIXTURES) {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

describe('fixtures/demo', () => {
  it.each(Object.entries(files))(
    '%s is what the generator makes (if not: fixtures/demo/README.md)',
    (name, content) => {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
    },
  );

  it.each(Object.keys(files))('%s reads as the cohort it was made from', async (name) => {
    const read = [];
    for await (const one of readCohorts(join(folder, name), { ruleSet: 'half-year' })) read.push(one);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ cohort: demoCounty(), diagnostics: [] });
  });

  it('puts each entity on a line of its own', () => {
    const { entities } = demoCounty();
    const lines = text.json.split('\n').filter((line) => line.startsWith('    {'));
    expect(lines).toHaveLength(entities.length);
    expect(text.ndjson.trimEnd().split('\n')).toHaveLength(entities.length + 1);
  });
});
