import { MenuItem, type SxProps, TextField } from '@mui/material';

type Props = {
  label: string;
  value: string | undefined;
  /** Each value with what it is called. */
  options: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
  /** What leaving it open is called; without it, one must be chosen. */
  none?: string;
  disabled?: boolean;
  sx?: SxProps;
};

/** One of several, by name. What the text says is offered too, though the list does not know it. */
export function Pick({ label, value, options, onChange, none, disabled, sx }: Props) {
  const isKnown = value === undefined || options.some(([id]) => id === value);
  const all = isKnown ? options : [[value, value] as const, ...options];
  return (
    <TextField
      select
      label={label}
      margin="none"
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{
        minWidth: 110,
        '& .MuiInputBase-root': { fontSize: '0.8125rem' },
        '& .MuiSelect-select': { py: '5px' },
        ...sx,
      }}
    >
      {none !== undefined && <MenuItem value="">{none}</MenuItem>}
      {all.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
