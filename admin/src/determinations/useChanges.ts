import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { DeterminationRecord, RecordedDeterminations } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';

/** A decision that is being written: kept on the device until it is recorded. */
export type Draft = { grade: string; reason: string };
/** What the service refused about one person, beside the field it is about. */
export type Refused = { grade?: string; reason?: string };
type Fault = { limit: string; of: string[]; text: { zh: string; en: string } };

type Given = {
  cycleId: string;
  results: readonly ResultRecord[];
  decided: ReadonlyMap<string, DeterminationRecord>;
};

/** The decisions being written for a cycle, and how they are recorded: all together or none. */
export function useChanges({ cycleId, results, decided }: Given) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  const [drafts, keep, clear] = useDraft<Record<string, Draft>>(`determinations.${cycleId}`, {});
  const [refused, setRefused] = useState<Record<string, Refused>>({});
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);

  const start = (resultId: string) => {
    const before = decided.get(resultId);
    const proposed = results.find(({ id }) => id === resultId)?.grade ?? '';
    if (!drafts[resultId])
      keep({
        ...drafts,
        [resultId]: { grade: before?.determinedGrade ?? proposed, reason: before?.reason ?? '' },
      });
  };
  const write = (resultId: string, draft: Draft) => {
    keep({ ...drafts, [resultId]: draft });
    setRefused((all) => without(all, resultId));
  };
  const drop = (resultId: string) => {
    keep(without(drafts, resultId));
    setRefused((all) => without(all, resultId));
  };

  const record = async () => {
    setWaiting(true);
    setFault('');
    setRefused({});
    const determinations = Object.entries(drafts).map(([resultId, { grade, reason }]) => ({
      resultId,
      grade,
      reason: reason.trim() || null,
      ...(decided.has(resultId) && { version: decided.get(resultId)!.version }),
    }));
    try {
      await provider.post<RecordedDeterminations>(
        'determinations/record',
        { cycleId, determinations },
        { key: newKey() },
      );
      notify(translate('determinations.recorded', { count: determinations.length }), { type: 'success' });
      clear();
      void cache.invalidateQueries();
    } catch (error) {
      if (!(error instanceof RequestFailed)) setFault(translate('shared.notReached'));
      else {
        setFault(error.message);
        setRefused(besideFields(error, results, translate('shared.stale.title')));
        if (error.problem.code === 'stale') void cache.invalidateQueries({ queryKey: ['determinations'] });
      }
    } finally {
      setWaiting(false);
    }
  };
  return { drafts, refused, fault, isWaiting, start, write, drop, record };
}

const without = <T>(all: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));

/** Each limit that was passed, at the person and the field it is about. */
function besideFields({ problem }: RequestFailed, results: readonly ResultRecord[], stale: string) {
  const faults = (problem.details?.['faults'] ?? []) as Fault[];
  const locale = currentLocale();
  const beside: Record<string, Refused> = {};
  for (const { limit, of, text } of faults)
    for (const { id, kind, code } of results)
      if (of.includes(`${kind} ${code}`))
        beside[id] = { ...beside[id], [limit === 'reason' ? 'reason' : 'grade']: text[locale] };
  const late = problem.code === 'stale' ? (problem.details?.['id'] as string | undefined) : undefined;
  if (late) beside[late] = { grade: stale };
  return beside;
}

export type Changes = ReturnType<typeof useChanges>;
