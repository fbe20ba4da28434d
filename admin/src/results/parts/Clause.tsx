import { Box, Tooltip } from '@mui/material';

type Props = { id: string; text?: string | undefined };

/** The number of a clause of the measure; its text where it is known, on hover, focus or touch. */
export function Clause({ id, text }: Props) {
  if (!text)
    return (
      <Box component="span" sx={LOOK}>
        {id}
      </Box>
    );
  return (
    <Tooltip title={text} describeChild enterTouchDelay={0} leaveTouchDelay={6000}>
      <Box component="button" type="button" sx={{ ...LOOK, ...BUTTON }}>
        {id}
      </Box>
    </Tooltip>
  );
}

const LOOK = { color: 'var(--primary)', borderBottom: '1px dotted currentColor', whiteSpace: 'nowrap' } as const;
const BUTTON = {
  font: 'inherit',
  p: 0,
  border: 0,
  borderBottom: '1px dotted currentColor',
  background: 'none',
  cursor: 'help',
} as const;
