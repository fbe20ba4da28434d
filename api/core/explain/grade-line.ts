import type { Effect } from '../../contract/effect.js';
import type { Pool } from '../../contract/fact.js';
import type { Figure, Id } from '../../contract/fields.js';
import type { GradeBand } from '../../contract/grade.js';
import { within } from '../bounds.js';
import { fromFigure, subtract, toFigure } from '../exact.js';
import { gradeScale, narrow } from '../grade.js';
import type { PlacedCondition } from '../layout.js';
import { effectLines } from './effect-line.js';
import { exactFigure } from './exact-figure.js';
import type { GradeEdge, GradeLine, GradeRuleLine, NarrowingLine, SeatLine } from './lines.js';
import { clauseRef, gradeNamed, kindTitle, nodeNamed } from './refs.js';
import type { TraceReader } from './trace-reader.js';

/**
 * How the grade came about. The grade, seat and state are the assessment's; the band is looked up by the points, because the trace
 * keeps only what became of it.
 */
export function gradeLine(reader: TraceReader): GradeLine {
  const { assessment, names } = reader;
  const { grades, score } = names.layout.rules;
  const places = score?.round?.places;
  const base = {
    state: assessment.state,
    points: assessment.points,
    ...(places === undefined ? {} : { places }),
    isVetoed: assessment.vetoed ?? false,
  };
  if (!grades) return { ...base, grade: null, order: [], edges: [], narrowedBy: [], holds: [] };
  const named = (id: Id) => gradeNamed(reader, id);
  const band = bandOf(grades.bands ?? [], assessment.points);
  const held = names.layout.conditions.filter((one) => one.role === 'rule' && reader.outcome(one.id) === 'held');
  const { within: open } = assessment;
  return {
    ...base,
    clause: clauseRef(names.ruleSet, grades.clause),
    grade: assessment.grade === null ? null : named(assessment.grade),
    order: grades.order.map(({ id }) => named(id)),
    ...(band ? { band: { ...band, grade: band.grade === 'unspecified' ? null : named(band.grade) } } : {}),
    edges: edgesOf(reader, grades.bands ?? []),
    narrowedBy: narrowings(reader, held),
    ...(open ? { within: { atMost: named(open.atMost), atLeast: named(open.atLeast) } } : {}),
    ...ungradedBy(reader, held),
    holds: held.flatMap((placed) =>
      placed.rule!.effects.flatMap((effect) =>
        effect.kind === 'hold' ? [{ ...gradeRule(reader, placed), until: effect.until }] : [],
      ),
    ),
    ...seatLine(reader),
    ...openQuota(reader),
  };
}

function gradeRule({ names }: TraceReader, { rule }: PlacedCondition): GradeRuleLine {
  const { id, title, clause, visibleTo, shownAs } = rule!;
  return {
    rule: id,
    title,
    clause: clauseRef(names.ruleSet, clause),
    ...(visibleTo ? { visibleTo } : {}),
    ...(shownAs ? { shownAs } : {}),
  };
}

function bandOf(bands: readonly GradeBand[], points: Figure | null): GradeBand | undefined {
  return points === null ? undefined : bands.find((band) => within(band)(exactFigure(points)));
}

/** The lower edges of the grades, best first, and how far the points lie from them. */
function edgesOf(reader: TraceReader, bands: readonly GradeBand[]): GradeEdge[] {
  const { points } = reader.assessment;
  if (points === null) return [];
  return bands.flatMap(({ from, above, grade }) => {
    const at = from ?? above;
    if (at === undefined || grade === 'unspecified') return [];
    const apart = toFigure(subtract(exactFigure(points), fromFigure(at)));
    return [{ grade: gradeNamed(reader, grade), at, isExclusive: from === undefined, apart }];
  });
}

type Narrowing = Extract<Effect, { kind: 'gradeCap' | 'gradeLift' | 'veto' }>;

/**
 * The caps, lifts and vetoes that held. One is binding when the interval of grades would be another without it and its like; the
 * rest also held, and changed nothing.
 */
function narrowings(reader: TraceReader, held: readonly PlacedCondition[]): NarrowingLine[] {
  const scale = gradeScale(reader.names.layout.rules.grades!);
  const { points } = reader.assessment;
  const band = scale.bandOf(points === null ? null : exactFigure(points));
  const found = held.flatMap((placed) =>
    effectLines(reader, placed).flatMap(({ effect, grade, forbids, isWorst }) =>
      isNarrowing(effect) ? [{ placed, effect, grade: grade!, forbids, isWorst: isWorst ?? false }] : [],
    ),
  );
  const intervalOf = (effects: typeof found) =>
    narrow(
      band,
      effects.map(({ effect }) => effect),
      scale,
    );
  const full = intervalOf(found);
  return found.map(({ placed, effect, grade, forbids, isWorst }) => {
    const without = intervalOf(found.filter((one) => one.effect.kind !== effect.kind || one.grade.id !== grade.id));
    return {
      ...gradeRule(reader, placed),
      kind: effect.kind,
      grade,
      ...(forbids ? { forbids } : {}),
      isWorst,
      isBinding: without.best !== full.best || without.worst !== full.worst,
    };
  });
}

const isNarrowing = (effect: Effect): effect is Narrowing =>
  effect.kind === 'gradeCap' || effect.kind === 'gradeLift' || effect.kind === 'veto';

function ungradedBy(reader: TraceReader, held: readonly PlacedCondition[]): Pick<GradeLine, 'ungraded'> {
  const { ungraded } = reader.assessment;
  if (!ungraded) return {};
  const placed = reader.names.layout.conditions.find(({ rule }) => rule?.id === ungraded.rule)!;
  const effect = (held.includes(placed) ? placed.rule!.effects : []).find(
    (one) => one.kind === 'ungrade' && one.as === ungraded.as,
  );
  const by = effect?.kind === 'ungrade' && effect.by ? { by: effect.by } : {};
  return { ungraded: { ...gradeRule(reader, placed), as: ungraded.as, ...by } };
}

function seatLine(reader: TraceReader): { seat?: SeatLine } {
  const { assessment, names } = reader;
  const { seat } = assessment;
  if (!seat) return {};
  const quota = names.layout.rules.quotas.find(({ id }) => id === seat.quota)!;
  const title = stratumTitle(reader, quota.strata, seat.stratum);
  return {
    seat: {
      quota: quota.id,
      title: quota.title,
      clause: clauseRef(names.ruleSet, quota.clause),
      ...(quota.ceiling ? { ceiling: clauseRef(names.ruleSet, quota.ceiling.clause) } : {}),
      grade: gradeNamed(reader, quota.grade),
      ...(quota.pushedOutTo === 'unspecified' ? {} : { pushedOutTo: gradeNamed(reader, quota.pushedOutTo) }),
      stratum: { code: seat.stratum, ...(title ? { title } : {}) },
      place: seat.place,
      seats: seat.seats,
      outcome: seat.outcome,
      ties: quota.ties.by.map((id) => nodeNamed(reader, id)),
    },
  };
}

/** A grade left open between what a quota gives and what it pushes out to, although the points have a band: the seats are open. */
function openQuota({ assessment, names }: TraceReader): Pick<GradeLine, 'openQuota'> {
  const { within: open } = assessment;
  const { quotas, grades } = names.layout.rules;
  const worst = grades?.order.at(-1)?.id;
  const quota =
    open &&
    quotas.find(
      (q) => q.grade === open.atMost && (q.pushedOutTo === 'unspecified' ? worst : q.pushedOutTo) === open.atLeast,
    );
  return quota ? { openQuota: { title: quota.title, clause: clauseRef(names.ruleSet, quota.clause) } } : {};
}

/** The words for a stratum: the choice's, or the kind of entity whose code it is. */
function stratumTitle({ names }: TraceReader, strata: Pool, key: string) {
  if (strata.kind === 'sameFact') return names.fact(strata.fact).choices?.[key];
  return strata.kind === 'sameLink' ? kindTitle(names.ruleSet, strata.link) : undefined;
}
