import type { Chase } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { FactValue } from '../contract/fact.js';
import type { Finding } from '../contract/finding.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { Compute } from './compile-part.js';
import type { EntityState } from './entity-state.js';
import { Exact, round } from './exact.js';
import { readerOf } from './facts/recorded.js';
import { ListedNames } from './listed-names.js';
import type { Names } from './names.js';
import { nearestName } from './nearest-name.js';
import { scalarOf, type Value } from './value.js';

/** A recorded fact: where it is kept and how it is read. */
interface RecordedFact {
  slot: number;
  read(found: FactValue): Value;
}

/** The names a rule set knows for one kind of entity. */
interface KnownNames {
  facts: ListedNames<RecordedFact>;
  /** Places of items, by rater group. */
  marks: ReadonlyMap<string, ListedNames<number>>;
  /** Options by question by rater group; null where the measure lists no questions of the group. */
  groups: ReadonlyMap<string, KnownQuestions | null>;
  findings: ReadonlySet<string>;
}

type KnownQuestions = ListedNames<ListedNames<unknown>>;

/**
 * Puts what modules recorded about entities into the slots of their states: facts as values of their types, marks by item. Names
 * that the rule set does not know are faults, each with the known one most like it: a mistyped fact must not pass as an absent one.
 */
export function compileIntake(names: Names): Compute {
  const known = knownNames(names);
  return (states) => {
    for (const state of states) takeFacts(state, known);
    for (const state of states) takeMarks(state, known);
    for (const state of states) {
      const { tallies, findings } = state.entity;
      if (tallies) votesAside(state, tallies, known);
      if (findings) findingsAside(state, findings, known);
    }
  };
}

const note = (state: EntityState, unknown: Chase) => {
  state.faults = [...state.faults, unknown];
};

function takeFacts(state: EntityState, known: KnownNames) {
  const { facts } = state.entity;
  for (const id in facts) {
    const fact = known.facts.find(id);
    if (fact === undefined) note(state, unknownName('fact', id, known.facts.names()));
    else {
      const value = fact.read(facts[id]!);
      state.facts[fact.slot] = value;
      state.scalars[fact.slot] = scalarOf(value);
    }
  }
}

/** Every rater counts, in whatever portions the marks came. */
function takeMarks(state: EntityState, known: KnownNames) {
  const { marks } = state.entity;
  if (marks === undefined) return;
  let ofGroup = '';
  let items: ListedNames<number> | undefined;
  for (const { group, item, values } of marks) {
    // The marks of a group mostly stand together.
    if (group !== ofGroup) {
      ofGroup = group;
      items = known.marks.get(group);
    }
    const slot = items?.find(item);
    if (slot === undefined) note(state, unknownName('mark', `${group}.${item}`, markNames(known)));
    else {
      const others = state.marks[slot];
      state.marks[slot] = others === undefined ? values : [...others, ...values];
    }
  }
}

/** Votes on questions or options that the measure does not list would be counted nowhere. */
function votesAside(state: EntityState, tallies: readonly Tally[], known: KnownNames) {
  for (const { group, questions } of tallies) {
    const listed = known.groups.get(group);
    if (listed === undefined) note(state, unknownName('tally', group, known.groups.keys()));
    else if (listed !== null)
      for (const question in questions) {
        const options = listed.find(question);
        if (options === undefined) note(state, unknownVote(question, listed.names(), group));
        else
          for (const option in questions[question])
            if (!options.has(option)) note(state, unknownVote(option, options.names(), `${group}.${question}`));
      }
  }
}

function findingsAside(state: EntityState, findings: readonly Finding[], known: KnownNames) {
  for (const { code } of findings)
    if (!known.findings.has(code)) note(state, unknownName('finding', code, known.findings));
}

const unknownVote = (name: string, candidates: readonly string[], within: string): Chase =>
  unknownName(
    'tally',
    `${within}.${name}`,
    candidates.map((one) => `${within}.${one}`),
  );

const markNames = ({ marks }: KnownNames) =>
  [...marks].flatMap(([group, items]) => items.names().map((item) => `${group}.${item}`));

function unknownName(of: 'fact' | 'mark' | 'tally' | 'finding', name: string, candidates: Iterable<string>): Chase {
  const nearest = nearestName(name, [...candidates]);
  return { kind: 'unknownName', of, name, ...(nearest === undefined ? {} : { nearest }) };
}

/** Recorded facts, items that a marks node reads, rater groups, listed or counted finding codes. */
function knownNames(names: Names): KnownNames {
  const { kind, layout, ruleSet } = names;
  const facts = layout.factIds.filter((id) => names.fact(id).from.kind === 'recorded');
  const marks = new Map<string, Map<string, number>>();
  for (const { node } of layout.nodes)
    if (node.kind === 'marks') {
      const items = marks.get(node.group) ?? new Map<string, number>();
      marks.set(node.group, items.set(node.item, names.markSlot(node.group, node.item)));
    }
  const listed = (ruleSet.negativeList?.conduct ?? []).filter((one) => one.of === kind).map(({ code }) => code);
  const counted = Object.values(layout.rules.facts).flatMap(({ from }) =>
    from.kind === 'count' || from.kind === 'sum' ? from.findings : [],
  );
  return {
    facts: new ListedNames(facts.map((id) => [id, recordedFact(id, names)])),
    marks: new Map([...marks].map(([group, items]) => [group, new ListedNames(items)])),
    groups: new Map(Object.entries(ruleSet.raterGroups).map(([id, { questions }]) => [id, questionsOf(questions)])),
    findings: new Set([...listed, ...counted]),
  };
}

function questionsOf(questions: RaterGroup['questions']): KnownQuestions | null {
  if (questions === undefined) return null;
  return new ListedNames(
    Object.entries(questions).map(([id, { options }]) => [id, new ListedNames(Object.entries(options))]),
  );
}

function recordedFact(id: string, names: Names): RecordedFact {
  const fact = names.fact(id);
  const slot = names.factSlot(id);
  const read = readerOf(fact);
  const rounding = fact.round;
  if (!rounding) return { slot, read };
  return {
    slot,
    read(found) {
      const value = read(found);
      return value instanceof Exact ? round(value, rounding) : value;
    },
  };
}
