import type { ConditionPart } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { EntityKind, Figure, Id } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { MissingPolicy } from '../../contract/score-node.js';
import { effectText } from '../explain/effect-text.js';
import { figureText, percentText, pointsText } from '../explain/figure-text.js';
import type { EffectLine, Named } from '../explain/lines.js';
import type { Teller } from '../explain/teller.js';
import { inUnitOf } from '../explain/value-text.js';
import { policyText } from '../explain/node-text.js';
import { nodesById } from '../layout.js';
import { bareFact, conditionInWords } from './bare-fact.js';
import { CHOICES } from './choices.js';
import { LABELS } from './labels.js';
import { isFigure, isTitle } from './same.js';
import { DIFF_WORDS } from './words.js';

type Json = Record<string, unknown>;

/** Where a value stands: whose rule set and kind it is, and what holds it. */
export interface Around {
  ruleSet: RuleSet;
  kind: EntityKind | undefined;
  /** The things around it, the nearest first. */
  holders: readonly Json[];
  teller: Teller;
}

const SHARES = new Set('share shareOfRoll shareOfIssued callBackShare remarkAbove recomputeAbove'.split(' '));
const POINTS = new Set('points max min first step'.split(' '));
const BOUNDS = new Set('from above to below per start range'.split(' '));
const GRADES = new Set('grade grades atLeast atMost pushedOutTo'.split(' '));
const FACTS = new Set('fact facts of less by per from to'.split(' '));
const NODES = new Set('node by mayConcern setsAside concerns'.split(' '));

/** What a word of the measure is called, for labels; the word itself where nobody named it. */
export function labelOf(name: string, { words }: Teller, within = ''): string {
  const label = LABELS[`${within} ${name}`] ?? LABELS[name];
  return label ? words.pick(label) : name;
}

/** Any value of a rule set in words. */
export function valueInWords(value: unknown, name: string, around: Around): string {
  const { words } = around.teller;
  if (value === undefined || value === null) return words.value.none;
  if (typeof value === 'boolean') return value ? words.value.yes : words.value.no;
  if (isTitle(value)) return words.quote(words.pick(value));
  if (isFigure(value)) return figureInWords(value, name, around);
  if (typeof value === 'string') return wordOf(value, name, around);
  if (Array.isArray(value))
    return value.length === 0 ? words.value.none : words.list(value.map((one) => valueInWords(one, name, around)));
  return objectInWords(value as Json, name, around);
}

function figureInWords(figure: Figure, name: string, { ruleSet, kind, holders, teller }: Around): string {
  const { words } = teller;
  if (name === 'weight') {
    const isPercent = holders.some((one) => one['weights'] === 'percent');
    return isPercent ? `${figureText(figure, words)}%` : figureText(figure, words);
  }
  const nearest = holders[0] ?? {};
  const isEffect = nearest['kind'] === 'bonus' || nearest['kind'] === 'deduct';
  if (SHARES.has(name)) return percentText(figure, words);
  if (name === 'start' && nearest['kind'] === 'account') return pointsText(figure, words);
  if (POINTS.has(name) || (name === 'atMost' && isEffect)) return pointsText(figure, words);
  if (!BOUNDS.has(name)) return figureText(figure, words);
  const fact = holders.find((one) => typeof one['fact'] === 'string')?.['fact'];
  if (kind !== undefined && typeof fact === 'string') return inUnitOf(bareFact(ruleSet, kind, fact), figure, teller);
  return 'grade' in nearest ? pointsText(figure, words) : figureText(figure, words);
}

/** What an id stands for, a word of a closed list, or the text itself in quotation marks. */
function wordOf(text: string, name: string, around: Around): string {
  const { ruleSet, kind, holders, teller } = around;
  const { words } = teller;
  const nearest = holders[0] ?? {};
  // What comes from another kind has its name there.
  const isTheirs = (nearest['kind'] === 'parent' || nearest['kind'] === 'members') && name === 'fact';
  const rules = isTheirs ? ruleSet.entities[nearest['of'] as EntityKind] : kind && ruleSet.entities[kind];
  if (name === 'id' || name === 'code') return words.quote(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const title =
    (name === 'group' ? ruleSet.raterGroups[text]?.title : undefined) ??
    (name === 'scale' || name === 'question'
      ? ruleSet.raterGroups[String(holders.find((one) => 'group' in one)?.['group'])]?.questions?.[text]?.title
      : undefined) ??
    (GRADES.has(name) || name === '@order' ? rules?.grades?.order.find(({ id }) => id === text)?.title : undefined) ??
    (FACTS.has(name) ? rules?.facts[text]?.title : undefined) ??
    (rules && (NODES.has(name) || name === '@order') ? nodesById(rules).get(text)?.title : undefined) ??
    ruleSet.negativeList?.conduct.find(({ code }) => code === text)?.title;
  if (title) return words.quote(words.pick(title));
  if (name === 'clause' && ruleSet.basis[text])
    return DIFF_WORDS[languageOf(teller)].clause(ruleSet.basis[text].number);
  if (name === 'visibleTo' || name === 'enteredBy' || name === 'role') return words.role(text as never);
  const choice = CHOICES[`${name} ${text}`] ?? CHOICES[text];
  return choice ? words.pick(choice) : words.quote(text);
}

/** The language a teller speaks. */
export const languageOf = ({ words }: Teller): 'zh' | 'en' => words.pick({ zh: 'zh', en: 'en' }) as 'zh' | 'en';

function objectInWords(value: Json, name: string, around: Around): string {
  const { ruleSet, kind, holders, teller } = around;
  const { words } = teller;
  if (kind !== undefined && isCondition(value)) return conditionInWords(value as ConditionPart, ruleSet, kind, teller);
  if (name === 'missing' && typeof value['kind'] === 'string') return policyText(value as MissingPolicy, teller);
  const isEffect = name === 'effects' && typeof value['kind'] === 'string';
  const effect = isEffect && kind !== undefined && effectInWords(value as Effect, ruleSet, kind, teller);
  if (effect) return effect;
  const inside = { ...around, holders: [value, ...holders] };
  const told = Object.entries(value).filter(([key, one]) => one !== undefined && !UNTOLD.has(key));
  const parts = told.map(([key, one]) => {
    const text = valueInWords(
      one,
      key === 'kind' ? name : key,
      key === 'kind' ? { ...inside, ruleSet: nothing(ruleSet) } : inside,
    );
    return key === 'kind' || key === 'title'
      ? text
      : DIFF_WORDS[languageOf(teller)].member(labelOf(key, teller, String(value['kind'] ?? name)), text);
  });
  return words.parts(parts);
}

const UNTOLD = new Set(['id', 'clause']);
const isCondition = (value: Json) => 'all' in value || 'any' in value || 'not' in value;
/** A kind is a word of a closed list, never somebody's id. */
const nothing = (ruleSet: RuleSet): RuleSet => ({ ...ruleSet, entities: {}, raterGroups: {}, basis: {} });

/** An effect as the measure has it, before it meets anybody. */
function effectInWords(effect: Effect, ruleSet: RuleSet, kind: EntityKind, teller: Teller): string | null {
  const rules = ruleSet.entities[kind];
  const order = rules?.grades?.order ?? [];
  const grade = (id: Id): Named => order.find((one) => one.id === id) ?? { id, title: { zh: id, en: id } };
  const nodes = rules ? nodesById(rules) : new Map<string, { title: Named['title'] }>();
  const named = (id: Id): Named => ({ id, title: nodes.get(id)?.title ?? { zh: id, en: id } });
  const line = (more: Partial<EffectLine>) => effectText({ effect, ...more }, teller);
  switch (effect.kind) {
    case 'bonus':
    case 'deduct': {
      const per = effect.per === undefined ? {} : { per: bareFact(ruleSet, kind, effect.per) };
      return effect.per === undefined
        ? line({ nodes: [named(effect.node)], points: effect.points })
        : perUnit(effect, per.per!, named(effect.node), teller);
    }
    case 'itemVeto':
      return line({ nodes: effect.node === 'concerned' ? [] : [named(effect.node)] });
    case 'gradeCap':
      return line({ grade: grade(effect.atMost), isWorst: order.at(-1)?.id === effect.atMost });
    case 'gradeLift':
      return line({ grade: grade(effect.atLeast) });
    case 'veto':
      return order.length === 0 ? null : line({ grade: order.at(-1)! });
    default:
      return line({});
  }
}

function perUnit(
  { kind, points, atMost }: Extract<Effect, { kind: 'bonus' | 'deduct' }>,
  per: ReturnType<typeof bareFact>,
  node: Named,
  teller: Teller,
): string {
  const { words } = teller;
  const text = words.effect.each(
    pointsText(points, words),
    words.pick(per.title),
    per.unit && words.pick(per.unit),
    atMost === undefined ? undefined : pointsText(atMost, words),
  );
  return words.effect[kind](words.quote(words.pick(node.title)), null, text);
}
