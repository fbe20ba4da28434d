import type { RollUp, RollUpRow, ShownShare } from '../../../api/contract/records/roll-up.js';

/** A county's row, or the sum of all. */
export type Line = Pick<RollUpRow, 'counts' | 'shares'>;

/** `21.75%`, rounded half up to two places, without what says nothing. */
export function percent(share: number): string {
  return `${Number((Math.round(share * 10_000) / 100).toFixed(2))}%`;
}

/** What stands in the cell of a count: the number, hidden, or nothing where nothing is sealed. */
export function countIn({ counts }: Line, id: string): number | 'hidden' | undefined {
  return id in counts ? (counts[id] ?? 'hidden') : undefined;
}

/** What stands in the cell of a share. */
export function shareIn({ shares }: Line, id: string): ShownShare | 'hidden' | undefined {
  const share = shares[id];
  if (!share) return undefined;
  return share.numerator === null || share.denominator === null ? 'hidden' : share;
}

/** The table as a spreadsheet has it; what is hidden stays hidden there. */
export function rowsOf(
  { rows, total, counts, shares }: RollUp,
  say: (line: Line & { name?: string; areaCode?: string }) => string,
  hidden: string,
  locale: 'zh' | 'en',
): unknown[][] {
  const head = ['', ...counts.map(({ title }) => title[locale]), ...shares.map(({ title }) => title[locale])];
  const line = (row: Line): unknown[] => [
    ...counts.map(({ id }) => {
      const count = countIn(row, id);
      return count === 'hidden' ? hidden : (count ?? '');
    }),
    ...shares.map(({ id }) => {
      const share = shareIn(row, id);
      if (share === 'hidden') return hidden;
      return share ? `${share.numerator}/${share.denominator}` : '';
    }),
  ];
  return [head, ...rows.map((row) => [say(row), ...line(row)]), [say(total), ...line(total)]];
}
