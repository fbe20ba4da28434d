import { useMemo } from 'react';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ListedMark, MarkSheet, SheetItem, SheetRow } from '../../../api/contract/records/mark-sheet.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';
import { isConflict } from './edits.js';
import { lackOf, markName, NOTHING, type Part, partsOf, type Said, saidIn, saidOnList } from './sheet.js';
import type { useEdits } from './useEdits.js';
import type { Marks } from './useSheet.js';

/** One mark as it stands on the page: what is typed before what is kept, and why it may not be changed. */
export type Standing = {
  name: string;
  row: SheetRow;
  item: SheetItem;
  said: Said;
  mark?: MarkRecord;
  before?: MarkRecord;
  listed?: ListedMark;
  isLocked: boolean;
  isKept: boolean;
  isConflict: boolean;
  lack?: ReturnType<typeof lackOf>;
  refusal?: string;
};

export type Model = {
  parts: Part[];
  at: (row: SheetRow, item: SheetItem) => Standing;
  /** Every mark of the sheet, part by part. */
  all: Standing[];
  edits: ReturnType<typeof useEdits>;
};

/** What the page knows of each mark. */
export function useModel(
  cycle: CycleRecord,
  sheet: MarkSheet,
  marks: Marks,
  earlier: Marks | undefined,
  edits: ReturnType<typeof useEdits>,
): Model {
  const parts = useMemo(() => partsOf(sheet), [sheet]);
  const listed = useMemo(
    () => new Map(sheet.listed.map((one) => [markName({ entityKind: 'cadre', ...one }, one), one])),
    [sheet],
  );
  const at = (row: SheetRow, item: SheetItem): Standing => {
    const name = markName(row, item);
    const mark = marks.get(name);
    const edit = edits.edits[name];
    const onList = listed.get(name);
    const said = onList ? saidOnList(onList) : (edit ?? (mark ? saidIn(mark) : NOTHING));
    const isOpen = !mark || mark.state === 'draft' || mark.state === 'returned';
    return {
      name,
      row,
      item,
      said,
      mark,
      before: earlier?.get(name),
      listed: onList,
      isLocked: onList !== undefined || cycle.state !== 'open' || !isOpen,
      isKept: onList !== undefined || (mark !== undefined && edit === undefined),
      isConflict: onList === undefined && isConflict(edit, mark?.version),
      lack: onList ? undefined : lackOf(item, said),
      refusal: edits.refusalOf(name),
    };
  };
  const all = sheet.rows.flatMap((row) =>
    sheet.items.filter(({ entityKind }) => entityKind === row.entityKind).map((item) => at(row, item)),
  );
  return { parts, at, all, edits };
}

/** How far the sheet is, and which moves this person may make of it now. */
export function tallyOf({ all }: Model) {
  const typed = all.filter(({ listed }) => listed === undefined);
  const allowed = (move: string) =>
    typed.flatMap(({ mark }) => (mark?.moves.some((one) => one.move === move) ? [mark] : []));
  return {
    total: typed.length,
    done: typed.filter(({ lack }) => lack === undefined).length,
    lacking: typed.filter(({ lack }) => lack !== undefined),
    unkept: typed.filter(({ isKept, said, mark }) => !isKept && (mark || said.values.some((value) => value !== null))),
    refused: typed.filter(({ refusal, isConflict: differs }) => refusal !== undefined || differs),
    submit: allowed('submit'),
    countersign: allowed('countersign'),
    sign: allowed('sign'),
    returnable: allowed('return'),
    marks: typed.flatMap(({ mark }) => (mark ? [mark] : [])),
  };
}
export type Tally = ReturnType<typeof tallyOf>;
