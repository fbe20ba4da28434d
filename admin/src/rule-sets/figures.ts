import type { Figure } from '../../../api/contract/fields.js';

/** A figure of a measure as a number to draw with; `2/3` too. Scoring never uses it. */
export function toNumber(figure: Figure | null | undefined): number | undefined {
  if (figure === null || figure === undefined) return undefined;
  if (typeof figure === 'number') return figure;
  const [above, below] = figure.split('/').map(Number);
  return above! / below!;
}

/** What was typed into a field for a figure: a number, a fraction as text, or nothing. */
export function readFigure(typed: string): Figure | undefined {
  const text = typed.trim().replace('−', '-').replace('／', '/');
  if (/^-?\d{1,15}\/[1-9]\d{0,14}$/.test(text)) return text;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
