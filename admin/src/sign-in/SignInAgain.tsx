import { useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useLogout, useTranslate } from 'ra-core';
import { signIn } from '../authProvider.js';
import { RequestFailed } from '../shared/http.js';
import { useMyself } from '../shared/myself.js';
import { session, useIsAskedToSignIn } from '../shared/session.js';
import { Fault, submits } from './Frame.js';

/** Asks for the password where the session has ended; the page behind stays as it is, and the request goes on. */
export function SignInAgain() {
  return useIsAskedToSignIn() ? <Asked /> : null;
}

function Asked() {
  const translate = useTranslate();
  const { login } = useMyself().account;
  const leaveForGood = useLogout();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const enter = async () => {
    try {
      await signIn(login, password);
      session.settle(true);
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('signIn.offline'));
    }
  };
  const leave = () => {
    session.settle(false);
    void leaveForGood();
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="sign-in-again">
      <form onSubmit={submits(enter)}>
        <DialogTitle id="sign-in-again">{translate('signIn.again.title')}</DialogTitle>
        <DialogContent>
          <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('signIn.again.lead')}</Box>
          <TextField
            label={translate('signIn.login')}
            value={login}
            name="login"
            autoComplete="username"
            disabled
            fullWidth
            margin="dense"
          />
          <TextField
            label={translate('signIn.password')}
            name="password"
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            autoFocus
            fullWidth
            required
            margin="dense"
          />
          <Fault>{fault}</Fault>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={leave}>{translate('signIn.again.leave')}</Button>
          <Button type="submit" variant="contained">
            {translate('signIn.again.goOn')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
