import { useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** What the service answered last to something that is being typed. */
export type Answered<T> = {
  /** The last good answer; kept while the next one is on its way. */
  data: T | undefined;
  error: unknown;
  isWaiting: boolean;
  /** From sending to answer, in milliseconds. */
  took: number | undefined;
};

/**
 * Asks a route anew after each change, at most every `pauseMs`. A question that a newer one has overtaken is given up, never queued.
 * @param body what is asked; undefined asks nothing
 */
export function useAnswer<T>(path: string, body: object | undefined, pauseMs: number): Answered<T> {
  const provider = useDataProvider<ConsoleDataProvider>();
  const [answer, setAnswer] = useState<Omit<Answered<T>, 'isWaiting'> & { to?: string }>(NOTHING);
  const sentAt = useRef(0);
  const asked = body && JSON.stringify(body);
  useEffect(() => {
    if (asked === undefined) return;
    const giveUp = new AbortController();
    const ask = async () => {
      const from = performance.now();
      sentAt.current = from;
      try {
        const { data } = await provider.post<T>(path, JSON.parse(asked) as object, { signal: giveUp.signal });
        setAnswer({ data, error: undefined, took: performance.now() - from, to: asked });
      } catch (error) {
        if (!giveUp.signal.aborted) setAnswer((before) => ({ ...before, error, to: asked }));
      }
    };
    const timer = setTimeout(() => void ask(), Math.max(0, sentAt.current + pauseMs - performance.now()));
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [provider, path, asked, pauseMs]);
  const { to, ...told } = answer;
  return { ...told, isWaiting: asked !== undefined && to !== asked };
}

const NOTHING = { data: undefined, error: undefined, took: undefined };
