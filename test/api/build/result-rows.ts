import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { canonical } from '../../../api/core/canonical.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../../api/core/score-cohort.js';
import { sha256 } from '../../build/an-export.js';
import type { Spot } from './people.js';

/** The text of the half-year measure. */
export const halfYearText = (): string => readFileSync(HALF_YEAR, 'utf8');

const HALF_YEAR = join(__dirname, '../../../rules/half-year/2026-01-01.json');

/**
 * The rows of a sealed result that says nothing but what is missing, of a cycle under the half-year measure: enough to be read and
 * explained. For specs about who may reach it, not about how it came to be.
 */
export function resultRows({ county, village, cadreId, unitId, cycleId }: Spot & { cycleId: string }) {
  const compiled = compileRuleSet(RuleSet.parse(JSON.parse(halfYearText())));
  const code = `${county}-${sha256(cycleId).slice(0, 6)}`;
  const cycle = { code: '2026-H1', half: 'first' as const, startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
  const cohort = { code: cycleId, ruleSet: 'half-year', county, cycle, entities: [{ kind: 'cadre' as const, code }] };
  const [assessment] = JSON.parse(JSON.stringify(scoreCohort(compiled, cohort)));
  const text = canonical(cohort);
  const of = { cycleId, kind: 'cadre', code, areaCode: village, cadreId, unitId, revision: 1 };
  return {
    cohort: { cycleId, revision: 1, text, sha256: sha256(text) },
    result: { ...of, state: 'sealed', standing: 'missing', seal: sha256(code) },
    assessment: { cycleId, cohort: 1, assessment, nonce: 'none' },
  };
}
