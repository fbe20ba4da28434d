import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Title } from '../../contract/fields.js';
import type { Analysis } from './analysis.js';
import type { Known } from './claims.js';
import type { Domain } from './domain.js';
import { fault } from './fault.js';
import { sayInterval, sayPlaces } from './interval.js';
import type { KindInventory, Test } from './inventory.js';
import { isWellTyped } from './leaf-types.js';
import { type Goal, goalOf, whyImpossible } from './ways.js';

/** A condition that can hold in more ways than this is not decided. */
export const MOST_WAYS = 4096;

/**
 * `never-holds`, `always-holds`: over the declared ranges, choices and places of its facts a condition can both hold and not hold.
 * `not-decided`: it is too branched to be sure.
 */
export function* holding(analysis: Analysis): Generator<Diagnostic> {
  for (const kind of analysis.inventory.kinds) {
    const known = knownOf(kind, analysis);
    for (const test of kind.conditions) yield* judge(test, known);
    yield* unreachableCases(kind, known);
  }
}

function knownOf(kind: KindInventory, { inventory, domains }: Analysis): Known {
  return {
    domain: (fact) => domains.fact(kind.kind, fact),
    isSound: (leaf) => isWellTyped(leaf, kind, inventory),
  };
}

function* judge(test: Test, known: Known): Generator<Diagnostic> {
  const { condition, pointer, name } = test;
  const [holds, fails] = [goalOf(condition, true), goalOf(condition, false)];
  if (isTooBranched(holds) || isTooBranched(fails)) {
    yield fault('not-decided', pointer, {
      zh: `${name.zh} 的成立方式超过 ${MOST_WAYS} 种，没有判断它会不会永远成立或永远不成立。能拆成几条的，请拆开。`,
      en: `${capital(name.en)} can hold in more than ${MOST_WAYS} ways; whether it always or never holds was not decided. Split it into several if you can.`,
    });
    return;
  }
  const never = whyImpossible(holds, known);
  if (never && !(test.isStep && isEmptyStep(holds, known))) yield neverHolds(test, never, known);
  const always = whyImpossible(fails, known);
  if (always) yield alwaysHolds(test, always, known);
}

const isTooBranched = ({ count }: Goal) => count > MOST_WAYS;

/** A step whose bounds hold nothing whatever the fact is has been told as `empty-range`. */
function isEmptyStep(holds: Goal, known: Known): boolean {
  const boundless = (fact: string): Domain => {
    const domain = known.domain(fact);
    return domain.type === 'number' ? { ...domain, interval: {} } : domain;
  };
  return whyImpossible(holds, { ...known, domain: boundless }) !== undefined;
}

function neverHolds({ pointer, name }: Test, against: ReadonlySet<string>, known: Known): Diagnostic {
  const facts = sayFacts(against, known);
  return fault('never-holds', pointer, {
    zh: `${name.zh} 永远不会成立：无论${facts.zh}取什么值都不满足。请改正条件里的值，或改正声明的范围、选项。`,
    en: `${capital(name.en)} never holds, whatever ${facts.en} may be. Correct the figures of the condition, or the declared range or choices.`,
  });
}

function alwaysHolds({ pointer, name }: Test, against: ReadonlySet<string>, known: Known): Diagnostic {
  const facts = against.size === 0 ? { zh: '数据', en: 'the facts' } : sayFacts(against, known);
  return fault('always-holds', pointer, {
    zh: `${name.zh} 总是成立：无论${facts.zh}取什么值都满足。请改正条件里的值，或改正声明的范围、选项；本来就人人适用的，不必写成条件。`,
    en: `${capital(name.en)} always holds, whatever ${facts.en} may be. Correct the figures of the condition, or the declared range or choices; what is meant for everyone needs no condition.`,
  });
}

/** The facts that decide, each with the values it can have: "onPostRatio (from 0 to 1)". */
function sayFacts(facts: ReadonlySet<string>, { domain }: Known): Title {
  const said = [...facts].map((fact): Title => {
    const values = sayValues(domain(fact));
    return { zh: ` ${fact}${values ? `（${values.zh}）` : ''}`, en: `${fact}${values ? ` (${values.en})` : ''}` };
  });
  return { zh: `${said.map((one) => one.zh).join('、')} `, en: said.map((one) => one.en).join(' and ') };
}

function sayValues(domain: Domain): Title | undefined {
  if (domain.type === 'open') return undefined;
  if (domain.type === 'options') {
    const options = domain.options.filter((one) => one !== '');
    return { zh: options.join('、'), en: options.join(', ') };
  }
  const [values, places] = [sayInterval(domain.interval), sayPlaces(domain.places)];
  return {
    zh: places.zh ? `${values.zh}，${places.zh}` : values.zh,
    en: places.en ? `${values.en}, ${places.en}` : values.en,
  };
}

/** A case is reached only when none before it held. */
function* unreachableCases({ nodes }: KindInventory, known: Known): Generator<Diagnostic> {
  for (const { node, pointer } of nodes) {
    if (node.kind !== 'cases') continue;
    for (const [i, { when }] of node.cases.entries()) {
      const reached = goalOf({ all: [when, ...node.cases.slice(0, i).map((one) => ({ not: one.when }))] }, true);
      if (i === 0 || isTooBranched(reached) || !whyImpossible(reached, known)) continue;
      if (whyImpossible(goalOf(when, true), known)) continue;
      yield fault('never-holds', `${pointer}/cases/${i}/when`, {
        zh: `评分项 ${node.id} 的第 ${i + 1} 种情形永远轮不到：凡是满足它的，前面的情形已经先满足了。请调整顺序，或改正条件。`,
        en: `Case ${i + 1} of node ${node.id} is never reached: whatever satisfies it satisfies one before it. Change the order, or correct the conditions.`,
      });
    }
  }
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
