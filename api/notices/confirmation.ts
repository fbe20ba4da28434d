import type { Notice } from '../contract/procedure.js';
import { gradeOf, type ResultEntity } from '../results/current-results.service.js';
import type { NoticeEntity } from './notice.entity.js';
import type { ObjectionEntity } from './objection.entity.js';

/** Why somebody's result is not confirmed yet: an objection is not settled, those above have not answered, or the notice is not over. */
export type Unconfirmed = { why: 'objection' | 'upward' | 'notice'; details: Record<string, unknown> };

/** What stands against confirming results. */
export type Confirmation = {
  /** Undefined where nothing does on that day. */
  against: (result: ResultEntity, day: string) => Unconfirmed | undefined;
};

/**
 * A name on a notice is confirmed the day after the notice ended, with no objection open and none upheld: an upheld one is settled by
 * another result that takes the place, and so is a grade that was only proposed upward. That one has a notice of its own where its grade is posted; everybody else waits for the notice of the cycle.
 */
export function confirmationOf(
  measure: Notice | undefined,
  posted: readonly NoticeEntity[],
  stopping: ReadonlyMap<string, ObjectionEntity>,
): Confirmation {
  const ofCycle = posted.find(({ resultId }) => resultId === null);
  const byName = new Map(posted.flatMap((notice) => notice.names.map(({ resultId }) => [resultId, notice] as const)));
  const noticeOf = (result: ResultEntity): NoticeEntity | undefined => {
    const own = byName.get(result.id);
    if (own) return own;
    // Whoever came after the notice of the cycle has to be posted too, where the grade is.
    return measure?.grades.includes(gradeOf(result) ?? '') ? undefined : ofCycle;
  };
  return {
    against: (result, day) => {
      const objection = stopping.get(result.id);
      if (objection) return { why: 'objection', details: { objectionId: objection.id, state: objection.state } };
      if (result.isAwaitingAnswer) return { why: 'upward', details: {} };
      if (!measure) return undefined;
      const endsOn = noticeOf(result)?.endsOn ?? null;
      return endsOn === null || day <= endsOn ? { why: 'notice', details: { endsOn } } : undefined;
    },
  };
}
