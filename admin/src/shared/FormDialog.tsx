import type { ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, type SxProps } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fault, submits } from '../sign-in/Frame.js';

type Props = {
  /** The start of its element ids. */
  id: string;
  title: string;
  /** What the button says, where it is not the title. */
  button?: string;
  submit: () => Promise<void>;
  fault: string;
  isWaiting: boolean;
  close: () => void;
  children: ReactNode;
  sx?: SxProps;
};

/** A dialog that is one form: what was refused stands below the fields, and while it waits for an answer it does not close. */
export function FormDialog({ id, title, button = title, submit, fault, isWaiting, close, children, sx }: Props) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={isWaiting ? undefined : close} fullWidth maxWidth="sm" aria-labelledby={`${id}-title`}>
      <form onSubmit={submits(submit)}>
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent sx={sx ?? null}>
          {children}
          <Fault>{fault}</Fault>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={close} disabled={isWaiting}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isWaiting}>
            {button}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
