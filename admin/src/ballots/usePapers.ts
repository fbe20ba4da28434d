import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { EnteredPapers, PaperBallot, PaperOutcome } from '../../../api/contract/records/paper-ballot.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useMyself } from '../shared/myself.js';
import { canKeep, forget, keep, kept, type KeptPaper } from './kept-papers.js';

/** How often the device tries again while something waits, in milliseconds. */
const AGAIN = 10_000;

/** What became of the papers of this visit, by kind, and those that were not taken with the reason. */
type Said = { counts: { [kind in PaperOutcome['kind']]: number }; refusals: { code: string; message: string }[] };
const NOTHING: Said = { counts: { waiting: 0, cast: 0, differs: 0, refused: 0 }, refusals: [] };

/** Takes paper ballots as fast as they are read, keeps them on the device until the service has them, and sends each once. */
export function usePapers(boxId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const { account } = useMyself();
  const held = useRef(new Map<string, KeptPaper>());
  const isSending = useRef(false);
  const [left, setLeft] = useState(0);
  const [said, setSaid] = useState<Said>(NOTHING);

  const sendOne = useCallback(
    async (one: KeptPaper): Promise<boolean> => {
      const tell = (kind: PaperOutcome['kind'], message?: string) =>
        setSaid(({ counts, refusals }) => ({
          counts: { ...counts, [kind]: counts[kind] + 1 },
          refusals: message === undefined ? refusals : [{ code: one.paper.code, message }, ...refusals],
        }));
      try {
        const { data } = await provider.post<EnteredPapers>(
          `ballots/${one.boxId}/papers`,
          { papers: [one.paper] },
          { key: one.id },
        );
        const [outcome] = data.outcomes;
        if (outcome) tell(outcome.kind, outcome.kind === 'refused' ? outcome.message[currentLocale()] : undefined);
      } catch (error) {
        // Without an answer it stays; what was refused stays refused.
        if (!(error instanceof RequestFailed) || error.status >= 500) return false;
        tell('refused', error.message);
      }
      held.current.delete(one.id);
      if (canKeep()) await forget(one.id);
      setLeft(held.current.size);
      return true;
    },
    [provider],
  );

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (const one of held.current.values()) if (!(await sendOne(one))) break;
    } finally {
      isSending.current = false;
    }
    if (held.current.size === 0) await cache.invalidateQueries({ queryKey: ['ballots', 'papers'] });
  }, [cache, sendOne]);

  useEffect(() => {
    const again = () => void send();
    if (canKeep())
      void kept(account.id).then((found) => {
        for (const one of found) held.current.set(one.id, one);
        setLeft(held.current.size);
        return send();
      });
    window.addEventListener('online', again);
    const timer = setInterval(() => held.current.size > 0 && again(), AGAIN);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [account.id, send]);

  const take = useCallback(
    async (paper: PaperBallot) => {
      const one = { id: newKey(), boxId, accountId: account.id, paper };
      held.current.set(one.id, one);
      setLeft(held.current.size);
      if (canKeep()) await keep(one);
      await send();
    },
    [account.id, boxId, send],
  );
  return { take, left, said };
}
