import type { ExampleFile } from '../contract/example.js';
import type { Title } from '../contract/fields.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import { partsOutside } from './coverage/parts-outside.js';
import { type Goal, goalKey, type PartKind, type WatchedPart } from './coverage/watched.js';
import { watchConduct } from './coverage/watch-conduct.js';
import { watchGrades } from './coverage/watch-grades.js';
import { watchNodes } from './coverage/watch-nodes.js';
import { watchRaters } from './coverage/watch-raters.js';
import { watchRules } from './coverage/watch-rules.js';
import { cohortOf, type ExampleResult, runExamples } from './run-examples.js';
import { assessAll, scoreStates } from './score-cohort.js';

export type { Goal, PartKind };

/** A part that carries a clause, and which examples show what of it. */
export interface CoveredPart extends Pick<WatchedPart, 'what' | 'kind' | 'id' | 'pointer'> {
  /** What can be shown, each with the numbers of the examples that show it; nothing for what no example runs. */
  goals: (Goal & { shownBy: number[] })[];
}

/** One clause of the basis: `nobody` carries it, its parts all run `outside` examples, or examples show none, some or all. */
export interface CoveredClause {
  clause: string;
  number: string;
  text: Title;
  state: 'nobody' | 'outside' | 'none' | 'some' | 'all';
  goals: number;
  shown: number;
  parts: CoveredPart[];
}

/** How far the worked examples of a rule set show what its clauses do. */
export interface Coverage {
  goals: number;
  shown: number;
  clauses: CoveredClause[];
  /** The examples by number, from 0. */
  examples: Title[];
}

/**
 * Runs the examples and reads from their traces which parts of every clause they show, and from which sides. An example that does
 * not come out shows nothing. A clause missing from the basis is not told here; `check` refuses it.
 * @param results of the same examples, where they ran already
 */
export function coverage(
  compiled: CompiledRuleSet,
  file: ExampleFile,
  results: readonly ExampleResult[] = runExamples(compiled, file),
): Coverage {
  const watched = watchedParts(compiled);
  const shownBy = showing(compiled, watched, file, results);
  const all = [...watched, ...partsOutside(compiled.ruleSet, new Set(watched.map(({ pointer }) => pointer)))];
  const covered = all.map((part) => ({ clause: part.clause, part: coveredPart(part, shownBy.get(part)) }));
  const clauses = Object.entries(compiled.ruleSet.basis).map(([clause, { number, text }]): CoveredClause => {
    const parts = covered.filter((one) => one.clause === clause).map(({ part }) => part);
    const { goals, shown } = counted(parts);
    return { clause, number, text, state: stateOf(parts.length, goals, shown), goals, shown, parts };
  });
  return { ...counted(covered.map(({ part }) => part)), clauses, examples: file.examples.map(({ name }) => name) };
}

function watchedParts({ ruleSet, kinds }: CompiledRuleSet): WatchedPart[] {
  const ofKinds = [...kinds.values()].flatMap(({ names }) => [
    ...watchNodes(names),
    ...watchRules(names),
    ...watchGrades(names),
  ]);
  return [...ofKinds, ...watchRaters(ruleSet), ...watchConduct(ruleSet)];
}

type ShownBy = Map<string, Set<number>>;

/** For every part the goals that examples reached, each with the numbers of those examples. */
function showing(
  compiled: CompiledRuleSet,
  parts: readonly WatchedPart[],
  file: ExampleFile,
  results: readonly ExampleResult[],
): Map<WatchedPart, ShownBy> {
  const found = new Map(parts.map((part) => [part, new Map() as ShownBy]));
  const note = (part: WatchedPart, goal: Goal, example: number) => {
    const byGoal = found.get(part)!;
    byGoal.set(goalKey(goal), (byGoal.get(goalKey(goal)) ?? new Set()).add(example));
  };
  for (const [i, example] of file.examples.entries()) {
    if (results[i]!.disagreements.length > 0) continue;
    if (example.kind === 'seats') {
      for (const part of parts)
        if (part.quota === example.quota && part.kind === example.of) note(part, { goal: 'seats' }, i);
      continue;
    }
    const cohort = cohortOf(file.backgrounds[example.background]!, example);
    const states = scoreStates(compiled, cohort);
    const assessments = new Map(assessAll(compiled, cohort, states).map((one) => [`${one.kind} ${one.entity}`, one]));
    for (const [kind, list] of states)
      for (const state of list) {
        const assessment = assessments.get(`${kind} ${state.entity.code}`)!;
        const entity = { state, assessment, names: compiled.kinds.get(kind)!.names };
        for (const part of parts)
          if (part.kind === undefined || part.kind === kind)
            for (const goal of part.seen?.(entity) ?? []) note(part, goal, i);
      }
  }
  return found;
}

function coveredPart({ what, kind, id, pointer, goals }: WatchedPart, shownBy: ShownBy | undefined): CoveredPart {
  const told = goals.map((goal) => ({ ...goal, shownBy: [...(shownBy?.get(goalKey(goal)) ?? [])] }));
  return { what, ...(kind ? { kind } : {}), id, pointer, goals: told };
}

function counted(parts: readonly CoveredPart[]): { goals: number; shown: number } {
  const goals = parts.flatMap((part) => part.goals);
  return { goals: goals.length, shown: goals.filter(({ shownBy }) => shownBy.length > 0).length };
}

function stateOf(parts: number, goals: number, shown: number): CoveredClause['state'] {
  if (goals === 0) return parts === 0 ? 'nobody' : 'outside';
  if (shown === 0) return 'none';
  return shown < goals ? 'some' : 'all';
}
