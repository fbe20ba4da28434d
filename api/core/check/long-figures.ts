import type { Diagnostic } from '../../contract/diagnostic.js';
import { fromFigure } from '../exact.js';
import type { Check } from './check.js';
import { eachMember } from './each-member.js';
import { fault } from './fault.js';

/**
 * `number-too-long`: every number can be read as the decimal that was written. Reading a file finds these in its text already; a
 * rule set that comes from elsewhere is looked through here.
 */
export const longFigures: Check = ({ ruleSet, base }) => {
  const found: Diagnostic[] = [];
  for (const part of base ? [ruleSet, base] : [ruleSet])
    eachMember(part, (_, value, pointer) => {
      if (typeof value === 'number' && !isReadable(value)) found.push(tooLong(value, pointer()));
    });
  return found;
};

const tooLong = (value: number, pointer: string): Diagnostic =>
  fault('number-too-long', pointer, {
    zh: `数 ${value} 多于 15 位数字，不能照原样精确计算。请写成 15 位以内的小数，或写成分数如 "2/3"。`,
    en: `The number ${value} has more than 15 digits and cannot be computed exactly as written. Write a decimal of at most 15 digits, or a fraction such as "2/3".`,
  });

function isReadable(value: number): boolean {
  try {
    fromFigure(value);
    return true;
  } catch {
    return false;
  }
}
