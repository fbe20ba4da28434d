import { Box } from '@mui/material';

/** What was refused of many, by name, each with its reason. */
export function Refusals({ all }: { all: readonly { id: string; name: string; why: string }[] }) {
  if (all.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 320, overflowY: 'auto' }} tabIndex={0}>
      {all.map(({ id, name, why }) => (
        <li key={id}>
          <b>{name}</b>　{why}
        </li>
      ))}
    </Box>
  );
}
