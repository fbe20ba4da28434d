import type { ObjectLiteral } from 'typeorm';
import { type LivingWord, TRANSITIONS, type Transition } from '../../../api/contract/transitions.js';
import type { County } from './county.js';
import { chainOf, rowOf } from './known.js';

/** In which states a record of each word may begin; what is missing here begins in one state alone, the first of its table. */
const BEGINS: Partial<Record<LivingWord, readonly string[]>> = {
  // What an official opens for an office is not for a second person to approve.
  accounts: ['proposed', 'approved', 'active'],
  results: ['assessed', 'sealed'],
  // Who owns the motion is not asked to take it up.
  exemptions: ['requested', 'accepted'],
};

/** A life that follows another record's: results are sealed with their cycle, in the same request. */
const FOLLOWS: Record<string, readonly string[]> = { 'results assessed sealed': ['cycles', 'seal'] };

const movesOfWord = (word: LivingWord): readonly Transition[] => TRANSITIONS[word];

/** Which moves of a state the service must name when it refuses another one. */
export const legalFrom = (word: string, state: string): string[] =>
  word in TRANSITIONS
    ? movesOfWord(word as LivingWord)
        .filter(({ from }) => from.includes(state))
        .map(({ move }) => move)
    : [];

/** Every record's lines of the chain, played again through the table of moves: what is not a legal life, in words. */
export async function illegalLives(county: County): Promise<string[]> {
  const faults: string[] = [];
  const now = new Map<string, string>();
  const lines = await chainOf(county);
  for (const { word, recordId, action, change, place, requestId } of lines) {
    if (!(word in TRANSITIONS) || !change['state']) continue;
    const [was, is] = change['state'] as [string | null, string | null];
    if (was === '…' || is === '…' || is === null) continue;
    const key = `${word} ${recordId}`;
    const moves = movesOfWord(word as LivingWord);
    const before = now.get(key);
    const said = `line ${place}: ${action} of ${key} from ${was} to ${is}`;
    if (was === null) {
      const first = BEGINS[word as LivingWord] ?? [moves[0]!.from[0]!];
      if (before !== undefined || !first.includes(is)) faults.push(`${said}: does not begin so`);
    } else {
      if (before !== was) faults.push(`${said}: it was ${before}`);
      const [leader, move] = FOLLOWS[`${word} ${was} ${is}`] ?? [];
      const follows = lines.some((one) => one.requestId === requestId && one.word === leader && one.action === move);
      if (!follows && !moves.some(({ from, to }) => from.includes(was) && to === is))
        faults.push(`${said}: no move leads there`);
    }
    now.set(key, is);
  }
  for (const [key, state] of now) {
    const [word, id] = key.split(' ') as [string, string];
    const row = (await rowOf(county, word, id)) as ObjectLiteral | null;
    if (!row) faults.push(`${key} is gone`);
    else if (row['state'] !== state) faults.push(`${key} is ${row['state']}, the chain says ${state}`);
  }
  return faults;
}
