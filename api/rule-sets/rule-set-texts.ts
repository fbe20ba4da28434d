import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { RuleSetTextEntity } from './rule-set.entity.js';

/** The SHA-256 of a text in UTF-8. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Keeps a text under its SHA-256 and answers that. It leaves no audit line of its own: the line of the record that names the SHA-256
 * says which text it was.
 */
export async function keepText(manager: EntityManager, text: string): Promise<string> {
  const sha256 = sha256Of(text);
  await manager
    .createQueryBuilder()
    .insert()
    .into(RuleSetTextEntity)
    .values({ sha256, text })
    .orIgnore()
    .updateEntity(false)
    .execute();
  return sha256;
}

/** A text that was kept. */
export async function keptText(manager: EntityManager, sha256: string): Promise<string> {
  const { text } = await manager.findOneByOrFail(RuleSetTextEntity, { sha256 });
  return text;
}
