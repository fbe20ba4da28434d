import type { SheetItem } from '../../../api/contract/records/mark-sheet.js';
import { bodyOf, isSame, lackOf, type Said, saidIn } from './sheet.js';
import type { Marks } from './useSheet.js';

/** What was typed and is not with the service yet. */
export type Edit = Said & {
  /** The version of the mark it was typed over; 0 where there was none. */
  over: number;
  /** What was sent last: where the answer was lost, the service has it all the same. */
  sent?: string;
};
export type Edits = Readonly<Record<string, Edit>>;

/** Why a mark that was typed is not kept: by the name of the mark, what the service said of exactly this. */
export type Refusals = Readonly<Record<string, { said: string; message: string }>>;

/** The item that a mark's name is of. */
export type ItemOf = (name: string) => SheetItem | undefined;

const writing = (item: SheetItem, said: Said) => JSON.stringify(bodyOf(item, said));

/** What was typed after the service's marks were read anew: what is there already goes, what was lost on the way is known again. */
export function reconciled(edits: Edits, marks: Marks, itemOf: ItemOf): Edits {
  const kept = Object.entries(edits).flatMap(([name, edit]): [string, Edit][] => {
    const item = itemOf(name);
    const mark = marks.get(name);
    if (!item) return [];
    if (!mark) return [[name, edit]];
    if (isSame(item, saidIn(mark), edit)) return [];
    const isMineLost = edit.sent !== undefined && edit.sent === writing(item, saidIn(mark));
    return [[name, isMineLost ? { ...edit, over: mark.version, sent: undefined } : edit]];
  });
  return kept.length === Object.keys(edits).length && kept.every(([name, edit]) => edits[name] === edit)
    ? edits
    : Object.fromEntries(kept);
}

/** Whether somebody else was faster: the mark is another than the one that was typed over. */
export const isConflict = (edit: Edit | undefined, version: number | undefined) =>
  edit !== undefined && edit.over !== (version ?? 0);

/** What may be sent now: complete, typed over what the service has, and not refused as it stands. */
export function sendable(edits: Edits, marks: Marks, itemOf: ItemOf, refusals: Refusals): string[] {
  return Object.entries(edits).flatMap(([name, edit]) => {
    const item = itemOf(name);
    if (!item || lackOf(item, edit) !== undefined || isConflict(edit, marks.get(name)?.version)) return [];
    return refusals[name]?.said === writing(item, edit) ? [] : [name];
  });
}

/** The edits of these names, noted as sent. */
export function noted(edits: Edits, names: readonly string[], itemOf: ItemOf): Edits {
  const sent = names.flatMap((name) => {
    const edit = edits[name];
    const item = itemOf(name);
    return edit && item ? [[name, { ...edit, sent: writing(item, edit) }] as const] : [];
  });
  return { ...edits, ...Object.fromEntries(sent) };
}

export { writing };
