import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cohort } from '../../api/contract/cohort.js';
import type { Assessment } from '../../api/contract/assessment.js';
import type { Determined } from '../../api/contract/determined.js';
import type { Entity } from '../../api/contract/entity.js';
import { ResultsExport } from '../../api/contract/records/results-export.js';
import { canonical } from '../../api/core/canonical.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { cycleSeal, inSealOrder, resultSeal } from '../../api/core/seal.js';

const ROOT = join(__dirname, '../..');

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One township of the demonstration county, as if it were a county, sealed: what a county would export. */
export function anExport(): ResultsExport {
  const text = readFileSync(join(ROOT, 'rules/half-year/2026-01-01.json'), 'utf8');
  const compiled = compileRuleSet(RuleSet.parse(JSON.parse(text)));
  const whole = Cohort.parse(JSON.parse(readFileSync(join(ROOT, 'fixtures/demo/2026-H1.json'), 'utf8')));
  const township = whole.entities.find(({ code }) => code === '529901-016')!.links!.township;
  const isThere = ({ code, links }: Entity) => code === township || links?.township === township;
  const cohort = { ...whole, entities: whole.entities.filter(isThere) };
  const { county } = cohort;
  const cycle = cohort.cycle.code;
  const hash = { ruleSet: sha256(text), cohort: sha256(canonical(cohort)) };
  const entities = new Map(cohort.entities.map((one) => [`${one.kind} ${one.code}`, one]));
  const results = inSealOrder(
    scoreCohort(compiled, cohort).map((scored) => {
      const assessment = JSON.parse(JSON.stringify(scored)) as typeof scored;
      const { kind, entity: code } = assessment;
      const entity = entities.get(`${kind} ${code}`)!;
      const nonce = sha256(`${kind} ${code}`).slice(0, 32);
      const determination = asProposed(assessment);
      const sealed = { assessment, determination, supersedes: null, nonce };
      return {
        kind,
        code,
        revision: 1,
        cohort: 1,
        ...sealed,
        seal: resultSeal({ ...hash, entity, ...sealed }, sha256),
      };
    }),
  );
  const seal = cycleSeal({ county, cycle, results: results.map((one) => one.seal), previous: null }, sha256);
  const line = { place: 1, kind: 'cycle' as const, cycle, superseded: null, superseding: null, previous: null, seal };
  return ResultsExport.parse({
    format: 'sifang-results/1',
    county,
    cycle,
    isWhole: true,
    ruleSet: { hash: hash.ruleSet, text, template: null },
    cohorts: [{ revision: 1, hash: hash.cohort, cohort }],
    results,
    chain: [line],
  });
}

/** What a meeting determines that follows every proposal; null where there is nothing to determine. */
export function asProposed({ state, grade, seat }: Assessment): Determined | null {
  if (state !== 'graded' || seat?.outcome === 'tied') return null;
  const by = { zh: '县委组织部部务会', en: 'Meeting of the county organisation department' };
  const meeting = {
    name: by.zh,
    heldOn: '2026-07-20',
    present: ['唐一舟', '江远帆'],
    minutesNumber: '2026-14',
    remark: null,
  };
  return { proposedGrade: grade, determinedGrade: grade!, reason: null, by, isProposedUpward: false, meeting };
}
