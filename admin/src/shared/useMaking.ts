import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { type FieldErrors, newKey, RequestFailed } from './http.js';

type Ends = {
  /** What is said to be done. */
  what: string;
  close: () => void;
  /** After a refusal: what this page shows may be older than what the service holds. */
  refused: (error: RequestFailed) => void;
};

/** Makes a move once, however often the button is pressed: says that it is done and closes, or says what was refused and beside which field. */
export function useMaking({ what, close, refused }: Ends) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);

  const make = async (send: (key: string) => Promise<unknown>) => {
    setWaiting(true);
    setFault('');
    setFaults({});
    try {
      await send(key);
      notify(translate('shared.done', { what }), { type: 'success' });
      close();
      // A move changes lists, counts and other records too.
      void cache.invalidateQueries();
    } catch (error) {
      setWaiting(false);
      if (!(error instanceof RequestFailed)) return setFault(translate('shared.notReached'));
      // What was refused may be mended and sent anew: another submission.
      setKey(newKey());
      setFault(error.message);
      setFaults(error.body.errors ?? {});
      refused(error);
    }
  };
  return { make, fault, faults, isWaiting };
}
