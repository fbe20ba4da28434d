import { useDataProvider, useTranslate } from 'ra-core';
import { useNavigate, useParams } from 'react-router-dom';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { useDraft } from '../shared/useDraft.js';
import { DraftForm, Narrow, Note, Part, Write } from './Parts.js';
import { useOwn } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

const ACCOUNT_AT_MOST = 2000;
const EMPTY = { account: '', evidence: '', lateReason: '' };

/** Asks for a review of the own result, or appeals one that was dismissed; what is typed stays on the device until it is sent. */
export default function ReviewPage() {
  const translate = useTranslate();
  const format = useFormat();
  const navigate = useNavigate();
  const { resultId = '', reviewId } = useParams();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data: told } = useOwn<FeedbackRecord>('feedback', { resultId }, 'knownOn');
  const feedback = told?.[0];
  const isLate = reviewId === undefined && (feedback?.isOver ?? false);
  const [draft, keep, clear] = useDraft(`reviews.${reviewId ?? resultId}`, EMPTY);
  const body = {
    account: draft.account.trim(),
    evidence: draft.evidence.trim() || null,
    ...(isLate && { lateReason: draft.lateReason.trim() }),
  };
  const submission = useSubmit(
    body,
    (sent, key) =>
      reviewId === undefined
        ? provider.post('reviews', { resultId, ...sent }, { key })
        : provider.move('reviews', reviewId, 'appeal', sent, { key }),
    'my.review.sent',
  );
  const title = translate(reviewId === undefined ? 'my.review.ask' : 'my.review.appeal');
  return (
    <Narrow>
      <PageHead title={title} sub={feedback?.dueOn && reviewId === undefined && format.due(feedback.dueOn)} />
      <Part>
        <Note>{translate('my.review.how')}</Note>
        <DraftForm
          submission={submission}
          button={title}
          done={() => {
            clear();
            void navigate(`/my-result/${resultId}`);
          }}
        >
          <Write
            label={translate('my.review.account')}
            value={draft.account}
            onChange={(account) => keep({ ...draft, account })}
            fault={faultAt(submission.faults, 'account')}
            hint={translate('my.review.accountHint')}
            atMost={ACCOUNT_AT_MOST}
            rows={5}
          />
          <Write
            label={translate('my.review.evidence')}
            value={draft.evidence}
            onChange={(evidence) => keep({ ...draft, evidence })}
            fault={faultAt(submission.faults, 'evidence')}
            hint={translate('my.evidenceHint')}
            atMost={500}
            rows={2}
            isRequired={false}
          />
          {isLate && (
            <Write
              label={translate('my.review.lateReason')}
              value={draft.lateReason}
              onChange={(lateReason) => keep({ ...draft, lateReason })}
              fault={faultAt(submission.faults, 'lateReason')}
              atMost={500}
              rows={2}
            />
          )}
        </DraftForm>
      </Part>
    </Narrow>
  );
}
