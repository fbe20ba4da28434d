import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMyself } from '../shared/myself.js';

/** The duties that may not be given, on a sheet of A4 for the board of the own place. */
export function PosterLink() {
  const translate = useTranslate();
  const { areaCode } = useMyself().account;
  if (areaCode.length < 6) return null;
  return (
    <Button
      variant="outlined"
      href={`/api/assigned-duties/poster?areaCode=${areaCode}`}
      target="_blank"
      rel="noreferrer"
    >
      {translate('assigned-duties.poster')}
    </Button>
  );
}
