import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';

/** Leaving with marks that the service does not have: they are sent first; where that fails the person is asked. */
export function useLeaving(
  unkept: number,
  flush: () => Promise<void>,
): { go: () => void; stay: () => void } | undefined {
  const isUnkept = unkept > 0;
  const [isAsked, setAsked] = useState(false);
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }) => isUnkept && currentLocation.pathname !== nextLocation.pathname,
      [isUnkept],
    ),
  );
  const sending = useRef(flush);
  useEffect(() => {
    sending.current = flush;
  });
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isUnkept]);
  useEffect(() => {
    if (blocker.state === 'blocked') void sending.current().finally(() => setAsked(true));
  }, [blocker.state]);
  useEffect(() => {
    if (blocker.state === 'blocked' && !isUnkept) blocker.proceed();
  }, [blocker, isUnkept]);
  if (blocker.state !== 'blocked' || !isAsked || !isUnkept) return undefined;
  const over = (end: () => void) => () => {
    setAsked(false);
    end();
  };
  return { go: over(() => blocker.proceed()), stay: over(() => blocker.reset()) };
}
