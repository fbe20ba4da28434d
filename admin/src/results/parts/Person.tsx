import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useAreaNames } from '../../shared/areas.js';

/** A name that leads to the person's file. */
export function PersonLink({ resultId, name, code }: { resultId: string; name: string | null; code: string }) {
  return (
    <Link to={`/results/${resultId}/show`} style={{ fontWeight: 600 }}>
      {name ?? code}
    </Link>
  );
}

/** Where somebody is posted: township and village. */
export function PlaceName({ code }: { code: string }) {
  const nameOf = useAreaNames();
  return (
    <Box component="span" sx={{ color: 'var(--second)' }}>
      {nameOf(code, true)}
    </Box>
  );
}
