import type { DeterminationPacket, InPacket } from '../contract/records/determination.js';
import type { Points } from '../contract/assessment.js';
import { type Assessed, isDeterminable } from '../core/determination/assessed.js';
import type { StratumSeats } from '../core/determination/seats.js';
import { compare, type Exact, fromFigure, subtract, toFigure } from '../core/exact.js';
import { exactFigure } from '../core/explain/exact-figure.js';
import type { DeterminationEntity } from './determination.entity.js';
import type { ResultEntity } from './result.entity.js';

/** Somebody with the decision until now. */
export type Sitting = { result: ResultEntity; one: Assessed; decided: DeterminationEntity | undefined };

/** So many on either side of a line are read. */
const BESIDE = 3;

/** One row of the packet. */
export function rowOf({ result, one, decided }: Sitting, at: Exact | null = null): InPacket {
  const { points, seat, exemptions } = one.assessment;
  const { proposed } = one;
  const determined = decided?.determinedGrade;
  return {
    resultId: result.id,
    code: result.code,
    name: result.name,
    areaCode: result.areaCode,
    points,
    apart: at === null || points === null ? null : toFigure(subtract(exactFigure(points), at)),
    proposed: proposed === null ? null : one.word(proposed).title,
    determined: decided?.word ?? null,
    isChanged: determined !== undefined && proposed !== null && determined !== proposed,
    isOpen: proposed === null,
    hasExemption: exemptions.length > 0,
    isPushedOut: seat?.outcome === 'pushedOut',
  };
}

/** Who stands at each line of points; where a grade has seats, stratum by stratum. */
export function packetLines(
  sitting: readonly Sitting[],
  strata: readonly StratumSeats[],
): DeterminationPacket['lines'] {
  const kinds = new Map(sitting.map((one) => [one.one.assessment.kind, one]));
  return [...kinds.values()].flatMap(({ one: { assessment, reader } }) => {
    const { kind } = assessment;
    const bands = reader.names.layout.rules.grades!.bands ?? [];
    return bands.flatMap(({ from, above, grade }) => {
      const at = from ?? above;
      if (at === undefined || grade === 'unspecified') return [];
      const apart = strata.filter(({ kind: of, quota }) => of === kind && quota.grade === grade);
      const here = sitting.filter(({ one }) => one.assessment.kind === kind && isAtLine(one));
      if (apart.length === 0) return lineOf(here, grade, at, null);
      return apart.flatMap((stratum) => {
        const keys = new Set(stratum.people.map(({ key }) => key));
        return lineOf(
          here.filter(({ one }) => keys.has(one.key)),
          grade,
          at,
          stratum,
        );
      });
    });
  });
}

/** What points decide: a veto has no line to stand at, and who has no points stands nowhere. */
const isAtLine = ({ assessment }: Assessed) =>
  isDeterminable(assessment) && assessment.points !== null && !assessment.vetoed;

function lineOf(
  here: readonly Sitting[],
  grade: string,
  figure: Points,
  stratum: StratumSeats | null,
): DeterminationPacket['lines'] {
  const [first] = here;
  if (!first) return [];
  const at = typeof figure === 'number' ? fromFigure(figure) : exactFigure(figure);
  const sorted = here.toSorted((a, b) => compare(pointsOf(b), pointsOf(a)) || placeOf(a) - placeOf(b));
  const holders = sorted.filter(({ one }) => rank(one, one.proposed) <= rank(one, grade));
  const others = sorted.filter((one) => !holders.includes(one));
  const under = others.filter((one) => compare(pointsOf(one), at) < 0).slice(0, BESIDE);
  // Past the seats: those next to one, and those next to the line of points. Whom a rule keeps below stands at no line.
  const past = others.filter(({ one }) => one.assessment.seat !== undefined && stratum !== null);
  const beyond = new Set([...past.slice(0, BESIDE), ...past.slice(-BESIDE), ...under]);
  const { kind } = first.one.assessment;
  return [
    {
      kind,
      grade,
      word: first.one.word(grade).title,
      at: figure,
      stratum: stratum?.stratum ?? null,
      title: stratum?.title ?? null,
      seats: stratum?.seats ?? null,
      above: holders.slice(-BESIDE).map((one) => rowOf(one, at)),
      below: [...beyond].map((one) => rowOf(one, at)),
    },
  ];
}

const pointsOf = ({ one }: Sitting): Exact => exactFigure(one.assessment.points!);
const placeOf = ({ one }: Sitting): number => one.assessment.seat?.place ?? 0;
const rank = ({ order }: Assessed, of: string | null): number => (of === null ? Infinity : order.indexOf(of));
