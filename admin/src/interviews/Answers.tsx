import { useLocale } from 'ra-core';
import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import type { Locale } from '../i18n/message.js';
import { Nothing } from '../shared/Column.js';
import { useFormsOf } from '../shared/useFormsOf.js';

/** What was answered, in the words of the measure. */
export function Answers({ record: { cycleId, answers } }: { record: Pick<InterviewRecord, 'cycleId' | 'answers'> }) {
  const locale = useLocale() as Locale;
  const vote = useFormsOf(cycleId)?.votes.find(({ id }) => id === 'thirdParty');
  const said = Object.entries(answers);
  if (said.length === 0) return <Nothing />;
  return (
    <>
      {said
        .map(([question, option]) => {
          const options = vote?.questions.find(({ id }) => id === question)?.options;
          return options?.find(({ id }) => id === option)?.title[locale] ?? option;
        })
        .join('、')}
    </>
  );
}
