import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FieldErrors } from '../shared/http.js';
import { useToday } from '../shared/myself.js';
import { MEETING_FIELDS, type MeetingField, type MeetingText } from './meeting-body.js';

const REQUIRED: readonly MeetingField[] = ['name', 'heldOn', 'present'];
const HINTS: Partial<Record<MeetingField, string>> = { name: 'nameHint', present: 'presentHint' };

type Props = { values: MeetingText; keep: (values: MeetingText) => void; faults: FieldErrors };

/** Who met, when, and the number of the minutes; what is wrong stands beside its field. */
export function MeetingFields({ values, keep, faults }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const faultOf = (field: MeetingField) => {
    const found = faults[field];
    return typeof found === 'object' ? Object.values(found).find((one) => typeof one === 'string') : found;
  };
  return MEETING_FIELDS.map((field, at) => (
    <TextField
      key={field}
      label={translate(`determinations.meeting.${field}`)}
      value={values[field]}
      onChange={(event) => keep({ ...values, [field]: event.target.value })}
      type={field === 'heldOn' ? 'date' : 'text'}
      multiline={field === 'present' || field === 'remark'}
      required={REQUIRED.includes(field)}
      error={faultOf(field) !== undefined}
      helperText={faultOf(field) ?? (HINTS[field] ? translate(`determinations.meeting.${HINTS[field]}`) : undefined)}
      slotProps={field === 'heldOn' ? { htmlInput: { max: today }, inputLabel: { shrink: true } } : undefined}
      autoFocus={at === 0}
    />
  ));
}
