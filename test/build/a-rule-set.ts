import type { z } from 'zod';
import { EntityKind } from '../../api/contract/fields.js';
import { type EntityRules, RuleSet } from '../../api/contract/rule-set.js';
import type { Rule } from '../../api/contract/rule.js';

type Parts = Partial<z.input<typeof RuleSet>> & Partial<Record<EntityKind, Partial<z.input<typeof EntityRules>>>>;
type RuleInput = z.input<typeof Rule>;
type PlainRuleInput = Extract<RuleInput, { kind: 'rule' }>;
type LadderInput = Extract<RuleInput, { kind: 'ladder' }>;
type StepInput = LadderInput['steps'][number];

/** A title that reads the same in both languages. */
export const inWords = (text: string) => ({ zh: text, en: text });

/** What every node, rule and quota says besides what matters: its title is its id, its clause the only one there is. */
export const called = (id: string) => ({ id, title: inWords(id), clause: 'c1' });

const isKind = (key: string) => EntityKind.safeParse(key).success;

/**
 * A rule set as it comes out of the contract, with one clause `c1`. Kinds are named directly: `aRuleSet({ cadre: { facts } })`.
 * Only what matters to a test need be said.
 */
export function aRuleSet(parts: Parts = {}): RuleSet {
  const entities = Object.entries(parts).filter(([key]) => isKind(key));
  const others = Object.entries(parts).filter(([key]) => !isKind(key));
  return RuleSet.parse({
    code: 'example',
    title: inWords('Example'),
    assessment: 'halfYear',
    basis: { c1: { number: '1', text: inWords('Clause 1'), sources: [{ evidence: 'ours' }] } },
    entities: Object.fromEntries(
      entities.map(([kind, rules]) => [kind, { title: inWords(kind), ...(rules as object) }]),
    ),
    ...Object.fromEntries(others),
  });
}

/** A rule that tells the cadre, unless other effects are named. */
export const aRule = (
  id: string,
  when: PlainRuleInput['when'],
  more: Partial<PlainRuleInput> = {},
): PlainRuleInput => ({
  kind: 'rule',
  ...called(id),
  when,
  effects: [{ kind: 'notify', whom: 'cadre' }],
  ...more,
});

/** A ladder on one fact; its steps get the ids `<id>1`, `<id>2` … and tell the cadre. */
export const aLadder = (id: string, fact: string, steps: Partial<StepInput>[]): LadderInput => ({
  kind: 'ladder',
  ...called(id),
  fact,
  steps: steps.map((step, i) => ({
    ...called(`${id}${i + 1}`),
    effects: [{ kind: 'notify', whom: 'cadre' }],
    ...step,
  })),
});

/** Grades by their words, best first. */
export const someGrades = (order: string[], bands?: NonNullable<z.input<typeof EntityRules>['grades']>['bands']) => ({
  clause: 'c1',
  order: order.map((id) => ({ id, title: inWords(id) })),
  ...(bands ? { bands } : {}),
});
