import { resolve } from 'node:path';
import { LINT_RULES, LintCode } from '../../api/contract/lint.js';
import { lintBurden } from '../../api/core/lint-burden.js';
import { findRuleFiles } from '../../api/rule-files/find-rule-files.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';
import { aConstant, aSum } from '../build/a-node.js';
import { aRuleSet, inWords } from '../build/a-rule-set.js';

const answer = (rule: LintCode, of: string) => ({
  rule,
  of,
  reason: inWords('so'),
  by: '县委组织部',
  on: '2026-01-05',
});
const scored = (about: 'clockIn' | 'ledger', ...lintAnswers: ReturnType<typeof answer>[]) =>
  lintBurden(
    aRuleSet({ cadre: { score: aSum('total', [aConstant('work', 1), aConstant('item', 1, { about })]) }, lintAnswers }),
  );

describe('an answer to a warning', () => {
  it('stands beside the warning, which is not hidden', () => {
    const given = answer('clockIn', 'cadre.item');
    const { findings, strayAnswers } = scored('clockIn', given);
    expect(findings).toEqual([expect.objectContaining({ rule: 'clockIn', of: 'cadre.item', answer: given })]);
    expect(strayAnswers).toEqual([]);
  });

  it('does not answer for another rule, another thing, or what is refused', () => {
    for (const [about, given] of [
      ['clockIn', answer('appUse', 'cadre.item')],
      ['clockIn', answer('clockIn', 'cadre.work')],
      ['ledger', answer('ledger', 'cadre.item')],
    ] as const) {
      const { findings, strayAnswers } = scored(about, given);
      expect(findings.map((one) => one.answer)).toEqual([undefined]);
      expect(strayAnswers).toEqual([given]);
    }
  });
});

describe('the ten rules', () => {
  it('are numbered 1 to 10, each with its reason in both languages and its sources', () => {
    expect(LintCode.options.map((code) => LINT_RULES[code].number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { sources, reason } of Object.values(LINT_RULES)) {
      expect(sources.length).toBeGreaterThan(0);
      expect(reason.zh).not.toBe(reason.en);
      for (const { evidence, document } of sources) expect(evidence === 'ours' || document).toBeTruthy();
      // A recollection is never stated as a fact.
      expect(sources.map(({ evidence }) => evidence)).not.toContain('R');
    }
  });

  it('strike nothing in the half-year measure of this project', async () => {
    const { value } = await readRuleSet(resolve('rules/half-year/2026-01-01.json'));
    expect(lintBurden(value!).findings).toEqual([]);
  });

  it('warn of published measures, which load and score all the same', async () => {
    const { ruleSets } = await findRuleFiles(['rules/measures']);
    const found: Record<string, string[]> = {};
    for (const { path } of ruleSets) {
      const { value, diagnostics } = await readRuleSet(path);
      expect(diagnostics).toEqual([]);
      found[value!.code] = lintBurden(value!).findings.map(({ rule, of }) => `${rule} ${of}`);
    }
    expect(found).toMatchObject({
      m05: ['extraAssessment township.postingItem', 'extraAssessment dispatchingUnit.postingItem'],
      m15: [],
    });
  });
});
