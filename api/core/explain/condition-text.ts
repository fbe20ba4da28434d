import type { Operator } from '../../contract/condition.js';
import type { Bounds, Figure } from '../../contract/fields.js';
import type { ConditionLine, FactLine, LeafLine } from './lines.js';
import type { Teller } from './teller.js';
import { inUnitOf, isSeen, madeText, thresholdText, valueText } from './value-text.js';

/** A condition in words, each value beside what it is compared with. Among several comparisons each says what came of it. */
export function conditionText(condition: ConditionLine, teller: Teller): string {
  const isOne = groupsWithin(condition) === 1;
  return partText(condition, teller, isOne, true);
}

/** Comparisons of one fact that stand side by side in an `all` read as one: "not below 5 %, below 10 %". */
type Group = LeafLine[];

function groupsOf(parts: readonly ConditionLine[]): (Group | Exclude<ConditionLine, LeafLine>)[] {
  const groups: (Group | Exclude<ConditionLine, LeafLine>)[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.kind !== 'leaf') groups.push(part);
    else if (Array.isArray(last) && last[0]!.fact.fact === part.fact.fact) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

function groupsWithin(condition: ConditionLine): number {
  if (condition.kind === 'leaf') return 1;
  if (condition.kind === 'not') return groupsWithin(condition.part);
  if (condition.kind === 'any') return condition.parts.reduce((n, part) => n + groupsWithin(part), 0);
  return groupsOf(condition.parts).reduce((n, group) => n + (Array.isArray(group) ? 1 : groupsWithin(group)), 0);
}

function partText(condition: ConditionLine, teller: Teller, isOne: boolean, isRoot: boolean): string {
  const { words } = teller;
  if (condition.kind === 'leaf') return groupText([condition], teller, isOne);
  if (condition.kind === 'not') return words.not(partText(condition.part, teller, isOne, true));
  const parts =
    condition.kind === 'all'
      ? groupsOf(condition.parts).map((group) =>
          Array.isArray(group) ? groupText(group, teller, isOne) : partText(group, teller, isOne, false),
        )
      : condition.parts.map((part) => partText(part, teller, isOne, false));
  const text = condition.kind === 'all' ? words.and(parts) : words.or(parts);
  return isRoot || parts.length === 1 ? text : words.brackets(text);
}

function groupText(group: Group, teller: Teller, isOne: boolean): string {
  const { words } = teller;
  const { fact } = group[0]!;
  const outcomes = group.map(({ outcome }) => outcome);
  const outcome = outcomes.includes('unknown') ? 'unknown' : outcomes.includes('didNotHold') ? 'didNotHold' : 'held';
  const actual = madeText(fact, teller);
  const notes = [
    isSeen(fact) ? words.condition.found(actual) : actual,
    ...(fact.struck ? [words.condition.struck(inUnitOf(fact, fact.struck, teller))] : []),
    ...(isOne ? [] : [words.condition.outcome[outcome]]),
  ];
  const title = words.pick(fact.title);
  return isOccurrence(group)
    ? words.condition.occurs(title, notes)
    : words.condition.comparison(title, relations(group, teller), notes);
}

/** More than none of something that is counted from findings. */
function isOccurrence([leaf, ...rest]: Group): boolean {
  if (rest.length > 0 || leaf!.fact.source !== 'count' || leaf!.threshold.kind !== 'value') return false;
  const [value] = leaf!.threshold.values;
  return (
    (leaf!.operator === 'greaterThan' && value === 0) || (leaf!.operator === 'greaterThanInclusive' && value === 1)
  );
}

function relations(group: Group, teller: Teller): string[] {
  const [low, high] = group;
  const isExactly =
    group.length === 2 &&
    low!.operator === 'greaterThanInclusive' &&
    high!.operator === 'lessThanInclusive' &&
    low!.threshold.kind === 'value' &&
    high!.threshold.kind === 'value' &&
    low!.threshold.values[0] === high!.threshold.values[0];
  const leaves = isExactly ? [{ ...low!, operator: 'equal' as Operator }] : group;
  return leaves.map(({ operator, threshold, fact }) =>
    teller.words.condition.relation(operator, thresholdText(threshold, fact, teller)),
  );
}

/** Bounds in words: "not below 5 %", "below 10 %". */
export function boundsText({ from, above, to, below }: Bounds, fact: FactLine, teller: Teller): string[] {
  const relation = (operator: Operator, figure: Figure) =>
    teller.words.condition.relation(operator, inUnitOf(fact, figure, teller));
  if (from !== undefined && from === to) return [relation('equal', from)];
  return [
    ...(from === undefined ? [] : [relation('greaterThanInclusive', from)]),
    ...(above === undefined ? [] : [relation('greaterThan', above)]),
    ...(to === undefined ? [] : [relation('lessThanInclusive', to)]),
    ...(below === undefined ? [] : [relation('lessThan', below)]),
  ];
}

/** Why a rule held, in a few words: the values of the leaves that held. */
export function reasonText(leaves: readonly LeafLine[], teller: Teller): string[] {
  const { words } = teller;
  const seen = new Map<string, string>();
  for (const { fact, outcome } of leaves)
    if (outcome === 'held' && isSeen(fact)) {
      const value = fact.value === true ? null : valueText(fact, teller);
      seen.set(fact.fact, words.condition.reason(words.pick(fact.title), value));
    }
  return [...seen.values()];
}

/** The facts of a condition that are missing, by title. */
export function missingFacts(leaves: readonly LeafLine[], { words }: Teller): string[] {
  const missing = new Set<string>();
  for (const { fact, threshold } of leaves)
    for (const one of threshold.kind === 'fact' ? [fact, threshold.fact] : [fact])
      if (one.value === null && !one.isWithheld) missing.add(words.quote(words.pick(one.title)));
  return [...missing];
}
