import { add, type Exact, zero } from '../exact.js';
import { exactOf } from '../value.js';
import type { FactHandler } from './handler.js';

/** The sum of the amounts of findings of these codes: 3 days and 2 days are 5. A finding without an amount makes it missing. */
export const sum: FactHandler<'sum'> = {
  reach: 'own',
  reads: () => [],
  compile({ findings, concerns }) {
    const codes = new Set(findings);
    return ({ findings: standing }) => {
      let total: Exact = zero;
      for (const finding of standing) {
        if (!codes.has(finding.code) || (concerns !== undefined && finding.concerns !== concerns)) continue;
        const amount = exactOf(finding.amount);
        if (amount === undefined) return undefined;
        total = add(total, amount);
      }
      return total;
    };
  },
  missing: (_source, _names, fact) => [{ kind: 'fact', fact }],
};
