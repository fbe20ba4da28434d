import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { BaseLayer } from '../../api/contract/base-layer.js';
import { Cohort } from '../../api/contract/cohort.js';
import { Operator } from '../../api/contract/condition.js';
import { Effect } from '../../api/contract/effect.js';
import { ExampleFile, Expectation } from '../../api/contract/example.js';
import { FactSource } from '../../api/contract/fact.js';
import { About, EntityKind } from '../../api/contract/fields.js';
import { AssessmentKind, EntityRules, RuleSet } from '../../api/contract/rule-set.js';
import { MissingPolicy, ScoreNode } from '../../api/contract/score-node.js';
import { checkRuleSet } from '../../api/core/check-rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { runExamples } from '../../api/core/run-examples.js';
import { scoreCohort } from '../../api/core/score-cohort.js';

const manuals = ['rules/README.md', 'rules/README.zh-CN.md'] as const;
const textOf = (manual: string) => readFileSync(manual, 'utf8');
const base = BaseLayer.parse(JSON.parse(readFileSync('rules/base/2026-01-01.json', 'utf8')));

/** The JSON block a manual shows under a file name. */
function shown(manual: string, name: string): unknown {
  const block = textOf(manual).split(`\`\`\`json ${name}\n`)[1]?.split('\n```')[0];
  return JSON.parse(block ?? `"no block ${name}"`);
}

describe.each(manuals)('the measure shown in %s', (manual) => {
  const ruleSet = RuleSet.parse(shown(manual, 'my-measure.json'));
  const compiled = compileRuleSet(ruleSet);

  it('has no fault', () => {
    expect(checkRuleSet(ruleSet, { base })).toEqual([]);
  });

  it('passes its examples', () => {
    const file = ExampleFile.parse(shown(manual, 'my-measure.examples.json'));
    expect(file.ruleSet).toBe(ruleSet.code);
    const results = runExamples(compiled, file);
    expect(results).toHaveLength(3);
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([]);
  });

  it('scores the cohort shown beside it', () => {
    const cohort = Cohort.parse(shown(manual, 'my-cohort.json'));
    expect(cohort.ruleSet).toBe(ruleSet.code);
    expect(scoreCohort(compiled, cohort)).toMatchObject([
      { entity: 'c1', state: 'graded', points: 93.32, grade: 'fair' },
    ]);
  });
});

it('both manuals show the same files', () => {
  for (const name of ['my-measure.json', 'my-measure.examples.json', 'my-cohort.json'])
    expect(shown(manuals[1], name)).toEqual(shown(manuals[0], name));
});

it('the manuals lead to each other', () => {
  expect(textOf(manuals[0])).toContain('(README.zh-CN.md)');
  expect(textOf(manuals[1])).toContain('(README.md)');
});

/** The kinds of a union that `kind` tells apart, as the contract lists them. */
function kindsOf(union: z.ZodType): string[] {
  const { options } = (union as unknown as { def: { options: { shape: { kind: { value: string } } }[] } }).def;
  return options.map(({ shape }) => shape.kind.value);
}

/** Closed lists of the contract, and the headings under which each manual names all of their members. */
const lists: [string, readonly string[], RegExp][] = [
  ['source of a fact', kindsOf(FactSource), /^### (Facts|数据项)/],
  ['node', kindsOf(ScoreNode), /^### (Nodes|评分项)/],
  ['subject of a leaf', About.options, /^### (Nodes|评分项)/],
  ['effect', kindsOf(Effect), /^### (Rules|规则)/],
  ['operator', Operator.options, /^### (Rules|规则)/],
  ['policy for a missing part', kindsOf(MissingPolicy), /^## (What it means|运行时)/],
  ['kind of entity', EntityKind.options, /^## (The parts|文件的各部分)/],
  [
    'part of an entity',
    Object.keys(EntityRules.shape).filter((key) => key !== 'title'),
    /^## (The parts|文件的各部分)/,
  ],
  ['part of a rule set', Object.keys(RuleSet.shape).filter((key) => key !== '$schema'), /^## (The parts|文件的各部分)/],
  ['kind of assessment', AssessmentKind.options, /^## (The parts|文件的各部分)/],
  ['state of an assessment', Expectation.shape.state.unwrap().options, /^## (A whole measure|一部完整的办法)/],
];

/** Every word in code style between the heading and the next one. */
function wordsUnder(manual: string, heading: RegExp): Set<string> {
  const prose = textOf(manual).replace(/```[^]*?\n```/g, '');
  const section = prose.split(/^(?=#+ )/m).find((part) => heading.test(part)) ?? '';
  return new Set([...section.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code!.split(/\W+/)));
}

describe.each(manuals)('%s names', (manual) => {
  it.each(lists)('every %s', (_, names, heading) => {
    const words = wordsUnder(manual, heading);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});
