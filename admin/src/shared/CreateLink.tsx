import { Button } from '@mui/material';
import { useResourceContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';

/** Leads to the page of a new record; what it says is at `<word>.create`. */
export function CreateLink({ word }: { word?: string }) {
  const here = useResourceContext();
  const translate = useTranslate();
  const of = word ?? here;
  return (
    <Button component={Link} to={`/${of}/create`} variant="contained">
      {translate(`${of}.create`)}
    </Button>
  );
}
