import { Box, Checkbox, Chip, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Figure, Limit } from '../../../api/contract/fields.js';
import type { Locale } from '../i18n/message.js';
import { CHOICE_WORDS } from './choice-words.js';
import { NumberField } from './NumberField.js';
import { Pick } from './Pick.js';
import type { Named } from './references.js';

type Of<T> = { label: string; value: T; onChange: (value: T) => void };

/** A figure, or a word in its place: left open, no limit. */
export function FigureField({ label, value, words, onChange }: Of<unknown> & { words: readonly string[] }) {
  const locale = useLocale() as Locale;
  const isWord = typeof value === 'string' && words.includes(value);
  const named = (one: string) => [one, CHOICE_WORDS[one]?.[locale] ?? one] as const;
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
      {!isWord && (
        <NumberField
          label={label}
          value={value as Figure | undefined}
          isNamed
          onChange={(figure) => figure !== undefined && onChange(figure)}
          sx={{ width: 96 }}
        />
      )}
      {words.length > 0 && (
        <Pick
          label={isWord ? label : ' '}
          value={isWord ? value : 'figure'}
          options={['figure', ...words].map(named)}
          onChange={(next) => onChange(next === 'figure' ? 0 : next)}
          sx={{ minWidth: 84 }}
        />
      )}
    </Box>
  );
}

/** So many days, counted as the clause says. */
export function LimitField({ label, value, onChange }: Of<Limit | undefined>) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const { days = 0, unit = 'workingDays' } = value ?? {};
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
      <NumberField
        label={label}
        value={days}
        isNamed
        onChange={(next) => Number.isInteger(next) && onChange({ days: next as number, unit })}
        sx={{ width: 96 }}
      />
      <Pick
        label={translate('rule-sets.effects.fields.unit')}
        value={unit}
        options={(['workingDays', 'calendarDays'] as const).map((one) => [one, CHOICE_WORDS[one]![locale]] as const)}
        onChange={(next) => next && onChange({ days, unit: next as Limit['unit'] })}
        sx={{ minWidth: 90 }}
      />
    </Box>
  );
}

/** Several of a closed list. */
export function ChoicesField({ label, value, options, onChange }: Of<string[]> & { options: Named }) {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      {options.map(([one, name]) => (
        <FormControlLabel
          key={one}
          control={
            <Checkbox
              size="small"
              checked={value.includes(one)}
              // In the order in which they were written: ticking and unticking leaves the rest as it was.
              onChange={(_event, isOn) => onChange(isOn ? [...value, one] : value.filter((other) => other !== one))}
              sx={{ py: 0.25 }}
            />
          }
          label={name}
          slotProps={{ typography: { sx: { fontSize: '0.8125rem' } } }}
        />
      ))}
    </Box>
  );
}

/** Names of other things of the rule set; of what cannot be listed, words with commas between. */
export function NamesField({ label, value, options, onChange }: Of<string[]> & { options: Named }) {
  const known = new Map(options);
  const all = [...options, ...value.filter((one) => !known.has(one)).map((one) => [one, one] as const)];
  if (options.length === 0)
    return (
      <TextField
        label={label}
        margin="none"
        value={value.join('，')}
        onChange={(event) =>
          onChange(event.target.value.split(/[,，、]/).filter((one, i, parts) => one !== '' || i === parts.length - 1))
        }
        onBlur={() => value.includes('') && onChange(value.filter((one) => one !== ''))}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 260, maxWidth: 1 }}
      />
    );
  return (
    <TextField
      select
      label={label}
      margin="none"
      value={value}
      onChange={(event) => onChange(event.target.value as unknown as string[])}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          renderValue: (chosen) =>
            (chosen as string[]).map((one) => (
              <Chip key={one} size="small" label={known.get(one) ?? one} sx={{ mr: 0.5 }} />
            )),
        },
      }}
      sx={{ minWidth: 200, maxWidth: 1, '& .MuiSelect-select': { whiteSpace: 'normal' } }}
    >
      {all.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
