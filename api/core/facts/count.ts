import { whole } from '../exact.js';
import type { FactHandler } from './handler.js';

/** How many findings of these codes stand: two `off-post` findings of which one is struck count 1. Never missing. */
export const count: FactHandler<'count'> = {
  reach: 'own',
  reads: () => [],
  compile({ findings, concerns }) {
    const codes = new Set(findings);
    return ({ findings: standing }) => {
      if (standing.length === 0) return zeroFindings;
      let n = 0;
      for (const finding of standing)
        if (codes.has(finding.code) && (concerns === undefined || finding.concerns === concerns)) n++;
      return whole(n);
    };
  },
  missing: () => [],
};

const zeroFindings = whole(0);
