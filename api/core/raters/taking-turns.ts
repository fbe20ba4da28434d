import type { RaterQuestion, Turn } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import { compareText } from '../sampling/draw-order.js';
import { grouped } from './statistics.js';

/**
 * Pools in which nobody ever came out best twice, although by lot somebody would have (轮流坐庄). Good people tend to stay good, so
 * a lot is the harder measure. Asked of one pool over three cycles or more; else of all pools together.
 */
export function takingTurns(turns: readonly Turn[]): RaterQuestion[] {
  const { cycles, pools, chance } = LIMITS.takingTurns;
  const found = [...grouped(turns, ({ pool }) => pool)].map(([pool, own]) => {
    const known = inOrder(own);
    return { pool, cycles: known.length, byLot: nobodyTwice(known) };
  });
  const alone = found.filter((one) => one.cycles >= cycles && one.byLot !== null && one.byLot <= chance);
  if (alone.length > 0) return alone.map((one) => say('takingTurns', [one.pool], one.byLot!, one.cycles));
  const compared = found.filter((one) => one.cycles >= 2);
  const byLot = compared.reduce((product, one) => product * (one.byLot ?? 1), 1);
  const isAsked = compared.length >= pools && compared.every((one) => one.byLot !== null) && byLot <= chance;
  return isAsked
    ? [
        say(
          'takingTurns',
          compared.map(({ pool }) => pool),
          byLot,
          compared.length,
        ),
      ]
    : [];
}

/** The cycles of one pool in which somebody came out best, the earliest first. */
export const inOrder = (turns: readonly Turn[]): Turn[] =>
  turns.filter(({ best }) => best.length > 0).toSorted((a, b) => compareText(a.cycle, b.cycle));

/** How likely it is by lot that nobody is best twice; null where somebody was. One of four, four times: 3/4 × 2/4 × 1/4. */
export function nobodyTwice(turns: readonly Turn[]): number | null {
  const before = new Set<string>();
  let likely = 1;
  for (const { members, best } of turns) {
    if (best.some((code) => before.has(code))) return null;
    const others = members.filter((code) => !before.has(code)).length;
    for (let i = 0; i < best.length; i++) likely *= Math.max(0, others - i) / Math.max(1, members.length - i);
    for (const code of best) before.add(code);
  }
  return likely;
}
