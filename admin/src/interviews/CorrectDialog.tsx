import { useState } from 'react';
import { useDataProvider, useTranslate } from 'ra-core';
import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonInput } from '../shared/ReasonInput.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { useMaking } from '../shared/useMaking.js';
import { Waiting } from '../shared/Waiting.js';
import { InterviewFields } from './InterviewFields.js';
import { saidOf, typedOf } from './said.js';

type Props = { record: InterviewRecord; close: () => void };

/** What the interview should have said, and why; what it said is kept. */
export function CorrectDialog({ record, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const vote = useFormsOf(record.cycleId)?.votes.find(({ id }) => id === 'thirdParty');
  const [typed, setTyped] = useState(() => typedOf(record));
  const [reason, setReason] = useState('');
  const title = translate('interviews.moves.correct');
  const { make, fault, faults, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make((key) => {
      const { callBack, version } = record;
      const body = { ...saidOf(typed, callBack), reason: reason.trim(), version };
      return provider.post(`interviews/${record.id}/correct`, body, { key });
    });
  return (
    <FormDialog id="correct" title={title} submit={submit} close={close} fault={fault} isWaiting={isWaiting}>
      {vote ? (
        <InterviewFields
          typed={typed}
          change={(to) => setTyped((before) => ({ ...before, ...to }))}
          vote={vote}
          faults={faults}
        />
      ) : (
        <Waiting />
      )}
      <ReasonInput value={reason} onChange={setReason} faults={faults} />
    </FormDialog>
  );
}
