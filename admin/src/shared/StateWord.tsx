import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';

/** Where a record is in its life, as a word in a thin box: never a traffic light. */
export function StateWord({ word, state }: { word: string; state: string }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={BOX}>
      {translate(`${word}.choices.state.${state}`)}
    </Box>
  );
}

const BOX = {
  display: 'inline-block',
  fontSize: '0.75rem',
  lineHeight: 1.5,
  px: 0.75,
  border: '1px solid var(--edge)',
  borderRadius: '3px',
  color: 'var(--second)',
  whiteSpace: 'nowrap',
} as const;
