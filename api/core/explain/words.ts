import type { Role } from '../../contract/account.js';
import type { Operator } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { Pool } from '../../contract/fact.js';
import type { EntityKind, Limit, Title } from '../../contract/fields.js';
import type { LeafOutcome, SeatLine } from './lines.js';

type Of<K extends Effect['kind'], P extends string> =
  Extract<Effect, { kind: K }> extends infer E ? (P extends keyof E ? NonNullable<E[P]> : never) : never;

/** A lack and what to do about it. */
export interface Lack {
  lack: string;
  ask: string;
}

/** How a value came to be, in parts that are already words. */
export type Making =
  | { kind: 'total' | 'difference' | 'quotient' | 'product' | 'elapsed' | 'gap'; parts: string[] }
  | { kind: 'from'; places: string[] }
  | { kind: 'cycle'; cycle: string }
  | { kind: 'days'; days: string[] };

/**
 * Every sentence of an explanation in one language. What comes in as text is already in that language; a language that lacks a
 * sentence does not compile.
 */
export interface Words {
  pick(title: Title): string;
  quote(text: string): string;
  list(items: readonly string[]): string;
  /** Conditions joined; a compound one inside another stands in brackets. */
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  not(item: string): string;
  brackets(text: string): string;
  /** Something with a remark in brackets behind it. */
  aside(text: string, remark: string): string;
  /** Parts of one sentence, by commas. */
  parts(items: readonly string[]): string;
  /** Larger parts of one sentence, by semicolons. */
  clauses(items: readonly string[]): string;
  sentence(text: string): string;
  /** What a line is about, with the numbers of its clauses. */
  heading(title: string, clauses: readonly string[]): string;
  line(heading: string, body: string): string;
  /** A step within its ladder. */
  step(ladder: string, step: string): string;

  figure: {
    /** A rounded figure with its unit, and the exact value beside it. */
    beside(rounded: string, exact: string): string;
    points(figure: string): string;
    withUnit(figure: string, unit: string): string;
  };

  value: {
    yes: string;
    no: string;
    none: string;
    missing: string;
    wrong(found: string): string;
    /** Someone else's to see; without roles, a place in a ranking. */
    withheld(roles: readonly string[]): string;
    made(value: string, making: Making): string;
  };

  role(role: Role): string;
  kind(kind: EntityKind): string;
  place(kind: string, code: string): string;

  condition: {
    /** An operator with its threshold: "not below 90". */
    relation(operator: Operator, threshold: string): string;
    /** A comparison with notes: "attendance below 2/3 (found: 60 %)". */
    comparison(title: string, relations: readonly string[], notes: readonly string[]): string;
    /** A finding was made at all. */
    occurs(title: string, notes: readonly string[]): string;
    /** The note that says what was read. */
    found(value: string): string;
    /** The note that says how many an exemption struck. */
    struck(value: string): string;
    /** A value that made a rule hold: "absences 2 times", or only the title of something that is so. */
    reason(title: string, value: string | null): string;
    /** The note that says what came of one comparison among several. */
    outcome: Record<LeafOutcome, string>;
  };

  rule: {
    held(condition: string, effects: readonly string[]): string;
    didNotHold(condition: string): string;
    unknown(condition: string, missing: readonly string[]): string;
    neutralised(condition: string, effects: readonly string[]): string;
    /** Whether it applies is for these to see. */
    withheld(roles: readonly string[]): string;
  };

  effect: {
    bonus(node: string, points: string | null, each?: string): string;
    deduct(node: string, points: string | null, each?: string): string;
    /** The figures behind points that are taken per unit: 2 times, 5 points each time, at most 10. */
    each(points: string, units: string, unit?: string, atMost?: string): string;
    itemVeto(nodes: readonly string[]): string;
    /** The item that the finding concerns, where no finding says which. */
    concerned: string;
    cap(grade: string, isWorst: boolean): string;
    forbid(grade: string): string;
    lift(grade: string): string;
    /** A lift and a cap to the same grade. */
    exactly(grade: string): string;
    veto(grade: string): string;
    ungrade(as: Of<'ungrade', 'as'>, by?: string): string;
    hold(until: string): string;
    refer(to: Of<'refer', 'to'>): string;
    notify(whom: Of<'notify', 'whom'>): string;
    recommend(what: Of<'recommend', 'what'>, to?: string, within?: Of<'recommend', 'within'>): string;
    because(effect: string, rule: string): string;
  };

  node: {
    weight(figure: string, of: string | null): string;
    /** The whole line: what was read, what it was before effects, what changed it, what it came to. */
    counted(of: {
      weight?: string;
      read: string;
      before?: string;
      changes: string[];
      after: string;
      max?: string;
      brings?: string;
    }): string;
    /** `lack` says what is missing. */
    missing(lack: string, weight?: string): string;
    stoodIn(policies: readonly string[], weight?: string): string;
    notScheduled(weight?: string): string;
    excluded(reason: string | undefined, weight?: string): string;
    byExemption(id: string): string;
    /** It counts only under this condition. */
    countsWhen(condition: string): string;
    rounded(places: number): string;
    stoppedAtFloor(points: string): string;
    stoppedAtMaximum(points: string): string;
    policy: {
      hold: string;
      holdUntil(attempts: number, within: Limit): string;
      renormalise: string;
      imputePoolMean: string;
      fixed(points: string): string;
    };
    change: {
      bonus(rule: string, points: string | null, each?: string): string;
      deduct(rule: string, points: string | null, each?: string): string;
      itemVeto(rule: string): string;
      withheld(shownAs: string): string;
    };
    read: {
      constant: string;
      account(start: string): string;
      fact(title: string, actual: string): string;
      bands(title: string, relations: readonly string[], actual: string): string;
      perUnit(
        title: string,
        actual: string,
        points: string,
        per: string,
        start: string | null,
        isWhole: boolean,
        side: 'above' | 'below',
      ): string;
      /** One mark in words, several levels with their numbers, or only how many marks there are. */
      level(group: string, level: string): string;
      levels(group: string, levels: readonly { level: string; count: number }[]): string;
      marks(group: string, values: readonly string[]): string;
      markCount(group: string, count: number): string;
      /** What is missing: marks, a count, a value, a part. */
      notMarked(group: string): string;
      notCounted(group: string): string;
      partMissing: string;
      ballot(group: string, places: readonly string[]): string;
      /** Counts of one place; null options where they are not shown. */
      tally(of: {
        place?: string;
        valid: number | null;
        options: { title: string; count: number; counts: boolean }[] | null;
      }): string;
      /** Ballots that leave the question blank count 0. */
      overValid: string;
      trimmed(high: number, low: number, from: number): string;
      rank(title: string, pool: Pool['kind']): string;
      branch(title: string, when?: string): string;
      noBranch: string;
      /** The parts together; rescaled when one of them does not count. */
      weighted(isRescaled: boolean): string;
      sum(isRescaled: boolean): string;
      scaled(of: string): string;
      relative(of: string, to: 'best' | 'mean' | 'standardScore', pool: Pool['kind']): string;
    };
  };

  grade: {
    graded(grade: string, clause: string, reasons: readonly string[]): string;
    total(points: string): string;
    /** Between two edges: how far above the one and below the other. */
    above(grade: string, at: string, apart: string): string;
    onEdge(grade: string, at: string): string;
    below(grade: string, at: string, apart: string): string;
    /** Exactly on an edge that must be passed. */
    mustPass(grade: string, at: string): string;
    /** A rule that took points, or made items count 0. */
    took(rule: string, points: string): string;
    emptied(rule: string, nodes: readonly string[]): string;
    byPoints(grade: string): string;
    narrowed(rule: string, effect: string): string;
    /** Narrowed by something the viewer may not know: only the word for it. */
    narrowedBy(shownAs: string, roles: readonly string[]): string;
    seat(outcome: SeatLine['outcome'], quota: string, place: { place: number; seats: number } | null): string;
    vetoed: string;
    notDetermined(reasons: readonly string[]): string;
    bandOpen(clause: string): string;
    noBands(clause: string): string;
    quotaOpen(quota: string): string;
    /** Behind the line of a quota whose measure does not say what grade that gives. */
    behindOpen: string;
    between(atMost: string, atLeast: string): string;
    missing(lacks: readonly string[], more: number): string;
    onHold(lacks: readonly string[], more: number): string;
    held(rule: string, until: string): string;
    ungraded(as: Of<'ungrade', 'as'>, rule: string, by?: string): string;
    withheld(shownAs: string): string;
    notGraded(points: string | null): string;
    missingPoints(lacks: readonly string[], more: number): string;
    notShown: string;
  };

  exemption: {
    granted(id: string, situation: string | undefined, decidedOn: string | undefined): string;
    struck(finding: string, day: string): string;
    setAside(nodes: readonly string[]): string;
    neutralised(rule: string, effects: readonly string[]): string;
  };

  chase: {
    line(lack: string, ask: string): string;
    fact(title: string, found?: string): Lack;
    unknownName(of: 'fact' | 'mark' | 'tally' | 'finding', name: string, nearest?: string): Lack;
    marks(group: string, item: string, found?: string): Lack;
    tallyAbsent(place: string | undefined, group: string): Lack;
    /** `found` is null where so few are shown to nobody; then `showFrom` says fewer than what. */
    tallyBelowQuorum(of: {
      place?: string;
      group: string;
      /** The part of the group that is too small; absent where valid ballots are too few. */
      stratum?: string;
      found: number | null;
      showFrom?: number;
      wanted?: number;
    }): Lack;
    returnedOverIssued(place: string | undefined, group: string, returned: number, issued: number): Lack;
    nobodyAnswered(place: string | undefined, group: string): Lack;
    link(kind: string, code?: string): Lack;
    entity(place: string, fact: string): Lack;
    pool(subject: string, why: 'tooSmall' | 'tie' | 'nobody'): Lack;
    unspecifiedNode(node: string): Lack;
    unspecifiedGrade: Lack;
    setAside(node: string): Lack;
    exemption(id: string, situation: string | undefined, why: 'undecided' | 'conditionsOpen' | 'notAllowed'): Lack;
  };
}
