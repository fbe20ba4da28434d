import { useEffect, useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useLogin, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { RequestFailed } from '../shared/http.js';
import { Fault, Frame, submits } from './Frame.js';

/** Login and password. */
export function SignInPage() {
  const translate = useTranslate();
  const enter = useLogin();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    document.title = `${translate('signIn.name')} · 四方评`;
  }, [translate]);
  const signIn = async () => {
    setFault('');
    setWaiting(true);
    try {
      await enter({ login: login.trim(), password });
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('signIn.offline'));
      setWaiting(false);
    }
  };
  return (
    <Frame title={translate('signIn.name')} lead="">
      <form onSubmit={submits(signIn)}>
        <TextField
          label={translate('signIn.login')}
          name="login"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoFocus
          fullWidth
          required
          margin="dense"
          size="medium"
          slotProps={{ htmlInput: { maxLength: 40, autoCapitalize: 'none', spellCheck: false } }}
        />
        <TextField
          label={translate('signIn.password')}
          name="password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          fullWidth
          required
          margin="dense"
          size="medium"
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <Fault>{fault}</Fault>
        <Button type="submit" variant="contained" fullWidth disabled={isWaiting} sx={{ mt: 1, minHeight: 44 }}>
          {translate(isWaiting ? 'signIn.entering' : 'signIn.enter')}
        </Button>
      </form>
      <Box sx={{ mt: 2, fontSize: '0.8125rem', color: 'var(--second)' }}>
        <Link to="/activate">{translate('signIn.firstTime')}</Link>
        <Box sx={{ mt: 0.5 }}>{translate('signIn.forgotten')}</Box>
      </Box>
    </Frame>
  );
}
