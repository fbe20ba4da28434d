import type { Cohort } from '../contract/cohort.js';
import type { Id } from '../contract/fields.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import { type Changeable, changeableFacts } from './counterfactual/changeable.js';
import { gridOf } from './counterfactual/grid.js';
import { nearest, Search, stepOf, type Wanted } from './counterfactual/search.js';
import type { Asked, Counterfactual, Promise, Step } from './counterfactual/shapes.js';
import { type Tried, type Trials, trialsOf } from './counterfactual/trial.js';
import { fromFigure, toNumber } from './exact.js';
import { exactFigure } from './explain/exact-figure.js';

/**
 * What single change of the changeable facts, or which two, would have given the wanted grade or a better one. Everything promised
 * was scored with the whole cohort; what was recorded about others and the seats they have are held fixed, and a grade with a quota
 * is promised only where a seat was free. Without `wanted`, the next better grade.
 */
export function counterfactual(compiled: CompiledRuleSet, cohort: Cohort, asked: Asked, wanted?: Id): Counterfactual {
  const grades = compiled.ruleSet.entities[asked.kind]?.grades;
  const trials = trialsOf(compiled, cohort, asked);
  const { points, states } = trials.now;
  const grade = states.get(`${asked.kind} ${asked.code}`)!.grade;
  const order = grades?.order.map(({ id }) => id) ?? [];
  const target = wanted ?? order[order.indexOf(grade ?? '') - 1] ?? null;
  const facts = changeableFacts(compiled.ruleSet, cohort, asked);
  const changeable = facts.map(({ kind, entity, id }) => ({ kind, entity, fact: id }));
  const answer = (outcome: Counterfactual['outcome'], promises: Promise[] = []): Counterfactual => ({
    asked,
    outcome,
    points,
    grade,
    wanted: target,
    promises,
    changeable,
  });
  if (grade === null) return answer('noGrade');
  if (target === null || order.indexOf(target) >= order.indexOf(grade)) return answer('bestAlready');
  const isAtLeast = (one: Id | null) => one !== null && order.indexOf(one) <= order.indexOf(target);
  const reaches: Wanted = (tried) => isAtLeast(tried.reached);
  if (reaches(trials.now)) return answer('noSeat');
  if (facts.length === 0) return answer('nothingChangeable');
  const search = new Search(compiled, asked, trials);
  const given: Wanted = (tried) => isAtLeast(tried.grade);
  const promises = promisesOf(search, trials, facts, given);
  if (promises.length > 0) return answer('promised', promises);
  const isOnlySeats = facts.some((fact) => search.single(fact, reaches).length > 0);
  return answer(isOnlySeats ? 'noSeat' : 'outOfReach');
}

function promisesOf(search: Search, trials: Trials, facts: readonly Changeable[], isWanted: Wanted): Promise[] {
  const singles = facts.flatMap((fact) => search.single(fact, isWanted).map(({ step }) => [step]));
  const found = singles.length > 0 ? singles : pairs(search, trials, facts, isWanted);
  return found
    .toSorted((a, b) => sizeOf(a, facts) - sizeOf(b, facts))
    .map((steps) => promiseOf(steps, trials.try(steps)));
}

/** Two facts together, only looked for where one alone does not do; each of them is needed to its last step. */
function pairs(search: Search, trials: Trials, facts: readonly Changeable[], isWanted: Wanted): Step[][] {
  const found: Step[][] = [];
  for (const [i, first] of facts.entries())
    for (const second of facts.slice(i + 1)) {
      const all = search
        .candidates(first)
        .flatMap((step) => search.single(second, isWanted, [step]).map((other) => [step, other.step]))
        .map((steps) => tightened(steps, [first, second], trials, isWanted));
      const smallest = all.toSorted((a, b) => sizeOf(a, facts) - sizeOf(b, facts))[0];
      if (smallest) found.push(smallest);
    }
  return found;
}

/** The steps made as small as each can be while the other stays. */
function tightened(steps: Step[], facts: readonly Changeable[], trials: Trials, isWanted: Wanted): Step[] {
  let result = steps;
  for (let turn = 0; turn < facts.length * 2; turn++) {
    const i = turn % facts.length;
    const [fact, step] = [facts[i]!, result[i]!];
    if (fact.fact.type !== 'number') continue;
    const grid = gridOf(fact);
    const place = grid.placeBelow(exactFigure(step.to as number | string));
    const at = (to: number) => result.with(i, stepOf(fact, grid.valueAt(to)));
    result = at(nearest(0, place, (to) => isWanted(trials.try(at(to)))));
  }
  return result;
}

const promiseOf = (steps: Step[], { points, grade, seat }: Tried): Promise => ({
  steps,
  points,
  grade: grade!,
  ...(seat && seat.free > 0 ? { seat } : {}),
});

/** How large a change is: each step as a share of its range, or of what the value is now. */
function sizeOf(steps: readonly Step[], facts: readonly Changeable[]): number {
  return steps.reduce((size, step) => {
    const { fact } = facts.find(
      ({ kind, entity, id }) => kind === step.kind && entity === step.entity && id === step.fact,
    )!;
    if (fact.type !== 'number') return size + 1;
    const [low, high] = fact.range ?? ['unspecified', 'unspecified'];
    const [from, to] = [step.from, step.to].map((one) => toNumber(exactFigure(one as number | string))) as [
      number,
      number,
    ];
    const width =
      low === 'unspecified' || high === 'unspecified' ? 0 : toNumber(fromFigure(high)) - toNumber(fromFigure(low));
    return size + Math.abs(to - from) / (width || Math.abs(from) || 1);
  }, 0);
}
