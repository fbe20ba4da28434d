import type { FactSource } from '../contract/fact.js';
import type { Id } from '../contract/fields.js';

/** The facts of the same entity that a source is made of. */
export function madeOf(from: FactSource | undefined): Id[] {
  switch (from?.kind) {
    case 'total':
    case 'product':
    case 'least':
    case 'greatest':
      return from.of;
    case 'difference':
      return [from.of, from.less];
    case 'quotient':
      return [from.of, from.by];
    case 'gap':
      return [from.of, from.from];
    case 'elapsed':
      return [from.from, from.to];
    case 'rank':
      return [from.of];
    default:
      return [];
  }
}
