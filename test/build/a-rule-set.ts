import { RuleSet } from '../../api/contract/rule-set.js';

/** JSON as a rule set file writes it. */
export type Draft = { [key: string]: unknown };

const LEAVES = ['constant', 'marks', 'ballot', 'fact', 'bands', 'perUnit', 'account', 'rank'];

/**
 * A rule set that says only what a test is about. Titles, clauses, `about`, and the type `number` of a fact are filled in where
 * they are left out; options and choices may be plain lists of ids. The contract has the last word.
 */
export function aRuleSet({ entities = {}, raterGroups = {}, ...rest }: Draft = {}): RuleSet {
  return RuleSet.parse({
    code: 'a-measure',
    title: titleOf('a measure'),
    assessment: 'halfYear',
    basis: { c1: { number: '1', text: titleOf('clause 1'), sources: [{ evidence: 'ours' }] } },
    ...rest,
    raterGroups: mapped(raterGroups as Draft, aRaterGroup),
    entities: mapped(entities as Draft, anEntityPart),
    ...(rest.negativeList ? { negativeList: aNegativeList(rest.negativeList as Draft) } : {}),
    ...(rest.exemptions ? { exemptions: aPolicy(rest.exemptions as Draft) } : {}),
  });
}

/** A rule set that scores cadres alone. */
export const aCadreRuleSet = (cadre: Draft, rest: Draft = {}): RuleSet =>
  aRuleSet({ ...rest, entities: { ...(rest.entities as Draft), cadre } });

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

/** `when: all of one leaf`, with its effects. */
export function aRule(id: string, [fact, operator, value]: [string, string, unknown], ...effects: Draft[]): Draft {
  return { kind: 'rule', id, when: { all: [{ fact, operator, value }] }, effects };
}

const titleOf = (text: string) => ({ zh: text, en: text });
const named = (id: string) => ({ title: titleOf(id), clause: 'c1' });

function mapped(record: Draft, part: (value: Draft, id: string) => Draft): Draft {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, part(value as Draft, id)]));
}

/** `['yes', 'no']` as `{ yes: { title }, no: { title } }`; a record only gets its titles. */
function titled(list: unknown): Draft {
  const record = Array.isArray(list) ? Object.fromEntries(list.map((id) => [id as string, {}])) : (list as Draft);
  return mapped(record, (value, id) => ({ title: titleOf(id), ...value }));
}

const titledList = (list: unknown) =>
  (list as (string | Draft)[]).map((one) => (typeof one === 'string' ? { id: one, title: titleOf(one) } : one));

const namedList = (list: unknown) =>
  (list as (string | Draft)[]).map((one) =>
    typeof one === 'string' ? { id: one, ...named(one) } : { ...named(String(one.id)), ...one },
  );

function anEntityPart({ facts = {}, score, figures, rules, recommendations, grades, quotas }: Draft, id: string): Draft {
  const list = (all: unknown, part: (one: Draft) => Draft) => ((all ?? []) as Draft[]).map(part);
  return {
    title: titleOf(id),
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
  return { title: titleOf(id), type, ...(choices === undefined ? {} : { choices: titled(choices) }), ...fact };
}

function aNode(node: Draft): Draft {
  const about = LEAVES.includes(node.kind as string) ? { about: 'outcome' } : {};
  const filled: Draft = { ...about, ...named(node.id as string), ...node };
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
    ...named(rule.id as string),
    ...rule,
    ...(steps ? { steps: steps.map((step) => ({ ...named(step.id as string), ...step })) } : {}),
  };
}

const aQuota = (quota: Draft): Draft => ({
  ...named(quota.id as string),
  strata: { kind: 'all' },
  base: 'tookPart',
  round: 'floor',
  ties: { then: 'determine' },
  ...quota,
});

function aRaterGroup({ questions, scales, quorum, ballotChecks, ...group }: Draft, id: string): Draft {
  const levels = (scale: Draft) => mapped(scale, (level, word) => ({ title: titleOf(word), ...level }));
  const question = ({ options }: Draft, name: string) => ({ title: titleOf(name), options: titled(options) });
  return {
    ...named(id),
    ...group,
    ...(questions ? { questions: mapped(questions as Draft, question) } : {}),
    ...(scales ? { scales: mapped(scales as Draft, levels) } : {}),
    ...(quorum ? { quorum: { clause: 'c1', ...(quorum as Draft) } } : {}),
    ...(ballotChecks ? { ballotChecks: (ballotChecks as Draft[]).map((one) => ({ clause: 'c1', ...one })) } : {}),
  };
}

function aNegativeList({ conduct = [], ...rest }: Draft): Draft {
  const listed = (conduct as Draft[]).map((one) => ({ ...named(one.code as string), ...one }));
  return { ...rest, conduct: listed };
}

const aPolicy = ({ situations, conditions, exclusions = [], ...rest }: Draft): Draft => ({
  clause: 'c1',
  ...rest,
  situations: namedList(situations),
  conditions: namedList(conditions),
  exclusions: namedList(exclusions),
});
