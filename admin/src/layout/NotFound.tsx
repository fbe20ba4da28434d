import { Button, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { PageHead } from '../shared/PageHead.js';

/** An address that leads nowhere, or nowhere for this person. */
export function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <PageHead title={translate('layout.notFound.title')} />
      <Card sx={{ p: 3 }}>
        <p style={{ marginTop: 0 }}>{translate('layout.notFound.hint')}</p>
        <Button component={Link} to="/" variant="contained">
          {translate('layout.notFound.back')}
        </Button>
      </Card>
    </>
  );
}
