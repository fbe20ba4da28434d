import type { DeterminationPacket, DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';

/** Somebody whom the papers name, and why: the keys of `determinations.named`. */
export type Named = { result: ResultRecord; why: string[] };

const ids = (rows: readonly { resultId: string }[]) => rows.map(({ resultId }) => resultId);

/** By the id of the result, why the papers name somebody. */
export function namedIn(
  { lines, differences, vetoes, exemptions, ties, opinions }: DeterminationPacket,
  code: (id: string) => string,
) {
  const why = new Map<string, string[]>();
  const name = (reason: string, results: readonly string[]) => {
    for (const id of new Set(results)) why.set(id, [...(why.get(id) ?? []), reason]);
  };
  const objected = new Set(opinions.map((one) => one.code));
  name('tie', ids(ties));
  name('veto', ids(vetoes));
  name('exemption', ids(exemptions));
  name('difference', ids(differences));
  name(
    'line',
    lines.flatMap(({ above, below }) => ids([...above, ...below])),
  );
  return {
    why,
    /** Objected to by an office that was heard. */
    isObjected: (id: string) => objected.has(code(id)),
  };
}

/** Who waits for a decision and has a proposal: whom the papers name, and the rest. */
export function waitingIn(
  packet: DeterminationPacket,
  results: readonly ResultRecord[],
  decided: ReadonlyMap<string, DeterminationRecord>,
): { named: Named[]; rest: ResultRecord[] } {
  const codes = new Map(results.map(({ id, code }) => [id, code]));
  const { why, isObjected } = namedIn(packet, (id) => codes.get(id) ?? '');
  const waiting = results.filter(
    ({ id, grade, standing }) => grade !== null && standing !== 'deferred' && !decided.has(id),
  );
  const told = waiting.map((result) => ({
    result,
    why: [...(why.get(result.id) ?? []), ...(isObjected(result.id) ? ['opinion'] : [])],
  }));
  return {
    named: told.filter((one) => one.why.length > 0),
    rest: told.flatMap((one) => (one.why.length > 0 ? [] : [one.result])),
  };
}
