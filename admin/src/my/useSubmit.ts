import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { type FieldErrors, newKey, RequestFailed } from '../shared/http.js';

export type Submission = {
  submit: () => Promise<boolean>;
  fault: string;
  faults: FieldErrors;
  isWaiting: boolean;
};

/**
 * Sends what a form holds. Sent again unchanged after a lost answer it is done once; what was refused stands beside its field. Answers
 * whether it was done.
 * @param says the key of what is said afterwards
 */
export function useSubmit<B extends object>(
  body: B,
  send: (body: B, key: string) => Promise<unknown>,
  says: string,
): Submission {
  const notify = useNotify();
  const translate = useTranslate();
  const cache = useQueryClient();
  const last = useRef({ text: '', key: '' });
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);

  const submit = async (): Promise<boolean> => {
    const text = JSON.stringify(body);
    if (last.current.text !== text) last.current = { text, key: newKey() };
    setWaiting(true);
    setFault('');
    setFaults({});
    try {
      await send(body, last.current.key);
      last.current = { text: '', key: '' };
      notify(translate(says), { type: 'success' });
      // What was sent changes lists and counts too.
      await cache.invalidateQueries();
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed)) setFault(translate('my.notReached'));
      else {
        last.current = { text: '', key: '' };
        setFault(error.message);
        setFaults(error.body.errors ?? {});
        if (error.problem.code === 'stale') void cache.invalidateQueries();
      }
      return false;
    } finally {
      setWaiting(false);
    }
  };
  return { submit, fault, faults, isWaiting };
}

/** What is said about one field, however deep it stands. */
export function faultAt(faults: FieldErrors, ...path: readonly (string | number)[]): string | undefined {
  let at: string | FieldErrors | undefined = faults;
  for (const step of path) at = typeof at === 'object' ? at[String(step)] : undefined;
  return typeof at === 'string' ? at : undefined;
}
