import type { RuleSet } from '../../api/contract/rule-set.js';
import { aRuleSet, called, inWords } from './a-rule-set.js';

/** JSON as a rule set file writes it. */
export type Draft = { [key: string]: unknown };

const LEAVES = ['constant', 'marks', 'ballot', 'fact', 'bands', 'perUnit', 'account', 'rank'];

/**
 * A rule set in shorthand, kinds named directly: titles, clauses, `about` and the type `number` of a fact are filled in where they
 * are left out; options, choices and grades may be plain lists of ids. The contract has the last word.
 */
export function aMeasure({ raterGroups, negativeList, exemptions, ...kinds }: Draft): RuleSet {
  return aRuleSet({
    ...mapped(kinds, anEntityPart),
    ...(raterGroups ? { raterGroups: mapped(raterGroups as Draft, aRaterGroup) } : {}),
    ...(negativeList ? { negativeList: aNegativeList(negativeList as Draft) } : {}),
    ...(exemptions ? { exemptions: aPolicy(exemptions as Draft) } : {}),
  } as Parameters<typeof aRuleSet>[0]);
}

/** Four grades at 90, 80 and 60 points: good, fair, weak, poor. */
export const fourGrades: Draft = {
  order: ['good', 'fair', 'weak', 'poor'],
  bands: [
    { from: 90, grade: 'good' },
    { from: 80, below: 90, grade: 'fair' },
    { from: 60, below: 80, grade: 'weak' },
    { below: 60, grade: 'poor' },
  ],
};

/** A rule of one leaf, with its effects. */
export function ruleOn([fact, operator, value]: [string, string, unknown], id: string, ...effects: Draft[]): Draft {
  return { kind: 'rule', id, when: { all: [{ fact, operator, value }] }, effects };
}

function mapped(record: Draft, part: (value: Draft, id: string) => Draft): Draft {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, part(value as Draft, id)]));
}

/** `['yes', 'no']` as `{ yes: { title }, no: { title } }`; a record only gets its titles. */
function titled(list: unknown): Draft {
  const record = Array.isArray(list) ? Object.fromEntries(list.map((id) => [id as string, {}])) : (list as Draft);
  return mapped(record, (value, id) => ({ title: inWords(id), ...value }));
}

const titledList = (list: unknown) =>
  (list as (string | Draft)[]).map((one) => (typeof one === 'string' ? { id: one, title: inWords(one) } : one));

const namedList = (list: unknown) =>
  (list as (string | Draft)[]).map((one) =>
    typeof one === 'string' ? called(one) : { ...called(one.id as string), ...one },
  );

function anEntityPart(
  { facts = {}, score, figures, rules, recommendations, grades, quotas }: Draft,
  id: string,
): Draft {
  const list = (all: unknown, part: (one: Draft) => Draft) => ((all ?? []) as Draft[]).map(part);
  return {
    title: inWords(id),
    facts: mapped(facts as Draft, aFact),
    ...(score ? { score: aNode(score as Draft) } : {}),
    figures: list(figures, aNode),
    rules: list(rules, aWholeRule),
    recommendations: list(recommendations, aWholeRule),
    ...(grades ? { grades: { clause: 'c1', ...(grades as Draft), order: titledList((grades as Draft).order) } } : {}),
    quotas: list(quotas, aQuota),
  };
}

function aFact({ choices, ...fact }: Draft, id: string): Draft {
  const type = choices === undefined ? 'number' : 'choice';
  const words = (choices as string[] | undefined) ?? [];
  const listed = Object.fromEntries(words.map((one) => [one, inWords(one)]));
  return { title: inWords(id), type, ...(choices === undefined ? {} : { choices: listed }), ...fact };
}

function aNode(node: Draft): Draft {
  const about = LEAVES.includes(node.kind as string) ? { about: 'outcome' } : {};
  const filled: Draft = { ...about, ...called(node.id as string), ...node };
  if (node.kind === 'weighted')
    filled.of = (node.of as Draft[]).map((child) => ({ ...child, node: aNode(child.node as Draft) }));
  else if (node.kind === 'cases') {
    filled.cases = (node.cases as Draft[]).map((one) => ({ ...one, then: aNode(one.then as Draft) }));
    if (node.otherwise !== 'unspecified') filled.otherwise = aNode(node.otherwise as Draft);
  } else if (Array.isArray(node.of)) filled.of = (node.of as Draft[]).map(aNode);
  else if (node.of !== undefined) filled.of = aNode(node.of as Draft);
  return filled;
}

function aWholeRule(rule: Draft): Draft {
  const steps = rule.steps as Draft[] | undefined;
  return {
    ...called(rule.id as string),
    ...rule,
    ...(steps ? { steps: steps.map((step) => ({ ...called(step.id as string), ...step })) } : {}),
  };
}

const aQuota = (quota: Draft): Draft => ({
  ...called(quota.id as string),
  strata: { kind: 'all' },
  base: 'tookPart',
  round: 'floor',
  ties: { then: 'determine' },
  ...quota,
});

function aRaterGroup({ questions, scales, quorum, ballotChecks, ...group }: Draft, id: string): Draft {
  const levels = (scale: Draft) => mapped(scale, (level, word) => ({ title: inWords(word), ...level }));
  const question = ({ options }: Draft, name: string) => ({ title: inWords(name), options: titled(options) });
  return {
    title: inWords(id),
    clause: 'c1',
    ...group,
    ...(questions ? { questions: mapped(questions as Draft, question) } : {}),
    ...(scales ? { scales: mapped(scales as Draft, levels) } : {}),
    ...(quorum ? { quorum: { clause: 'c1', ...(quorum as Draft) } } : {}),
    ...(ballotChecks ? { ballotChecks: (ballotChecks as Draft[]).map((one) => ({ clause: 'c1', ...one })) } : {}),
  };
}

function aNegativeList({ conduct = [], ...rest }: Draft): Draft {
  const listed = (conduct as Draft[]).map((one) => ({ title: inWords(one.code as string), clause: 'c1', ...one }));
  return { ...rest, conduct: listed };
}

const aPolicy = ({ situations, conditions, exclusions = [], ...rest }: Draft): Draft => ({
  clause: 'c1',
  ...rest,
  situations: namedList(situations),
  conditions: namedList(conditions),
  exclusions: namedList(exclusions),
});
