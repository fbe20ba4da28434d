import { ReviewRecord } from '../contract/records/review.js';
import type { Actor } from '../http/access.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import type { ReviewEntity } from './review.entity.js';

/** A review as this reader may see it: what is only proposed is told to those who decide and who inspect. */
export function view(review: ReviewEntity, actor: Actor): ReviewRecord {
  return shown(ReviewRecord, review, {
    proposed: hearsCases(actor) ? review.proposed : null,
    moves: movesOf('reviews', review.state, actor, barredFor(review, actor)),
  });
}

const hearsCases = ({ role }: Actor): boolean =>
  role === 'countyOrganisation' || role === 'province' || role === 'disciplineInspector' || role === 'system';

function barredFor({ kind, proposed, extendedBy }: ReviewEntity, { accountId }: Actor): string[] {
  const barred: string[] = [];
  if (proposed?.outcome !== 'upheld' || proposed.by === accountId) barred.push('uphold');
  if (proposed?.outcome !== 'dismissed' || proposed.by === accountId) barred.push('dismiss');
  // An appeal is the last step there is; only its clock may be made longer.
  barred.push(kind === 'appeal' ? 'appeal' : 'extend');
  if (extendedBy !== null) barred.push('extend');
  return barred;
}
