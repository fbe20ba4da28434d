import { useCallback, useState } from 'react';
import { useDataProvider, useRefresh } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { SheetName, SpreadsheetRecord } from '../../../api/contract/records/spreadsheet.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { download } from '../shared/download.js';

const isUnderWay = ({ state }: SpreadsheetRecord) => state === 'checking' || state === 'importing';

/** A template and a filled sheet of it, on their way out and in. The service is asked again until it has read the file. */
export function useSheetFile(sheet: SheetName, { id: cycleId }: CycleRecord, nameOf: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const [record, setRecord] = useState<SpreadsheetRecord | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [fault, setFault] = useState('');

  const doing = useCallback(async (work: () => Promise<void>) => {
    setWaiting(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      setFault((error as Error).message);
    } finally {
      setWaiting(false);
    }
  }, []);
  const followed = async (first: SpreadsheetRecord) => {
    setRecord(first);
    for (let now = first; isUnderWay(now);) {
      now = (await provider.read<SpreadsheetRecord>(`spreadsheets/${first.id}`)).data;
      setRecord(now);
    }
  };
  return {
    record,
    isWaiting,
    fault,
    forget: () => {
      setRecord(null);
      setFault('');
    },
    template: () =>
      doing(async () => download(`${nameOf}.xlsx`, await provider.file('spreadsheets/template', { sheet, cycleId }))),
    marked: () =>
      doing(async () => download(`${nameOf}-!.xlsx`, await provider.file(`spreadsheets/${record!.id}/marked`))),
    handIn: (file: File) =>
      doing(async () => {
        const query = { sheet, cycleId, name: file.name.slice(0, 200) };
        await followed((await provider.handIn<SpreadsheetRecord>('spreadsheets', query, file)).data);
      }),
    take: (onlyGood: boolean) =>
      doing(async () => {
        const path = `spreadsheets/${record!.id}/import`;
        await followed((await provider.post<SpreadsheetRecord>(path, { onlyGood })).data);
        refresh();
      }),
  };
}
