/** Where a pasted block goes: the villages down, how many columns there are, and the cell it was pasted into. */
type Onto = {
  villages: readonly string[];
  nameOf: (code: string) => string;
  columns: number;
  row: number;
  column: number;
};

/** A pasted cell and the village it is of; undefined where the block is longer than the grid. */
export type Placed = { village: string | undefined; column: number; value: string };

/** Reads a block of a spreadsheet: a row that names its village, by name or code, is that village's; others follow the cell in hand. */
export function placed(text: string, { villages, nameOf, columns, row, column }: Onto): Placed[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.flatMap((line, down) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const named = cells.findIndex(
      (cell) => cell !== '' && villages.some((code) => code === cell || nameOf(code) === cell),
    );
    const village =
      named < 0
        ? villages[row + down]
        : villages.find((code) => code === cells[named] || nameOf(code) === cells[named]);
    const from = named < 0 ? column : 0;
    return cells
      .slice(named + 1)
      .flatMap((value, right): Placed[] =>
        value === '' || right >= columns ? [] : [{ village, column: from + right, value }],
      );
  });
}
