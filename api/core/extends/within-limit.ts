import type { PartLimit } from '../../contract/extends.js';
import { Figure } from '../../contract/fields.js';
import { compare, type Exact, fromFigure } from '../exact.js';

/** Whether a county's value keeps the template's limit. What must be a figure and is none does not. */
export function isWithin(limit: PartLimit, was: unknown, to: unknown): boolean {
  if (limit.kind === 'free') return true;
  if (limit.kind === 'choices') return limit.of.some((one) => one === to);
  const [value, template] = [figureOf(to), figureOf(was)];
  if (value === undefined) return false;
  if (limit.kind === 'range') {
    const { atLeast, atMost } = limit;
    const isHighEnough = atLeast === undefined || compare(value, fromFigure(atLeast)) >= 0;
    return isHighEnough && (atMost === undefined || compare(value, fromFigure(atMost)) <= 0);
  }
  if (template === undefined) return false;
  return limit.way === 'higher' ? compare(value, template) >= 0 : compare(value, template) <= 0;
}

function figureOf(value: unknown): Exact | undefined {
  const read = Figure.safeParse(value);
  return read.success ? fromFigure(read.data) : undefined;
}
