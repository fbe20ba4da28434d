import { createHash } from 'node:crypto';
import type { CyclePreview } from '../contract/records/preview.js';
import { type ChangedParts, changedParts } from '../core/changed-parts.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { effectBetween } from '../core/diff/cohort-effect.js';
import { gradeLines, pointBins } from '../core/diff/point-bins.js';
import { ranksOf, rerankedCount } from '../core/diff/reranked.js';
import { rescored } from '../core/rescore.js';
import { placeAll, scoreStates } from '../core/score-cohort.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { cohortFrom } from './scoring-cohort-text.js';
import type { CycleToPreview, PreviewAnswer, PreviewTask } from './scoring-tasks.js';
import type { Standpoints, WarmCohort, WarmCohorts } from './scoring-warm.js';

const MOVED_TOLD = 1000;
const OF_A_BIN_TOLD = 30;
const PROGRAMS_KEPT = 8;

type Program = { hash: string; compiled: CompiledRuleSet };

/** A draft made ready, beside what a cycle is assessed by; `changed` is null where all of it must be computed anew. */
type Pair = { older: Program; newer: Program; changed: ChangedParts | null };

/** Scores cycles with drafts, in a thread, and keeps what the next preview will need again. */
export class PreviewScoring {
  /** By hash, the one used last at the end; null where a text cannot be made ready. */
  readonly #programs = new Map<string, Program | null>();

  constructor(private readonly warm: WarmCohorts) {}

  /** Scores those of the cycles whose cohorts are here, until a newer preview takes the place of this one. */
  async preview({ flag, draft, baselines, cycles }: PreviewTask): Promise<PreviewAnswer> {
    if (isSuperseded(flag)) return { state: 'superseded' };
    const newer = await this.programOf(draft);
    if (!newer) return { state: 'faulty' };
    const answer = { state: 'done' as const, cycles: [] as CyclePreview[], cold: [] as string[] };
    const pairs = new Map<string, Pair>();
    for (const cycle of cycles) {
      if (isSuperseded(flag)) return { state: 'superseded' };
      const cohort = this.cohortOf(cycle);
      const { baseline } = cycle;
      const pair = pairs.get(baseline) ?? (await this.pairOf(baseline, baselines[baseline]!, newer));
      pairs.set(baseline, pair);
      if (cohort) answer.cycles.push(previewOf(cycle, cohort, pair));
      else answer.cold.push(cycle.cycleId);
    }
    this.warm.yieldToOthers();
    return answer;
  }

  private cohortOf({ cycleId, version, cohort: pieces }: CycleToPreview): WarmCohort | undefined {
    if (!pieces) return this.warm.of(cycleId, version);
    const { cohort, bytes } = cohortFrom(pieces);
    return this.warm.keep(cycleId, version, cohort, bytes);
  }

  private async pairOf(hash: string, source: RuleSetSource, newer: Program): Promise<Pair> {
    const older = await this.programOf(source, hash);
    if (!older) throw new Error(`the published rule set ${hash} cannot be made ready`);
    return { older, newer, changed: changedParts(older.compiled, newer.compiled) };
  }

  private async programOf(source: RuleSetSource, hash = hashOf(source)): Promise<Program | null> {
    const program = this.#programs.has(hash) ? this.#programs.get(hash)! : await programFrom(source, hash);
    this.#programs.delete(hash);
    this.#programs.set(hash, program);
    if (this.#programs.size > PROGRAMS_KEPT) this.#programs.delete([...this.#programs.keys()][0]!);
    return program;
  }
}

/** Whether a newer preview of the same person came. */
export const isSuperseded = (flag: SharedArrayBuffer): boolean => Atomics.load(new Int32Array(flag), 0) !== 0;

/** A text made ready to score; null for one that is not of the form, or that `check` would refuse for what the compiler cannot make. */
async function programFrom(source: RuleSetSource, hash: string): Promise<Program | null> {
  const { value } = await readRuleSetSource(source);
  try {
    return value ? { hash, compiled: compileRuleSet(value) } : null;
  } catch {
    return null;
  }
}

function hashOf({ text, template }: RuleSetSource): string {
  const hash = createHash('sha256');
  for (const part of [text, template]) hash.update(`${part?.length ?? '-'} `).update(part ?? '');
  return hash.digest('hex');
}

function previewOf({ cycleId, ruleSetId }: CycleToPreview, warm: WarmCohort, pair: Pair): CyclePreview {
  const { older, newer } = pair;
  const { cohort, known } = warm;
  const { before, after } = standpointsOf(warm, pair);
  const effect = effectBetween(before.placed, after.placed, cohort, older.compiled.ruleSet, newer.compiled.ruleSet);
  const nameOf = (kind: string, code: string) => known.get(`${kind} ${code}`)?.name ?? null;
  const linkOf = (kind: string, code: string, to: 'township' | 'village') =>
    [known.get(`${kind} ${code}`)?.links?.[to] ?? null].flat()[0]!;
  const { width, bins } = pointBins(before.placed, after.placed, 'cadre');
  const moved = effect.moved.toSorted((a, b) => Number(b.kind === 'cadre') - Number(a.kind === 'cadre'));
  return {
    cycleId,
    ruleSetId,
    cadreCount: cohort.entities.filter(({ kind }) => kind === 'cadre').length,
    distribution: effect.distribution.map((line) => ({
      ...line,
      title: gradeTitle(newer, line) ?? gradeTitle(older, line),
    })),
    points: {
      width,
      bins: bins.map(({ people, ...bin }) => ({
        ...bin,
        people: people.slice(0, OF_A_BIN_TOLD).map((code) => ({ code, name: nameOf('cadre', code) })),
      })),
      lines: gradeLines(newer.compiled.ruleSet.entities.cadre?.grades?.bands).map((line) => ({
        ...line,
        title: gradeTitle(newer, { kind: 'cadre', outcome: line.grade }),
      })),
    },
    up: effect.up,
    down: effect.down,
    other: effect.other,
    moved: moved.slice(0, MOVED_TOLD).map(({ kind, entity: code, direction, before: was, after: is }) => {
      const village = linkOf(kind, code, 'village');
      return {
        kind,
        code,
        name: nameOf(kind, code),
        township: linkOf(kind, code, 'township'),
        village: village === null ? null : nameOf('village', village),
        direction,
        before: was,
        after: is,
      };
    }),
    movedCount: moved.length,
    townships: effect.townships.map(({ township, people, movement }) => {
      const name = township === null ? null : nameOf('township', township);
      return { township, name, people, movement };
    }),
    rerankedCount: rerankedCount(before.ranks, after.ranks),
  };
}

/** Where everybody stands by what the cycle is assessed by, which is kept, and by the draft: of that only what changed is computed. */
function standpointsOf({ cohort, baselines }: WarmCohort, { older, newer, changed }: Pair) {
  const scored = ({ compiled }: Program): Standpoints => {
    const states = scoreStates(compiled, cohort);
    const placed = placeAll(compiled, cohort, states);
    return { states, placed, ranks: ranksOf(placed, 'cadre') };
  };
  const before = baselines.get(older.hash) ?? scored(older);
  baselines.set(older.hash, before);
  if (!changed) return { before, after: scored(newer) };
  const look = () => placeAll(newer.compiled, cohort, before.states);
  const placed = rescored(before.states, newer.compiled, changed, look);
  return { before, after: { placed, ranks: ranksOf(placed, 'cadre') } };
}

function gradeTitle(
  { compiled: { ruleSet } }: Program,
  { kind, outcome }: Pick<CyclePreview['distribution'][number], 'kind' | 'outcome'>,
) {
  return ruleSet.entities[kind]?.grades?.order.find(({ id }) => id === outcome)?.title ?? null;
}
