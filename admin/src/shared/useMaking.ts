import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { type FieldErrors, newKey, RequestFailed } from './http.js';
import { works } from './works.js';

type Ends = {
  /** What is said to be done. */
  what: string;
  close: () => void;
  /** After a refusal: what this page shows may be older than what the service holds. */
  refused: (error: RequestFailed) => void;
  /** Whether an answer says more than that it is done: then the dialog stays and shows it. */
  stays?: (answer: unknown) => boolean;
};

/**
 * Makes a move once, however often the button is pressed: says that it is done and closes, or says what was refused and beside which field.
 * A dialog that is left meanwhile keeps nothing waiting: how it ended is told wherever the person is then.
 */
export function useMaking({ what, close, refused, stays }: Ends) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const making = useRef<{ isLeft: boolean; ended?: () => void }>(undefined);
  useEffect(
    () => () => {
      if (!making.current || making.current.isLeft) return;
      making.current = Object.assign(making.current, { isLeft: true, ended: works.leave(what) });
    },
    [what],
  );

  const make = async (send: (key: string) => Promise<unknown>) => {
    const mine: { isLeft: boolean; ended?: () => void } = { isLeft: false };
    making.current = mine;
    setWaiting(true);
    setFault('');
    setFaults({});
    try {
      const answer = await send(key);
      making.current = undefined;
      // A move changes lists, counts and other records too.
      void cache.invalidateQueries();
      if (!mine.isLeft && stays?.(answer)) return setWaiting(false);
      notify(translate('shared.done', { what }), { type: 'success' });
      if (!mine.isLeft) close();
    } catch (error) {
      making.current = undefined;
      setWaiting(false);
      if (mine.isLeft) {
        const why = error instanceof RequestFailed ? error.message : translate('shared.notReached');
        return notify(`${what}：${why}`, { type: 'error', autoHideDuration: null });
      }
      if (!(error instanceof RequestFailed)) return setFault(translate('shared.notReached'));
      // What was refused may be mended and sent anew: another submission.
      setKey(newKey());
      setFault(error.message);
      setFaults(error.body.errors ?? {});
      refused(error);
    } finally {
      mine.ended?.();
    }
  };
  return { make, fault, faults, isWaiting };
}
