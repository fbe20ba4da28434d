import { useState } from 'react';
import { useTranslate } from 'ra-core';
import type { ExemptionFile } from '../../../api/contract/records/exemption.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';

type Props = { record: ExemptionFile; move: Move; close: () => void };

/** Records the report upward: to whom, on which day. */
export function ReportDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const [reportedTo, setReportedTo] = useState('');
  const [reportedOn, setReportedOn] = useState(today);
  return (
    <MoveDialog
      word="exemptions"
      record={record}
      move={move}
      close={close}
      also={{ reportedTo: reportedTo.trim(), reportedOn }}
    >
      <MoveText
        label={translate('exemptions.fields.reportedTo')}
        value={reportedTo}
        onChange={setReportedTo}
        atMost={100}
      />
      <MoveText
        label={translate('exemptions.fields.reportedOn')}
        type="date"
        max={today}
        value={reportedOn}
        onChange={setReportedOn}
      />
    </MoveDialog>
  );
}
