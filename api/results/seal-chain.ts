import { randomUUID } from 'node:crypto';
import type { Change } from '../audit/audit.service.js';
import { SealEntity } from './result.entity.js';

/** What a new line of a county's chain says, but for its place and its seal. */
type Said = Pick<SealEntity, 'areaCode' | 'kind' | 'cycle' | 'superseded' | 'superseding'>;

/**
 * A county's chain of seals. Sealing a cycle adds a line; so does every result that supersedes a sealed one, because the cycle's own
 * line never changes. Each line's seal covers the line before it, so a later cycle's seal covers every correction made until then.
 * @param sealOver the new line's seal, given the one before it
 */
export async function addToChain(
  change: Change,
  said: Said,
  at: string,
  sealOver: (previous: string | null) => string,
): Promise<SealEntity> {
  const { areaCode } = said;
  const [head] = await change.read.find(SealEntity, { where: { areaCode }, order: { place: 'DESC' }, take: 1 });
  const previous = head?.seal ?? null;
  const line = { id: randomUUID(), ...said, place: (head?.place ?? 0) + 1, previous, seal: sealOver(previous), at };
  // Two that add at once get the same place; the index lets one of them in.
  await change.keep(SealEntity, [line]);
  return line;
}
