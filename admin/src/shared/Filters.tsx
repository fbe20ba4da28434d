import { useEffect, useState } from 'react';
import { Box, Chip, MenuItem, TextField } from '@mui/material';
import { useListContext, useResourceContext, useTranslate } from 'ra-core';
import { useAreaNames } from './areas.js';
import { instantText } from './dates-and-numbers.js';

/** A filter chosen from a few values; their words are at `<word>.choices.<source>.<value>`, unless they are given. */
export type Choice = { source: string; values: readonly string[] | readonly { id: string; name: string }[] };

const WAITS_MS = 300;

/** What narrows a list: words, and what is chosen. The service filters; nothing is filtered here. */
export function Filters({ choices, isSearched }: { choices: readonly Choice[]; isSearched: boolean }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const { filterValues, setFilters } = useListContext();
  const values = (filterValues ?? {}) as Record<string, string | readonly string[] | undefined>;
  const since = values['changedAfter'] as string | undefined;
  const places = [values['areaCode'] ?? []].flat();
  if (!isSearched && choices.length === 0 && since === undefined && places.length === 0) return null;
  const set = (source: string, value: string) => {
    const { [source]: _, ...others } = (filterValues ?? {}) as Record<string, unknown>;
    setFilters(value === '' ? others : { ...others, [source]: value });
  };
  return (
    <Box className="no-print" role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      {isSearched && (
        <SearchBox value={(filterValues?.['q'] as string | undefined) ?? ''} onChange={(q) => set('q', q)} />
      )}
      {since !== undefined && (
        <Chip
          label={translate('landing.changed.filter', { at: instantText(since) })}
          onDelete={() => set('changedAfter', '')}
          sx={{ alignSelf: 'center' }}
        />
      )}
      {places.length > 0 && !choices.some(({ source }) => source === 'areaCode') && (
        <Chip
          label={places.map((code) => nameOf(code)).join('、')}
          onDelete={() => set('areaCode', '')}
          sx={{ alignSelf: 'center' }}
        />
      )}
      {choices.map((choice) => (
        <ChoiceBox
          key={choice.source}
          choice={choice}
          value={(filterValues?.[choice.source] as string | undefined) ?? ''}
          onChange={(value) => set(choice.source, value)}
        />
      ))}
    </Box>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    // Cleared or set elsewhere.
    setSeen(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), WAITS_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={translate('ra.action.search')}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={{ width: { xs: '100%', sm: 220 }, bgcolor: 'var(--surface)' }}
      margin="none"
    />
  );
}

type BoxProps = { choice: Choice; value: string; onChange: (value: string) => void };

function ChoiceBox({ choice: { source, values }, value, onChange }: BoxProps) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate(`${word}.fields.${source}`)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: 140, flex: { xs: '1 1 40%', sm: '0 0 auto' }, bgcolor: 'var(--surface)' }}
      margin="none"
    >
      <MenuItem value="">{translate('shared.all')}</MenuItem>
      {values.map((one) => {
        const { id, name } =
          typeof one === 'string' ? { id: one, name: translate(`${word}.choices.${source}.${one}`) } : one;
        return (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        );
      })}
    </TextField>
  );
}
