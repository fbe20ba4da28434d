import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useLogin, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Account } from '../../../api/contract/records/account.js';
import { type FieldErrors, RequestFailed, send } from '../shared/http.js';
import { Fault, Frame, submits } from './Frame.js';

const SHORTEST = 10;

/** First sign-in: both secrets of the slip, and a password of one's own. */
export default function ActivationPage() {
  const translate = useTranslate();
  const enter = useLogin();
  const [typed, setTyped] = useState({ code: '', secret: '', password: '', again: '' });
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const { code, secret, password, again } = typed;
  const isShort = password !== '' && password.length < SHORTEST;
  const differs = again !== '' && again !== password;
  const activate = async () => {
    if (isShort || again !== password) return;
    setFault('');
    setFaults({});
    setWaiting(true);
    try {
      const { json } = await send(
        'POST',
        'accounts/activate',
        { code: code.trim(), secret: secret.trim(), password },
        QUIETLY,
      );
      await enter({ login: (json as Account).login, password });
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('signIn.offline'));
      if (error instanceof RequestFailed) setFaults(error.body.errors ?? {});
      setWaiting(false);
    }
  };
  const field = (name: keyof typeof typed, maxLength: number, hint = '') => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
    error: faults[name] !== undefined,
    helperText: (faults[name] as string | undefined) ?? hint,
    fullWidth: true,
    required: true,
    margin: 'dense' as const,
    size: 'medium' as const,
    autoComplete: 'off',
    slotProps: { htmlInput: { maxLength, spellCheck: false } },
  });
  const t = (key: string) => translate(`signIn.activation.${key}`);
  return (
    <Frame title={t('name')} lead={t('lead')}>
      <form onSubmit={submits(activate)}>
        <TextField {...field('code', 40)} label={t('code')} autoFocus />
        <TextField {...field('secret', 10)} label={t('secret')} />
        <TextField
          {...field('password', 200, t(isShort ? 'short' : 'passwordHint'))}
          label={t('password')}
          type="password"
          autoComplete="new-password"
          {...(isShort && { error: true })}
        />
        <TextField
          {...field('again', 200, differs ? t('differ') : '')}
          label={t('again')}
          type="password"
          autoComplete="new-password"
          {...(differs && { error: true })}
        />
        <Fault>{fault}</Fault>
        <Button type="submit" variant="contained" fullWidth disabled={isWaiting} sx={{ mt: 1, minHeight: 44 }}>
          {t('activate')}
        </Button>
      </form>
      <Box sx={{ mt: 2, fontSize: '0.8125rem' }}>
        <Link to="/login">{t('back')}</Link>
      </Box>
    </Frame>
  );
}

const QUIETLY = { asksToSignIn: false };
