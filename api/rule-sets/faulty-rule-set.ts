import type { Diagnostic } from '../contract/diagnostic.js';
import { DomainError } from '../http/domain-error.js';

const TOLD = 100;

/** A rule set whose text or meaning is wrong: what is wrong, with places, is in the details. */
export function faultyRuleSet(
  { id, code }: { id: string; code: string },
  diagnostics: readonly Diagnostic[],
): DomainError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new DomainError(
    'rule-set-faulty',
    {
      zh: `规则集“${code}”有 ${errors.length} 处错误，不能使用。请按 diagnostics 中的位置逐处改正。`,
      en: `The rule set "${code}" has ${errors.length === 1 ? 'one error' : `${errors.length} errors`} and cannot be used. Correct what diagnostics lists, place by place.`,
    },
    { word: 'rule-sets', id, errorCount: errors.length, diagnostics: errors.slice(0, TOLD) },
  );
}

/** A rule set that takes too long, or too much memory, to judge or to score. */
export function tooHeavy({ id, code }: { id: string; code: string }): DomainError {
  return new DomainError(
    'too-large',
    {
      zh: `规则集“${code}”过于庞大，在限定的时间和内存内算不完，没有任何改动。请简化条件，或减少例子后再试。`,
      en: `The rule set "${code}" is too heavy to work out within the time and memory there is; nothing was changed. Simplify its conditions or give it fewer examples.`,
    },
    { word: 'rule-sets', id },
  );
}
