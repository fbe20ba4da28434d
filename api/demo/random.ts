/** A seeded source of chance. The same seed gives the same draws on every machine; nothing here reads a clock. */
export type Random = {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the list, all equally likely. */
  pick<T>(list: readonly T[]): T;
  /** An index of the list of weights, as often as its weight says. */
  weighted(weights: readonly number[]): number;
  /** Around 0, mostly within ±1: the sum of three draws, cheap and without tails. */
  bell(): number;
  /** Another source that depends on this seed and on `name` only, not on how much was drawn before. */
  fork(name: string | number): Random;
};

/** Turns text into 32 bits (FNV-1a with a final mix), so that seeds may be words. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Chance from a seed (mulberry32: 32 bits of state, integer arithmetic only, identical everywhere). */
export function seededRandom(seed: string | number): Random {
  const name = String(seed);
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error('nothing to pick from: the list is empty');
      return chosen;
    },
    weighted: (weights) => {
      let total = 0;
      for (const weight of weights) total += weight;
      let left = next() * total;
      for (let index = 0; index < weights.length; index++) {
        left -= weights[index] ?? 0;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    bell: () => (next() + next() + next()) * (2 / 3) - 1,
    fork: (part) => seededRandom(`${name}/${part}`),
  };
}
