import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseLayer } from '../../../api/contract/base-layer.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../../../api/contract/diagnostic.js';
import { checkRuleSet } from '../../../api/core/check-rule-set.js';
import { readRuleSet } from '../../../api/rule-files/read-rule-set.js';

const folder = 'fixtures/invalid';
const files = readdirSync(folder).filter((file) => file !== 'README.md');
const codeOf = (file: string) => file.replace(/\.[a-z]+$/, '') as DiagnosticCode;

/** Codes that `check` finds; the others are found in the text or form of a file, or in cohorts. */
const codes = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
const ofMeaning = codes.slice(codes.indexOf('unknown-fact'), codes.indexOf('not-decided') + 1);

const base = BaseLayer.parse(JSON.parse(readFileSync('rules/base/2026-01-01.json', 'utf8')));

describe('every file of fixtures/invalid', () => {
  it.each(files.filter((file) => ofMeaning.includes(codeOf(file))))(
    '%s has the fault it is named after, and no other error',
    async (file) => {
      const { diagnostics } = await readRuleSet(join(folder, file), (ruleSet) => checkRuleSet(ruleSet, { base }));
      const found = diagnostics.filter(({ code, severity }) => severity === 'error' || code === codeOf(file));
      expect(new Set(found.map(({ code }) => code))).toEqual(new Set([codeOf(file)]));
      for (const { line, message } of found) {
        expect(line).toBeGreaterThan(1);
        expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(message.en).toMatch(/^["A-Z].*\.$/);
      }
    },
  );

  it('is named after a code of the closed list', () => {
    expect(files.map(codeOf).filter((code) => !codes.includes(code))).toEqual([]);
  });
});

it('every code has a file, or the README says why not', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const withoutFile = codes.filter((code) => !files.map(codeOf).includes(code));
  expect(withoutFile.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});
