import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { MarkSheet } from '../../../api/contract/records/mark-sheet.js';
import type { MarkRecord, MarksDone } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';
import { type Edit, type Edits, noted, reconciled, type Refusals, sendable, writing } from './edits.js';
import { bodyOf, markName, type Said } from './sheet.js';
import { type Marks, marksKey } from './useSheet.js';

const WAITS_MS = 800;
const TRIES_AGAIN_MS = 5000;
const CHANGED = new Set(['stale', 'already-exists', 'out-of-state']);

/**
 * What was typed: kept on the device at every key, sent a moment later, and let go of only when the service has it. A lost connection is
 * tried again; what another person changed meanwhile stays beside it until one of the two is chosen.
 */
export function useEdits(sheet: MarkSheet, marks: Marks) {
  const { cycleId, group } = sheet;
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const [edits, keep] = useDraft<Edits>(`marks.${cycleId}`, {});
  const latest = useRef(edits);
  const there = useRef(marks);
  const [refusals, setRefusals] = useState<Refusals>({});
  const isSending = useRef(false);
  const [isOnItsWay, setOnItsWay] = useState(false);
  const [isCut, setCut] = useState(false);
  const [fault, setFault] = useState<string>();
  const itemOf = useMemo(() => {
    const items = new Map(
      sheet.rows.flatMap((row) =>
        sheet.items.filter((item) => item.entityKind === row.entityKind).map((item) => [markName(row, item), item]),
      ),
    );
    return (name: string) => items.get(name);
  }, [sheet]);

  const put = useCallback(
    (next: Edits) => {
      if (next === latest.current) return;
      latest.current = next;
      keep(next);
    },
    [keep],
  );

  /** What the service answered takes the place of what was sent; what was typed since stays, over the new version. */
  const take = (made: readonly MarkRecord[]) => {
    const next: Record<string, Edit> = { ...latest.current };
    for (const mark of made) {
      const name = markName(mark, mark);
      const edit = next[name];
      const item = itemOf(name);
      if (!edit || !item) continue;
      if (writing(item, edit) === edit.sent) delete next[name];
      else next[name] = { ...edit, over: mark.version, sent: undefined };
    }
    there.current = new Map([...there.current, ...made.map((mark) => [markName(mark, mark), mark] as const)]);
    put(next);
    cache.setQueryData<MarkRecord[]>(marksKey(cycleId), (before = []) => {
      const byId = new Map(made.map((mark) => [mark.id, mark]));
      const known = new Set(before.map(({ id }) => id));
      return [...before.map((mark) => byId.get(mark.id) ?? mark), ...made.filter(({ id }) => !known.has(id))];
    });
  };

  const refuse = (names: readonly string[], failed: RequestFailed) => {
    const said: Record<string, { said: string; message: string }> = {};
    for (const { pointer, message } of failed.problem.errors ?? []) {
      const at = /^\/marks\/(\d+)/.exec(pointer)?.[1];
      const name = names[Number(at ?? 0)];
      const item = name === undefined ? undefined : itemOf(name);
      const edit = name === undefined ? undefined : latest.current[name];
      if (name !== undefined && item && edit) said[name] = { said: writing(item, edit), message };
    }
    setRefusals((before) => ({ ...before, ...said }));
  };

  const sendAll = async () => {
    const names = sendable(latest.current, there.current, itemOf, refusals);
    const fresh = names.filter((name) => !there.current.has(name));
    put(noted(latest.current, names, itemOf));
    let asked = fresh;
    try {
      if (fresh.length > 0) {
        const rows = fresh.map((name) => {
          const [entityKind, entityCode, item] = name.split(' ');
          return { group, entityKind, entityCode, item, ...bodyOf(itemOf(name)!, latest.current[name]!) };
        });
        take((await provider.post<MarksDone>('marks/many', { cycleId, marks: rows })).data.marks);
      }
      for (const name of names.filter((one) => !fresh.includes(one))) {
        const mark = there.current.get(name)!;
        const edit = latest.current[name];
        if (!edit) continue;
        asked = [name];
        const data = { ...bodyOf(itemOf(name)!, edit), version: mark.version };
        put(noted(latest.current, [name], itemOf));
        take([(await provider.update<MarkRecord>('marks', { id: mark.id, data, previousData: mark })).data]);
      }
      setCut(false);
      setFault(undefined);
    } catch (error) {
      if (!(error instanceof RequestFailed)) return setCut(true);
      setCut(false);
      refuse(asked, error);
      if (CHANGED.has(error.problem.code)) void cache.invalidateQueries({ queryKey: ['marks'] });
      if (!error.problem.errors && error.problem.code !== 'stale') setFault(error.message);
    }
  };

  /** Sends what may be sent. What is typed meanwhile goes with the next round. */
  const flush = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setOnItsWay(true);
    await sendAll().finally(() => {
      isSending.current = false;
      setOnItsWay(false);
    });
  };
  const flushing = useRef(flush);
  useEffect(() => {
    flushing.current = flush;
  });

  useEffect(() => {
    there.current = marks;
    put(reconciled(latest.current, marks, itemOf));
  }, [marks, itemOf, put]);

  const waiting = sendable(edits, marks, itemOf, refusals).length;
  useEffect(() => {
    if (waiting === 0 || isOnItsWay) return undefined;
    const timer = setTimeout(() => void flushing.current(), isCut || fault ? TRIES_AGAIN_MS : WAITS_MS);
    const atOnce = () => void flushing.current();
    globalThis.addEventListener('online', atOnce);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', atOnce);
    };
  }, [waiting, isOnItsWay, isCut, fault]);

  const say = useCallback(
    (name: string, said: Said) => {
      const edit = latest.current[name];
      put({
        ...latest.current,
        [name]: { ...edit, ...said, over: edit?.over ?? there.current.get(name)?.version ?? 0 },
      });
    },
    [put],
  );
  const forget = useCallback(
    (name: string) => {
      const { [name]: _, ...others } = latest.current;
      put(others);
    },
    [put],
  );
  /** Keeps what was typed although somebody else was faster: it goes over what is there now. */
  const insist = useCallback(
    (name: string) => {
      const edit = latest.current[name];
      if (edit) put({ ...latest.current, [name]: { ...edit, over: there.current.get(name)?.version ?? 0 } });
    },
    [put],
  );
  const refusalOf = (name: string) => {
    const item = itemOf(name);
    const edit = edits[name];
    const refusal = refusals[name];
    return item && edit && refusal?.said === writing(item, edit) ? refusal.message : undefined;
  };
  return { edits, latest, say, forget, insist, flush, refusalOf, waiting, isCut, isOnItsWay, fault };
}
