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
  // A few counties first, so that neither figure is that of a program still being compiled.
  for (const cohort of demoCounties({ counties: 12, seed: 2 })) scoreCohort(compiled, cohort);
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
