import type { Figure } from '../../contract/fields.js';
import type { EffectLine, FactLine } from './lines.js';
import { pointsText } from './figure-text.js';
import type { Teller } from './teller.js';
import { inUnitOf, valueText } from './value-text.js';

/** What a rule does, in words; null for points that came to nothing. */
export function effectText(line: EffectLine, teller: Teller): string | null {
  const { words } = teller;
  const { effect } = line;
  const nodes = (line.nodes ?? []).map(({ title }) => words.pick(title));
  const grade = line.grade ? words.pick(line.grade.title) : '';
  switch (effect.kind) {
    case 'bonus':
    case 'deduct': {
      if (line.points === 0) return null;
      const points = line.points === null || line.points === undefined ? null : pointsText(line.points, words);
      return words.effect[effect.kind](words.quote(nodes[0]!), points, eachText(effect, line.per, line.units, teller));
    }
    case 'itemVeto':
      return words.effect.itemVeto(nodes.length > 0 ? nodes.map(words.quote) : [words.effect.concerned]);
    case 'gradeCap':
      if (line.forbids) return words.effect.forbid(words.pick(line.forbids.title));
      return words.effect.cap(grade, line.isWorst ?? false);
    case 'gradeLift':
      return words.effect.lift(grade);
    case 'veto':
      return words.effect.veto(grade);
    case 'ungrade':
      return words.effect.ungrade(effect.as, effect.by && words.pick(effect.by));
    case 'hold':
      return words.effect.hold(words.pick(effect.until));
    case 'refer':
      return words.effect.refer(effect.to);
    case 'notify':
      return words.effect.notify(effect.whom);
    case 'recommend':
      return words.effect.recommend(effect.what, effect.to && words.pick(effect.to), effect.within);
  }
}

/** Effects in words, without those that came to nothing. */
export const effectTexts = (effects: readonly EffectLine[], teller: Teller): string[] =>
  effects.map((one) => effectText(one, teller)).filter((text) => text !== null);

/** The figures behind points that are taken per unit of a fact. */
export function eachText(
  { points, atMost }: Pick<Extract<EffectLine['effect'], { kind: 'deduct' }>, 'points' | 'atMost'>,
  per: FactLine | undefined,
  units: Figure | null | undefined,
  teller: Teller,
): string | undefined {
  if (!per) return undefined;
  const { words } = teller;
  const unit = per.unit && words.pick(per.unit);
  const limit = atMost === undefined ? undefined : pointsText(atMost, words);
  const value = units === undefined || units === null ? valueText(per, teller) : inUnitOf(per, units, teller);
  return words.effect.each(
    pointsText(points, words),
    words.condition.reason(words.pick(per.title), value),
    unit,
    limit,
  );
}

/** Is this effect for people to act on? */
export const isForPeople = ({ effect }: EffectLine): boolean =>
  effect.kind === 'recommend' || effect.kind === 'notify' || effect.kind === 'refer';
