import { Component, type ReactNode } from 'react';
import { Button, Card } from '@mui/material';
import { Translate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { PageHead } from '../shared/PageHead.js';

/** Stands in for a page that failed while it was drawn; another address tries again. */
export function FailedPage({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Caught key={pathname}>{children}</Caught>;
}

class Caught extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <>
        <PageHead title={<Translate i18nKey="layout.failed.title" />} />
        <Card sx={{ p: 3 }}>
          <p style={{ marginTop: 0 }}>
            <Translate i18nKey="layout.failed.hint" />
          </p>
          <pre style={{ whiteSpace: 'pre-wrap', color: 'var(--second)' }}>{error.message}</pre>
          <Button variant="contained" onClick={() => globalThis.location.reload()}>
            <Translate i18nKey="layout.failed.reload" />
          </Button>
        </Card>
      </>
    );
  }
}
