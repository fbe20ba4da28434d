import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';
import { saidOf, type Typed } from './said.js';

/** A contact on the way: what was typed, the key under which it is sent once, and why the service did not take it. */
export type Waiting = { key: string; typed: Typed; refused?: string };

/** How often the device tries again while something waits, in milliseconds. */
const AGAIN = 10_000;

/** Contacts that were entered: kept on the device until the service has them, sent one after the other, each once. */
export function useQueue(cycleId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const [waiting, keep] = useDraft<readonly Waiting[]>(`interviews.${cycleId}`, []);
  const latest = useRef(waiting);
  const isSending = useRef(false);
  const [sent, setSent] = useState(0);

  const put = useCallback(
    (next: readonly Waiting[]) => {
      latest.current = next;
      keep(next);
    },
    [keep],
  );

  const sendAll = async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (;;) {
        const next = latest.current.find(({ refused }) => refused === undefined);
        if (!next) return;
        const { key, typed } = next;
        try {
          const { areaCode } = typed;
          await provider.post('interviews', { cycleId, areaCode, ...saidOf(typed) }, { key });
          put(latest.current.filter((one) => one.key !== key));
          setSent((many) => many + 1);
        } catch (error) {
          // Without an answer it stays and is tried again; what was refused waits for whoever entered it.
          if (!(error instanceof RequestFailed) || error.status >= 500) return;
          const said = [error.message, ...(error.problem.errors ?? []).map(({ message }) => message)].join(' ');
          put(latest.current.map((one) => (one.key === key ? { ...one, refused: said } : one)));
        }
      }
    } finally {
      isSending.current = false;
      void cache.invalidateQueries({ queryKey: ['interviews'] });
    }
  };
  const sending = useRef(sendAll);
  useEffect(() => {
    sending.current = sendAll;
  });

  const open = waiting.filter(({ refused }) => refused === undefined).length;
  useEffect(() => {
    const again = () => void sending.current();
    if (open > 0) again();
    globalThis.addEventListener('online', again);
    const timer = setInterval(() => latest.current.length > 0 && again(), AGAIN);
    return () => {
      globalThis.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [open]);

  const take = useCallback((typed: Typed) => put([...latest.current, { key: newKey(), typed }]), [put]);
  const drop = useCallback((key: string) => put(latest.current.filter((one) => one.key !== key)), [put]);
  return { waiting, open, sent, take, drop };
}
