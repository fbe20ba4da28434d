import type { Diagnostic, DiagnosticCode } from '../../contract/diagnostic.js';
import type { Title } from '../../contract/fields.js';
import { nearestName } from '../nearest-name.js';
import { fault } from './fault.js';

const MOST_LISTED = 12;

/**
 * A name that leads nowhere: says where it was looked for, the nearest name there, or all of them when none is near.
 * @param where what was searched: `{ zh: 'cadre 的指标', en: 'the facts of cadre' }`
 */
export function unknownName(
  code: DiagnosticCode,
  pointer: string,
  name: string,
  where: Title,
  candidates: Iterable<string>,
): Diagnostic {
  const known = [...new Set(candidates)];
  const nearest = nearestName(name, known);
  return fault(code, pointer, {
    zh: `${where.zh}里没有“${name}”。${adviceZh(nearest, known)}`,
    en: `"${name}" is not among ${where.en}. ${adviceEn(nearest, known)}`,
  });
}

function adviceZh(nearest: string | undefined, known: string[]): string {
  if (nearest !== undefined) return `是不是“${nearest}”？请改正名称，或先声明它。`;
  if (known.length === 0) return '那里一个名称也没有：请先声明它。';
  return `可用的有：${list(known, '、')}。请改用其中一个，或先声明它。`;
}

function adviceEn(nearest: string | undefined, known: string[]): string {
  if (nearest !== undefined) return `Did you mean "${nearest}"? Correct the name, or declare it first.`;
  if (known.length === 0) return 'There are none: declare it first.';
  return `Known there: ${list(known, ', ')}. Use one of these, or declare it first.`;
}

const list = (known: string[], comma: string) =>
  known.slice(0, MOST_LISTED).join(comma) + (known.length > MOST_LISTED ? ' …' : '');
