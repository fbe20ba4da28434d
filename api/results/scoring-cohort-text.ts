import { setImmediate } from 'node:timers/promises';
import type { Cohort } from '../contract/cohort.js';

const ENTITIES_AT_ONCE = 100;

/**
 * A cohort as text for a thread, written piece by piece so that the server goes on answering: a line for its header, then one for
 * each entity. The pieces are handed over, not copied.
 * @param hidden recorded facts that are left out
 */
export async function cohortPieces(
  { entities, ...header }: Cohort,
  hidden: ReadonlySet<string> = new Set(),
): Promise<ArrayBuffer[]> {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(JSON.stringify(header)).buffer as ArrayBuffer];
  for (let from = 0; from < entities.length; from += ENTITIES_AT_ONCE) {
    const some = entities.slice(from, from + ENTITIES_AT_ONCE);
    const lines = some.map(({ facts, ...entity }) => JSON.stringify({ ...entity, facts: without(facts, hidden) }));
    pieces.push(encoder.encode(lines.join('\n')).buffer as ArrayBuffer);
    await setImmediate();
  }
  return pieces;
}

/** The cohort that was written, and how many bytes it had. */
export function cohortFrom([header, ...pieces]: readonly ArrayBuffer[]): { cohort: Cohort; bytes: number } {
  const decoder = new TextDecoder();
  const entities = pieces.flatMap((piece) =>
    decoder
      .decode(piece)
      .split('\n')
      .map((line) => JSON.parse(line) as Cohort['entities'][number]),
  );
  const bytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, header!.byteLength);
  return { cohort: { ...(JSON.parse(decoder.decode(header)) as Omit<Cohort, 'entities'>), entities }, bytes };
}

function without<T>(facts: Record<string, T> | undefined, hidden: ReadonlySet<string>): Record<string, T> | undefined {
  if (!facts || hidden.size === 0) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !hidden.has(fact)));
}
