import { useTranslate } from 'ra-core';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import { TimeLine } from '../shared/TimeLine.js';

/** From the request to the decision, each step with its day, its grounds and who made it, and the clock that runs now. */
export function Steps({ review }: { review: ReviewRecord }) {
  const translate = useTranslate();
  const { state, account, lateReason, dueOn, decidedOn, reason, appealUntil, authority, extendedBy } = review;
  const step = (name: string) => translate(`reviews.steps.${name}`);
  const isWithdrawn = state === 'withdrawn';
  const isUpheld = review.supersededById !== null;
  const late = lateReason && `${translate('reviews.fields.lateReason')}：${lateReason}`;
  const by = authority && `${authority.name}　${authority.number}`;
  const days = extendedBy && translate('reviews.extended', { days: extendedBy });
  return (
    <TimeLine
      steps={[
        { label: step('submitted'), on: review.submittedOn, text: lines(account, late), move: 'create' },
        { label: step('accepted'), move: 'accept' },
        { label: step('extended'), text: lines(days, review.extensionReason), move: 'extend' },
        { label: step('proposed'), move: 'propose' },
        {
          label: step(isUpheld ? 'upheld' : 'dismissed'),
          on: decidedOn,
          text: lines(reason, by),
          move: isUpheld ? 'uphold' : 'dismiss',
        },
        { label: step('withdrawn'), on: isWithdrawn ? review.updatedAt.slice(0, 10) : null, move: 'withdraw' },
        { label: step('decideUntil'), on: dueOn, isToCome: true },
        { label: step('appealUntil'), on: state === 'dismissed' ? appealUntil : null, isToCome: true },
        { label: step('appealed'), on: state === 'appealed' ? undefined : null, move: 'appeal' },
      ]}
    />
  );
}

const lines = (...texts: (string | number | null | undefined)[]) => texts.filter(Boolean).join('\n');
