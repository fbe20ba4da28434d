import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../api/contract/records/result.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { Locale } from '../i18n/message.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';
import type { Lines } from './parts/lines.js';

type Props = { record: ResultFile; move: Move; close: () => void };

/** What those above answered, as their document says it. */
export function AnswerDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const today = useToday();
  const [said, say] = useState({ authority: '', number: '', answeredOn: today, reason: '' });
  const [grade, choose] = useState(record.determinedGrade ?? '');
  const { order } = (record.lines as unknown as Lines).grade;
  const isOther = grade !== record.determinedGrade;
  const text = (field: keyof typeof said) => ({
    label: translate(`results.answer.${field}`),
    value: said[field],
    onChange: (value: string) => say({ ...said, [field]: value }),
  });
  const reason = isOther ? said.reason.trim() : null;
  const also = { ...said, authority: said.authority.trim(), number: said.number.trim(), grade, reason };
  return (
    <MoveDialog word="results" record={record} move={move} close={close} also={also}>
      <MoveText {...text('authority')} atMost={100} />
      <MoveText {...text('number')} atMost={100} />
      <MoveText {...text('answeredOn')} type="date" max={today} />
      <TextField
        select
        fullWidth
        required
        margin="dense"
        label={translate('results.answer.grade')}
        value={grade}
        onChange={(event) => choose(event.target.value)}
      >
        {order.map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {id === record.determinedGrade
              ? translate('results.answer.asProposed', { word: title[locale] })
              : title[locale]}
          </MenuItem>
        ))}
      </TextField>
      {isOther && <MoveText {...text('reason')} atMost={300} rows={2} />}
    </MoveDialog>
  );
}
