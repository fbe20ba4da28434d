import type { Ref } from 'react';
import { Box, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { lengthOf } from './sheet.js';

type Props = {
  value: string;
  atMost: number;
  isLocked: boolean;
  onChange: (value: string) => void;
  /** Enter ends the sentence. */
  onEnter?: () => void;
  field?: Ref<HTMLTextAreaElement>;
  /** Whose sentence about what. */
  about: string;
};

/** The one sentence that the two ends of a scale ask for, with its length. */
export function SentenceField({ value, atMost, isLocked, onChange, onEnter, field, about }: Props) {
  const translate = useTranslate();
  const length = lengthOf(value);
  return (
    <Box sx={{ mt: 1.25 }}>
      <Box sx={{ display: 'flex', fontSize: '0.8125rem' }}>
        <b>{translate('marks.sheet.sentence')}</b>
        <Box component="span" sx={{ ml: 'auto', color: length > atMost ? 'var(--down)' : 'var(--third)' }}>
          {translate('marks.sheet.length', { length, atMost })}
        </Box>
      </Box>
      <TextField
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter?.();
        }}
        inputRef={field}
        multiline
        minRows={2}
        fullWidth
        disabled={isLocked}
        error={length > atMost}
        helperText={length > atMost ? translate('marks.sheet.shorter', { atMost }) : undefined}
        slotProps={{ htmlInput: { 'aria-label': translate('marks.sheet.sentenceOf', { about }) } }}
        margin="none"
        sx={{ mt: 0.5 }}
      />
    </Box>
  );
}
