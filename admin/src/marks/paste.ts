import type { Part, SheetColumn } from './sheet.js';
import { markName } from './sheet.js';

/** A pasted cell as it was read: the value it means, or undefined where it was not understood. */
export type PastedCell = { text: string; row: number; column: number; value: string | undefined };
export type Pasted = { cells: PastedCell[]; understood: number };

/**
 * Reads a block of a spreadsheet. Where its first row names items, columns are found by them; where a row names somebody of the sheet, the
 * row is theirs; what names neither begins at the cell in hand. Empty cells say nothing.
 * @param titles what a column may be called
 */
export function readPaste(
  text: string,
  { rows, columns }: Part,
  from: { row: number; column: number },
  titles: (column: SheetColumn) => readonly string[],
): Pasted {
  const table = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const heads = (table[0] ?? []).map((cell) => columns.findIndex((column) => titles(column).includes(cell)));
  const isHeaded = heads.some((at) => at >= 0);
  const cells: PastedCell[] = [];
  for (const [down, line] of (isHeaded ? table.slice(1) : table).entries()) {
    const nameAt = line.findIndex((cell) => cell !== '' && rows.some(({ name }) => name === cell));
    const row = nameAt < 0 ? from.row + down : rows.findIndex(({ name }) => name === line[nameAt]);
    const first = nameAt < 0 ? 0 : nameAt + 1;
    for (const [right, cell] of line.entries()) {
      const column = isHeaded ? (heads[right] ?? -1) : right - first + (nameAt < 0 ? from.column : 0);
      if (cell === '' || right < first || column < 0) continue;
      const at = columns[column];
      cells.push({ text: cell, row, column, value: at && rows[row] ? valueOf(at, cell) : undefined });
    }
  }
  return { cells, understood: cells.filter(({ value }) => value !== undefined).length };
}

/** The value that a word or a number means: a level by its title in either language or by its key, or points. */
function valueOf({ item }: SheetColumn, cell: string): string | undefined {
  const { levels } = item;
  if (!levels) return Number.isFinite(Number(cell)) ? cell : undefined;
  const plain = cell.normalize('NFKC').toLowerCase();
  const found = levels.find(({ id, title }, at) =>
    [id.toLowerCase(), title.zh, title.en.toLowerCase(), String(levels.length - at)].includes(plain),
  );
  return found?.id;
}

/** The marks that the understood cells change, by name: which value comes where. */
export function changesOf({ cells }: Pasted, { rows, columns }: Part) {
  return cells.flatMap(({ row, column, value }) => {
    const at = columns[column];
    const of = rows[row];
    return value === undefined || !at || !of ? [] : [{ name: markName(of, at.item), item: at.item, at: at.at, value }];
  });
}
