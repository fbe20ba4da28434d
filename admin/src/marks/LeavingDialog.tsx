import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';

type Props = { count: number; go: () => void; stay: () => void };

/** Asks whoever leaves with marks that the service does not have; they stay on the device either way. */
export function LeavingDialog({ count, go, stay }: Props) {
  const translate = useTranslate();
  return (
    <Dialog open aria-labelledby="leaving-title">
      <DialogTitle id="leaving-title">{translate('marks.leaving.title')}</DialogTitle>
      <DialogContent>{translate('marks.leaving.lead', { count, smart_count: count })}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={go}>{translate('marks.leaving.go')}</Button>
        <Button variant="contained" onClick={stay}>
          {translate('marks.leaving.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
