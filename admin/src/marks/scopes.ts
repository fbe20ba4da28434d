import type { useTranslate } from 'ra-core';
import type { Scope, SheetMove } from './SheetMoveDialog.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';
import { markName } from './sheet.js';
import type { Model, Standing, Tally } from './useModel.js';
import type { useWords } from './useWords.js';

/** Which marks a move takes: for a return from a cell, that one, the person's, or the whole sheet. */
export function scopesOf(
  { move, of }: { move: SheetMove; of?: Standing },
  tally: Tally,
  translate: ReturnType<typeof useTranslate>,
): Scope[] {
  const sheet = (marks: Scope['marks']): Scope => ({ id: 'sheet', name: translate('marks.sheet.wholeSheet'), marks });
  if (move !== 'return') return [sheet(tally[move])];
  if (!of?.mark) return [sheet(tally.returnable)];
  const ofRow = tally.returnable.filter(({ entityCode }) => entityCode === of.row.entityCode);
  return [
    { id: 'one', name: translate('marks.sheet.thisOne'), marks: [of.mark] },
    { id: 'row', name: translate('marks.sheet.thisRow', { name: of.row.name }), marks: ofRow },
    sheet(tally.returnable),
  ];
}

/** What each mark of the sheet is called: whose, and which item. */
export function namesIn({ all }: Model, words: Pick<ReturnType<typeof useWords>, 'item'>) {
  const names = new Map(all.map(({ name, row, item }) => [name, `${row.name} ${words.item(item)}`]));
  return (mark: Pick<MarkRecord, 'entityKind' | 'entityCode' | 'item'>) =>
    names.get(markName(mark, mark)) ?? mark.entityCode;
}
