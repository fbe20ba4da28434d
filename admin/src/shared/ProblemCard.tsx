import { Box, Button, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { RequestFailed } from './http.js';

/** A page whose data did not come: the service's own words, and another try. */
export function ProblemCard({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate();
  const problem = error instanceof RequestFailed ? error.problem : undefined;
  return (
    <Card role="alert" sx={{ p: 3 }}>
      <Box sx={{ color: 'var(--stop)' }}>× {problem?.message ?? translate('shared.notReached')}</Box>
      {problem?.requestId && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)', mt: 0.5 }}>
          {translate('shared.requestId', { id: problem.requestId })}
        </Box>
      )}
      {retry && (
        <Button variant="outlined" onClick={retry} sx={{ mt: 1.5 }}>
          {translate('shared.again')}
        </Button>
      )}
    </Card>
  );
}
