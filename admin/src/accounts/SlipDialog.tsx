import { useRef, useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import type { Account, ActivationSlip } from '../../../api/contract/records/account.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey } from '../shared/http.js';
import { useFormat } from '../shared/format.js';
import { Fault } from '../sign-in/Frame.js';

/** Makes an activation slip and shows it this once. */
export function SlipDialog({ record, close }: { record: Account; close: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const key = useRef(newKey());
  const [slip, setSlip] = useState<ActivationSlip>();
  const [fault, setFault] = useState('');
  const t = (name: string) => translate(`accounts.slip.${name}`);
  const make = async () => {
    try {
      const { data } = await provider.post<ActivationSlip>(`accounts/${record.id}/slip`, {}, { key: key.current });
      setSlip(data);
      refresh();
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  return (
    <Dialog open onClose={slip ? undefined : close} fullWidth maxWidth="sm" aria-labelledby="slip-title">
      <DialogTitle id="slip-title">
        {t('title')} · {record.name}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1.5 }}>{t('lead')}</Box>
        {slip && (
          <Box
            component="dl"
            sx={{ m: 0, fontSize: '1rem', '& dt': { color: 'var(--third)' }, '& dd': { m: 0, mb: 1, fontWeight: 600 } }}
          >
            <dt>{t('code')}</dt>
            <dd>{slip.code}</dd>
            <dt>{t('secret')}</dt>
            <dd>{slip.secret}</dd>
            <dt>{t('until')}</dt>
            <dd>{format.instant(slip.expiresAt)}</dd>
          </Box>
        )}
        <Fault>{fault}</Fault>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
        {slip ? (
          <Button variant="contained" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        ) : (
          <Button variant="contained" onClick={() => void make()}>
            {t('make')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
