import type { DrawRecord } from '../contract/records/draw.js';
import type { Actor } from '../http/access.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { DrawRecord as Shape } from '../contract/records/draw.js';
import type { DrawEntity, RollLine } from './draw.entity.js';

/** Who was drawn, as the organization department reads it. */
export function viewOfDraw(one: DrawEntity, actor: Actor): DrawRecord {
  const strata = strataOf(one);
  const named = (codes: readonly string[]) =>
    codes.map((code) => ({
      code,
      name: one.roll.find((line) => line.code === code)?.name ?? null,
      stratum: strata.get(code)!,
    }));
  const drawn = named(drawnNow(one));
  return shown(Shape, one, {
    listed: one.roll.length,
    drawn,
    reserve: named(reserveNow(one)),
    slips: countBy(drawn.map(({ stratum }) => stratum)),
    strata: ofStrata(one),
    overSize: one.draw.overSize,
    short: one.draw.short,
    moves: movesOf('draws', one.state, actor),
  });
}

/** The codes of those who represent the village now: as drawn, with who came instead. */
export function drawnNow({ draw, substitutions }: Pick<DrawEntity, 'draw' | 'substitutions'>): string[] {
  const instead = new Map(substitutions.map((one) => [one.out, one.in]));
  const last = (code: string): string => (instead.has(code) ? last(instead.get(code)!) : code);
  return draw.drawn.map(last);
}

/** Who still stands by, in the order of the draw. */
export function reserveNow({ draw, substitutions }: Pick<DrawEntity, 'draw' | 'substitutions'>): string[] {
  const called = new Set(substitutions.map((one) => one.in));
  return draw.reserve.filter((code) => !called.has(code));
}

/**
 * The stratum whose slip each person is given. Who is of several takes that of which fewest were drawn so far, so that a household of
 * two kinds does not leave one of them without a slip.
 */
export function strataOf({ draw, roll }: Pick<DrawEntity, 'draw' | 'roll'>): Map<string, string> {
  const lines = new Map(roll.map((line) => [line.code, line]));
  const given = new Map<string, number>();
  const strata = new Map<string, string>();
  for (const code of [...draw.drawn, ...draw.reserve]) {
    const own = lines.get(code)!.strata;
    const stratum = own.toSorted((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0))[0] ?? 'everyone';
    given.set(stratum, (given.get(stratum) ?? 0) + 1);
    strata.set(code, stratum);
  }
  return strata;
}

function ofStrata(one: DrawEntity): DrawRecord['strata'] {
  const now = new Set(drawnNow(one));
  const ids = [...new Set(one.roll.flatMap(({ strata }) => strata))];
  const drawn = one.roll.filter(({ code }) => now.has(code));
  return Object.fromEntries(ids.map((id) => [id, { listed: manyOf(id, one.roll), drawn: manyOf(id, drawn) }]));
}

const manyOf = (stratum: string, lines: readonly RollLine[]): number =>
  lines.filter(({ strata }) => strata.includes(stratum)).length;

function countBy(all: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
