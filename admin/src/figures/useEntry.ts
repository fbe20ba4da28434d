import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { FigureRecord, FiguresEntered } from '../../../api/contract/records/figure.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';
import { figuresKey } from './useFigures.js';

type Typed = Readonly<Record<string, string>>;
type Faults = Readonly<Record<string, string>>;

/** A number as people type it: thousands apart, full width, a fraction; undefined where it is none. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (plain === '') return undefined;
  const percent = /^(-?[\d.]+)%$/.exec(plain);
  const value = percent ? Number(percent[1]) / 100 : Number(plain);
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

/** What was typed into the grid: kept on the device until the service has it. New figures go together, all or none; others one by one. */
export function useEntry(cycleId: string, figures: ReadonlyMap<string, FigureRecord>) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cache = useQueryClient();
  const translate = useTranslate();
  const [typed, keep, clear] = useDraft<Typed>(`figures.${cycleId}`, {});
  const [faults, setFaults] = useState<Faults>({});
  const [fault, setFault] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const isNew = (name: string, text: string) =>
    text.trim() !== '' && String(figures.get(name)?.value ?? '') !== text.trim();
  const changed = Object.entries(typed).filter(([name, text]) => isNew(name, text));
  const wrong = changed.filter(([, text]) => numberIn(text) === undefined).map(([name]) => name);

  const say = (some: Typed) => {
    keep({ ...typed, ...some });
    setFaults({});
  };
  const save = async () => {
    setSaving(true);
    setFault(undefined);
    setFaults({});
    const left = new Map(changed);
    const note = (names: readonly string[], failed: RequestFailed) => {
      const said = (failed.problem.errors ?? []).map(({ pointer, message }) => {
        const at = /^\/figures\/(\d+)/.exec(pointer)?.[1];
        return [names[Number(at ?? 0)]!, message] as const;
      });
      setFaults(Object.fromEntries(said));
      if (said.length === 0) setFault(failed.message);
    };
    let asked: string[] = [];
    try {
      const fresh = changed.filter(([name]) => !figures.has(name));
      asked = fresh.map(([name]) => name);
      if (fresh.length > 0) {
        const rows = fresh.map(([name, text]) => {
          const [entityCode, fact] = name.split(' ');
          return { entityKind: 'village', entityCode, fact, value: numberIn(text) };
        });
        await provider.post<FiguresEntered>('figures/many', { cycleId, figures: rows });
        for (const name of asked) left.delete(name);
      }
      for (const [name, text] of changed) {
        const before = figures.get(name);
        if (!before) continue;
        asked = [name];
        const data = { value: numberIn(text), baseline: before.baseline, note: before.note, version: before.version };
        await provider.update('figures', { id: before.id, data, previousData: before });
        left.delete(name);
      }
      clear();
    } catch (error) {
      keep(Object.fromEntries(left));
      if (error instanceof RequestFailed) note(asked, error);
      else setFault(translate('figures.sheet.cut'));
    }
    setSaving(false);
    await cache.invalidateQueries({ queryKey: figuresKey(cycleId) });
  };
  return { typed, say, save, changed, wrong, faults, fault, isSaving };
}
