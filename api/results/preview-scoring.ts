import { createHash } from 'node:crypto';
import type { RuleSetDifference } from '../contract/records/rule-set.js';
import type { CyclePreview } from '../contract/records/preview.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { effectBetween, type Placed } from '../core/diff/cohort-effect.js';
import { rerankedCount } from '../core/diff/reranked.js';
import { diffRuleSets } from '../core/diff-rule-sets.js';
import { scoreCohort } from '../core/score-cohort.js';
import { checkSource, isSound, type SourceToJudge } from '../rule-files/judge-rule-set.js';
import { cohortFrom } from './scoring-cohort-text.js';
import type { CycleToPreview, PreviewAnswer, PreviewTask } from './scoring-tasks.js';
import type { WarmCohort, WarmCohorts } from './scoring-warm.js';

const MOVED_TOLD = 1000;
const DIFFERENCES_TOLD = 500;
const PROGRAMS_KEPT = 8;

type Program = { hash: string; compiled: CompiledRuleSet } | { diagnostics: PreviewFault['diagnostics'] };
type PreviewFault = Extract<PreviewAnswer, { state: 'faulty' }>;

/** Scores cycles with drafts, in a thread, and keeps what the next preview will need again. */
export class PreviewScoring {
  /** By hash, the one used last at the end. */
  readonly #programs = new Map<string, Program>();

  constructor(private readonly warm: WarmCohorts) {}

  /** Scores those of the cycles whose cohorts are here, until a newer preview takes the place of this one. */
  async preview({ flag, draft, baselines, cycles }: PreviewTask): Promise<PreviewAnswer> {
    const isSuperseded = () => Atomics.load(new Int32Array(flag), 0) !== 0;
    if (isSuperseded()) return { state: 'superseded' };
    const newer = await this.programOf(draft);
    if ('diagnostics' in newer) return { state: 'faulty', diagnostics: newer.diagnostics };
    const answer = { state: 'done' as const, cycles: [] as CyclePreview[], cold: [] as string[], comparisons: {} };
    for (const cycle of cycles) {
      if (isSuperseded()) return { state: 'superseded' };
      const cohort = this.cohortOf(cycle);
      const older = await this.programOf(baselines[cycle.baseline]!);
      if ('diagnostics' in older) throw new Error(`the rule set of cycle ${cycle.cycleId} is not sound`);
      if (cohort) answer.cycles.push(previewOf(cycle, cohort, older, newer));
      else answer.cold.push(cycle.cycleId);
    }
    for (const [hash, source] of Object.entries(baselines)) {
      const older = await this.programOf(source);
      if ('compiled' in older)
        Object.assign(answer.comparisons, { [hash]: comparison(older.compiled.ruleSet, newer.compiled.ruleSet) });
    }
    this.warm.yieldToOthers();
    return answer;
  }

  private cohortOf({ cycleId, version, cohort: pieces }: CycleToPreview): WarmCohort | undefined {
    if (!pieces) return this.warm.of(cycleId, version);
    const { cohort, bytes } = cohortFrom(pieces);
    return this.warm.keep(cycleId, version, cohort, bytes);
  }

  private async programOf(source: SourceToJudge): Promise<Program> {
    const hash = hashOf(source);
    const program = this.#programs.get(hash) ?? (await programFrom(source, hash));
    this.#programs.delete(hash);
    this.#programs.set(hash, program);
    if (this.#programs.size > PROGRAMS_KEPT) this.#programs.delete([...this.#programs.keys()][0]!);
    return program;
  }
}

async function programFrom(source: SourceToJudge, hash: string): Promise<Program> {
  const { ruleSet, diagnostics } = await checkSource(source);
  if (!ruleSet || !isSound(diagnostics)) return { diagnostics };
  return { hash, compiled: compileRuleSet(ruleSet) };
}

function hashOf({ text, template, base }: SourceToJudge): string {
  const hash = createHash('sha256');
  for (const part of [text, template, base]) hash.update(`${part?.length ?? '-'} `).update(part ?? '');
  return hash.digest('hex');
}

type Sound = Extract<Program, { compiled: CompiledRuleSet }>;

function previewOf({ cycleId, ruleSetId }: CycleToPreview, warm: WarmCohort, older: Sound, newer: Sound): CyclePreview {
  const { cohort, baselines } = warm;
  const before = baselines.get(older.hash) ?? placesOf(older.compiled, warm);
  baselines.set(older.hash, before);
  const after = placesOf(newer.compiled, warm);
  const effect = effectBetween(before, after, cohort, older.compiled.ruleSet, newer.compiled.ruleSet);
  const known = new Map(cohort.entities.map((entity) => [`${entity.kind} ${entity.code}`, entity]));
  const nameOf = (kind: string, code: string) => known.get(`${kind} ${code}`)?.name ?? null;
  const moved = effect.moved.toSorted((a, b) => Number(b.kind === 'cadre') - Number(a.kind === 'cadre'));
  return {
    cycleId,
    ruleSetId,
    cadreCount: cohort.entities.filter(({ kind }) => kind === 'cadre').length,
    distribution: effect.distribution.map((line) => ({
      ...line,
      title: gradeTitle(newer, line) ?? gradeTitle(older, line),
    })),
    up: effect.up,
    down: effect.down,
    other: effect.other,
    moved: moved.slice(0, MOVED_TOLD).map(({ kind, entity: code, direction, before: was, after: is }) => {
      const township = [known.get(`${kind} ${code}`)?.links?.township ?? null].flat()[0]!;
      return { kind, code, name: nameOf(kind, code), township, direction, before: was, after: is };
    }),
    movedCount: moved.length,
    townships: effect.townships.map(({ township, people, movement }) => {
      const name = township === null ? null : nameOf('township', township);
      return { township, name, people, movement };
    }),
    rerankedCount: rerankedCount(before, after, 'cadre'),
  };
}

/** Where everybody stands, without the traces behind it. */
function placesOf(compiled: CompiledRuleSet, { cohort }: WarmCohort): Placed[] {
  return scoreCohort(compiled, cohort).map(({ kind, entity, points, grade, state }) => ({
    kind,
    entity,
    points,
    grade,
    state,
  }));
}

function gradeTitle(
  { compiled: { ruleSet } }: Sound,
  { kind, outcome }: Pick<CyclePreview['distribution'][number], 'kind' | 'outcome'>,
) {
  return ruleSet.entities[kind]?.grades?.order.find(({ id }) => id === outcome)?.title ?? null;
}

/** The differences of two rule sets as they are answered. */
export function comparison(
  older: RuleSet,
  newer: RuleSet,
): { differences: RuleSetDifference[]; differenceCount: number } {
  const lines = diffRuleSets(older, newer);
  const differences = lines
    .slice(0, DIFFERENCES_TOLD)
    .map(({ kind, change, pointer, clause, concerns, direction, text }) => {
      const line = { kind, change, pointer, concerns, direction, text };
      return clause ? { ...line, clause } : line;
    });
  return { differences, differenceCount: lines.length };
}
