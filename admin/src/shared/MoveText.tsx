import type { ChangeEventHandler, ReactNode } from 'react';
import { TextField } from '@mui/material';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  atMost?: number;
  rows?: number;
  type?: 'text' | 'date';
  isRequired?: boolean;
  max?: string;
};

/** A field of a move's dialog. */
export function MoveText({
  label,
  value,
  onChange,
  hint,
  atMost,
  rows = 1,
  type = 'text',
  isRequired = true,
  max,
}: Props) {
  const change: ChangeEventHandler<HTMLInputElement> = (event) => onChange(event.target.value);
  return (
    <TextField
      label={label}
      value={value}
      onChange={change}
      type={type}
      helperText={hint}
      multiline={rows > 1}
      minRows={rows}
      required={isRequired}
      fullWidth
      margin="dense"
      slotProps={{
        htmlInput: type === 'date' ? { max } : { maxLength: atMost },
        ...(type === 'date' && { inputLabel: { shrink: true } }),
      }}
    />
  );
}
