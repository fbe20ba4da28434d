import { useEffect, useState } from 'react';
import { useMyself } from './myself.js';

/** A visit is what is done in one session: which, until when so far, and when the visit before it ended. */
type Visit = { session: string; at: string; since: string | null };

const keptAt = (accountId: string) => `sifang.lastHere.${accountId}`;

function read(at: string): Visit | undefined {
  try {
    return JSON.parse(localStorage.getItem(at) ?? '') as Visit;
  } catch {
    return undefined;
  }
}

const sinceOf = (visit: Visit | undefined, session: string): string | null =>
  (visit?.session === session ? visit.since : visit?.at) ?? null;

/** When this person was here last before this visit, on this device; undefined for who comes first. */
export function useLastHere(): string | undefined {
  const { account, session } = useMyself();
  const [since] = useState(() => sinceOf(read(keptAt(account.id)), session.id));
  return since ?? undefined;
}

/** Notes on the device that this person is here, until the page is left. It stands in the layout. */
export function useNotingVisits(
  me: { account: { id: string }; session: { id: string }; now: string } | undefined,
): void {
  const [account, session, now] = [me?.account.id, me?.session.id, me?.now];
  useEffect(() => {
    if (account === undefined || session === undefined || now === undefined) return undefined;
    const begun = performance.now();
    const note = () => {
      // By the service's clock, not by this machine's.
      const at = new Date(Date.parse(now) + performance.now() - begun).toISOString();
      const visit: Visit = { session, at, since: sinceOf(read(keptAt(account)), session) };
      try {
        localStorage.setItem(keptAt(account), JSON.stringify(visit));
      } catch {
        // A full device tells of no changes next time.
      }
    };
    note();
    document.addEventListener('visibilitychange', note);
    globalThis.addEventListener('pagehide', note);
    return () => {
      note();
      document.removeEventListener('visibilitychange', note);
      globalThis.removeEventListener('pagehide', note);
    };
  }, [account, session, now]);
}
