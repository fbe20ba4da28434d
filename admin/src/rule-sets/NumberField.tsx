import { useState } from 'react';
import { type SxProps, TextField } from '@mui/material';
import type { Figure } from '../../../api/contract/fields.js';
import { readFigure } from './figures.js';

type Props = {
  value: Figure | undefined;
  /** Read out where no text stands beside it; drawn where `isNamed`. */
  label: string;
  onChange: (value: Figure | undefined) => void;
  isNamed?: boolean;
  /** Whether it may be left empty. */
  isOptional?: boolean;
  disabled?: boolean;
  sx?: SxProps;
};

/** A figure of a measure: a number, or a fraction such as `2/3`. What cannot be read yet stays in the field and is not taken. */
export function NumberField({ value, label, onChange, isNamed = false, isOptional = false, disabled, sx }: Props) {
  const [typed, setTyped] = useState(written(value));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (readFigure(typed) !== value) setTyped(written(value));
  }
  const isWrong = typed.trim() === '' ? !isOptional : readFigure(typed) === undefined;
  return (
    <TextField
      value={typed}
      disabled={disabled}
      error={isWrong}
      label={isNamed ? label : undefined}
      margin="none"
      onChange={(event) => {
        setTyped(event.target.value);
        const read = readFigure(event.target.value);
        if (read !== undefined && read !== value) onChange(read);
        if (read === undefined && event.target.value.trim() === '' && isOptional) onChange(undefined);
      }}
      onBlur={() => isWrong && setTyped(written(value))}
      slotProps={{
        htmlInput: { 'aria-label': label, inputMode: 'decimal', style: { textAlign: 'right', padding: '4px 8px' } },
        inputLabel: isNamed ? { shrink: true } : {},
      }}
      sx={sx}
    />
  );
}

const written = (value: Figure | undefined) => (value === undefined ? '' : String(value));
