import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { BaseLayer } from '../../../api/contract/base-layer.js';
import { Diagnostic } from '../../../api/contract/diagnostic.js';
import { type Background, ExampleFile } from '../../../api/contract/example.js';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { checkRuleSet } from '../../../api/core/check-rule-set.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../../api/core/score-cohort.js';
import { findRuleFiles } from '../../../api/rule-files/find-rule-files.js';
import { fromPointer, valueAt } from '../../../api/rule-files/json-pointer.js';
import { changed, someChanges } from '../../build/mutations.js';

const RUNS = Number(process.env.CHANGED_RULE_SETS ?? 200);
const fixtures = 'fixtures/invalid';
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const base = BaseLayer.parse(read('rules/base/2026-01-01.json'));

interface Document {
  json: unknown;
  backgrounds: Background[];
}
const documents: Document[] = [];

beforeAll(async () => {
  const { ruleSets } = await findRuleFiles(['rules']);
  for (const { path, examples } of ruleSets) {
    const backgrounds = examples === undefined ? [] : Object.values(ExampleFile.parse(read(examples)).backgrounds);
    documents.push({ json: read(path), backgrounds });
  }
  for (const file of readdirSync(fixtures)) {
    const json = readJson(`${fixtures}/${file}`);
    if (RuleSet.safeParse(json).success) documents.push({ json, backgrounds: [] });
  }
});

/** Undefined for the fixtures that are no JSON at all. */
function readJson(path: string): unknown {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}

/** Rule sets with a few things changed at random, as long as the contract still accepts them. */
const changedRuleSets = fc
  .tuple(fc.nat(), someChanges)
  .map(([which, changes]) => {
    const { json, backgrounds } = documents[which % documents.length]!;
    return { ruleSet: RuleSet.safeParse(changed(json, changes)).data, backgrounds };
  })
  .filter((one) => one.ruleSet !== undefined) as fc.Arbitrary<{ ruleSet: RuleSet; backgrounds: Background[] }>;

/** Scores the backgrounds of the unchanged rule set's examples; much is missing or unknown in them now. */
function scoreAll(ruleSet: RuleSet, backgrounds: Background[]): void {
  const compiled = compileRuleSet(ruleSet);
  for (const background of backgrounds)
    scoreCohort(compiled, { code: 'cohort', ruleSet: ruleSet.code, county: '529901', ...background });
}

describe('whatever the contract accepts', () => {
  it('is checked without an error, and every fault has a place, a severity and words', () => {
    fc.assert(
      fc.property(changedRuleSets, ({ ruleSet }) => {
        for (const fault of checkRuleSet(ruleSet, { base })) {
          Diagnostic.parse(fault);
          expect(valueAt(ruleSet, fromPointer(fault.pointer))).toBeDefined();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('can be compiled and scored when check finds no error', () => {
    fc.assert(
      fc.property(changedRuleSets, ({ ruleSet, backgrounds }) => {
        fc.pre(checkRuleSet(ruleSet).every(({ severity }) => severity !== 'error'));
        expect(() => scoreAll(ruleSet, backgrounds)).not.toThrow();
      }),
      { numRuns: RUNS },
    );
  });
});
