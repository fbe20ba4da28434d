import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import type { ResultBrief } from '../../../api/contract/records/result-brief.js';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { daysBetween } from '../shared/dates-and-numbers.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { useForms } from '../shared/useForms.js';
import { LARGE, Note, Part } from './Parts.js';
import { Confirm } from './Confirm.js';
import { Review } from './Review.js';
import { useOwn } from './useOwn.js';

/** What can be done about a result, and until when: the notice, the day it was told, the clock of the review, and the reviews there are. */
export function ReviewPart({ brief: { id, cycleId, supersededById } }: { brief: ResultBrief }) {
  const translate = useTranslate();
  const cycle = useCycles()?.find((one) => one.id === cycleId);
  const review = useForms(cycle?.ruleSetId)?.review;
  const { data: told } = useOwn<FeedbackRecord>('feedback', { resultId: id }, 'knownOn');
  const { data: reviews } = useOwn<ReviewRecord>('reviews', { resultId: id });
  if (!told || !reviews) return null;
  const [feedback] = told;
  const open = reviews.filter(({ state }) => state !== 'withdrawn');
  const within = review?.clocks.find((clock) => clock.id === 'application');
  const days = within && translate(`my.days.${within.limit.unit}`, { days: within.limit.days });
  return (
    <Part title={translate('my.review.title')}>
      <NoticeDays cycleId={cycleId} />
      {feedback ? (
        <>
          <Clock feedback={feedback} decision={review?.clocks.find((clock) => clock.id === 'decision')?.limit.days} />
          <Confirm feedback={feedback} />
        </>
      ) : (
        <Note>{translate(days ? 'my.review.notTold' : 'my.review.noReview', { days })}</Note>
      )}
      {open.map((one) => (
        <Review key={one.id} review={one} />
      ))}
      {feedback && open.length === 0 && supersededById === null && feedback.dueOn !== null && (
        <Ask id={id} isOver={feedback.isOver} takesLate={review?.takesLate ?? false} />
      )}
    </Part>
  );
}

function NoticeDays({ cycleId }: { cycleId: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useOwn<NoticeRecord>('notices', { cycleId, state: 'published' }, 'publishedOn');
  const [notice] = data ?? [];
  if (!notice?.publishedOn || !notice.endsOn) return null;
  return (
    <Note>
      {translate('my.review.noticeDays', { from: format.day(notice.publishedOn), to: format.day(notice.endsOn) })}
    </Note>
  );
}

function Clock({ feedback, decision }: { feedback: FeedbackRecord; decision: number | undefined }) {
  const { knownOn, clockStartsOn, dueOn } = feedback;
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  if (dueOn === null) return <Note>{translate('my.review.noReview')}</Note>;
  const left = daysBetween(today, dueOn);
  return (
    <>
      <Box sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
        {left < 0 ? translate('my.review.over') : translate('my.review.left', { days: left, smart_count: left })}
      </Box>
      <Note>
        {translate('my.review.until', { known: format.day(knownOn), due: format.day(dueOn) })}
        {clockStartsOn !== null &&
          clockStartsOn !== knownOn &&
          translate('my.review.countedFrom', { day: format.day(clockStartsOn) })}
        {decision !== undefined && translate('my.review.decidedWithin', { days: decision })}
      </Note>
    </>
  );
}

function Ask({ id, isOver, takesLate }: { id: string; isOver: boolean; takesLate: boolean }) {
  const translate = useTranslate();
  if (isOver && !takesLate) return null;
  return (
    <Button component={Link} to={`/my-review/${id}`} variant="contained" fullWidth sx={LARGE}>
      {translate(isOver ? 'my.review.askLate' : 'my.review.ask')}
    </Button>
  );
}
