import { RuleSet } from '../../contract/rule-set.js';
import { checkRuleSet } from '../check-rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../compile-rule-set.js';
import type { Difference, Place } from './change.js';
import { keyOf, type Outline } from './outline.js';

type Json = Record<string, unknown>;

/**
 * The older rule set with some of the changes and nothing else, ready to score; null where they make no sound rule set without the
 * others (a new rule that reads a new fact), or cannot be made by themselves.
 */
export function applyAlone(differences: readonly Difference[], older: Outline, newer: Outline): CompiledRuleSet | null {
  const copy = structuredClone(older.ruleSet) as unknown as Json;
  const edits = differences.flatMap((one) => [one, ...(one.also ?? [])]);
  const of = (...kinds: Difference['kind'][]) => edits.filter(({ kind }) => kinds.includes(kind)).toSorted(byPointer);
  if (of('moved').length > 0) return null;
  // Where new things go is looked up before anything shifts. What is removed goes from the back, and what is new comes last.
  const insertions = of('added').map((one) => insertion(one, copy, older, newer));
  const isDone = [
    ...of('changed').map(({ olderPointer, after }) => put(copy, stepsOf(olderPointer!), after)),
    ...of('removed')
      .toReversed()
      .map(({ olderPointer }) => remove(copy, stepsOf(olderPointer!))),
    ...insertions.map((insert) => insert !== null && insert()),
    ...of('reordered').map((one) => reorder(one, copy)),
  ];
  if (isDone.includes(false)) return null;
  const { data } = RuleSet.safeParse(copy);
  if (!data || checkRuleSet(data).some(({ severity }) => severity === 'error')) return null;
  return compileRuleSet(data);
}

const byPointer = (a: Difference, b: Difference) => a.pointer.localeCompare(b.pointer, 'en', { numeric: true });

function reorder({ olderPointer, after }: Difference, copy: Json): boolean {
  const list = at(copy, stepsOf(olderPointer!));
  if (!Array.isArray(list) || !list.every((one: Json) => typeof one['id'] === 'string')) return false;
  const place = (one: Json) => (after as string[]).indexOf(one['id'] as string);
  list.sort((a: Json, b: Json) => place(a) - place(b));
  return true;
}

type Insertion = (() => boolean) | null;

/** Puts something new where the newer rule set has it; null where the older one has nothing to hold it. */
function insertion({ place, pointer, after }: Difference, copy: Json, older: Outline, newer: Outline): Insertion {
  if (place[2] === 'nodes' && place.length === 4) return nodeInsertion(place, pointer, copy, older, newer);
  const held = (length: number) => (length === 0 ? { pointer: '' } : older.items.get(keyOf(place.slice(0, length))));
  const own = held(place.length - 1);
  const holder = own && at(copy, stepsOf(own.pointer));
  if (holder && !Array.isArray(holder)) {
    const name = place.at(-1)!;
    return () => ((holder as Json)[name] = structuredClone(after)) !== undefined;
  }
  const around = held(place.length - 2);
  const outer = around && (at(copy, stepsOf(around.pointer)) as Json | undefined);
  if (!outer) return null;
  const list = (outer[place.at(-2)!] ??= []);
  return Array.isArray(list) ? into(list, pointer, after) : null;
}

/** Puts it into a list at the place it has in the newer rule set. */
const into = (list: unknown[], pointer: string, value: unknown) => () =>
  list.splice(Number(pointer.slice(pointer.lastIndexOf('/') + 1)), 0, structuredClone(value)).length === 0;

function nodeInsertion(place: Place, pointer: string, copy: Json, older: Outline, newer: Outline): Insertion {
  const hangs = newer.leaves.get(keyOf([...place, '@hangs']))?.value as { of: string };
  const parent = older.items.get(keyOf([...place.slice(0, 3), hangs.of]));
  const holder = parent && (at(copy, stepsOf(parent.pointer)) as Json | undefined);
  if (holder?.['kind'] !== 'sum' && holder?.['kind'] !== 'weighted') return null;
  const own = holder['kind'] === 'sum' ? pointer : pointer.slice(0, pointer.lastIndexOf('/'));
  return into(holder['of'] as unknown[], own, at(newer.ruleSet, stepsOf(own)));
}

function remove(copy: Json, steps: string[]): boolean {
  // A child of a weighted node goes with its weight.
  const isWeighted = steps.at(-1) === 'node' && steps.at(-3) === 'of';
  const path = isWeighted ? steps.slice(0, -1) : steps;
  const holder = at(copy, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
  else if (typeof holder === 'object' && holder !== null) delete (holder as Json)[path.at(-1)!];
  else return false;
  return true;
}

function put(copy: Json, steps: string[], value: unknown): boolean {
  const holder = at(copy, steps.slice(0, -1));
  if (typeof holder !== 'object' || holder === null) return false;
  (holder as Json)[steps.at(-1)!] = structuredClone(value);
  return true;
}

function at(value: unknown, steps: readonly string[]): unknown {
  let here = value;
  for (const step of steps) here = (here as Json | undefined)?.[step];
  return here;
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
