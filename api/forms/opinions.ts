import type { Role } from '../contract/account.js';
import type { ConsultationRecord, OpinionLine } from '../contract/records/consultation.js';
import { everything } from '../http/list-query.js';
import { type Ask, both } from './form.js';
import type { SourcesService } from './sources.service.js';

/** What the offices of one role were asked and said in a cycle, as far as the actor reads it. */
export function askedOf(
  role: Role,
  { cycle, actor }: Ask,
  from: SourcesService,
  more: Record<string, string> = {},
): Promise<ConsultationRecord[]> {
  return everything((query) => from.consultations.list(query, actor), { cycleId: cycle.id, role, ...more });
}

/** What an office said of somebody, in a word; silence past the day counts as no objection, and is called so. */
export function opinionText(
  { opinion, text }: OpinionLine,
  { state }: ConsultationRecord,
  language: Ask['language'],
): string {
  if (opinion === 'has') return text ?? both('有意见', 'objects')[language];
  if (opinion === 'none') return both('无意见', 'no objection')[language];
  return state === 'silent'
    ? both('逾期未答复，按无意见记', 'no answer by the day: counts as no objection')[language]
    : '';
}
