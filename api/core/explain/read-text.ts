import { lackOf } from './chase-text.js';
import { boundsText, conditionText } from './condition-text.js';
import { figureText, pointsText } from './figure-text.js';
import type { MarkLine, NodeLine, NodeRead, TallyLine } from './lines.js';
import type { Teller } from './teller.js';
import { inUnitOf, madeText } from './value-text.js';

/** What is missing at a node that has no points: its own marks, count or value, or one of its parts. */
export function lackText(node: NodeLine, teller: Teller): string {
  const { words } = teller;
  const { read } = node;
  const say = words.node.read;
  switch (read.kind) {
    case 'marks':
      if (read.count === 0) return say.notMarked(words.pick(read.group.title));
      if (!read.tallies) return readText(node, teller);
      return faultsText(read.tallies, teller) ?? say.notCounted(words.pick(read.group.title));
    case 'ballot':
      return faultsText(read.tallies, teller) ?? say.notCounted(words.pick(read.group.title));
    case 'weighted':
    case 'sum':
    case 'scaled':
    case 'relative':
      return say.partMissing;
    default:
      return readText(node, teller);
  }
}

/** What a node read and the line of the measure that applied to it. */
export function readText({ read }: NodeLine, teller: Teller): string {
  const { words } = teller;
  const say = words.node.read;
  switch (read.kind) {
    case 'constant':
      return say.constant;
    case 'account':
      return read.start === 'unspecified' ? say.noBranch : say.account(pointsText(read.start, words));
    case 'fact':
      return say.fact(words.pick(read.fact.title), madeText(read.fact, teller));
    case 'bands': {
      const bounds = read.band ? boundsText(read.band, read.fact, teller) : [];
      return say.bands(words.pick(read.fact.title), bounds, madeText(read.fact, teller));
    }
    case 'perUnit': {
      const { fact, points, per, start, whole, side } = read;
      return say.perUnit(
        words.pick(fact.title),
        madeText(fact, teller),
        pointsText(points, words),
        inUnitOf(fact, per, teller),
        start === 0 && side === 'above' ? null : inUnitOf(fact, start, teller),
        whole,
        side,
      );
    }
    case 'marks':
      return marksText(read, teller);
    case 'ballot':
      return ballotText(read, teller);
    case 'rank':
      return say.rank(words.pick(read.fact.title), read.pool.kind);
    case 'cases':
      if (!read.taken) return read.when ? conditionText(read.when, teller) : say.noBranch;
      return say.branch(words.pick(read.taken.title), read.when && conditionText(read.when, teller));
    case 'scaled':
      return say.scaled(words.pick(read.of.title));
    case 'relative':
      return say.relative(words.pick(read.of.title), read.to, read.pool.kind);
    case 'weighted':
    case 'sum':
      return say[read.kind](read.isRescaled);
  }
}

function marksText(read: Extract<NodeRead, { kind: 'marks' }>, teller: Teller): string {
  const { words } = teller;
  const say = words.node.read;
  const group = words.pick(read.group.title);
  if (read.marks.length === 0) return say.markCount(group, read.count);
  const trim = read.trim ? [say.trimmed(read.trim.high, read.trim.low, read.trim.from)] : [];
  const text = read.marks.some(({ level }) => level)
    ? levelsText(group, read.marks, teller)
    : say.marks(
        group,
        read.marks.map(({ value }) => markValue(value, teller)),
      );
  return words.parts([text, ...trim]);
}

function levelsText(group: string, marks: readonly MarkLine[], { words }: Teller): string {
  const say = words.node.read;
  const [only] = marks;
  if (marks.length === 1 && only?.level) return say.level(group, words.pick(only.level));
  const counts = new Map<string, number>();
  for (const { level, value } of marks) {
    const title = level ? words.pick(level) : String(value);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return say.levels(
    group,
    [...counts].map(([level, count]) => ({ level, count })),
  );
}

const markValue = (value: number | string, { words }: Teller): string =>
  typeof value === 'number' || /^-?\d+\/\d+$/.test(value) ? figureText(value, words) : value;

/** Why the tallies of a side do not count; null when there is none, or nothing is wrong with those there are. */
function faultsText(tallies: readonly TallyLine[], teller: Teller): string | null {
  const faults = tallies.flatMap(({ fault }) => (fault ? [lackOf(fault, teller).lack] : []));
  return faults.length > 0 ? teller.words.clauses(faults) : null;
}

function ballotText(read: Extract<NodeRead, { kind: 'ballot' }>, teller: Teller): string {
  const { words } = teller;
  const say = words.node.read;
  const trim = read.trim ? [say.trimmed(read.trim.high, read.trim.low, read.trim.from)] : [];
  const blank = read.over === 'valid' ? [say.overValid] : [];
  const places = read.tallies.map((tally) => tallyText(tally, teller));
  return words.parts([say.ballot(words.pick(read.group.title), places), ...blank, ...trim]);
}

function tallyText({ place, valid, options }: TallyLine, teller: Teller): string {
  const { words } = teller;
  return words.node.read.tally({
    ...(place === undefined ? {} : { place: teller.tallyPlace(place) }),
    valid,
    options: options ? options.map(({ title, count, counts }) => ({ title: words.pick(title), count, counts })) : null,
  });
}
