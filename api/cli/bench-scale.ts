import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { scoreCohort } from '../core/score-cohort.js';
import { demoCounties } from '../demo/demo-counties.js';

export interface ScaleBench {
  cadres: number;
  /** Scoring alone; making the invented county is not counted. */
  microsecondsPerCadre: number;
  /** The most memory the process ever held, the invented county included. */
  peakMiB: number;
}

/** Scores county after county until so many cadres are done, keeping one county in memory. */
export function scoreMany(compiled: CompiledRuleSet, wanted: number): ScaleBench {
  let cadres = 0;
  let nanoseconds = 0n;
  for (const cohort of demoCounties({ counties: 9_999, seed: 3 })) {
    const start = process.hrtime.bigint();
    scoreCohort(compiled, cohort);
    nanoseconds += process.hrtime.bigint() - start;
    cadres += cohort.entities.filter(({ kind }) => kind === 'cadre').length;
    if (cadres >= wanted) break;
  }
  const microsecondsPerCadre = Number(nanoseconds) / 1000 / cadres;
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  return { cadres, microsecondsPerCadre: Math.round(microsecondsPerCadre * 10) / 10, peakMiB };
}
