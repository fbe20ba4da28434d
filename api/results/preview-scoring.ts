import { createHash } from 'node:crypto';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { RuleSetDifference } from '../contract/records/rule-set.js';
import type { CyclePreview } from '../contract/records/preview.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { effectBetween, type Placed } from '../core/diff/cohort-effect.js';
import { rerankedCount } from '../core/diff/reranked.js';
import { diffRuleSets } from '../core/diff-rule-sets.js';
import { scoreCohort } from '../core/score-cohort.js';
import { checkSource, isSound, type SourceToJudge } from '../rule-files/judge-rule-set.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { cohortFrom } from './scoring-cohort-text.js';
import type { CycleToPreview, PreviewAnswer, PreviewTask } from './scoring-tasks.js';
import type { WarmCohort, WarmCohorts } from './scoring-warm.js';

const MOVED_TOLD = 1000;
const DIFFERENCES_TOLD = 500;
const PROGRAMS_KEPT = 8;

type Sound = { hash: string; compiled: CompiledRuleSet };
type Faulty = { diagnostics: Diagnostic[] };

/** Scores cycles with drafts, in a thread, and keeps what the next preview will need again. */
export class PreviewScoring {
  /** By hash, the one used last at the end. */
  readonly #programs = new Map<string, Sound | Faulty>();

  constructor(private readonly warm: WarmCohorts) {}

  /** Scores those of the cycles whose cohorts are here, until a newer preview takes the place of this one. */
  async preview({ flag, draft, baselines, isCompared, cycles }: PreviewTask): Promise<PreviewAnswer> {
    const isSuperseded = () => Atomics.load(new Int32Array(flag), 0) !== 0;
    if (isSuperseded()) return { state: 'superseded' };
    const newer = await this.draftOf(draft);
    if ('diagnostics' in newer) return { state: 'faulty', diagnostics: newer.diagnostics };
    const answer = { state: 'done' as const, cycles: [] as CyclePreview[], cold: [] as string[], comparisons: {} };
    for (const cycle of cycles) {
      if (isSuperseded()) return { state: 'superseded' };
      const cohort = this.cohortOf(cycle);
      const older = await this.baselineOf(baselines[cycle.baseline]!, cycle.baseline);
      if (cohort) answer.cycles.push(previewOf(cycle, cohort, older, newer));
      else answer.cold.push(cycle.cycleId);
    }
    for (const [hash, source] of isCompared ? Object.entries(baselines) : []) {
      const older = await this.baselineOf(source, hash);
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

  /** The draft, made ready when `check` finds nothing wrong. */
  private draftOf(source: SourceToJudge): Promise<Sound | Faulty> {
    const hash = hashOf(source);
    return this.kept(hash, async () => {
      const { ruleSet, diagnostics } = await checkSource(source);
      return ruleSet && isSound(diagnostics) ? { hash, compiled: compileRuleSet(ruleSet) } : { diagnostics };
    });
  }

  /** A published rule set passed `check` when it was published. */
  private async baselineOf(source: RuleSetSource, hash: string): Promise<Sound> {
    const program = await this.kept(hash, async () => {
      const { value, diagnostics } = await readRuleSetSource(source);
      return value ? { hash, compiled: compileRuleSet(value) } : { diagnostics };
    });
    if ('compiled' in program) return program;
    throw new Error(`a published rule set cannot be read: ${program.diagnostics[0]?.message.en}`);
  }

  private async kept(hash: string, make: () => Promise<Sound | Faulty>): Promise<Sound | Faulty> {
    const program = this.#programs.get(hash) ?? (await make());
    this.#programs.delete(hash);
    this.#programs.set(hash, program);
    if (this.#programs.size > PROGRAMS_KEPT) this.#programs.delete([...this.#programs.keys()][0]!);
    return program;
  }
}

/** Never the hash of a published rule set: a draft is made ready only after a check. */
function hashOf({ text, template, base }: SourceToJudge): string {
  const hash = createHash('sha256').update('draft ');
  for (const part of [text, template, base]) hash.update(`${part?.length ?? '-'} `).update(part ?? '');
  return hash.digest('hex');
}

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
