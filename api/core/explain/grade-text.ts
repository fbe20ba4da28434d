import { add, compare, type Exact, toFigure, zero } from '../exact.js';
import { lackOf } from './chase-text.js';
import { reasonText } from './condition-text.js';
import { exactFigure } from './exact-figure.js';
import { magnitude, pointsText } from './figure-text.js';
import type { GradeEdge, GradeLine, GradeRuleLine, Lines, NarrowingLine, SeatLine, WithheldLine } from './lines.js';
import { shownText } from './rule-text.js';
import type { Teller } from './teller.js';

/** How many lacks one sentence names before it only says how many more there are. */
const NAMED_LACKS = 2;

/** Why the grade is what it is, in one sentence: points against the nearest lines, the rule that narrowed it, or the quota. */
export function gradeText(lines: Lines, teller: Teller): string {
  return teller.words.sentence(statement(lines, teller));
}

function statement(lines: Lines, teller: Teller): string {
  const { words } = teller;
  const { grade } = lines;
  const say = words.grade;
  switch (grade.state) {
    case 'graded':
      return say.graded(words.pick(grade.grade!.title), grade.clause!.number, gradedReasons(lines, teller));
    case 'notDetermined':
      return say.notDetermined(openReasons(lines, teller));
    case 'missing':
      return lines.grade.order.length > 0
        ? say.missing(...lacks(lines, teller))
        : say.missingPoints(...lacks(lines, teller));
    case 'onHold': {
      const held = grade.holds.map((one) => say.held(because(one, lines, teller), words.pick(one.until)));
      const [named, rest] = lacks(lines, teller);
      return say.onHold([...held, ...named], rest);
    }
    case 'ungraded': {
      const { as, by } = grade.ungraded!;
      return say.ungraded(as, because(grade.ungraded!, lines, teller), by && words.pick(by));
    }
    case 'notGraded':
      return say.notGraded(grade.points === null ? null : total(grade, teller));
    case 'withheld':
      return say.withheld(shownText(grade, teller));
  }
}

const total = ({ points, places }: GradeLine, { words }: Teller) =>
  words.grade.total(pointsText(points!, words, places));

function gradedReasons(lines: Lines, teller: Teller): string[] {
  const { words } = teller;
  const { grade } = lines;
  const { seat, band } = grade;
  const narrowed = narrowedTexts(lines, teller);
  const reasons = grade.points === null ? [] : [total(grade, teller), ...losses(lines, teller)];
  if (narrowed.length > 0 && band?.grade) reasons.push(words.grade.byPoints(words.pick(band.grade.title)));
  reasons.push(...(narrowed.length > 0 ? narrowed : nearest(grade, teller)));
  if (seat) reasons.push(seatText(seat, teller));
  if (grade.isVetoed) reasons.push(words.grade.vetoed);
  return reasons;
}

function seatText(seat: SeatLine, teller: Teller): string {
  const place = seat.place === null || seat.seats === null ? null : { place: seat.place, seats: seat.seats };
  return teller.words.grade.seat(seat.outcome, teller.quoted(seat.title, seat.clause, seat.ceiling), place);
}

/** What rules took from the points, rule by rule. */
function losses({ nodes }: Lines, teller: Teller): string[] {
  const { words } = teller;
  const lost = new Map<string, { rule: string; points: Exact; emptied: string[] }>();
  for (const node of nodes)
    for (const effect of node.takesPart && node.tree === 'score' ? node.effects : []) {
      if (effect.kind !== 'deduct' && effect.kind !== 'itemVeto') continue;
      const { kind, rule: id, title, clause, points } = effect;
      const one = lost.get(id) ?? { rule: teller.quoted(title, clause), points: zero, emptied: [] };
      if (kind === 'itemVeto') one.emptied.push(words.pick(node.title));
      else if (points !== null) one.points = add(one.points, exactFigure(points));
      lost.set(id, one);
    }
  return [...lost.values()].flatMap(({ rule, points, emptied }) => [
    ...(compare(points, zero) > 0 ? [words.grade.took(rule, pointsText(toFigure(points), words))] : []),
    ...(emptied.length > 0 ? [words.grade.emptied(rule, emptied)] : []),
  ]);
}

/** Each rule that narrowed the grade once: a lift and a cap to the same grade are the grade itself. */
function narrowedTexts(lines: Lines, teller: Teller): string[] {
  const told = new Set<string>();
  const binding = lines.grade.narrowedBy.filter((one) => one.kind === 'withheld' || one.isBinding);
  return binding.flatMap((line) => {
    const text = narrowedText(line, binding, lines, teller);
    return told.has(text) ? [] : (told.add(text), [text]);
  });
}

function narrowedText(
  line: NarrowingLine | WithheldLine,
  all: readonly (NarrowingLine | WithheldLine)[],
  lines: Lines,
  teller: Teller,
): string {
  const { words } = teller;
  if (line.kind === 'withheld')
    return words.grade.narrowedBy(shownText(line, teller), (line.visibleTo ?? []).map(words.role));
  const isPinned = all.some(
    (one) =>
      one.kind !== 'withheld' && one.kind !== line.kind && one.rule === line.rule && one.grade.id === line.grade.id,
  );
  return words.grade.narrowed(because(line, lines, teller), narrowing(line, isPinned, teller));
}

function narrowing({ kind, grade, forbids, isWorst }: NarrowingLine, isPinned: boolean, { words }: Teller): string {
  const title = words.pick(grade.title);
  if (isPinned) return words.effect.exactly(title);
  if (forbids) return words.effect.forbid(words.pick(forbids.title));
  if (kind === 'gradeLift') return words.effect.lift(title);
  return kind === 'veto' ? words.effect.veto(title) : words.effect.cap(title, isWorst);
}

/** A rule as a reason: its title, its clause, the values that made it hold. */
function because(line: GradeRuleLine, lines: Lines, teller: Teller): string {
  const { words } = teller;
  const rule = lines.rules.find(({ id }) => id === line.rule);
  const reasons = rule ? reasonText(rule.leaves, teller) : [];
  const quoted = teller.quoted(line.title, line.clause);
  return reasons.length > 0 ? words.aside(quoted, words.parts(reasons)) : quoted;
}

/** The line just reached and the next one above. */
function nearest({ edges, places }: GradeLine, teller: Teller): string[] {
  const next = edges.findLast((edge) => !isReached(edge));
  const reached = edges.find(isReached);
  return [reached, next].flatMap((edge) => (edge ? [edgeText(edge, places, teller)] : []));
}

function isReached({ apart, isExclusive }: GradeEdge): boolean {
  const sign = compare(exactFigure(apart), zero);
  return isExclusive ? sign > 0 : sign >= 0;
}

function edgeText(edge: GradeEdge, places: number | undefined, { words }: Teller): string {
  const { grade: say } = words;
  const [grade, at] = [words.pick(edge.grade.title), pointsText(edge.at, words)];
  const sign = compare(exactFigure(edge.apart), zero);
  const apart = pointsText(magnitude(edge.apart), words, places);
  if (sign === 0) return edge.isExclusive ? say.mustPass(grade, at) : say.onEdge(grade, at);
  return sign > 0 ? say.above(grade, at, apart) : say.below(grade, at, apart);
}

/** How far the points are from every line, best grade first; null where there are no points or no lines to tell of. */
export function edgesText({ edges, state, places }: GradeLine, teller: Teller): string | null {
  const isShown = state === 'graded' || state === 'notDetermined';
  if (!isShown || edges.length === 0) return null;
  return teller.words.sentence(teller.words.clauses(edges.map((edge) => edgeText(edge, places, teller))));
}

function openReasons(lines: Lines, teller: Teller): string[] {
  const { words } = teller;
  const { grade } = lines;
  const reasons = grade.points === null ? [] : [total(grade, teller)];
  if (grade.openQuota)
    reasons.push(words.grade.quotaOpen(teller.quoted(grade.openQuota.title, grade.openQuota.clause)));
  else if (grade.seat) reasons.push(seatText(grade.seat, teller), words.grade.behindOpen);
  else
    reasons.push(
      grade.band || grade.points !== null
        ? words.grade.bandOpen(grade.clause!.number)
        : words.grade.noBands(grade.clause!.number),
    );
  reasons.push(...narrowedTexts(lines, teller));
  const { within, order } = grade;
  const isWhole = within?.atMost.id === order[0]?.id && within?.atLeast.id === order.at(-1)?.id;
  if (within && !isWhole)
    reasons.push(words.grade.between(words.pick(within.atMost.title), words.pick(within.atLeast.title)));
  return reasons;
}

function lacks({ chase }: Lines, teller: Teller): [string[], number] {
  const named = chase.slice(0, NAMED_LACKS).map((line) => lackOf(line, teller).lack);
  return [named, chase.length - named.length];
}
