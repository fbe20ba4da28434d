import { useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { ChainReport, ChainReports } from '../../../api/contract/records/audit-event.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames } from '../shared/areas.js';
import { Waiting } from '../shared/Waiting.js';
import { Fault } from '../sign-in/Frame.js';

/** Follows the own chain and those above it from the first line, and says whether each is whole. */
export function VerifyButton() {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [isOpen, setOpen] = useState(false);
  const verify = useMutation({
    mutationFn: () => provider.read<ChainReports>('audit/verify').then((answer) => answer.data),
  });
  const begin = () => {
    setOpen(true);
    verify.mutate();
  };
  return (
    <>
      <Button variant="contained" onClick={begin}>
        {translate('audit.verify.button')}
      </Button>
      {isOpen && (
        <Dialog open onClose={() => setOpen(false)} fullWidth maxWidth="sm" aria-labelledby="verify-title">
          <DialogTitle id="verify-title">{translate('audit.verify.title')}</DialogTitle>
          <DialogContent>
            {verify.isPending && <Waiting />}
            {verify.error && <Fault>{verify.error.message}</Fault>}
            {verify.data &&
              [verify.data, ...verify.data.above].map((report) => <Report key={report.county} report={report} />)}
            <Box sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'var(--second)' }}>{translate('audit.verify.note')}</Box>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button variant="contained" onClick={() => setOpen(false)}>
              {translate('ra.action.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

function Report({ report: { county, lines, isWhole, head, broken } }: { report: ChainReport }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  return (
    <Box sx={{ py: 1, borderTop: '1px solid var(--line)' }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <b>{county === '' ? translate('audit.verify.nation') : nameOf(county)}</b>
        <Box sx={{ ml: 'auto', fontWeight: 600, color: isWhole ? 'var(--primary)' : 'var(--stop)' }}>
          {translate(isWhole ? 'audit.verify.whole' : 'audit.verify.broken', { smart_count: lines })}
        </Box>
      </Box>
      {broken && (
        <Box sx={{ color: 'var(--stop)' }}>
          × {translate(`audit.verify.why.${broken.why}`, { place: broken.place })}
        </Box>
      )}
      <Box sx={{ fontSize: '0.75rem', color: 'var(--third)', overflowWrap: 'anywhere', fontFamily: 'monospace' }}>
        {head}
      </Box>
    </Box>
  );
}
