import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchConditions, type ConditionsBench, compareLeaves } from './bench-conditions.js';
import { benchPipeline, type PipelineBench } from './bench-pipeline.js';
import { scoreMany, type ScaleBench } from './bench-scale.js';
import { median } from './bench-rounds.js';
import { type BenchSubject, demoSubject, largestMeasures } from './bench-subject.js';
import { Fault } from './fault.js';
import { loadCompiled } from './load-rule-set.js';
import { table } from './print.js';

export interface BenchOptions {
  ruleSet: string;
  rounds: string;
  scale: string[];
  /** How many of the largest measures are measured too. */
  measures: string;
  json?: boolean;
}

/** What `bench --json` prints. Ratios are what counts; absolute figures belong to the machine of the run. */
interface Bench {
  conditions: ConditionsBench;
  pipeline: PipelineBench;
  comparedLeaves: number;
  scale: ScaleBench[];
  measures: MeasureBench[];
}

/** The same ratios for another measure, on the cohorts of its worked examples. */
interface MeasureBench {
  code: string;
  kind: string;
  conditionCount: number;
  conditions: ConditionsBench;
  pipeline: PipelineBench;
}

/**
 * `bench`: json-rules-engine, the compiled conditions and the whole pipeline on the same cadres, alternating, medians after a
 * warm-up; then time per cadre and peak memory as counties are added. Fails when a leaf differs from the reference.
 */
export async function bench({ ruleSet, rounds, scale, measures, json }: BenchOptions): Promise<number> {
  const subject = await demoSubject(ruleSet);
  const comparedLeaves = await compareLeaves(subject.compiled, 200);
  const turns = Number(rounds);
  const result: Bench = { ...(await alternate(subject, turns)), comparedLeaves, scale: [], measures: [] };
  for (const one of await largestMeasures('rules/measures', Number(measures))) {
    const conditionCount = one.compiled.kinds.get(one.kind)!.names.layout.conditions.length;
    result.measures.push({ code: one.code, kind: one.kind, conditionCount, ...(await alternate(one, turns)) });
  }
  for (const cadres of scale.map(Number).filter((n) => n > 0)) result.scale.push(await inOwnProcess(ruleSet, cadres));
  console.log(json ? JSON.stringify(result) : asTable(result));
  return 0;
}

async function alternate(subject: BenchSubject, rounds: number) {
  const conditionRounds = benchConditions(subject);
  const pipelineRound = benchPipeline(subject);
  const figures: { reference: number; compiled: number; pipeline: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const figure = {
      reference: await conditionRounds.reference(),
      compiled: conditionRounds.compiled(),
      pipeline: pipelineRound(),
    };
    if (round >= 0) figures.push(figure);
  }
  const of = (pick: keyof (typeof figures)[number]) => Math.round(median(figures.map((one) => one[pick])));
  const referencePerSecond = of('reference');
  return {
    conditions: {
      referencePerSecond,
      compiledPerSecond: of('compiled'),
      ratio: round1(of('compiled') / referencePerSecond),
    },
    pipeline: { perSecond: of('pipeline'), ratio: round1(of('pipeline') / referencePerSecond) },
  };
}

const n = (x: number) => x.toLocaleString('en-US');
const round1 = (x: number) => Math.round(x * 10) / 10;

/** Scores so many cadres in a process of its own, three times, so that the peak of its memory is its own. */
async function inOwnProcess(ruleSet: string, cadres: number): Promise<ScaleBench> {
  const runs: ScaleBench[] = [];
  for (let i = 0; i < 3; i++) runs.push(await scaleRun(ruleSet, cadres));
  return {
    cadres: runs[0]!.cadres,
    microsecondsPerCadre: median(runs.map((run) => run.microsecondsPerCadre)),
    peakMiB: median(runs.map((run) => run.peakMiB)),
  };
}

function scaleRun(ruleSet: string, cadres: number): Promise<ScaleBench> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [ruleSet, String(cadres)], { execArgv: process.execArgv });
    child.once('message', (run) => resolve(run as ScaleBench));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Fault({ zh: `规模测试中断（${code}）。`, en: `The scale run stopped (${code}).` }));
    });
  });
}

function asTable({ conditions, pipeline, comparedLeaves, scale, measures }: Bench): string {
  const [small] = scale;
  return [
    table(
      [
        ['', 'cadres a second', 'times the reference'],
        ['json-rules-engine, conditions only', n(conditions.referencePerSecond), '1'],
        ['compiled conditions with trace', n(conditions.compiledPerSecond), String(conditions.ratio)],
        ['whole pipeline', n(pipeline.perSecond), String(pipeline.ratio)],
      ],
      ['left', 'right', 'right'],
    ),
    `${n(comparedLeaves)} leaves of 200 random cadres expanded from their traces agree with the reference`,
    ...(measures.length === 0
      ? []
      : [
          table(
            [
              ['measure', 'conditions', 'engine a second', 'compiled, times', 'pipeline, times'],
              ...measures.map((one) => [
                `${one.code} ${one.kind}`,
                String(one.conditionCount),
                n(one.conditions.referencePerSecond),
                String(one.conditions.ratio),
                String(one.pipeline.ratio),
              ]),
            ],
            ['left', 'right', 'right', 'right', 'right'],
          ),
        ]),
    ...(scale.length === 0
      ? []
      : [
          table(
            [
              ['cadres', 'µs a cadre', 'times the first', 'peak MiB'],
              ...scale.map((one) => [
                n(one.cadres),
                one.microsecondsPerCadre.toFixed(1),
                (one.microsecondsPerCadre / small!.microsecondsPerCadre).toFixed(2),
                n(one.peakMiB),
              ]),
            ],
            ['right', 'right', 'right', 'right'],
          ),
        ]),
  ].join('\n\n');
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , ruleSet, cadres] = process.argv;
  const compiled = await loadCompiled(ruleSet!);
  process.send(scoreMany(compiled, Number(cadres)), () => process.disconnect());
}
