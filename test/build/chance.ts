import { createHash } from 'node:crypto';
import type { Chance } from '../../api/core/sampling/draw-order.js';

/** Chance as the command line has it: SHA-256 of a seed and a text. */
export const aChance = (seed = '20260615-3-17-22-41'): Chance => ({
  seed,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
});
