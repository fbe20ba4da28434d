import type { Reading, Turn } from '../contract/rater-question.js';
import { type Random, seededRandom } from './random.js';

/** What is wrong with one rater of an invented group, or nothing. */
export type Bias = 'none' | 'lenient' | 'severe' | 'narrow' | 'halo' | 'sameForAll' | 'twins' | 'lateBurst';

const LEVELS = [6, 11, 14, 17, 20];
const ITEMS = ['resources', 'guidance', 'capability', 'contact', 'presence'];
const RATERS = 10;
const CADRES = 12;

/**
 * The marks of an invented group of ten raters, each of twelve cadres of its own on five items in five levels; with `isShared` all
 * mark the same twelve. Only the first rater has the bias (twins: the first two).
 */
export function biasedReadings(seed: string, bias: Bias, isShared = bias === 'twins'): Reading[] {
  const random = seededRandom(seed);
  const worth = new Map<string, { whole: number; items: number[] }>();
  return Array.from({ length: RATERS }, (_, rater) => `r${rater}`).flatMap((rater, number) => {
    const own = bias === 'twins' && number === 1 ? 'r0' : rater;
    const chance = random.fork(`marks of ${own}`);
    const has = number === 0 ? bias : 'none';
    return Array.from({ length: CADRES }, (_, i) => {
      const cadre = isShared ? `c${i}` : `${rater}-c${i}`;
      if (!worth.has(cadre)) worth.set(cadre, worthOf(random.fork(cadre)));
      return ITEMS.map((item, j) => ({
        rater,
        cadre,
        item,
        leftMinutes: leftMinutes(has, chance),
        points: LEVELS[levelOf(worth.get(cadre)!, j, has, chance)]!,
      }));
    }).flat();
  });
}

const worthOf = (random: Random) => ({ whole: random.bell() * 2.1, items: ITEMS.map(() => random.bell() * 1.5) });

function levelOf(
  { whole, items }: { whole: number; items: number[] },
  item: number,
  bias: Bias,
  chance: Random,
): number {
  const noise = chance.bell() * 1.2;
  const shift = bias === 'lenient' ? 1 : bias === 'severe' ? -1 : 0;
  if (bias === 'sameForAll') return 3;
  const felt = bias === 'halo' ? whole * 1.3 : whole + items[item]! + noise;
  return Math.min(4, Math.max(0, Math.round(2.2 + shift + (bias === 'narrow' ? felt * 0.4 : felt))));
}

/** Marks come over the ten days of the window; late ones in its last half hour. */
const leftMinutes = (bias: Bias, chance: Random): number => chance.whole(0, bias === 'lateBurst' ? 30 : 14_400);

/** Who was best in pools of seven over five cycles: by merit that lasts, or in turn. */
export function inventedTurns(seed: string, isArranged: boolean): Turn[] {
  const random = seededRandom(seed);
  return Array.from({ length: 6 }, (_, p) => `p${p}`).flatMap((pool) => {
    const members = Array.from({ length: 7 }, (_, i) => `${pool}-${i}`);
    const merit = members.map(() => random.bell());
    return Array.from({ length: 5 }, (_, cycle) => {
      const shown = merit.map((one) => one + random.bell() * 0.8);
      const first = shown.indexOf(Math.max(...shown));
      return { pool, cycle: `2024-${cycle}`, members, best: [members[isArranged ? cycle : first]!] };
    });
  });
}
