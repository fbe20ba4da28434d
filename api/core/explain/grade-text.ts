import type { Figure } from '../../contract/fields.js';
import { compare, zero } from '../exact.js';
import { lackOf } from './chase-text.js';
import { reasonText } from './condition-text.js';
import { exactFigure } from './exact-figure.js';
import { magnitude, pointsText } from './figure-text.js';
import type { GradeEdge, GradeLine, GradeRuleLine, Lines, NarrowingLine } from './lines.js';
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
      return say.graded(words.pick(grade.grade!.title), gradedReasons(lines, teller));
    case 'notDetermined':
      return say.notDetermined(openReasons(grade, teller));
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
    case 'withheld': {
      const shown = grade.shownAs ? words.pick(grade.shownAs) : say.notShown;
      return say.withheld(shown, (grade.visibleTo ?? []).map(words.role));
    }
  }
}

const total = ({ points, places }: GradeLine, { words }: Teller) =>
  words.grade.total(pointsText(points!, words, places));

function gradedReasons(lines: Lines, teller: Teller): string[] {
  const { words } = teller;
  const { grade } = lines;
  const { seat, band } = grade;
  const binding = grade.narrowedBy.filter(({ isBinding }) => isBinding);
  const reasons = grade.points === null ? [] : [total(grade, teller)];
  if (binding.length > 0 && band?.grade) reasons.push(words.grade.byPoints(words.pick(band.grade.title)));
  for (const one of binding) reasons.push(narrowedText(one, lines, teller));
  if (binding.length === 0 && (!seat || seat.outcome === 'seated')) reasons.push(...nearest(grade, teller));
  if (seat) {
    const place = seat.place === null || seat.seats === null ? null : { place: seat.place, seats: seat.seats };
    const quota = teller.quoted(seat.title, seat.clause);
    reasons.push(words.grade.seat(seat.outcome, words.pick(seat.grade.title), quota, place));
  }
  if (grade.isVetoed) reasons.push(words.grade.vetoed);
  return reasons;
}

function narrowedText(line: NarrowingLine, lines: Lines, teller: Teller): string {
  const { words } = teller;
  const grade = words.pick(line.grade.title);
  const effect = line.forbids
    ? words.effect.forbid(words.pick(line.forbids.title))
    : line.kind === 'gradeLift'
      ? words.effect.lift(grade)
      : line.kind === 'veto'
        ? words.effect.veto(grade)
        : words.effect.cap(grade, line.isWorst);
  return words.grade.narrowed(because(line, lines, teller), effect);
}

/** A rule as a reason: its title, its clause, the values that made it hold. */
function because(line: GradeRuleLine & { kind?: string }, lines: Lines, teller: Teller): string {
  const { words } = teller;
  if (line.kind === 'withheld') return words.quote(words.pick(line.title));
  const rule = lines.rules.find(({ id }) => id === line.rule);
  const reasons = rule ? reasonText(rule.leaves, teller) : [];
  return teller.quoted(line.title, line.clause) + (reasons.length > 0 ? words.brackets(words.parts(reasons)) : '');
}

/** The line just reached and the next one above. */
function nearest({ edges }: GradeLine, teller: Teller): string[] {
  const next = edges.findLast((edge) => !isReached(edge));
  const reached = edges.find(isReached);
  return [reached, next].flatMap((edge) => (edge ? [edgeText(edge, teller)] : []));
}

function isReached({ apart, isExclusive }: GradeEdge): boolean {
  const sign = compare(exactFigure(apart), zero);
  return isExclusive ? sign > 0 : sign >= 0;
}

function edgeText(edge: GradeEdge, { words }: Teller): string {
  const { grade: say } = words;
  const [grade, at] = [words.pick(edge.grade.title), pointsText(edge.at, words)];
  const sign = compare(exactFigure(edge.apart), zero);
  const apart = apartText(edge.apart, words);
  if (sign === 0) return edge.isExclusive ? say.mustPass(grade, at) : say.onEdge(grade, at);
  return sign > 0 ? say.above(grade, at, apart) : say.below(grade, at, apart);
}

const apartText = (apart: Figure, words: Teller['words']) => pointsText(magnitude(apart), words);

/** How far the points are from every line, best grade first; null where there are no points or no lines to tell of. */
export function edgesText({ edges, state }: GradeLine, teller: Teller): string | null {
  const isShown = state === 'graded' || state === 'notDetermined';
  if (!isShown || edges.length === 0) return null;
  return teller.words.sentence(teller.words.clauses(edges.map((edge) => edgeText(edge, teller))));
}

function openReasons(grade: GradeLine, teller: Teller): string[] {
  const { words } = teller;
  const reasons = grade.points === null ? [] : [total(grade, teller)];
  if (grade.openQuota)
    reasons.push(words.grade.quotaOpen(teller.quoted(grade.openQuota.title, grade.openQuota.clause)));
  else
    reasons.push(
      grade.band || grade.points !== null
        ? words.grade.bandOpen(grade.clause!.number)
        : words.grade.noBands(grade.clause!.number),
    );
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
