import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import type { RuleSetDocument, RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { RequestFailed } from '../shared/http.js';
import type { Typed } from './useTyped.js';

/** Saves a draft, and holds what somebody else saved meanwhile. */
export function useSaving(document: RuleSetDocument, typed: Typed) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const cache = useQueryClient();
  const [record, setRecord] = useState<RuleSetRecord>(document);
  const [isSaving, setSaving] = useState(false);
  const [stale, setStale] = useState<RuleSetDocument>();

  /** @returns whether it is saved */
  const save = async (version = record.version): Promise<boolean> => {
    setSaving(true);
    try {
      const { text, examples } = typed;
      const data = { text, examples, version };
      const answer = await provider.update<RuleSetRecord>('rule-sets', { id: record.id, data, previousData: record });
      setRecord(answer.data);
      typed.reset({ text, examples, version: answer.data.version });
      void cache.invalidateQueries({ queryKey: ['rule-sets', 'getList'] });
      return true;
    } catch (error) {
      if (error instanceof RequestFailed && error.problem.code === 'stale') {
        const theirs = await provider.getOne<RuleSetDocument>('rule-sets', { id: record.id });
        setStale(theirs.data);
      } else notify(error instanceof RequestFailed ? error.message : 'shared.notReached', { type: 'error' });
      return false;
    } finally {
      setSaving(false);
    }
  };
  const takeTheirs = (theirs: RuleSetDocument) => {
    setRecord(theirs);
    typed.reset(theirs);
    setStale(undefined);
  };
  return { record, save, isSaving, stale, takeTheirs, keepMine: () => setStale(undefined) };
}
