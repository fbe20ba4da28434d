import { type ReactNode, useEffect, useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  type SxProps,
} from '@mui/material';
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
  /** False while something that it needs is missing. */
  isReady?: boolean;
  close: () => void;
  children: ReactNode;
  sx?: SxProps;
};

/** A dialog that is one form: what was refused stands below the fields, and while it waits for an answer it says for how long, and can be left. */
export function FormDialog({
  id,
  title,
  button = title,
  submit,
  fault,
  isWaiting,
  isReady = true,
  close,
  children,
  sx,
}: Props) {
  const translate = useTranslate();
  const seconds = useSeconds(isWaiting);
  const isLong = isWaiting && seconds > 0;
  return (
    <Dialog open onClose={isWaiting ? undefined : close} fullWidth maxWidth="sm" aria-labelledby={`${id}-title`}>
      <form onSubmit={submits(submit)}>
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent sx={sx ?? null}>
          {children}
          <Fault>{fault}</Fault>
          {isLong && <Working seconds={seconds} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={close} disabled={isWaiting && !isLong}>
            {translate(isLong ? 'shared.leave' : 'ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isWaiting || !isReady}>
            {button}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Working({ seconds }: { seconds: number }) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'var(--second)' }}>
      <LinearProgress aria-hidden sx={{ mb: 0.5 }} />
      {translate('shared.working', { seconds })}
    </Box>
  );
}

/** Whole seconds since something is waited for; 0 within the first. */
function useSeconds(isWaiting: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => {
      clearInterval(timer);
      setSeconds(0);
    };
  }, [isWaiting]);
  return seconds;
}
