import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FieldErrors } from './http.js';

type Props = { value: string; onChange: (value: string) => void; faults: FieldErrors };

/** The reason that a move asks for. */
export function ReasonInput({ value, onChange, faults }: Props) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('shared.reason')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={faults['reason'] !== undefined}
      helperText={(faults['reason'] as string | undefined) ?? translate('shared.reasonHint')}
      multiline
      minRows={2}
      fullWidth
      required
      autoFocus
      slotProps={{ htmlInput: { minLength: 2, maxLength: 500 } }}
    />
  );
}
