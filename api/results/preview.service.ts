import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { Preview, PreviewRequest } from '../contract/records/preview.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { TaskEnded } from '../jobs/threads.js';
import {
  faultyRuleSet,
  type ReadyRuleSet,
  type RuleSetEntity,
  RuleSetsService,
  tooHeavy,
} from '../rule-sets/rule-sets.service.js';
import { NOT_IN_A_COHORT } from './cohorts.service.js';
import { hiddenFrom } from './hidden-facts.js';
import { isSuperseded } from './preview-scoring.js';
import { cohortPieces } from './scoring-cohort-text.js';
import { ResultsService } from './results.service.js';
import { ScoringService } from './scoring.service.js';
import type { CycleToPreview, PreviewAnswer, PreviewTask } from './scoring-tasks.js';

/** The measures that cycles are assessed by, by hash. */
type Older = ReadonlyMap<string, ReadyRuleSet>;

const BEGUN = ['open', ...CLOSED_STATES] as const;

/** Whom a draft of a measure would move, before anybody decides on it. */
@Injectable()
export class PreviewService {
  /** The preview under way of each person. */
  readonly #under = new Map<string, SharedArrayBuffer>();

  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly results: ResultsService,
    private readonly scoring: ScoringService,
  ) {}

  /**
   * Scores cycles with a draft, or with a text that is not saved yet, beside the measure each is assessed by or another version of it.
   * A newer preview of the same person ends this one.
   * @throws DomainError rule-set-faulty, window-closed for a cycle that has not begun, superseded
   */
  async preview(id: string, { cycleIds, text, againstId }: PreviewRequest, actor: Actor): Promise<Preview> {
    const flag = this.begin(actor);
    try {
      const one = await this.ruleSets.visible(id, actor);
      const cycles = await Promise.all([...new Set(cycleIds)].map((cycle) => this.cycles.mustBe(cycle, ...BEGUN)));
      const against = againstId === undefined ? undefined : (await this.ruleSets.visible(againstId, actor)).id;
      const task = await this.taskOf(cycles, against, actor);
      const draft = await this.ruleSets.sourceToJudge(one, text);
      const baselines = Object.fromEntries([...task.older].map(([hash, { source }]) => [hash, source]));
      const [compared, scored] = await Promise.allSettled([
        this.scoring.compare({ flag, draft, baselines }),
        this.scored({ flag, draft, baselines, cycles: task.cycles }, task.older, actor),
      ]);
      const comparisons = answered(compared, one);
      const done = answered(scored, one);
      return {
        ruleSetId: id,
        cycles: cycles.flatMap((cycle) => done.cycles.filter(({ cycleId }) => cycleId === cycle.id)),
        comparisons: Object.entries(comparisons.comparisons).map(([hash, lines]) => ({
          olderId: task.older.get(hash)!.id,
          ...lines,
        })),
      };
    } finally {
      if (this.#under.get(actor.accountId) === flag) this.#under.delete(actor.accountId);
    }
  }

  /** Which cohort, as of which change of the county's records, stands beside which rule set. */
  private async taskOf(cycles: readonly CycleEntity[], against: string | undefined, { role }: Actor) {
    const ids = [...new Set(cycles.map(({ ruleSetId }) => against ?? ruleSetId))];
    const ready = new Map(await Promise.all(ids.map(async (id) => [id, await this.ruleSets.compiledOf(id)] as const)));
    const counties = [...new Set(cycles.map(({ areaCode }) => areaCode))];
    const last = new Map(
      await Promise.all(counties.map(async (at) => [at, await this.audit.lastChange(at, NOT_IN_A_COHORT)] as const)),
    );
    return {
      older: new Map([...ready.values()].map((one) => [one.hash, one])),
      cycles: cycles.map(({ id, ruleSetId: own, areaCode }): CycleToPreview => {
        const ruleSetId = against ?? own;
        // What is hidden from one role is not hidden from another.
        const version = `${last.get(areaCode)} ${role}`;
        return { cycleId: id, ruleSetId, version, baseline: ready.get(ruleSetId)!.hash };
      }),
    };
  }

  /** The cycles of each thread beside those of the others. */
  private async scored(task: PreviewTask, older: Older, actor: Actor): Promise<PreviewAnswer> {
    const lanes = [...this.scoring.lanesOf(task.cycles)];
    const answers = await Promise.all(
      lanes.map(([lane, cycles]) => this.scoredInLane(lane, { ...task, cycles }, older, actor)),
    );
    const unfinished = answers.find(({ state }) => state !== 'done');
    const cycles = answers.flatMap((answer) => (answer.state === 'done' ? answer.cycles : []));
    return unfinished ?? { state: 'done', cycles, cold: [] };
  }

  /** What is warm is scored at once; the rest is put together, sent and scored, one cycle after another. */
  private async scoredInLane(lane: number, task: PreviewTask, older: Older, actor: Actor): Promise<PreviewAnswer> {
    const done = await this.scoring.preview(lane, task);
    if (done.state !== 'done') return done;
    for (const cycle of task.cycles.filter(({ cycleId }) => done.cold.includes(cycleId))) {
      if (isSuperseded(task.flag)) return { state: 'superseded' };
      const hidden = hiddenFrom(actor, older.get(cycle.baseline)!.ruleSet);
      const cohort = await cohortPieces(await this.results.cohortOf(cycle.cycleId), hidden);
      const warmed = await this.scoring.preview(lane, { ...task, cycles: [{ ...cycle, cohort }] });
      if (warmed.state !== 'done') return warmed;
      done.cycles.push(...warmed.cycles);
    }
    return done;
  }

  /** Ends the preview this person began before: nobody waits for it any more. */
  private begin({ accountId }: Actor): SharedArrayBuffer {
    const before = this.#under.get(accountId);
    if (before) Atomics.store(new Int32Array(before), 0, 1);
    const flag = new SharedArrayBuffer(4);
    this.#under.set(accountId, flag);
    return flag;
  }
}

type Answer = { state: 'done' } | { state: 'superseded' } | { state: 'faulty'; diagnostics?: Diagnostic[] };

/** What a thread came to, where it came to something. @throws DomainError superseded, rule-set-faulty, too-large */
function answered<T extends Answer>(
  settled: PromiseSettledResult<T>,
  one: RuleSetEntity,
): Extract<T, { state: 'done' }> {
  if (settled.status === 'rejected') throw settled.reason instanceof TaskEnded ? tooHeavy(one) : settled.reason;
  const { value } = settled;
  if (value.state === 'superseded') throw superseded(one.id);
  if (value.state === 'faulty') throw faultyRuleSet(one, value.diagnostics ?? []);
  return value as Extract<T, { state: 'done' }>;
}

function superseded(id: string): DomainError {
  return new DomainError(
    'superseded',
    {
      zh: '您又发起了一次试算，这一次已停止。请看最新一次的结果。',
      en: 'You began another preview, and this one was ended. Look at the answer of the newest.',
    },
    { word: 'rule-sets', id },
  );
}
